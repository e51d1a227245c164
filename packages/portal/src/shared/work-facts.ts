import type { Owed } from '@kyhan/client';
import type { Child } from 'hono/jsx';
import {
  dueDay,
  type Language,
  officialDate,
  officialPaperWords,
  pageWords,
  periodName,
  saidIn,
} from '@kyhan/words';
import { PlanText } from './plan-text.js';

/** What each page of an assignment tells of it. */
export interface WorkFacts {
  /** Its period, with the days. */
  readonly period: string;
  /** Until when it is owed, to the hour where the plan gives one. */
  readonly due: string;
  /**
   * Names and values of what not all has: what comes out and who assigned it, the paper that announced it, and what it
   * was asked for with.
   */
  readonly besides: readonly (readonly [string, Child])[];
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
  const name = periodName(periodKey, language, periodFrom);
  if (periodFrom === periodTo) return name;
  const [from, to] = [officialDate(periodFrom, language), officialDate(periodTo, language)];
  return saidIn(pageWords.assignmentFacts, language).periodSpan({ name, from, to });
}

function besides({ obligation, announcement, request }: Owed, language: Language): WorkFacts['besides'] {
  const words = saidIn(pageWords.assignmentFacts, language);
  const { reason = '', ground, cutOff } = request ?? {};
  const { product, assignedBy } = obligation;
  return [
    ...(product === undefined ? [] : [[words.product, PlanText({ words: product, language })] as const]),
    ...(assignedBy === undefined
      ? []
      : [[words.assignedBy, PlanText({ words: assignedBy, language })] as const]),
    ...(announcement === undefined
      ? []
      : [[words.announcement, officialPaperWords(announcement)[language]] as const]),
    ...(cutOff === undefined ? [] : [[words.dataUntil, officialDate(cutOff, language)] as const]),
    ...(reason === '' ? [] : [[words.requestReason, reason] as const]),
    ...(ground === undefined ? [] : [[words.requestGround, ground] as const]),
  ];
}
