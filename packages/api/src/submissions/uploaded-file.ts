import { checkedFile, fileTooLarge } from '@kyhan/client';
import { UPLOAD_LIMITS } from '@kyhan/contracts';
import type { NewFile } from '@kyhan/register';
import type { Readable } from 'node:stream';
import type { PortalDependencies } from '../portal-dependencies.js';
import { partBytes } from './form-parts.js';
import type { Upload } from './upload.js';

/** A file as a multipart form brings it. */
interface UploadedPart {
  readonly filename: string;
  readonly file: Readable & { readonly truncated: boolean };
}

interface Taking {
  readonly upload: Upload;
  /** It is to show the signed paper. */
  readonly isDocument: boolean;
}

/**
 * Takes an upload in as it comes and checks it at once, so that a form can be shown again without it.
 * @throws KyhanError FILE_EMPTY, FILE_TOO_LARGE, FILE_TYPE_REFUSED, DOCUMENT_TYPE_REFUSED, UPLOADED_TOO_MUCH,
 * FILES_UNAVAILABLE
 */
export async function uploadedFile(
  { register, limits = UPLOAD_LIMITS }: Pick<PortalDependencies, 'register' | 'limits'>,
  part: UploadedPart,
  { upload, isDocument }: Taking,
): Promise<NewFile> {
  const content = contentOf(part);
  const file = await checkedFile(register, limits, {
    name: part.filename,
    content,
    ...(isDocument ? { isDocument } : {}),
  });
  upload.taken.push(file);
  return file;

  async function* contentOf({ file: stream, filename }: UploadedPart): AsyncGenerator<Uint8Array> {
    for await (const bytes of partBytes(stream as AsyncIterable<Buffer>)) {
      upload.count(bytes.length);
      yield bytes;
    }
    // Cut off at the limit by the parser, which goes on with the rest of the form.
    if (stream.truncated) throw fileTooLarge(filename, limits);
  }
}
