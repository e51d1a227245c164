import { AlignmentType, BorderStyle, Paragraph, TextRun, type ParagraphChild } from 'docx';
import { PAPER_MEASURES, twips } from './paper-measures.js';

interface Line {
  readonly text: string;
  /** Points; the body's unless another is said. */
  readonly size?: number;
  readonly bold?: boolean;
  readonly italics?: boolean;
  readonly align?: 'left' | 'center' | 'both';
  /** Points before and after. */
  readonly before?: number;
  readonly after?: number;
  /** Of a first line, millimetres. */
  readonly firstLine?: number;
  /** It stays on the page of what follows. */
  readonly keepNext?: boolean;
}

const TWENTIETHS = 20;
const HALVES = 2;

/** One paragraph of a paper in one hand. Pure; throws nothing. */
export function paperLine({ text, align = 'left', before = 0, after = 0, ...line }: Line): Paragraph {
  const {
    size = PAPER_MEASURES.size.body,
    bold = false,
    italics = false,
    firstLine,
    keepNext = false,
  } = line;
  return new Paragraph({
    alignment: ALIGNED[align],
    spacing: { before: before * TWENTIETHS, after: after * TWENTIETHS },
    keepNext,
    ...(firstLine === undefined ? {} : { indent: { firstLine: twips(firstLine) } }),
    children: brokenText(text, { size: size * HALVES, bold, italics }),
  });
}

const ALIGNED = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, both: AlignmentType.BOTH } as const;

/** The lines of a text, each below the other. */
function brokenText(
  text: string,
  hand: { readonly size: number; readonly bold: boolean; readonly italics: boolean },
): ParagraphChild[] {
  return text
    .split('\n')
    .map((part, at) => new TextRun({ text: part, ...hand, ...(at > 0 ? { break: 1 } : {}) }));
}

/** The line that the decree wants below a name: `width` millimetres long in a column of `column`. Pure; throws nothing. */
export function paperRule(width: number, column: number): Paragraph {
  const side = twips((column - width) / 2);
  return new Paragraph({
    indent: { left: side, right: side },
    spacing: { before: 3 * TWENTIETHS, after: 0, line: 3 * TWENTIETHS, lineRule: 'exact' },
    border: { top: { style: BorderStyle.SINGLE, size: 4, space: 1, color: 'auto' } },
    children: [],
  });
}
