import { KyhanError } from '@kyhan/errors';
import { openPromise, type Entry } from 'yauzl';
import type { EvidenceEntries } from './evidence-entries.js';

/** A bundle that is open as a file. */
export interface OpenEvidence extends EvidenceEntries {
  /** Throws nothing. */
  close(): void;
}

/**
 * An evidence bundle as it lies in a file; its entries are read as they are asked for.
 * @throws KyhanError EVIDENCE_UNREADABLE
 */
export async function openEvidence(file: string): Promise<OpenEvidence> {
  try {
    const zip = await openPromise(file, { lazyEntries: true, autoClose: false, strictFileNames: true });
    const entries: Entry[] = [];
    for await (const entry of zip.eachEntry()) entries.push(entry);
    // Of two of one name the last is read; that it stands twice is told by the names.
    const byName = new Map(entries.map((entry) => [entry.fileName, entry]));
    return {
      names: entries.map(({ fileName }) => fileName),
      read: async (name) => {
        const entry = byName.get(name);
        if (entry === undefined) throw new RangeError(`no entry ${name}`);
        return await zip.openReadStreamPromise(entry);
      },
      close: () => {
        zip.close();
      },
    };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new KyhanError('EVIDENCE_UNREADABLE', { file, reason }, { cause: error });
  }
}
