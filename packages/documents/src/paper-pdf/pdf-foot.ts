import type { PaperDraft } from '@kyhan/contracts';
import type { Content } from 'pdfmake/interfaces.js';
import { balancedLines } from '../paper-docx/balanced-lines.js';
import { LETTERS, PAPER_MEASURES, ROOM_TO_SIGN, TEXT_WIDTH } from '../paper-docx/paper-measures.js';
import { pdfLine, points } from './pdf-line.js';

const { size, paragraphGap } = PAPER_MEASURES;

/** Whom a paper goes to, beside who signs it. Pure; throws nothing. */
export function pdfFoot({ recipients, signature }: Pick<PaperDraft, 'recipients' | 'signature'>): Content {
  const width = points(TEXT_WIDTH / 2);
  const left = [
    pdfLine({ text: recipients.label, size: size.recipientsLabel, bold: true, italics: true }),
    ...recipients.lines.map((text) => pdfLine({ text, size: size.recipients })),
  ];
  const right = [
    pdfLine({ text: balancedLines(signature.position, LETTERS.position), bold: true, align: 'center' }),
    pdfLine({ text: signature.note, italics: true, align: 'center', after: ROOM_TO_SIGN }),
    ...(signature.name === undefined ? [] : [pdfLine({ text: signature.name, bold: true, align: 'center' })]),
  ];
  return {
    margin: [0, paragraphGap, 0, 0],
    columns: [
      { width, stack: left },
      { width, stack: right },
    ],
  };
}
