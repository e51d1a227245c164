import type { Readable } from 'node:stream';
import { partBytes } from './form-parts.js';

/** What is read into memory, for a file that is known to be small. */
export interface BoundedContent {
  readonly content: Buffer;
  /** Bytes of all of it, as far as it was counted. */
  readonly size: number;
  /** There was more than is counted, beyond what any upload may have. */
  readonly isUncounted: boolean;
  /** There was more of it than its reader takes. */
  readonly isCut: boolean;
}

/**
 * The beginning of an upload, read to its end: as much as its reader takes, and no more of it in memory.
 * @throws KyhanError REQUEST_INVALID where it breaks off
 */
export async function boundedContent(
  { file }: { readonly file: Readable & { readonly truncated: boolean } },
  most: number,
): Promise<BoundedContent> {
  const pieces: Buffer[] = [];
  let size = 0;
  for await (const piece of partBytes(file as AsyncIterable<Buffer>)) {
    if (size <= most) pieces.push(piece);
    size += piece.length;
  }
  const isUncounted = file.truncated;
  const isCut = isUncounted || size > most;
  return { content: Buffer.concat(pieces).subarray(0, most), size, isUncounted, isCut };
}
