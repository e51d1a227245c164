import type { Owed } from '@kyhan/client';
import {
  dueDay,
  type Language,
  officialDate,
  officialPaperWords,
  pageWords,
  periodName,
  saidIn,
} from '@kyhan/words';

/** What each page of an assignment tells of it. */
export interface WorkFacts {
  /** Its period, with the days. */
  readonly period: string;
  /** Until when it is owed, to the hour where the plan gives one. */
  readonly due: string;
  /** Names and values of what not every cycle has: the paper that announced it, and what it was asked for with. */
  readonly besides: readonly (readonly [string, string])[];
}

/** The period and the day of an assignment in words. */
export function workFacts(owed: Owed, language: Language): WorkFacts {
  const { assignment, plan } = owed;
  const { dueOn, dueAt } = assignment;
  return {
    period: periodOf(assignment, language),
    due: dueDay({ dueOn, dueAt, timeZone: plan.timeZone })[language],
    besides: besides(owed, language),
  };
}

function periodOf({ periodKey, periodFrom, periodTo }: Owed['assignment'], language: Language): string {
  const name = periodName(periodKey, language);
  if (periodFrom === periodTo) return name;
  const [from, to] = [officialDate(periodFrom, language), officialDate(periodTo, language)];
  return saidIn(pageWords.assignmentFacts, language).periodSpan({ name, from, to });
}

function besides({ announcement, request }: Owed, language: Language): WorkFacts['besides'] {
  const words = saidIn(pageWords.assignmentFacts, language);
  const { reason = '', ground, cutOff } = request ?? {};
  return [
    ...(announcement === undefined
      ? []
      : [[words.announcement, officialPaperWords(announcement)[language]] as const]),
    ...(cutOff === undefined ? [] : [[words.dataUntil, officialDate(cutOff, language)] as const]),
    ...(reason === '' ? [] : [[words.requestReason, reason] as const]),
    ...(ground === undefined ? [] : [[words.requestGround, ground] as const]),
  ];
}
