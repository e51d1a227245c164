import type { LibreOffice } from './office-programs.js';

const MM_OF_POINT = 25.4 / 72;

/** A run of words in one hand as it is printed, in millimetres from the upper left corner. */
export interface PrintedLine {
  /** From 1. */
  readonly page: number;
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** Points. */
  readonly size: number;
  readonly isBold: boolean;
  readonly isItalic: boolean;
}

export interface PrintedPaper {
  /** Millimetres of each page. */
  readonly pages: readonly { readonly width: number; readonly height: number }[];
  readonly lines: readonly PrintedLine[];
}

const PART =
  /<page number="(?<page>\d+)"[^>]*height="(?<height>\d+)" width="(?<width>\d+)"|<fontspec id="(?<id>\d+)" size="(?<size>\d+)"|<text top="(?<top>\d+)" left="(?<left>\d+)" width="(?<long>\d+)" height="(?<high>\d+)" font="(?<font>\d+)">(?<text>.*?)<\/text>/g;

/** Where each line of a PDF stands, and in which hand. */
export async function printedLines(office: LibreOffice, pdf: Uint8Array): Promise<PrintedPaper> {
  const xml = await office.told('pdftohtml', pdf, ['-xml', '-i', '-zoom', '1', '-stdout']);
  const sizes = new Map<string, number>();
  const pages: PrintedPaper['pages'][number][] = [];
  const lines: PrintedLine[] = [];
  for (const { groups = {} } of xml.matchAll(PART)) {
    const mm = (name: string) => Number(groups[name]) * MM_OF_POINT;
    if (groups['page'] !== undefined) pages.push({ width: mm('width'), height: mm('height') });
    if (groups['id'] !== undefined) sizes.set(groups['id'], Number(groups['size']));
    if (groups['text'] === undefined) continue;
    lines.push({
      page: pages.length,
      text: plain(groups['text']),
      left: mm('left'),
      right: mm('left') + mm('long'),
      top: mm('top'),
      bottom: mm('top') + mm('high'),
      size: sizes.get(groups['font'] ?? '') ?? 0,
      isBold: groups['text'].includes('<b>'),
      isItalic: groups['text'].includes('<i>'),
    });
  }
  return { pages, lines: lines.filter(({ text }) => text !== '') };
}

const ENTITIES = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#34;': '"', '&amp;': '&' } as const;

function plain(marked: string): string {
  const text = marked
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
  return Object.entries(ENTITIES).reduce((said, [entity, sign]) => said.replaceAll(entity, sign), text);
}
