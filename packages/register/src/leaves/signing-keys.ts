import type { CheckpointStatement } from '@kyhan/contracts';
import type { FoundFaults } from './found-faults.js';
import { keyFingerprint } from './key-fingerprint.js';

/** A key that signed checkpoints, by its fingerprint, and the first of those that were looked at. */
interface SigningKey {
  readonly fingerprint: string;
  readonly from: number;
}

/**
 * Which keys signed. Each checkpoint carries its own, so that whoever rewrites a register can sign all of it anew with
 * another: what that is compared with lies outside the register.
 */
export class SigningKeys {
  readonly #seen = new Map<string, SigningKey>();

  /** Fingerprints that count; absent: nobody knows them here, and any does. */
  constructor(
    private readonly counted: readonly string[] | undefined,
    private readonly faults: FoundFaults,
  ) {}

  /** Names a key that does not count once, at the first checkpoint it signed. */
  see({ number, publicKey }: CheckpointStatement): void {
    if (this.#seen.has(publicKey)) return;
    const fingerprint = keyFingerprint(publicKey);
    this.#seen.set(publicKey, { fingerprint, from: number });
    if (this.counted?.includes(fingerprint) === false)
      this.faults.checkpoint({ number, reason: 'other-key' });
  }

  get found() {
    return { keys: [...this.#seen.values()], keysCompared: this.counted !== undefined };
  }
}
