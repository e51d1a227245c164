import { generateKeyPairSync, sign } from 'node:crypto';
import type { CheckpointKey } from '@kyhan/register';

/** A key that signs checkpoints, as an office has one. */
export function newCheckpointKey(): CheckpointKey {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  return {
    publicKey: publicKey.export({ format: 'der', type: 'spki' }).subarray(-32),
    sign: (text) => sign(null, Buffer.from(text), privateKey),
  };
}
