import { strFromU8, unzipSync } from 'fflate';
import type { Merge } from './table.js';

/** What the reader of values leaves out of a sheet. */
export interface SheetMarks {
  /** Addresses of the cells that hold a formula, such as `C7`: those of no result are told from empty ones. */
  readonly formulas: readonly string[];
  /** Cells that are merged: only the first of them holds the text. */
  readonly merges: readonly Merge[];
}

const PARTS = /^xl\/(?:workbook\.xml|_rels\/workbook\.xml\.rels|worksheets\/[^/]+\.xml)$/;
const FORMULA = /<(?:\w+:)?c\b[^>]*?\br="([A-Z]+\d+)"[^>]*>\s*<(?:\w+:)?f\b/g;
const MERGE = /<(?:\w+:)?mergeCell\b[^>]*?\bref="([A-Z]+)(\d+):([A-Z]+)(\d+)"/g;
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** The marks of each sheet of a workbook by its name. */
export function sheetMarks(bytes: Uint8Array): Map<string, SheetMarks> {
  const parts = unzipSync(bytes, { filter: ({ name }) => PARTS.test(name) });
  const text = (name: string) => strFromU8(parts[name] ?? new Uint8Array());
  const targets = new Map(
    tagsIn(text('xl/_rels/workbook.xml.rels'), 'Relationship').map((one) => [one['Id'], one['Target']]),
  );
  return new Map(
    tagsIn(text('xl/workbook.xml'), 'sheet').map((one) => {
      const target = targets.get(one['r:id'])?.replace(/^\/?(?:xl\/)?/, '') ?? '';
      return [one['name'] ?? '', marksIn(text(`xl/${target}`))];
    }),
  );
}

function marksIn(xml: string): SheetMarks {
  return {
    formulas: [...xml.matchAll(FORMULA)].map(([, address = '']) => address),
    merges: [...xml.matchAll(MERGE)].map(([, left = '', top = '', right = '', bottom = '']) => ({
      from: { row: Number(top) - 1, column: columnNumber(left) },
      to: { row: Number(bottom) - 1, column: columnNumber(right) },
    })),
  };
}

/** A is 0, Z 25, AA 26. */
function columnNumber(letters: string): number {
  let number = 0;
  for (const letter of letters) number = number * 26 + (letter.codePointAt(0) ?? 0) - 64;
  return number - 1;
}

/** The attributes of each element of a name. */
function tagsIn(xml: string, name: string): Record<string, string>[] {
  const tags = xml.matchAll(new RegExp(`<(?:\\w+:)?${name}\\s([^>]*)>`, 'g'));
  return [...tags].map(([, attributes = '']) =>
    Object.fromEntries(
      [...attributes.matchAll(/([\w:]+)="([^"]*)"/g)].map(([, key = '', value = '']) => [
        key,
        value.replaceAll(/&(amp|lt|gt|quot|apos);/g, (_, entity: string) => ENTITIES[entity] ?? ''),
      ]),
    ),
  );
}
