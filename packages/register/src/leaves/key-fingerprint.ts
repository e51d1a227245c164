import { sha256 } from '../sha256.js';

/** By what people know a public key, both in hexadecimal digits: SHA-256 over its 32 bytes. Pure; throws nothing. */
export function keyFingerprint(publicKey: string): string {
  return sha256(Buffer.from(publicKey, 'hex')).toString('hex');
}
