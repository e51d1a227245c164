import { evolve, noticesFor } from '@kyhan/engine';
import { TIME_ACTOR } from '@kyhan/plan/ids';
import type { NewCycle, Opening } from '@kyhan/register';
import { REAL } from '../clock/at.js';
import { castCycleId, OBLIGATION, PLAN } from './cycle.js';
import { timetable } from './timetable.js';

export function castCycle(openings: readonly Opening[], periodKey = '2026-03'): NewCycle {
  const cycleId = castCycleId(periodKey);
  const times = timetable();
  const cycle = {
    cycleId,
    planSlug: PLAN,
    planVersion: 1,
    obligationId: OBLIGATION,
    periodKey,
    periodFrom: `${periodKey}-01`,
    periodTo: `${periodKey}-28`,
    opensAt: times.opensAt,
    dueAt: times.dueAt,
    dueOn: times.dueOn,
    nominalDueOn: times.dueOn,
    shards: 1,
    openedAt: times.opensAt,
    actor: TIME_ACTOR,
  };
  const notices = openings.flatMap(({ event }) => noticesFor(event, evolve(undefined, event)));
  return { cycle, openings, notices, realAt: REAL };
}
