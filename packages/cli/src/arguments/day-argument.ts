import { KyhanError } from '@kyhan/errors';

/** A day given on the command line. @throws KyhanError DATE_INVALID for what no calendar has, such as 2026-02-30 */
export function dayArgument(value: string): string {
  const at = /^\d{4}-\d{2}-\d{2}$/.test(value) ? Date.parse(`${value}T00:00:00Z`) : Number.NaN;
  if (Number.isNaN(at) || new Date(at).toISOString().slice(0, 10) !== value)
    throw new KyhanError('DATE_INVALID', { value });
  return value;
}
