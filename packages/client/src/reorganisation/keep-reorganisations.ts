import { addDays, localDate, type PlainDate } from '@kyhan/calendar';
import type { Plan } from '@kyhan/plan';
import { findingIdOf, reorganisationIdOf } from '@kyhan/plan/ids';
import {
  closeFinding,
  findPlan,
  getPlanVersion,
  listFindings,
  openFinding,
  unfinishedApplication,
} from '@kyhan/register';
import type { ApplyDependencies } from '../apply-dependencies.js';
import { runningWorkflows } from '../opening/running-workflows.js';
import { openSuccessions } from './open-successions.js';

/**
 * Lets a workflow wait for each day on which units of a plan end, and one carry out what a day in the past has left. One
 * that waits already is left alone, unless a version was just applied or its day has come: then it looks again.
 * @throws KyhanError REGISTER_UNAVAILABLE; Error of the SDK where Temporal does not answer
 */
export async function keepReorganisations(
  dependencies: ApplyDependencies,
  planSlug: string,
  { isNewVersion }: { readonly isNewVersion: boolean },
): Promise<void> {
  const { register, clock, temporal, language } = dependencies;
  const newest = await findPlan(register, planSlug);
  if (newest === undefined) return;
  const { plan, version } = newest;
  const now = clock.now();
  const coming = daysFrom(plan, addDays(localDate(now, plan.timeZone), 1));
  const ended = await openSuccessions(register, { plan, now });
  const owed = new Set(ended.map(({ succession }) => addDays(succession.endedOn, 1)));
  const running = runningWorkflows(temporal);
  // As a version is applied, what is new in it has not run yet.
  if (!isNewVersion && (await unfinishedApplication(register, planSlug)) === undefined)
    await tellLost(dependencies, { planSlug, coming, owed });
  for (const effective of new Set([...coming, ...owed]))
    await running.startReorganisation(
      { planSlug, effective, language },
      { looksAgain: isNewVersion || owed.has(effective) },
    );
  if (!isNewVersion || version === 1) return;
  const before = await getPlanVersion(register, { slug: planSlug, version: version - 1 });
  for (const effective of daysFrom(before.plan, localDate(now, plan.timeZone)))
    if (!coming.has(effective) && !owed.has(effective))
      await running.ringReorganisation({ planSlug, effective });
}

interface KeptDays {
  readonly planSlug: string;
  /** Days that a workflow waits for. */
  readonly coming: ReadonlySet<PlainDate>;
  /** Days that are over and have left something. */
  readonly owed: ReadonlySet<PlainDate>;
}

/**
 * Says of each that somebody has ended, or that Temporal has lost, that it is started again, and takes back what was
 * said of one that runs. One whose day is over may have come to its own end, and left something to a person.
 */
async function tellLost(
  { register, clock, temporal }: ApplyDependencies,
  { planSlug, coming, owed }: KeptDays,
): Promise<void> {
  const running = runningWorkflows(temporal);
  const at = clock.now();
  const lost = new Set<string>();
  for (const effective of new Set([...coming, ...owed])) {
    const id = reorganisationIdOf({ planSlug, effective });
    const { isRunning, wasEnded } = await running.standing(id);
    if (isRunning || !(wasEnded || coming.has(effective))) continue;
    const findingId = findingIdOf({ kind: 'reorganisation-lost', about: id });
    lost.add(findingId);
    const facts = { kind: 'reorganisation-lost', subject: planSlug, data: { effective } } as const;
    await openFinding(register, { findingId, ...facts, at });
  }
  for (const { kind, subject, findingId } of await listFindings(register, { open: true }))
    if (kind === 'reorganisation-lost' && subject === planSlug && !lost.has(findingId))
      await closeFinding(register, { findingId, at, ending: 'runs-again' });
}

/** The first days after units' last ones, from a day on. */
function daysFrom({ units }: Plan, from: PlainDate): ReadonlySet<PlainDate> {
  const days = units.flatMap(({ lives }) => (lives.to === undefined ? [] : addDays(lives.to, 1)));
  return new Set(days.filter((day) => day >= from).toSorted());
}
