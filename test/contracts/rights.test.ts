import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { API_ROOT, ROUTES, type Route, type RouteName } from '@kyhan/contracts';
import type { RoleKind } from '@kyhan/engine';
import { listPlans, type Register } from '@kyhan/register';
import { insertPlan, PLAN } from '@kyhan/testkit/cast';
import { assignmentOf, liveRegister, mailboxOf, startTestPortal } from '@kyhan/testkit/portal';
import type { TestPortal } from '@kyhan/testkit/portal';
import { pgliteRegisters } from '@kyhan/testkit/registers';
import { sql } from 'kysely';
import { ELSEWHERE, everybody, isMeant, NOW, OWN, person, somebodyAway, type Asker } from './askers.js';
import { asked, type Question } from './asked-of-routes.js';
import { MAY } from './who-may-ask.js';
import { withMeeting } from './page-routes.js';

describe('every route of the API, asked by every role in every scope', () => {
  const registers = pgliteRegisters();
  let register: Register;
  let portal: TestPortal;
  const askers: Asker[] = [];
  beforeAll(async () => {
    register = await registers.open();
    await liveRegister(register, [], { words: (words) => words, plan: withMeeting });
    const [first] = await listPlans(register);
    await insertPlan(register, { ...first!.plan, slug: ELSEWHERE });
    portal = await startTestPortal(register, NOW);
    askers.push(...(await everybody(register)));
    await somebodyAway(register);
  });
  afterAll(async () => {
    await portal.close();
    await registers.end();
    expect(portal.bugs).toEqual([]);
  });

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
    getMeeting: OWN.unitId,
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

  it.each(Object.keys(ROUTES) as RouteName[])(
    'lets those ask %s whom the table names, and nobody else',
    async (name) => {
      expect(await wrongOf(name, askers)).toEqual([]);
    },
  );

  it('takes a role that nobody knows for nobody, which no migration lets in', async () => {
    for (const constraint of ['roles_known', 'roles_of_unit'])
      await sql`alter table roles drop constraint ${sql.id(constraint)}`.execute(register.db);
    const headers = await person(register, {
      name: 'owner',
      role: { role: 'owner' as RoleKind, planSlug: PLAN },
    });
    const owner = { name: 'an owner', headers, isSignedIn: true };
    for (const name of Object.keys(ROUTES) as RouteName[]) expect(await wrongOf(name, [owner])).toEqual([]);
  });
});
