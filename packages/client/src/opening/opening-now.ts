import {
  audienceOn,
  cycleOpenings,
  draftNeeds,
  expectedPeriod,
  isKept,
  planCalendar,
  type CycleOpening,
  type DraftDone,
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

function openingNow(
  { plan, drafts }: OpeningWish,
  { obligationId, periodKey, dueOn, dueAt }: CycleOpening,
): OpeningNow {
  const obligation = plan.obligations.find(({ id }) => id === obligationId);
  const units = obligation?.steps.flatMap(({ audience }) =>
    audienceOn(plan, dueOn, { audience, scope: obligation.scope }).units.map(({ unitId }) => unitId),
  );
  const cycleId = cycleIdOf({ planSlug: plan.slug, obligationId, periodKey });
  const period = obligation && expectedPeriod(plan, obligation, periodKey);
  const needs = obligation && period && draftNeeds(obligation, period, drafts.get(cycleId));
  return {
    cycleId,
    obligation: obligationId,
    period: periodKey,
    dueOn,
    dueAt,
    units: [...new Set(units)],
    isDraft: needs !== undefined,
  };
}
