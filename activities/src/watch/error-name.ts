import { isKyhanError } from '@kyhan/errors';

/** Longer ones are no codes. */
const LONGEST = 60;
const CODE = /^[\w.-]+$/;

/**
 * What an error is called: its code where it has one (of SQL, of Node), else its class. Never its words: names of people
 * and secrets may stand in them. Pure; throws nothing.
 */
export function errorName(error: unknown): string {
  if (isKyhanError(error)) return error.code;
  const { code, name } = (error ?? {}) as { readonly code?: unknown; readonly name?: unknown };
  const known = [code, name].find(
    (one) => typeof one === 'string' && CODE.test(one) && one.length <= LONGEST,
  );
  return typeof known === 'string' ? known : 'Error';
}
