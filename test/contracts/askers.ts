import { createHash } from 'node:crypto';
import { TOKEN_ROLES, type Role, type TokenRole } from '@kyhan/engine';
import {
  grantRole,
  insertSession,
  issueToken,
  recordAbsence,
  revokeToken,
  type Register,
} from '@kyhan/register';
import { castPerson, MINH, PLAN } from '@kyhan/testkit/cast';
import { REAL } from '@kyhan/testkit/clock';
import { LIVED_UNTIL, mailboxOf } from '@kyhan/testkit/portal';
import type { May, Scoped } from './who-may-ask.js';

export const OWN = { planSlug: PLAN, unitId: 'huyen-submitted' };
export const ELSEWHERE = 'ke-hoach-khac';
export const NOW = LIVED_UNTIL;
const HOUR = 60 * 60_000;

/** Somebody who asks, and what rights they have: in the scope that is asked about, or none there. */
export interface Asker {
  readonly name: string;
  readonly headers: Readonly<Record<string, string>>;
  /** What they are in that scope; undefined: nobody there. */
  readonly is?: Scoped;
  readonly isSignedIn: boolean;
}

const SCOPED: Readonly<Record<Exclude<Scoped, 'calendar'>, Pick<Role, 'role' | 'planSlug' | 'unitId'>>> = {
  administrator: { role: 'administrator' },
  coordinator: { role: 'coordinator', planSlug: PLAN },
  reviewer: { role: 'reviewer', planSlug: PLAN },
  viewer: { role: 'viewer', planSlug: PLAN },
  'reviewer of the unit': { role: 'reviewer', ...OWN },
  'viewer of the unit': { role: 'viewer', ...OWN },
  head: { role: 'head', ...OWN },
  unit: { role: 'unit', ...OWN },
};
const SCOPES = Object.keys(SCOPED) as Exclude<Scoped, 'calendar'>[];

async function session(register: Register, actor: string): Promise<Readonly<Record<string, string>>> {
  const tokenHash = createHash('sha256').update(actor).digest('hex');
  const lasting = { createdRealAt: REAL, expiresRealAt: REAL + HOUR, agent: null };
  await insertSession(register, { tokenHash, actor, ...lasting, at: 0, by: 'link' });
  return { cookie: `kyhan-session=${actor}` };
}

interface Somebody {
  readonly name: string;
  readonly role?: Omit<Role, 'fromAt'>;
  readonly days?: Partial<Role>;
}

/** Somebody who has signed in. */
export async function person(register: Register, { name, role, days = {} }: Somebody) {
  const personId = name.replaceAll(' ', '-');
  await castPerson(register, { personId, createdAt: 0, createdRealAt: REAL });
  const given = { personId, fromAt: 0, ...role, ...days, grantedBy: 'person:minh', realAt: REAL };
  if (role !== undefined) await grantRole(register, { ...given, role: role.role });
  return await session(register, `person:${personId}`);
}

/** Everybody in their scope, and the same where the scope is another, is over, or has not begun. */
export async function everybody(register: Register): Promise<readonly Asker[]> {
  const askers: Asker[] = [];
  await person(register, { name: 'to be erased' });
  for (const is of SCOPES) {
    const role = SCOPED[is];
    const add = async (name: string, given: typeof role, days: Partial<Role> = {}) => {
      const headers = await person(register, { name, role: given, days });
      askers.push({ name, headers, isSignedIn: true, ...(name === is ? { is } : {}) });
    };
    await add(is, role);
    await add(`${is} until now`, role, { untilAt: NOW });
    await add(`${is} from tomorrow`, role, { fromAt: NOW + 24 * HOUR });
    if (role.planSlug !== undefined) await add(`${is} elsewhere`, { ...role, planSlug: ELSEWHERE });
    if (role.unitId !== undefined) await add(`${is} next door`, { ...role, unitId: 'huyen-open' });
  }
  askers.push({ name: 'nobody', headers: await person(register, { name: 'nobody' }), isSignedIn: true });
  for (const role of TOKEN_ROLES) askers.push(...(await tokens(register, role)));
  const unit = await session(register, `unit:${OWN.unitId}`);
  const neighbour = await session(register, 'unit:huyen-open');
  return [
    ...askers,
    { name: 'the unit by its session', headers: unit, isSignedIn: true, is: 'unit' },
    { name: 'another unit by its session', headers: neighbour, isSignedIn: true },
    { name: 'a stranger', headers: {}, isSignedIn: false },
    { name: 'a guesser', headers: { authorization: 'Bearer guessed' }, isSignedIn: false },
  ];
}

/** One that is held and one that was taken back. That of a calendar is nobody's: it opens one address alone. */
async function tokens(register: Register, role: TokenRole): Promise<Asker[]> {
  const isCalendar = role === 'calendar';
  const where = { planSlug: PLAN, ...(role === 'unit' || isCalendar ? { unitId: OWN.unitId } : {}) };
  const made: Asker[] = [];
  for (const tokenId of [`${role}-held`, `${role}-revoked`]) {
    const tokenHash = createHash('sha256').update(tokenId).digest('hex');
    const issued = { purpose: 'x', fromAt: 0, issuedBy: 'person:minh', issuedRealAt: REAL };
    await issueToken(register, { tokenId, tokenHash, role, ...where, ...issued });
    const headers = { authorization: `Bearer ${tokenId}` };
    const isHeld = tokenId.endsWith('held');
    made.push({
      name: `token ${tokenId}`,
      headers,
      isSignedIn: !isCalendar,
      ...(isHeld ? { is: role } : {}),
    });
  }
  await revokeToken(register, { tokenId: `${role}-revoked`, actor: MINH, at: NOW, realAt: REAL });
  return made;
}

/** Somebody of the unit who is said to be away. */
export async function somebodyAway(register: Register): Promise<void> {
  const mailbox = mailboxOf('submitted');
  await recordAbsence(register, {
    absenceId: 'vang-truoc',
    ...OWN,
    mailbox,
    substitute: mailbox,
    fromAt: NOW,
    untilAt: NOW + HOUR,
    actor: 'person:minh',
    toldAt: 0,
    toldRealAt: REAL,
  });
}

/** Whether the table means this one. */
export function isMeant(may: May, { is, isSignedIn }: Asker): boolean {
  if (may === 'anyone') return true;
  return may === 'whoever is signed in' ? isSignedIn : is !== undefined && may.includes(is);
}
