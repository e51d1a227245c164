import type { ErrorCode } from '@kyhan/errors';
import { dateMeant } from './date-meant.js';
import { idMeant } from './id-meant.js';
import { monthDayMeant } from './month-day-meant.js';
import { timeMeant } from './time-meant.js';
import { zoneMeant } from './zone-meant.js';

const MEANT: Readonly<Partial<Record<ErrorCode, (written: string) => string | undefined>>> = {
  PLAN_BAD_DATE: dateMeant,
  PLAN_BAD_TIME: timeMeant,
  PLAN_BAD_MONTH_DAY: monthDayMeant,
  PLAN_BAD_TIME_ZONE: zoneMeant,
  PLAN_BAD_ID: idMeant,
};

/** What someone most likely meant whose value has not the form that its key asks for. Pure; throws nothing. */
export function valueMeant(code: ErrorCode, value: unknown): string | undefined {
  return typeof value === 'string' || typeof value === 'number' ? MEANT[code]?.(String(value)) : undefined;
}
