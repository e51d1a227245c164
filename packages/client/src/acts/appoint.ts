import { createHash, randomBytes } from 'node:crypto';
import { appointmentBody, type AppointmentBody } from '@kyhan/contracts';
import type { RoleKind } from '@kyhan/engine';
import { KyhanError } from '@kyhan/errors';
import { actorIdOf, personActor, type Actor } from '@kyhan/plan/ids';
import {
  grantRole,
  insertSignInLink,
  keepPerson,
  listPersons,
  retellAbsences,
  type Register,
} from '@kyhan/register';
import { requestWords } from '@kyhan/words';
import { checked } from '../asked/checked.js';

/** What somebody is to be from now on, and who says so. */
export type Appointment = AppointmentBody & { readonly actor: Actor };

const LINK_FOR_MS = 7 * 24 * 60 * 60_000;

/** What each role is limited to. */
const LIMITS: Readonly<Record<RoleKind, readonly ('plan' | 'unit')[]>> = {
  administrator: [],
  coordinator: ['plan'],
  unit: ['plan', 'unit'],
  head: ['plan', 'unit'],
};

/**
 * Gives a person a role from now on, and makes a link that signs them in; the same again makes another link. Whoever
 * signs in with a mailbox that stands in for another does so from now on. `now` is plan time, epoch milliseconds.
 * @returns the token of the link, which is kept by its hash alone
 * @throws KyhanError REQUEST_INVALID where a role lacks its plan or unit, or has one too many
 */
export async function appoint(
  { register, now }: { readonly register: Register; readonly now: number },
  { actor, ...asked }: Appointment,
): Promise<{ readonly token: string }> {
  const { personId, role, plan: planSlug, unit: unitId, name, mailbox } = checked(appointmentBody, asked);
  requireLimits(role, asked);
  const realAt = Date.now();
  const isKnown = (await listPersons(register)).some((one) => one.personId === personId);
  if (!isKnown || name !== undefined || mailbox !== undefined)
    await keepPerson(register, {
      personId,
      ...(name === undefined ? {} : { name }),
      ...(mailbox === undefined ? {} : { mailbox }),
      createdAt: now,
      createdRealAt: realAt,
    });
  const limits = {
    ...(planSlug === undefined ? {} : { planSlug }),
    ...(unitId === undefined ? {} : { unitId }),
  };
  const given = { role, ...limits, fromAt: now, grantedBy: actorIdOf(actor), realAt };
  await grantRole(register, { personId, ...given });
  // Last: with the role that was just given who is away may be stood in for.
  await retellAbsences(register, { actor: actorIdOf(actor), at: now, realAt });
  const token = randomBytes(24).toString('base64url');
  const tokenHash = createHash('sha256').update(token).digest('hex');
  const expiresRealAt = realAt + LINK_FOR_MS;
  await insertSignInLink(register, { tokenHash, actor: personActor(personId), expiresRealAt });
  return { token };
}

function requireLimits(role: RoleKind, given: Pick<AppointmentBody, 'plan' | 'unit'>): void {
  for (const name of ['plan', 'unit'] as const) {
    const isWanted = LIMITS[role].includes(name);
    if (isWanted && !given[name])
      throw new KyhanError('REQUEST_INVALID', { problem: requestWords.missing({ name }) });
    if (!isWanted && given[name] !== undefined)
      throw new KyhanError('REQUEST_INVALID', { problem: requestWords.unfit({ name }) });
  }
}
