import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { API_ROOT, ROUTES, type Route, type RouteName } from '@kyhan/contracts';
import { TOKEN_ROLES, type Role, type RoleKind, type TokenRole } from '@kyhan/engine';
import {
  grantRole,
  insertSession,
  issueToken,
  keepPerson,
  listPlans,
  recordAbsence,
  revokeToken,
  type Register,
} from '@kyhan/register';
import { insertPlan, MINH, PLAN } from '@kyhan/testkit/cast';
import { REAL } from '@kyhan/testkit/clock';
import { LIVED_UNTIL, assignmentOf, liveRegister, mailboxOf, startTestPortal } from '@kyhan/testkit/portal';
import type { TestPortal } from '@kyhan/testkit/portal';
import { pgliteRegisters } from '@kyhan/testkit/registers';
import { sql } from 'kysely';
import { asked, type Question } from './asked-of-routes.js';
import { MAY, type May, type Scoped } from './who-may-ask.js';

const OWN = { planSlug: PLAN, unitId: 'huyen-submitted' };
const ELSEWHERE = 'ke-hoach-khac';
const NOW = LIVED_UNTIL;
const HOUR = 60 * 60_000;

/** Somebody who asks, and what rights they have: in the scope that is asked about, or none there. */
interface Asker {
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

describe('every route of the API, asked by every role in every scope', () => {
  const registers = pgliteRegisters();
  let register: Register;
  let portal: TestPortal;
  const askers: Asker[] = [];
  beforeAll(async () => {
    register = await registers.open();
    await liveRegister(register);
    const [first] = await listPlans(register);
    await insertPlan(register, { ...first!.plan, slug: ELSEWHERE });
    portal = await startTestPortal(register, NOW);
    await everybody();
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
  });
  afterAll(async () => {
    await portal.close();
    await registers.end();
    expect(portal.bugs).toEqual([]);
  });

  async function session(actor: string): Promise<Readonly<Record<string, string>>> {
    const tokenHash = createHash('sha256').update(actor).digest('hex');
    const lasting = { createdRealAt: REAL, expiresRealAt: REAL + HOUR, agent: null };
    await insertSession(register, { tokenHash, actor, ...lasting, at: 0, by: 'link' });
    return { cookie: `kyhan-session=${actor}` };
  }

  async function person(name: string, role: Omit<Role, 'fromAt'> | undefined, days: Partial<Role> = {}) {
    const personId = name.replaceAll(' ', '-');
    await keepPerson(register, { personId, createdAt: 0, createdRealAt: REAL });
    const given = { personId, fromAt: 0, ...role, ...days, grantedBy: 'person:minh', realAt: REAL };
    if (role !== undefined) await grantRole(register, { ...given, role: role.role });
    return await session(`person:${personId}`);
  }

  /** Everybody in their scope, and the same where the scope is another, is over, or has not begun. */
  async function everybody(): Promise<void> {
    await person('to be erased', undefined);
    for (const is of SCOPES) {
      const role = SCOPED[is];
      const add = async (name: string, given: typeof role, days: Partial<Role> = {}) => {
        const headers = await person(name, given, days);
        askers.push({ name, headers, isSignedIn: true, ...(name === is ? { is } : {}) });
      };
      await add(is, role);
      await add(`${is} until now`, role, { untilAt: NOW });
      await add(`${is} from tomorrow`, role, { fromAt: NOW + 24 * HOUR });
      if (role.planSlug !== undefined) await add(`${is} elsewhere`, { ...role, planSlug: ELSEWHERE });
      if (role.unitId !== undefined) await add(`${is} next door`, { ...role, unitId: 'huyen-open' });
    }
    askers.push({ name: 'nobody', headers: await person('nobody', undefined), isSignedIn: true });
    for (const role of TOKEN_ROLES) await token(role);
    const unit = await session(`unit:${OWN.unitId}`);
    askers.push({ name: 'the unit by its session', headers: unit, isSignedIn: true, is: 'unit' });
    askers.push({
      name: 'another unit by its session',
      headers: await session('unit:huyen-open'),
      isSignedIn: true,
    });
    askers.push({ name: 'a stranger', headers: {}, isSignedIn: false });
    askers.push({ name: 'a guesser', headers: { authorization: 'Bearer guessed' }, isSignedIn: false });
  }

  /** That of a calendar is nobody's: it opens one address, and none of the API. */
  async function token(role: TokenRole): Promise<void> {
    const isCalendar = role === 'calendar';
    const where = { planSlug: PLAN, ...(role === 'unit' || isCalendar ? { unitId: OWN.unitId } : {}) };
    for (const tokenId of [`${role}-held`, `${role}-revoked`]) {
      const tokenHash = createHash('sha256').update(tokenId).digest('hex');
      const issued = { purpose: 'x', fromAt: 0, issuedBy: 'person:minh', issuedRealAt: REAL };
      await issueToken(register, { tokenId, tokenHash, role, ...where, ...issued });
      const headers = { authorization: `Bearer ${tokenId}` };
      const isHeld = tokenId.endsWith('held');
      askers.push({
        name: `token ${tokenId}`,
        headers,
        isSignedIn: !isCalendar,
        ...(isHeld ? { is: role } : {}),
      });
    }
    await revokeToken(register, { tokenId: `${role}-revoked`, actor: MINH, at: NOW, realAt: REAL });
  }

  async function ask(name: RouteName, question: Question, { headers }: Asker) {
    const { method, path }: Route = ROUTES[name];
    const filled = path.replaceAll(/:(\w+)/g, (_, key: string) =>
      encodeURIComponent(question.params?.[key] ?? ''),
    );
    const query = new URLSearchParams(question.query ?? {}).toString();
    const { body } = question;
    return await portal.ask(`${API_ROOT}${filled}${query === '' ? '' : `?${query}`}`, {
      method,
      headers: { ...headers, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
      ...(body === undefined ? {} : { payload: JSON.stringify(body) }),
    });
  }

  const REFUSED = /"code":"(NOT_SIGNED_IN|NOT_ALLOWED|ASSIGNMENT_NOT_FOUND|PERSON_NOT_FOUND)"/;

  /** What a list holds of the scope that is asked about: who is nobody there is shown another, or an empty one. */
  const HOLDS: Partial<Record<RouteName, string>> = {
    listPlans: `"${PLAN}"`,
    listFindings: PLAN,
    listAssignments: OWN.unitId,
    listAbsences: OWN.unitId,
  };

  /** Whether somebody learned or did something in that scope. */
  function isAnswered(name: RouteName, { status, body }: { readonly status: number; readonly body: string }) {
    if (REFUSED.test(body)) return false;
    return status !== 200 || body.includes(HOLDS[name] ?? '');
  }

  it('has a row in the table, and no row is of a route that is gone', () => {
    expect(Object.keys(MAY).toSorted((a, b) => (a < b ? -1 : 1))).toEqual(
      Object.keys(ROUTES).toSorted((a, b) => (a < b ? -1 : 1)),
    );
  });

  /** What was answered otherwise than the table says. */
  async function wrongOf(name: RouteName, some: readonly Asker[]): Promise<string[]> {
    const about = { assignmentId: assignmentOf('submitted'), mailbox: mailboxOf('submitted') };
    const wrong: string[] = [];
    for (const { may, as, question } of asked(name, { row: MAY[name], ...about }))
      for (const asker of some) {
        const answer = await ask(name, question, asker);
        if (may !== 'anyone' && !asker.isSignedIn && !answer.body.includes('"code":"NOT_SIGNED_IN"'))
          wrong.push(`${asker.name}: ${as} is not asked who they are`);
        if (isAnswered(name, answer) !== isMeant(may, asker) || answer.status === 500)
          wrong.push(`${asker.name}: ${as} ${String(answer.status)} ${answer.body.slice(0, 120)}`);
      }
    return wrong;
  }

  function isMeant(may: May, { is, isSignedIn }: Asker): boolean {
    if (may === 'anyone') return true;
    return may === 'whoever is signed in' ? isSignedIn : is !== undefined && may.includes(is);
  }

  it.each(Object.keys(ROUTES) as RouteName[])(
    'lets those ask %s whom the table names, and nobody else',
    async (name) => {
      expect(await wrongOf(name, askers)).toEqual([]);
    },
  );

  it('takes a role that nobody knows for nobody, which no migration lets in', async () => {
    for (const constraint of ['roles_known', 'roles_of_unit'])
      await sql`alter table roles drop constraint ${sql.id(constraint)}`.execute(register.db);
    const headers = await person('owner', { role: 'owner' as RoleKind, planSlug: PLAN });
    const owner = { name: 'an owner', headers, isSignedIn: true };
    for (const name of Object.keys(ROUTES) as RouteName[]) expect(await wrongOf(name, [owner])).toEqual([]);
  });
});
