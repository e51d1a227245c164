/**
 * How an official paper is laid out (Nghị định 30/2020/NĐ-CP, annex I): A4 upright, 20 to 25 mm above and below, 30 to
 * 35 mm on the left, 15 to 20 mm on the right; Times New Roman, 13 to 14 points. Millimetres and points.
 */
export const PAPER_MEASURES = {
  page: { width: 210, height: 297 },
  margin: { top: 20, bottom: 20, left: 30, right: 20 },
  font: 'Times New Roman',
  size: {
    body: 13,
    /** Names of bodies and of the country. */
    capitals: 12,
    motto: 13,
    subject: 12,
    /** Of tables, where no size is ordered. */
    table: 11,
    recipientsLabel: 12,
    recipients: 11,
  },
  /** Between paragraphs, and that of a first line. */
  paragraphGap: 6,
  indent: 10,
} as const;

const TWENTIETHS_OF_MM = 1440 / 25.4;

/** Millimetres in the twentieths of a point that a DOCX counts in. Pure; throws nothing. */
export function twips(millimetres: number): number {
  return Math.round(millimetres * TWENTIETHS_OF_MM);
}

/** How wide the text is, in millimetres. */
export const TEXT_WIDTH =
  PAPER_MEASURES.page.width - PAPER_MEASURES.margin.left - PAPER_MEASURES.margin.right;

/** The two columns of the head, in millimetres: the name of the country stands in one line. */
export const LEFT_COLUMN = 66;
export const RIGHT_COLUMN = TEXT_WIDTH - LEFT_COLUMN;

/** How many capitals go into a line of the left column, and of the position of who signs. */
export const LETTERS = { office: 22, position: 24 } as const;

/** As long as the motto above it, in millimetres. */
export const MOTTO_WIDTH = 56;

/** Points. */
export const ROOM_TO_SIGN = 72;
