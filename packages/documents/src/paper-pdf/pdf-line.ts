import type { Content } from 'pdfmake/interfaces.js';
import { PAPER_MEASURES } from '../paper-docx/paper-measures.js';

interface PdfLine {
  readonly text: string;
  /** Points; the body's unless another is said. */
  readonly size?: number;
  readonly bold?: boolean;
  readonly italics?: boolean;
  readonly align?: 'left' | 'center' | 'justify';
  /** Points before and after. */
  readonly before?: number;
  readonly after?: number;
  /** Of a first line, millimetres. */
  readonly firstLine?: number;
}

const POINTS_OF_MM = 72 / 25.4;

/** Millimetres in points. Pure; throws nothing. */
export function points(millimetres: number): number {
  return millimetres * POINTS_OF_MM;
}

/** One paragraph of a paper in one hand. Pure; throws nothing. */
export function pdfLine({ text, align = 'left', before = 0, after = 0, ...line }: PdfLine): Content {
  const { size = PAPER_MEASURES.size.body, bold = false, italics = false, firstLine = 0 } = line;
  return {
    text,
    fontSize: size,
    bold,
    italics,
    alignment: align,
    margin: [0, before, 0, after],
    leadingIndent: points(firstLine),
  };
}

/** The line that the decree wants below a name: `width` millimetres long in a column of `column`. Pure; throws nothing. */
export function pdfRule(width: number, column: number): Content {
  const from = points((column - width) / 2);
  return {
    canvas: [{ type: 'line', x1: from, y1: 2, x2: from + points(width), y2: 2, lineWidth: 0.5 }],
    margin: [0, 0, 0, 2],
  };
}
