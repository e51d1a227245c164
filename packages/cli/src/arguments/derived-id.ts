import { createHash } from 'node:crypto';

/** An id out of what is asked: the same command again, as after an answer that never came, asks for the same. Pure; throws nothing. */
export function derivedId(asked: object): string {
  return createHash('sha256').update(JSON.stringify(asked)).digest('hex').slice(0, 32);
}
