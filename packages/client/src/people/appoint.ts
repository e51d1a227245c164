import { endOfDay, startOfDay } from '@kyhan/calendar';
import { appointmentBody, type AppointmentBody } from '@kyhan/contracts';
import { ROLE_LIMITS, type Role } from '@kyhan/engine';
import { KyhanError } from '@kyhan/errors';
import { actorIdOf, type Actor } from '@kyhan/plan/ids';
import {
  grantRole,
  keepPerson,
  findPerson,
  listRoles,
  newSignInLink,
  planZones,
  retellAbsences,
  type Register,
  type SaidOfPerson,
} from '@kyhan/register';
import { requestWords } from '@kyhan/words';
import { checked } from '../asked/checked.js';
import type { Deciding } from './deciding.js';

/** What somebody is to be, and who says so. */
export type Appointment = AppointmentBody & { readonly actor: Actor };

/**
 * Gives a person a role, from now on or for some days, and makes a link that signs them in once; what they are already
 * is not given again.
 * @returns the token of the link, which is kept by its hash alone
 * @throws KyhanError REQUEST_INVALID where a role lacks its plan or unit, or has one too many; PLAN_NOT_FOUND where days
 * are named in no plan's zone, NEW_DAY_PAST
 */
export async function appoint(
  { register, now }: Deciding,
  { actor, ...asked }: Appointment,
): Promise<{ readonly token: string }> {
  const wish = checked(appointmentBody, asked);
  const { personId } = wish;
  requireLimits(wish);
  const realAt = Date.now();
  const role = await wishedRole(register, wish, now);
  const by = actorIdOf(actor);
  await keep(register, wish, { actor: by, at: now, realAt });
  const held = await listRoles(register, personId);
  if (!held.some((one) => isHeld(one, role)))
    await grantRole(register, { personId, ...role, grantedBy: by, realAt });
  // Last: with the role that was just given who is away may be stood in for.
  await retellAbsences(register, { actor: by, at: now, realAt });
  return { token: await newSignInLink(register, { personId, by, how: 'hand', at: now, realAt }) };
}

function isHeld(held: Role, { fromAt, ...wished }: Role): boolean {
  const names = ['role', 'planSlug', 'unitId', 'untilAt'] as const;
  return held.fromAt <= fromAt && names.every((name) => held[name] === wished[name]);
}

/** Whom we know keeps what is not said anew. */
async function keep(register: Register, wish: AppointmentBody, said: SaidOfPerson): Promise<void> {
  const { personId, name, mailbox } = wish;
  const known = await findPerson(register, personId);
  if (known !== undefined && name === undefined && mailbox === undefined) return;
  const person = {
    personId,
    createdAt: said.at,
    createdRealAt: said.realAt,
    ...known,
    ...(name === undefined ? {} : { name }),
    ...(mailbox === undefined ? {} : { mailbox }),
  };
  await keepPerson(register, person, said);
}

/** Nobody was anything before it was said. */
async function wishedRole(register: Register, wish: AppointmentBody, now: number): Promise<Role> {
  const { role, plan: planSlug, unit: unitId, from, until } = wish;
  const limits = {
    ...(planSlug === undefined ? {} : { planSlug }),
    ...(unitId === undefined ? {} : { unitId }),
  };
  if (from === undefined && until === undefined) return { role, ...limits, fromAt: now };
  const zones = await planZones(register);
  const zone = zones.get(planSlug ?? [...zones.keys()][0] ?? '');
  if (zone === undefined) throw new KyhanError('PLAN_NOT_FOUND', { slug: planSlug ?? '' });
  const fromAt = from === undefined ? now : Math.max(now, startOfDay(from, zone));
  if (until === undefined) return { role, ...limits, fromAt };
  const untilAt = endOfDay(until, zone);
  if (untilAt <= fromAt) throw new KyhanError('NEW_DAY_PAST', { day: until });
  return { role, ...limits, fromAt, untilAt };
}

function requireLimits({ role, plan: planSlug, unit: unitId }: AppointmentBody): void {
  const { needs, takes } = ROLE_LIMITS[role];
  const given = { planSlug, unitId };
  for (const [limit, name] of [['planSlug', 'plan'] as const, ['unitId', 'unit'] as const]) {
    if (needs.includes(limit) && !given[limit])
      throw new KyhanError('REQUEST_INVALID', { problem: requestWords.missing({ name }), place: name });
    if (given[limit] !== undefined && !needs.includes(limit) && !takes.includes(limit))
      throw new KyhanError('REQUEST_INVALID', { problem: requestWords.unfit({ name }), place: name });
  }
}
