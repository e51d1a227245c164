import { fileTypeFromBuffer } from 'file-type';
import { KyhanError } from '@kyhan/errors';
import type { NewFile } from '@kyhan/register';

/** What offices send, by the content itself: a name proves nothing. */
const TAKEN = new Set([
  'application/pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  // Word and Excel before 2007.
  'application/x-cfb',
  'image/png',
  'image/jpeg',
]);

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
  const type = await fileTypeFromBuffer(content);
  if (type === undefined || !TAKEN.has(type.mime))
    throw new KyhanError('FILE_TYPE_REFUSED', { name: safe, type: type?.mime });
  if (isDocument !== true) return { name: safe, mediaType: type.mime, content };
  if (!SHOWN.has(type.mime)) throw new KyhanError('DOCUMENT_TYPE_REFUSED', { name: safe });
  return { name: safe, mediaType: type.mime, content, isDocument };
}

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
