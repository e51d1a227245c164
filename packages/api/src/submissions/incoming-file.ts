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

const LARGEST_UPLOAD_MB = 20;
export const LARGEST_UPLOAD_BYTES = LARGEST_UPLOAD_MB * 1024 * 1024;

/** A file as a multipart form brings it. */
interface UploadedPart {
  readonly filename: string;
  readonly file: { readonly truncated: boolean };
  readonly toBuffer: () => Promise<Buffer>;
}

/**
 * Reads an upload to its end and checks it.
 * @throws KyhanError FILE_EMPTY, FILE_TOO_LARGE, FILE_TYPE_REFUSED
 */
export async function uploadedFile(part: UploadedPart): Promise<NewFile> {
  const content = await part.toBuffer();
  // Cut off at the limit by the parser, which goes on with the rest of the form.
  if (part.file.truncated) throw fileTooLarge(part.filename);
  return await incomingFile(part.filename, content);
}

/**
 * Checks an uploaded file by its first bytes and its size.
 * @throws KyhanError FILE_EMPTY, FILE_TOO_LARGE, FILE_TYPE_REFUSED
 */
export async function incomingFile(name: string, content: Buffer): Promise<NewFile> {
  const safe = safeName(name);
  if (content.length === 0) throw new KyhanError('FILE_EMPTY', { name: safe });
  if (content.length > LARGEST_UPLOAD_BYTES) throw fileTooLarge(name);
  const type = await fileTypeFromBuffer(content);
  if (type === undefined || !TAKEN.has(type.mime))
    throw new KyhanError('FILE_TYPE_REFUSED', { name: safe, type: type?.mime });
  return { name: safe, mediaType: type.mime, content };
}

function fileTooLarge(name: string): KyhanError {
  return new KyhanError('FILE_TOO_LARGE', { name: safeName(name), mostMB: LARGEST_UPLOAD_MB });
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
