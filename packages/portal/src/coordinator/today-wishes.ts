import { OUR_WAITINGS } from '@kyhan/register';
import type { ListWish } from './list-wish.js';

/** Plain dates: the day, the week after it, and the week after that. */
export interface TodayDays {
  readonly today: string;
  readonly tomorrow: string;
  readonly near: string;
  readonly after: string;
  readonly far: string;
  /** First and last day of the month. */
  readonly monthFrom: string;
  readonly monthTo: string;
}

/** The most levels that a ladder has. */
const LEVELS = 9;

/** What is counted, each by the list that it leads to. */
export function todayWishes({ today, tomorrow, near, after, far, ...month }: TodayDays) {
  return {
    ...Object.fromEntries(OUR_WAITINGS.map((waiting) => [waiting, { waiting }])),
    dueToday: { figure: 'inTime', dueFrom: today, dueTo: today },
    dueNear: { figure: 'inTime', dueFrom: tomorrow, dueTo: near },
    dueFar: { figure: 'inTime', dueFrom: after, dueTo: far },
    // Who owes what this month, be it late already.
    owedThisMonth: { waiting: 'unit', dueFrom: month.monthFrom, dueTo: month.monthTo },
    falling: { figure: 'inTime', dueFrom: today, dueTo: far },
    late: { status: 'overdue' },
    ...Object.fromEntries(lateLevels().map((level) => [lateAt(level), lateWish(level)])),
  } as const satisfies Readonly<Record<string, ListWish>>;
}

/** How far up it may have gone: nowhere, then level by level. */
export function lateLevels(): readonly number[] {
  return Array.from({ length: LEVELS + 1 }, (_, level) => level);
}

/** The name under which a level is counted. */
export function lateAt(level: number): `late${number}` {
  return `late${level}`;
}

/** The list of what is overdue and went so far up. */
export function lateWish(level: number): ListWish {
  return { status: 'overdue', level: String(level) };
}
