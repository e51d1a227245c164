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

export const LARGEST_UPLOAD_BYTES = 20 * 1024 * 1024;

/**
 * Checks an uploaded file by its first bytes and its size.
 * @throws KyhanError FILE_REFUSED
 */
export async function incomingFile(name: string, content: Buffer): Promise<NewFile> {
  const refused = (reason: string) => new KyhanError('FILE_REFUSED', { name: safeName(name), reason });
  if (content.length === 0) throw refused('empty');
  if (content.length > LARGEST_UPLOAD_BYTES) throw refused('larger than 20 MB');
  const type = await fileTypeFromBuffer(content);
  if (type === undefined || !TAKEN.has(type.mime)) throw refused(type?.mime ?? 'unknown content');
  return { name: safeName(name), mediaType: type.mime, content };
}

/** Neither folders nor control characters: the name is shown and offered for download. */
function safeName(name: string): string {
  const base =
    name
      .normalize('NFC')
      .replaceAll(/\p{Cc}/gu, '')
      .split(/[/\\]/)
      .at(-1) ?? '';
  return base.trim().slice(-120) || 'file';
}
