import { periodByKey, type PlainDate } from '@kyhan/calendar';
import { isCalledByTitle } from './cooperation/own-steps.js';
import type { Plan } from './plan.js';
import type { Words } from './words.js';

/** What versions of a plan call things, in both languages. */
export interface PlanNames {
  readonly unitName: (unitId: string) => Words;
  readonly obligationTitle: (obligationId: string) => Words;
  /** Of a contribution, or of one step of several; a step that is alone is called as its obligation. */
  readonly stepTitle: (obligationId: string, stepId: string) => Words | undefined;
  /** The first day of a period, which tells the year of a school from others; undefined where the rule has none such. */
  readonly firstDay: (obligationId: string, periodKey: string) => PlainDate | undefined;
}

/**
 * Names as the first of these versions has them that knows what is asked for: a unit that came later is called as in
 * the newest. What none knows keeps its id. Pure; throws nothing.
 */
export function planNames(...versions: readonly Plan[]): PlanNames {
  const obligationOf = (obligationId: string) =>
    firstOf(versions, ({ obligations }) => obligations.find(({ id }) => id === obligationId));
  return {
    unitName: (unitId) =>
      firstOf(versions, ({ units }) => units.find(({ id }) => id === unitId))?.name ?? asId(unitId),
    obligationTitle: (obligationId) => obligationOf(obligationId)?.title ?? asId(obligationId),
    stepTitle(obligationId, stepId) {
      const obligation = obligationOf(obligationId);
      const step = obligation?.steps.find(({ id }) => id === stepId);
      return obligation && step && isCalledByTitle(obligation, step) ? step.title : undefined;
    },
    firstDay(obligationId, periodKey) {
      const obligation = obligationOf(obligationId);
      return obligation && periodByKey(obligation.period, periodKey)?.from;
    },
  };
}

function firstOf<T>(versions: readonly Plan[], found: (plan: Plan) => T | undefined): T | undefined {
  for (const version of versions) {
    const one = found(version);
    if (one !== undefined) return one;
  }
  return undefined;
}

function asId(id: string): Words {
  return { vi: id, en: id };
}
