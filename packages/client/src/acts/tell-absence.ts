import { endOfDay, startOfDay } from '@kyhan/calendar';
import { absenceBody, type AbsenceBody } from '@kyhan/contracts';
import { addressKey, noticeAddress } from '@kyhan/engine';
import { KyhanError } from '@kyhan/errors';
import { officeOn, type Plan, type Unit } from '@kyhan/plan';
import { actorIdOf, type Actor } from '@kyhan/plan/ids';
import { admit, getPlan, listPersons, recordAbsence, type Register } from '@kyhan/register';
import { checked } from '../asked/checked.js';
import { requireRight, rightsOf } from '../rights/rights-of.js';

/** Who of a unit is away and who stands in, and who says so. */
export type AbsenceWish = AbsenceBody & { readonly actor: Actor };

interface Telling {
  readonly register: Register;
  /** Plan time, epoch milliseconds. */
  readonly now: number;
}

/**
 * Keeps that a contact of a unit is away: notices owed to it go to who stands in, another contact of the unit, who may
 * do meanwhile what the other may; the log says in whose place. Of heads and of whoever coordinates only the
 * coordinator says it, or they themselves: what they may do passes on with it.
 * @throws KyhanError NOT_ALLOWED, PLAN_NOT_FOUND, UNIT_UNKNOWN, CONTACT_UNKNOWN, ABSENCE_BACKWARDS, ACT_ID_REUSED,
 * REQUEST_INVALID
 */
export async function tellAbsence(telling: Telling, { actor, ...wish }: AbsenceWish): Promise<void> {
  const { register, now } = telling;
  const { absenceId, plan: planSlug, unit: unitId, from, until, ...mailboxes } = checked(absenceBody, wish);
  await requireRight(register, { actor, at: now, act: 'tell-absence', where: { planSlug, unitId } });
  if (until < from) throw new KyhanError('ABSENCE_BACKWARDS', { from, until });
  const { plan } = await getPlan(register, planSlug);
  const unit = plan.units.find(({ id }) => id === unitId);
  if (unit === undefined) throw new KyhanError('UNIT_UNKNOWN', { unit: unitId });
  for (const mailbox of [mailboxes.mailbox, mailboxes.substitute])
    if (rolesAt(unit, mailbox).length === 0)
      throw new KyhanError('CONTACT_UNKNOWN', { unit: unitId, mailbox });
  await requireTheirs(telling, { actor, plan, unit, from, mailbox: mailboxes.mailbox });
  const days = { fromAt: startOfDay(from, plan.timeZone), untilAt: endOfDay(until, plan.timeZone) };
  const told = { actor: actorIdOf(actor), toldAt: now, toldRealAt: Date.now() };
  // Who has never signed in is known from now on, so that what the one may do passes to the other.
  const known = new Set((await listPersons(register)).map(({ mailbox = '' }) => keyOf(mailbox)));
  for (const mailbox of [mailboxes.mailbox, mailboxes.substitute].filter((one) => !known.has(keyOf(one))))
    await admit(register, { mailbox, at: now, realAt: told.toldRealAt });
  await recordAbsence(register, { absenceId, planSlug, unitId, ...mailboxes, ...days, ...told });
}

function rolesAt({ contacts }: Unit, mailbox: string) {
  return contacts.filter(({ email }) => keyOf(email) === keyOf(mailbox)).map(({ role }) => role);
}

interface Claim {
  readonly actor: Actor;
  readonly plan: Plan;
  readonly unit: Unit;
  readonly from: string;
  readonly mailbox: string;
}

/** Nobody gives himself what a head or a coordinator may do. */
async function requireTheirs(
  { register, now }: Telling,
  { actor, plan, unit, from, mailbox }: Claim,
): Promise<void> {
  const { coordinator, owner } = officeOn(plan, from);
  const passesMore = rolesAt(unit, mailbox).includes('head') || [coordinator, owner].includes(unit.id);
  const holders = (await listPersons(register)).filter(
    (one) => one.mailbox && keyOf(one.mailbox) === keyOf(mailbox),
  );
  const isOwn = actor.kind === 'person' && holders.some(({ personId }) => personId === actor.personId);
  const where = { planSlug: plan.slug, unitId: unit.id };
  const rightsOfHolders = await Promise.all(
    holders.map(({ personId }) => rightsOf(register, { kind: 'person', personId }, now)),
  );
  const holdMore = rightsOfHolders.some(
    (rights) => rights.may('rule', where) || rights.may('approve', where),
  );
  if (isOwn || (!passesMore && !holdMore)) return;
  await requireRight(register, { actor, at: now, act: 'rule', where });
}

function keyOf(email: string): string {
  return addressKey(noticeAddress({ email }));
}
