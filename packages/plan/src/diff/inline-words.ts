import { CORE_SCHEMA, dump } from 'js-yaml';

/** A value on one line, as a plan file may write it: `{day: 25}`, `[so-gddt, xa]`. Pure; throws nothing. */
export function inlineWords(value: unknown): string {
  return dump(value, { flowLevel: 0, lineWidth: -1, schema: CORE_SCHEMA }).trimEnd();
}
