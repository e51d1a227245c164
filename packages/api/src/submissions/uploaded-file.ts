import { checkedFile, fileTooLarge } from '@kyhan/client';
import type { NewFile } from '@kyhan/register';

/** A file as a multipart form brings it. */
interface UploadedPart {
  readonly filename: string;
  readonly file: { readonly truncated: boolean };
  readonly toBuffer: () => Promise<Buffer>;
}

/**
 * Reads an upload to its end and checks it at once, so that a form can be shown again without it. `isDocument`: it is to
 * show the signed paper.
 * @throws KyhanError FILE_EMPTY, FILE_TOO_LARGE, FILE_TYPE_REFUSED, DOCUMENT_TYPE_REFUSED
 */
export async function uploadedFile(part: UploadedPart, isDocument: boolean): Promise<NewFile> {
  const content = await part.toBuffer();
  // Cut off at the limit by the parser, which goes on with the rest of the form.
  if (part.file.truncated) throw fileTooLarge(part.filename);
  return await checkedFile({ name: part.filename, content, ...(isDocument ? { isDocument } : {}) });
}
