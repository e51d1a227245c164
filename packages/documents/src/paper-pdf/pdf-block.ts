import type { PaperBlock } from '@kyhan/contracts';
import type { Content } from 'pdfmake/interfaces.js';
import { PAPER_MEASURES } from '../paper-docx/paper-measures.js';
import { pdfLine } from './pdf-line.js';
import { pdfTable } from './pdf-table.js';

const { paragraphGap, indent } = PAPER_MEASURES;

/** A part of what a paper says. Pure; throws nothing. */
export function pdfBlock(one: PaperBlock): Content {
  if (one.type === 'table') return pdfTable(one);
  const isHeading = one.type === 'heading';
  const around = { firstLine: indent, before: paragraphGap };
  const line = pdfLine({ text: one.text, ...around, ...(isHeading ? { bold: true } : { align: 'justify' }) });
  return isHeading ? ({ ...(line as object), headlineLevel: 1 } as Content) : line;
}
