import type { KeptFiles } from './kept-files.js';

/**
 * A whole content, for one that is known to be small.
 * @throws KyhanError FILES_UNAVAILABLE
 */
export async function readContent(files: KeptFiles, sha256: string): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of await files.read(sha256)) pieces.push(piece as Buffer);
  return Buffer.concat(pieces);
}
