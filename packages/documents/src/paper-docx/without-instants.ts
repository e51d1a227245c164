import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** The earliest that a ZIP file can tell, in whatever zone the machine lives. */
const FIXED = new Date(1980, 0, 2);
const INSTANTS = /<dcterms:(created|modified)[^>]*>[^<]*<\/dcterms:\1>/g;

/** A DOCX without the instants at which it was written: what is the same is the same bytes. Throws nothing. */
export function withoutInstants(docx: Uint8Array): Uint8Array {
  const parts = Object.entries(unzipSync(docx)).map(([name, content]): [string, Uint8Array] => [
    name,
    name === 'docProps/core.xml' ? strToU8(strFromU8(content).replaceAll(INSTANTS, '')) : content,
  ]);
  return zipSync(Object.fromEntries(parts), { mtime: FIXED });
}
