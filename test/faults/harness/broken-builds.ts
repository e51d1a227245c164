import { readFileSync } from 'node:fs';
import path from 'node:path';

/** One bug: what is to find it, and the changes of compiled sources of ours that make it. */
export interface BrokenBuild {
  /** A figure of the oracle, or `invariant N`. */
  readonly breaks: string;
  /** Bugs of one life are made together: none of them makes what another of them is to be found by. */
  readonly life: string;
  /** After so many days of a life it is to be found; absent: at its end. */
  readonly days?: number;
  readonly changes: Readonly<Record<string, readonly (readonly [from: string, to: string])[]>>;
}

/** One bug for each invariant of the design and each figure of the oracle: a build that is loaded so is broken. */
export const BROKEN_BUILDS = JSON.parse(
  readFileSync(path.join(import.meta.dirname, 'broken-builds.json'), 'utf8'),
) as Readonly<Record<string, BrokenBuild>>;
