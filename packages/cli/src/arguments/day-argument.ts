import { isPlainDate } from '@kyhan/calendar';
import { KyhanError } from '@kyhan/errors';

/** A day given on the command line. @throws KyhanError DATE_INVALID for what no calendar has, such as 2026-02-30 */
export function dayArgument(value: string): string {
  if (!isPlainDate(value)) throw new KyhanError('DATE_INVALID', { value });
  return value;
}
