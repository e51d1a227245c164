import type { AttendeesAnswer, Untold } from '@kyhan/contracts';
import { knownSessions, livingUnit, type KnownSession } from '@kyhan/engine/training';
import { KyhanError } from '@kyhan/errors';
import { planNames, type Plan } from '@kyhan/plan';
import { listAttendees, readSessions, type Page, type Paging, type Register } from '@kyhan/register';
import { given } from '../given.js';
import { writtenUnits } from './written-units.js';

export type ToldAttendee = Untold<AttendeesAnswer>['attendees'][number];

export interface AttendeesWish {
  readonly plan: Plan;
  readonly session: string;
  /** The units whose people may be seen; absent: all. */
  readonly units?: ReadonlySet<string> | undefined;
}

/**
 * A session of a plan, and a page of those who were nominated for it or came.
 * @throws KyhanError SESSION_UNKNOWN, REGISTER_UNAVAILABLE
 */
export async function toldAttendees(
  register: Register,
  { plan, session, units }: AttendeesWish,
  paging: Paging,
): Promise<{ readonly session: KnownSession; readonly page: Page<ToldAttendee> }> {
  const told = await readSessions(register, plan.slug);
  const found = knownSessions(plan, told).find((one) => one.session === session);
  if (found === undefined) throw new KyhanError('SESSION_UNKNOWN', { session });
  const { scope } = plan.obligations.find(({ id }) => id === found.obligation) ?? {};
  const unitOn = (unit: string) => livingUnit({ plan, scope, on: found.on }, unit);
  const seen = units && [...units, ...writtenUnits(plan, units, unitOn)];
  const wish = { planSlug: plan.slug, session, ...given({ units: seen }) };
  const page = await listAttendees(register, wish, paging);
  const names = planNames(plan);
  const items = page.items.map(({ person, unit, hasAttended, certifiedOn, certificate, trainee }) => ({
    person,
    ...trainee,
    hasAttended,
    ...given({
      unit: unit ?? undefined,
      unitName: unit === null ? undefined : names.unitName(unit),
      certificate: certificate?.number,
      certifiedOn: certifiedOn ?? undefined,
    }),
  }));
  return { session: found, page: { ...page, items } };
}
