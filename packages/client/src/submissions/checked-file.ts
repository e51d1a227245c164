import { fileTypeFromBuffer } from 'file-type';
import { KyhanError } from '@kyhan/errors';
import type { FileKind } from '@kyhan/plan';
import type { NewFile } from '@kyhan/register';

/** What offices send, by the content itself: a name proves nothing. */
export const MEDIA_TYPES: Readonly<Record<FileKind, string>> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  // Word and Excel before 2007 are one to whoever sees their first bytes.
  doc: 'application/x-cfb',
  xls: 'application/x-cfb',
  odt: 'application/vnd.oasis.opendocument.text',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
  csv: 'text/csv',
  png: 'image/png',
  jpg: 'image/jpeg',
};
const TAKEN = new Set(Object.values(MEDIA_TYPES));

/** What shows a paper as it was signed. */
const SHOWN = new Set(['application/pdf', 'image/png', 'image/jpeg']);

const LARGEST_FILE_MB = 20;
export const LARGEST_FILE_BYTES = LARGEST_FILE_MB * 1024 * 1024;

/** A file as it is handed in: what kind it is, its content says. */
export type HandedInFile = Pick<NewFile, 'name' | 'content' | 'isDocument'>;

/**
 * Checks a file by its first bytes and its size.
 * @throws KyhanError FILE_EMPTY, FILE_TOO_LARGE, FILE_TYPE_REFUSED, DOCUMENT_TYPE_REFUSED
 */
export async function checkedFile({ name, content, isDocument }: HandedInFile): Promise<NewFile> {
  const safe = safeName(name);
  if (content.length === 0) throw new KyhanError('FILE_EMPTY', { name: safe });
  if (content.length > LARGEST_FILE_BYTES) throw fileTooLarge(name);
  const mediaType = (await fileTypeFromBuffer(content))?.mime ?? otherType(safe, content);
  if (mediaType === undefined || !TAKEN.has(mediaType))
    throw new KyhanError('FILE_TYPE_REFUSED', { name: safe, type: mediaType });
  if (isDocument !== true) return { name: safe, mediaType, content };
  if (!SHOWN.has(mediaType)) throw new KyhanError('DOCUMENT_TYPE_REFUSED', { name: safe });
  return { name: safe, mediaType, content, isDocument };
}

function otherType(name: string, content: Buffer): string | undefined {
  if (content.subarray(0, PDF_WITHIN).includes('%PDF-')) return MEDIA_TYPES.pdf;
  return isCsv(name, content) ? MEDIA_TYPES.csv : undefined;
}

/** A line or two may stand before it, as every reader of such files takes it. */
const PDF_WITHIN = 1024;

/** A table as text has no first bytes of its own: it is called so, and is text throughout. */
function isCsv(name: string, content: Buffer): boolean {
  if (!/\.csv$/i.test(name)) return false;
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(content);
    return !NO_TEXT.test(text) && !MARKUP.test(text);
  } catch {
    return false;
  }
}

const NO_TEXT = /[^\P{Cc}\t\r\n]/u;
/** Some programs open what looks like a page as one, whatever its name. */
const MARKUP = /^\s*</;

/** The refusal of a file beyond the limit, also where its end was never read. Pure; throws nothing. */
export function fileTooLarge(name: string): KyhanError {
  return new KyhanError('FILE_TOO_LARGE', { name: safeName(name), mostMB: LARGEST_FILE_MB });
}

/** Neither folders nor control characters nor halves of characters: the name is shown and offered for download. Pure; throws nothing. */
export function safeName(name: string): string {
  const base =
    name
      .normalize('NFC')
      .replaceAll(/[\p{Cc}\p{Surrogate}]/gu, '')
      .split(/[/\\]/)
      .at(-1) ?? '';
  return base.trim().slice(-120) || 'file';
}
