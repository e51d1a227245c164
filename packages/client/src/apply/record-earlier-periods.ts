import { cycleOpenings, given, isKept, keptFromOf, planCalendar, planNames } from '@kyhan/plan';
import { cycleIdOf, findingIdOf, obligationKeyOf } from '@kyhan/plan/ids';
import { openFinding, type Register } from '@kyhan/register';
import type { Preparation } from './plan-changes.js';

/** Says, once per obligation, which expected periods lie before the day from which it is kept. */
export async function recordEarlierPeriods(
  register: Register,
  { plan, kept, opened }: Preparation,
  now: number,
): Promise<void> {
  const { firstDay } = planNames(plan);
  const openings = cycleOpenings(plan, planCalendar(plan)).filter((opening) => !isKept(kept, opening));
  for (const { id } of plan.obligations) {
    const earlier = openings.filter(
      ({ obligationId, periodKey }) =>
        obligationId === id && !opened.has(cycleIdOf({ planSlug: plan.slug, obligationId, periodKey })),
    );
    const [first] = earlier;
    const last = earlier.at(-1);
    if (first === undefined || last === undefined) continue;
    const keptFrom = keptFromOf(kept, id);
    const subject = obligationKeyOf({ planSlug: plan.slug, obligationId: id });
    await openFinding(register, {
      findingId: findingIdOf({ kind: 'before-kept', about: subject }),
      kind: 'before-kept',
      subject,
      data: {
        firstPeriod: first.periodKey,
        lastPeriod: last.periodKey,
        ...given({ firstFrom: firstDay(id, first.periodKey), lastFrom: firstDay(id, last.periodKey) }),
        keptFrom,
      },
      at: now,
    });
  }
}
