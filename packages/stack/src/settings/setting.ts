import type { InBoth } from '@kyhan/words';

/** One thing that a deployment can be told. */
export interface Setting<Value> {
  /** The environment variable that sets it; its name with `_FILE` after it names a file that holds a secret. */
  readonly variable: string;
  /** What it is to be, for whoever set it to something else. */
  readonly expected: InBoth;
  /** The value of a text; undefined where it is none. */
  readonly read: (text: string) => Value | undefined;
  /** Where nobody sets it. */
  readonly initial: Value;
  /** Never printed, and may stand in a file of its own. */
  readonly isSecret?: true;
  /** The variable that names that file, where others have named it before us. */
  readonly fileVariable?: string;
}

/** Keeps the type of the value. Pure; throws nothing. */
export function setting<Value>(given: Setting<Value>): Setting<Value> {
  return given;
}
