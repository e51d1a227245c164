import { strFromU8, unzipSync } from 'fflate';

const PARTS = /^xl\/(?:workbook\.xml|_rels\/workbook\.xml\.rels|worksheets\/[^/]+\.xml)$/;
const FORMULA = /<(?:\w+:)?c\b[^>]*?\br="([A-Z]+\d+)"[^>]*>\s*<(?:\w+:)?f\b/g;
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Cells with a formula by the name of their sheet: the reader of values tells those of no result for empty ones. */
export function formulasOf(bytes: Uint8Array): Map<string, string[]> {
  const parts = unzipSync(bytes, { filter: ({ name }) => PARTS.test(name) });
  const text = (name: string) => strFromU8(parts[name] ?? new Uint8Array());
  const targets = new Map(
    tagsIn(text('xl/_rels/workbook.xml.rels'), 'Relationship').map((one) => [one['Id'], one['Target']]),
  );
  return new Map(
    tagsIn(text('xl/workbook.xml'), 'sheet').map((one) => {
      const target = targets.get(one['r:id'])?.replace(/^\/?(?:xl\/)?/, '') ?? '';
      const cells = text(`xl/${target}`).matchAll(FORMULA);
      return [one['name'] ?? '', [...cells].map(([, address = '']) => address)];
    }),
  );
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
