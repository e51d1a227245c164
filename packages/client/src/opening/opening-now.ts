import { localDate } from '@kyhan/calendar';
import {
  audienceOn,
  cycleOpenings,
  isKept,
  planCalendar,
  type CycleOpening,
  type KeptFrom,
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
}

export interface OpeningWish {
  readonly plan: Plan;
  readonly kept: KeptFrom;
  /** Ids of the cycles that were ever opened. */
  readonly opened: ReadonlySet<string>;
  readonly now: number;
}

/** What the plan expects to be open by now and is not; what fell due before it was kept stays unopened. Pure. */
export function openingsNow({ plan, kept, opened, now }: OpeningWish): OpeningNow[] {
  return cycleOpenings(plan, planCalendar(plan))
    .filter((opening) => opening.opensAt <= now && isKept(kept, opening))
    .map((opening) => openingNow(plan, opening))
    .filter(({ cycleId, units }) => !opened.has(cycleId) && units.length > 0);
}

function openingNow(
  plan: Plan,
  { obligationId, periodKey, opensAt, dueOn, dueAt }: CycleOpening,
): OpeningNow {
  const obligation = plan.obligations.find(({ id }) => id === obligationId);
  const on = localDate(opensAt, plan.timeZone);
  const units = obligation?.steps.flatMap(({ audience }) =>
    audienceOn(plan, on, { audience, scope: obligation.scope }).units.map(({ unitId }) => unitId),
  );
  return {
    cycleId: cycleIdOf({ planSlug: plan.slug, obligationId, periodKey }),
    obligation: obligationId,
    period: periodKey,
    dueOn,
    dueAt,
    units: [...new Set(units)],
  };
}
