import { createHash } from 'node:crypto';

/** SHA-256 as 32 bytes. */
export function sha256(...contents: readonly (string | Buffer)[]): Buffer {
  const hash = createHash('sha256');
  for (const content of contents) hash.update(content);
  return hash.digest();
}
