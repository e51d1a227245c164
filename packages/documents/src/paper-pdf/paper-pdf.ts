import pdfmake from 'pdfmake';
import type { PaperDraft } from '@kyhan/contracts';
import type { Content } from 'pdfmake/interfaces.js';
import { balancedLines } from '../paper-docx/balanced-lines.js';
import {
  LEFT_COLUMN,
  LETTERS,
  MOTTO_WIDTH,
  PAPER_MEASURES,
  RIGHT_COLUMN,
  TEXT_WIDTH,
} from '../paper-docx/paper-measures.js';
import { PAPER_FONT, PAPER_FONTS } from './paper-fonts.js';
import { pdfBlock } from './pdf-block.js';
import { pdfLine, pdfRule, points } from './pdf-line.js';
import { signedEnd } from './signed-end.js';

const { size, margin, paragraphGap, indent } = PAPER_MEASURES;

/** The instant that a file tells of itself: the same paper is the same bytes. */
const FIXED = new Date(Date.UTC(1980, 0, 2));

/**
 * An official paper as a PDF file, laid out by Nghị định 30/2020/NĐ-CP as its DOCX is, with its letters in it.
 * Throws nothing.
 */
export async function paperPdf(paper: PaperDraft): Promise<Uint8Array> {
  pdfmake.setFonts(PAPER_FONTS);
  forbidForeign();
  const pdf = pdfmake.createPdf({
    pageSize: 'A4',
    pageMargins: [points(margin.left), points(margin.top), points(margin.right), points(margin.bottom)],
    defaultStyle: { font: PAPER_FONT, fontSize: size.body },
    info: {
      title: paper.subject ?? paper.title?.about ?? '',
      author: paper.issuer,
      creationDate: FIXED,
      modDate: FIXED,
    },
    ...(paper.nation === undefined ? { language: 'en' } : { language: 'vi' }),
    // The number of the page stands above it, on every page but the first.
    header: (page) =>
      page === 1
        ? ''
        : {
            text: String(page),
            alignment: 'center',
            fontSize: size.body,
            margin: [points(margin.left), points(margin.top / 2), points(margin.right), 0],
          },
    content: [
      head(paper),
      ...title(paper),
      ...addressees(paper.addressees),
      ...paper.blocks.slice(0, -1).map(pdfBlock),
      ...signedEnd(paper),
    ],
  });
  return await pdf.getBuffer();
}

function head({ nation, superior, issuer, number, placeAndDay, subject }: PaperDraft): Content {
  const capitals = { size: size.capitals, align: 'center' } as const;
  const left = [
    ...(superior === undefined
      ? []
      : [pdfLine({ text: balancedLines(superior, LETTERS.office), ...capitals })]),
    pdfLine({ text: balancedLines(issuer, LETTERS.office), bold: true, ...capitals }),
    pdfRule(LEFT_COLUMN / 3, LEFT_COLUMN),
    pdfLine({ text: number, align: 'center', before: paragraphGap }),
    ...(subject === undefined
      ? []
      : [pdfLine({ text: subject, size: size.subject, align: 'center', before: paragraphGap })]),
  ];
  const right = [
    ...(nation === undefined
      ? []
      : [
          pdfLine({ text: nation.name, bold: true, ...capitals }),
          pdfLine({ text: nation.motto, bold: true, size: size.motto, align: 'center' }),
          pdfRule(MOTTO_WIDTH, RIGHT_COLUMN),
        ]),
    pdfLine({ text: placeAndDay, italics: true, align: 'center', before: paragraphGap }),
  ];
  return {
    columns: [
      { width: points(LEFT_COLUMN), stack: left },
      { width: points(RIGHT_COLUMN), stack: right },
    ],
  };
}

function title({ title: named }: PaperDraft): Content[] {
  if (named === undefined) return [];
  return [
    pdfLine({ text: named.kind, bold: true, align: 'center', before: 3 * paragraphGap }),
    pdfLine({ text: named.about, bold: true, align: 'center' }),
    pdfRule(TEXT_WIDTH / 4, TEXT_WIDTH),
  ];
}

function addressees({ label, names }: PaperDraft['addressees']): Content[] {
  // An extract is addressed to nobody.
  if (names.length === 0) return [];
  const before = 2 * paragraphGap;
  const [only] = names;
  if (names.length === 1 && only !== undefined)
    return [pdfLine({ text: `${label} ${only}`, align: 'center', before, after: paragraphGap })];
  const last = names.length - 1;
  return [
    pdfLine({ text: label, before, firstLine: 3 * indent }),
    ...names.map((name, at) =>
      pdfLine({
        text: `- ${name}${at === last ? '.' : ';'}`,
        firstLine: 5 * indent,
        after: at === last ? paragraphGap : 0,
      }),
    ),
  ];
}

/** A paper holds texts alone: nothing is fetched for it, and no file but its letters is read. */
function forbidForeign(): void {
  const faces = new Set<unknown>(Object.values(PAPER_FONTS).flatMap((one) => Object.values(one)));
  const guarded = pdfmake as unknown as {
    readonly setUrlAccessPolicy: (may: (url: string) => boolean) => void;
    readonly setLocalAccessPolicy: (may: (file: string) => boolean) => void;
  };
  guarded.setUrlAccessPolicy(() => false);
  guarded.setLocalAccessPolicy((file) => faces.has(file));
}
