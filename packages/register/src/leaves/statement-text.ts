import { createPublicKey, verify } from 'node:crypto';
import type { CheckpointStatement } from '@kyhan/contracts';
import { canonicalJson } from '../canonical-json.js';
import { sha256 } from '../sha256.js';

/** Signs checkpoints. The private half never lies in the register. */
export interface CheckpointKey {
  /** 32 bytes. */
  readonly publicKey: Buffer;
  readonly sign: (text: string) => Buffer;
}

/** Before the first checkpoint there was none. */
export const NO_CHECKPOINT = Buffer.alloc(32);

const STATEMENT = Buffer.from([0x03]);
/** What stands before the 32 bytes where a key says of which kind it is (RFC 8410). */
const ED25519 = Buffer.from('302a300506032b6570032100', 'hex');

/** The text that is signed. Pure; throws nothing. */
export function statementText(statement: CheckpointStatement): string {
  const { number, at, realAt, facts, root, previous, publicKey } = statement;
  return canonicalJson({ number, at, realAt, facts, root, previous, publicKey });
}

/** What the next checkpoint names this one by, and an authority stamps. Pure; throws nothing. */
export function statementHash(statement: CheckpointStatement): Buffer {
  return sha256(statementBytes(statement));
}

/** What that hash is over: `openssl ts -verify -data` wants it in a file. Pure; throws nothing. */
export function statementBytes(statement: CheckpointStatement): Buffer {
  return Buffer.concat([STATEMENT, Buffer.from(statementText(statement))]);
}

/** Whether the key that a statement names has signed it. Pure; throws nothing. */
export function isSigned(statement: CheckpointStatement, signature: Buffer): boolean {
  const key = Buffer.concat([ED25519, Buffer.from(statement.publicKey, 'hex')]);
  try {
    const publicKey = createPublicKey({ key, format: 'der', type: 'spki' });
    return verify(null, Buffer.from(statementText(statement)), publicKey, signature);
  } catch {
    return false;
  }
}
