import { boundedContent } from '@kyhan/api';
import { LIMITS } from '@kyhan/plan-import';
import type { FastifyRequest } from 'fastify';

/** A form with one list in it. */
export interface PostedTable {
  readonly texts: ReadonlyMap<string, string>;
  readonly file?: { readonly name: string; readonly bytes: Buffer };
}

/** Reads the form to its end; of a file beyond the limits as much as says that it is. */
export async function postedTable(request: FastifyRequest): Promise<PostedTable> {
  const texts = new Map<string, string>();
  let file: PostedTable['file'];
  for await (const part of request.parts()) {
    if (part.type !== 'file') texts.set(part.fieldname, String(part.value));
    else if (part.fieldname !== 'file' || file !== undefined || !part.filename) part.file.resume();
    else {
      const { content, isCut } = await boundedContent(part, LIMITS.fileBytes);
      const bytes = isCut ? Buffer.alloc(LIMITS.fileBytes + 1) : content;
      file = { name: part.filename.replaceAll(/\p{C}/gu, '').slice(0, 200), bytes };
    }
  }
  return { texts, ...(file === undefined ? {} : { file }) };
}
