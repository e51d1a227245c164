import { createHash, createPublicKey, type KeyObject } from 'node:crypto';

/** Digits of SHA-256. */
const FINGERPRINT = /^[0-9a-f]{64}$/;

/**
 * The keys by which a bundle is checked, by their fingerprints: those that were named (PEM), the one in the bundle whose
 * fingerprint was named, or without a name all in the bundle. Pure; throws nothing: what is no key is left out.
 */
export function countedKeys(named: string | undefined, inBundle: string): ReadonlyMap<string, KeyObject> {
  const isFingerprint = named !== undefined && FINGERPRINT.test(named);
  const keys = keysIn(isFingerprint ? inBundle : (named ?? inBundle));
  return new Map([...keys].filter(([fingerprint]) => !isFingerprint || fingerprint === named));
}

function keysIn(pem: string): Map<string, KeyObject> {
  const found = pem.match(/-----BEGIN[^-]*-----[^-]*-----END[^-]*-----/g) ?? [];
  return new Map(
    found.flatMap((one) => {
      try {
        const key = createPublicKey(one);
        return [[fingerprintOf(key), key] as const];
      } catch {
        return [];
      }
    }),
  );
}

/** As minutes and letters print it: SHA-256 over the 32 bytes of a key of Ed25519, which stand last where it says of which kind it is. */
function fingerprintOf(key: KeyObject): string {
  const raw = key.export({ format: 'der', type: 'spki' }).subarray(-32);
  return createHash('sha256').update(raw).digest('hex');
}
