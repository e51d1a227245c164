import type { PaperBlock, PaperDraft } from '@kyhan/contracts';
import type { Content } from 'pdfmake/interfaces.js';
import { pdfBlock } from './pdf-block.js';
import { pdfFoot } from './pdf-foot.js';

/** So much surely goes on one page together: the writer of PDFs drops what it is to keep together and is longer. */
const MOST_LETTERS = 1000;
const MOST_RECIPIENTS = 25;
/** A recipient that is longer takes another line. */
const RECIPIENT_LETTERS = 40;

/** How a paper ends: who signs stands on a page with the end of what is signed, as far as that goes on one. Pure; throws nothing. */
export function signedEnd({
  blocks,
  ...paper
}: Pick<PaperDraft, 'blocks' | 'recipients' | 'signature'>): Content[] {
  const last = blocks.at(-1);
  const end = last === undefined ? [] : [pdfBlock(last)];
  const foot = pdfFoot(paper);
  if (!isShort(paper.recipients.lines)) return [...end, foot];
  if (last === undefined || !isShortText(last)) return [...end, { unbreakable: true, stack: [foot] }];
  return [{ unbreakable: true, stack: [...end, foot] }];
}

function isShort(recipients: readonly string[]): boolean {
  const lines = recipients.reduce((sum, { length }) => sum + Math.ceil(length / RECIPIENT_LETTERS), 0);
  return lines <= MOST_RECIPIENTS;
}

function isShortText(block: PaperBlock): boolean {
  return block.type !== 'table' && block.text.length <= MOST_LETTERS;
}
