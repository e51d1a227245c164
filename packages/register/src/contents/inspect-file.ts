import type { Readable } from 'node:stream';
import type { KeptContent } from './kept-files.js';

/** A content that is to be inspected. */
export interface InspectedFile extends KeptContent {
  /** @throws KyhanError FILES_UNAVAILABLE */
  readonly read: () => Promise<Readable>;
  /** Where a program on this machine finds it; absent where it lies in no folder. */
  readonly path?: string;
}

/** What an inspection found. */
export type FileVerdict = 'clean' | 'infected';

/** Looks at a content, for a virus scanner; whatever it throws means that it could not tell, and is asked again. */
export type InspectFile = (file: InspectedFile) => Promise<FileVerdict>;
