import type { ReadSettings } from '@kyhan/stack';
import type { InBoth } from '@kyhan/words';

/** How well a part of the surroundings is: `note` is worth knowing, `problem` keeps Kỳ Hạn from working. */
export type Health = 'ok' | 'note' | 'warning' | 'problem';

/** One finding of the doctor, with the command that mends it. */
export interface Diagnosis {
  readonly check: string;
  readonly health: Health;
  readonly message: InBoth;
  readonly fix?: string;
}

/** What is the same in every language: a path, an address, the name of a program. */
export function written(value: string): InBoth {
  return { vi: value, en: value };
}

/** Where the doctor looks. */
export interface Surroundings {
  /** For PATH and the cache folder. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly read: ReadSettings;
  readonly dataFolder: string;
}
