import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';

/** What is recorded of a release, oldest first. */
export interface RecordedRelease {
  readonly release: string;
  /** Nothing is recorded of it any more. */
  readonly isOut: boolean;
  readonly recordedOn: string;
  /** The kind of workflow by the name of its history. */
  readonly histories: Readonly<Record<string, string>>;
}

const FILE = path.join(import.meta.dirname, 'releases.json');

export function recordedReleases(): readonly RecordedRelease[] {
  return JSON.parse(readFileSync(FILE, 'utf8')) as readonly RecordedRelease[];
}

export async function writeReleases(releases: readonly RecordedRelease[]): Promise<void> {
  await writeFile(FILE, `${JSON.stringify(releases, null, 2)}\n`);
}
