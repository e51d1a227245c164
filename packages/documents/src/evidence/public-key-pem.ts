import { createPublicKey } from 'node:crypto';

/** What stands before the 32 bytes where a key says of which kind it is (RFC 8410). */
const ED25519 = Buffer.from('302a300506032b6570032100', 'hex');

/** A public key of Ed25519, 32 bytes in hexadecimal, as other programs read it. Pure. @throws Error where it is none */
export function publicKeyPem(hex: string): string {
  const key = Buffer.concat([ED25519, Buffer.from(hex, 'hex')]);
  return createPublicKey({ key, format: 'der', type: 'spki' })
    .export({ format: 'pem', type: 'spki' })
    .toString();
}
