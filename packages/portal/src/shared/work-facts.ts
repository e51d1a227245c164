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
  /** The clause that it rests on, in its own words. */
  readonly clause: string;
  /** The paper by which its cycle was announced. */
  readonly announcement?: string;
}

/** The period, the day and the clause of an assignment in words. */
export function workFacts(
  { assignment, plan, obligation, announcement }: Owed,
  language: Language,
): WorkFacts {
  const { periodKey, periodFrom, periodTo, dueOn, dueAt } = assignment;
  const words = saidIn(pageWords.assignmentFacts, language);
  const [from, to] = [officialDate(periodFrom, language), officialDate(periodTo, language)];
  const { section, quote } = obligation.source;
  return {
    period: words.periodSpan({ name: periodName(periodKey, language), from, to }),
    due: dueDay({ dueOn, dueAt, timeZone: plan.timeZone })[language],
    clause: words.clauseQuoted({ plan: plan.plan, section, quote }),
    ...(announcement === undefined ? {} : { announcement: officialPaperWords(announcement)[language] }),
  };
}
