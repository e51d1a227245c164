import { MEGABYTE, type UploadLimits } from '@kyhan/contracts';
import { fileTypeFromStream } from 'file-type';
import { isKyhanError, KyhanError } from '@kyhan/errors';
import type { FileKind } from '@kyhan/plan';
import { dropContents, type KeptContent, type NewFile, type Register } from '@kyhan/register';

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

/** A file as it is handed in, with its content or with what is kept of it already: what kind it is, that says. */
export type HandedInFile = Pick<NewFile, 'name' | 'isDocument'> &
  (KeptContent | { readonly content: Uint8Array | AsyncIterable<Uint8Array> });

/**
 * Takes a file in, and checks it by its first bytes and its size; what is refused stays nowhere.
 * @throws KyhanError FILE_EMPTY, FILE_TOO_LARGE, FILE_TYPE_REFUSED, DOCUMENT_TYPE_REFUSED, FILES_UNAVAILABLE
 */
export async function checkedFile(
  register: Register,
  limits: Pick<UploadLimits, 'fileBytes'>,
  file: HandedInFile,
): Promise<NewFile> {
  const name = safeName(file.name);
  const limit = { name, bytes: limits.fileBytes };
  const kept = 'content' in file ? await register.files.receive(piecesOf(file.content), limit) : file;
  try {
    const { sha256, size, isDocument } = { ...file, ...kept };
    if (size === 0) throw new KyhanError('FILE_EMPTY', { name });
    if (size > limits.fileBytes) throw fileTooLarge(name, limits);
    const mediaType = await takenType(register, { name, sha256 });
    if (isDocument !== true) return { name, mediaType, sha256, size };
    if (!SHOWN.has(mediaType)) throw new KyhanError('DOCUMENT_TYPE_REFUSED', { name });
    return { name, mediaType, sha256, size, isDocument };
  } catch (error) {
    await dropContents(register, [kept]);
    throw error;
  }
}

async function* piecesOf(content: Uint8Array | AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  if (content instanceof Uint8Array) yield content;
  else yield* content;
}

async function takenType(
  { files }: Register,
  { name, sha256 }: { readonly name: string; readonly sha256: string },
): Promise<string> {
  const content = await files.read(sha256);
  const known = await fileTypeFromStream(content).finally(() => content.destroy());
  const mediaType = known?.mime ?? (await otherType(name, () => files.read(sha256)));
  if (mediaType !== undefined && TAKEN.has(mediaType)) return mediaType;
  throw new KyhanError('FILE_TYPE_REFUSED', { name, type: mediaType });
}

type Reading = () => Promise<AsyncIterable<Uint8Array>>;

async function otherType(name: string, read: Reading): Promise<string | undefined> {
  if ((await beginning(read)).includes('%PDF-')) return MEDIA_TYPES.pdf;
  return /\.csv$/i.test(name) && (await isText(read)) ? MEDIA_TYPES.csv : undefined;
}

/** A line or two may stand before it, as every reader of such files takes it. */
const PDF_WITHIN = 1024;

async function beginning(read: Reading): Promise<Buffer> {
  let begun = Buffer.alloc(0);
  for await (const piece of await read()) {
    begun = Buffer.concat([begun, piece]);
    if (begun.length >= PDF_WITHIN) break;
  }
  return begun.subarray(0, PDF_WITHIN);
}

/** A table as text has no first bytes of its own: it is called so, and is text throughout. */
async function isText(read: Reading): Promise<boolean> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let hasBegun = false;
  try {
    for await (const piece of await read()) {
      const text = decoder.decode(piece, { stream: true });
      if (NO_TEXT.test(text) || (!hasBegun && MARKUP.test(text))) return false;
      hasBegun ||= text.trim() !== '';
    }
    return !NO_TEXT.test(decoder.decode());
  } catch (error) {
    if (isKyhanError(error)) throw error;
    return false;
  }
}

const NO_TEXT = /[^\P{Cc}\t\r\n]/u;
/** Some programs open what looks like a page as one, whatever its name. */
const MARKUP = /^\s*</;

/** The refusal of a file beyond the limit, also where its end was never read. Pure; throws nothing. */
export function fileTooLarge(name: string, { fileBytes }: Pick<UploadLimits, 'fileBytes'>): KyhanError {
  return new KyhanError('FILE_TOO_LARGE', { name: safeName(name), mostMB: Math.floor(fileBytes / MEGABYTE) });
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
