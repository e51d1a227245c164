import type { Period } from '@kyhan/calendar';
import {
  owingInStep,
  cycleOpenings,
  cyclePlan,
  draftNeeds,
  expectedPeriod,
  isKept,
  planCalendar,
  type CycleOpening,
  type DraftDone,
  type KeptFrom,
  type Obligation,
  type Plan,
} from '@kyhan/plan';
import { cycleIdOf } from '@kyhan/plan/ids';

/** A cycle that an application of the plan opens at once, since its opening lies in the past and its day does not. */
export interface OpeningNow {
  readonly cycleId: string;
  readonly obligation: string;
  readonly period: string;
  readonly dueOn: string;
  readonly dueAt: number;
  /** Who is asked. */
  readonly units: readonly string[];
  /** It opens as a draft: its coordinator is told, and no unit is. */
  readonly isDraft: boolean;
}

export interface OpeningWish {
  readonly plan: Plan;
  readonly kept: KeptFrom;
  /** Ids of the cycles that were ever opened. */
  readonly opened: ReadonlySet<string>;
  /** What was done for those that wait as drafts, by id. */
  readonly drafts: ReadonlyMap<string, DraftDone>;
  readonly now: number;
}

/** What the plan expects to be open by now and is not; what fell due before it was kept stays unopened. Pure. */
export function openingsNow(wish: OpeningWish): OpeningNow[] {
  const { plan, kept, opened, drafts, now } = wish;
  return (
    cycleOpenings(plan, planCalendar(plan))
      .filter((opening) => opening.opensAt <= now && isKept(kept, opening))
      .map((opening) => openingNow(wish, opening))
      .filter(({ cycleId, units }) => !opened.has(cycleId) && units.length > 0)
      // What waits already and goes on waiting is nothing new.
      .filter(({ cycleId, isDraft }) => !(isDraft && drafts.has(cycleId)))
  );
}

function openingNow(wish: OpeningWish, opening: CycleOpening): OpeningNow {
  const { plan, drafts } = wish;
  const { obligationId, periodKey, dueOn, dueAt } = opening;
  const obligation = plan.obligations.find(({ id }) => id === obligationId);
  const cycleId = cycleIdOf({ planSlug: plan.slug, obligationId, periodKey });
  const period = obligation && expectedPeriod(plan, obligation, periodKey);
  const needs = obligation && period && draftNeeds(obligation, period, drafts.get(cycleId));
  return {
    cycleId,
    obligation: obligationId,
    period: periodKey,
    dueOn,
    dueAt,
    units: obligation === undefined || period === undefined ? [] : asked(wish, obligation, period),
    isDraft: needs !== undefined,
  };
}

/** By the steps that are still to come: what fell due before it was kept is owed by nobody. */
function asked({ plan, kept }: OpeningWish, obligation: Obligation, period: Period): string[] {
  const days = cyclePlan({ plan, obligation, period, calendar: planCalendar(plan) });
  const units = obligation.steps.flatMap((step) => {
    const due = days?.steps.find(({ stepId }) => stepId === step.id)?.due;
    if (due === undefined || !isKept(kept, { obligationId: obligation.id, dueOn: due.on })) return [];
    const owing = owingInStep(plan, { obligation, step, periodKey: period.key, on: due.on });
    return owing.map(({ unitId }) => unitId);
  });
  return [...new Set(units)];
}
