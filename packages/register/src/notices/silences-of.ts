import { addDays, instantAt } from '@kyhan/calendar';
import type { PlanSilence } from '@kyhan/engine';
import { planCalendar, type Plan, type PlanAct } from '@kyhan/plan';
import { sql } from 'kysely';
import type { Register } from '../connection/register.js';
import { newestPlans } from './newest-plans.js';

type Said = Extract<PlanAct, { readonly type: 'silence' | 'speak' }>;

/**
 * Of these plans those of which somebody has said that units are not written to, by slug: until when, or since when they
 * are again.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function silencesOf(
  register: Register,
  planSlugs: readonly string[],
): Promise<ReadonlyMap<string, PlanSilence>> {
  const slugs = [...new Set(planSlugs)];
  if (slugs.length === 0) return new Map();
  const { rows } = await sql<{ planSlug: string; act: Said; at: number }>`
    select distinct on (a.plan_slug) a.plan_slug, a.act, e.at
    from plan_acts a join plans p on p.slug = a.plan_slug
    join events e on e.stream_key = p.plan_key and e.sequence = a.sequence
    where a.plan_slug = any(${slugs}) and a.act ->> 'type' in ('silence', 'speak')
    order by a.plan_slug, a.sequence desc`.execute(register.db);
  if (rows.length === 0) return new Map();
  const plans = await newestPlans(
    register,
    rows.map(({ planSlug }) => planSlug),
  );
  return new Map(
    rows.flatMap(({ planSlug, act, at }) => {
      const plan = plans.get(planSlug);
      return plan === undefined ? [] : [[planSlug, { untilAt: untilOf(plan, act, at) }] as const];
    }),
  );
}

const MORNING = '08:00';

/** Whoever means for ever writes a day after which a calendar has none. */
const LATEST = '9998-12-31';

/** The morning of the first working day after its last one. */
function untilOf(plan: Plan, act: Said, at: number): number {
  if (act.type === 'speak') return at;
  const last = act.to < LATEST ? act.to : LATEST;
  const first = planCalendar(plan).rollForward(addDays(last, 1));
  const mornings = Object.values(plan.policies).map(({ sendAt }) => sendAt);
  return instantAt(first, mornings.toSorted()[0] ?? MORNING, plan.timeZone);
}
