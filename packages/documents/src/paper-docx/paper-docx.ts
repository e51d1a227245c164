import {
  AlignmentType,
  Document,
  Header,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
  type FileChild,
} from 'docx';
import type { PaperBlock, PaperDraft } from '@kyhan/contracts';
import { balancedLines } from './balanced-lines.js';
import { paperColumns } from './paper-columns.js';
import { paperLine, paperRule } from './paper-line.js';
import {
  LEFT_COLUMN,
  LETTERS,
  MOTTO_WIDTH,
  PAPER_MEASURES,
  RIGHT_COLUMN,
  ROOM_TO_SIGN,
  TEXT_WIDTH,
  twips,
} from './paper-measures.js';
import { paperTable } from './paper-table.js';
import { withoutInstants } from './without-instants.js';

const { size, margin, paragraphGap, indent, font, page } = PAPER_MEASURES;

/**
 * An official paper as a DOCX file, laid out by Nghị định 30/2020/NĐ-CP: the same paper is the same bytes.
 * Throws nothing.
 */
export async function paperDocx(paper: PaperDraft): Promise<Uint8Array> {
  const document = new Document({
    creator: paper.issuer,
    title: paper.subject ?? paper.title?.about ?? '',
    styles: { default: { document: { run: { font, size: size.body * 2 } } } },
    sections: [
      {
        properties: {
          titlePage: true,
          page: {
            size: { width: twips(page.width), height: twips(page.height) },
            margin: {
              top: twips(margin.top),
              bottom: twips(margin.bottom),
              left: twips(margin.left),
              right: twips(margin.right),
              header: twips(margin.top / 2),
            },
          },
        },
        // The number of the page stands above it, on every page but the first.
        headers: { default: pageNumber(), first: new Header({ children: [new Paragraph({})] }) },
        children: [
          head(paper),
          ...title(paper),
          ...addressees(paper.addressees),
          ...paper.blocks.flatMap((one, at) => block(one, at === paper.blocks.length - 1)),
          foot(paper),
        ],
      },
    ],
  });
  return withoutInstants(await Packer.toBuffer(document));
}

function pageNumber(): Header {
  const number = new TextRun({ children: [PageNumber.CURRENT], size: size.body * 2 });
  return new Header({ children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [number] })] });
}

function head({ nation, superior, issuer, number, placeAndDay, subject }: PaperDraft) {
  const capitals = { size: size.capitals, align: 'center' } as const;
  const left = [
    ...(superior === undefined
      ? []
      : [paperLine({ text: balancedLines(superior, LETTERS.office), ...capitals })]),
    paperLine({ text: balancedLines(issuer, LETTERS.office), bold: true, ...capitals }),
    paperRule(LEFT_COLUMN / 3, LEFT_COLUMN),
    paperLine({ text: number, align: 'center', before: paragraphGap }),
    ...(subject === undefined
      ? []
      : [paperLine({ text: subject, size: size.subject, align: 'center', before: paragraphGap })]),
  ];
  const right = [
    ...(nation === undefined
      ? []
      : [
          paperLine({ text: nation.name, bold: true, ...capitals }),
          paperLine({ text: nation.motto, bold: true, size: size.motto, align: 'center' }),
          paperRule(MOTTO_WIDTH, RIGHT_COLUMN),
        ]),
    paperLine({ text: placeAndDay, italics: true, align: 'center', before: paragraphGap }),
  ];
  return paperColumns([
    { width: LEFT_COLUMN, children: left },
    { width: RIGHT_COLUMN, children: right },
  ]);
}

function title({ title: named }: PaperDraft): FileChild[] {
  if (named === undefined) return [];
  const line = { bold: true, align: 'center', keepNext: true } as const;
  return [
    paperLine({ text: named.kind, before: 3 * paragraphGap, ...line }),
    paperLine({ text: named.about, ...line }),
    paperRule(TEXT_WIDTH / 4, TEXT_WIDTH),
  ];
}

function addressees({ label, names }: PaperDraft['addressees']): FileChild[] {
  // An extract is addressed to nobody.
  if (names.length === 0) return [];
  const before = 2 * paragraphGap;
  const [only] = names;
  if (names.length === 1 && only !== undefined)
    return [paperLine({ text: `${label} ${only}`, align: 'center', before, after: paragraphGap })];
  return [
    paperLine({ text: label, before, firstLine: 3 * indent, keepNext: true }),
    ...names.map((name, at) =>
      paperLine({
        text: `- ${name}${at === names.length - 1 ? '.' : ';'}`,
        firstLine: 5 * indent,
        after: at === names.length - 1 ? paragraphGap : 0,
      }),
    ),
  ];
}

/** Who signs stands on a page with the end of what is signed. */
function block(one: PaperBlock, isLast: boolean): FileChild[] {
  if (one.type === 'table') return [paperTable(one), paperLine({ text: '', size: paragraphGap })];
  const isHeading = one.type === 'heading';
  const hand = isHeading ? ({ bold: true } as const) : ({ align: 'both' } as const);
  return [
    paperLine({
      text: one.text,
      firstLine: indent,
      before: paragraphGap,
      after: paragraphGap,
      keepNext: isHeading || isLast,
      ...hand,
    }),
  ];
}

function foot({ recipients, signature }: PaperDraft) {
  const left = [
    paperLine({ text: recipients.label, size: size.recipientsLabel, bold: true, italics: true }),
    ...recipients.lines.map((text) => paperLine({ text, size: size.recipients })),
  ];
  const right = [
    paperLine({ text: balancedLines(signature.position, LETTERS.position), bold: true, align: 'center' }),
    paperLine({ text: signature.note, italics: true, align: 'center', after: ROOM_TO_SIGN }),
    ...(signature.name === undefined
      ? []
      : [paperLine({ text: signature.name, bold: true, align: 'center' })]),
  ];
  return paperColumns([
    { width: TEXT_WIDTH / 2, children: left },
    { width: TEXT_WIDTH / 2, children: right },
  ]);
}
