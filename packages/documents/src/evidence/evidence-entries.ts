import type { Readable } from 'node:stream';

/** The entries of an evidence bundle, wherever it lies. */
export interface EvidenceEntries {
  /** As they stand in it; one that stands twice is named twice. */
  readonly names: readonly string[];
  /** @throws Error where the entry cannot be read */
  read(name: string): Promise<Readable>;
}
