/** @long */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { RoleKind } from '@kyhan/engine';
import { listPlans, type Register } from '@kyhan/register';
import { insertPlan, PLAN } from '@kyhan/testkit/cast';
import { liveRegister, startTestPortal, type TestPortal } from '@kyhan/testkit/portal';
import { lowerSecondWall, pgliteRegisters } from '@kyhan/testkit/registers';
import { sql } from 'kysely';
import { ELSEWHERE, everybody, isMeant, NOW, person, somebodyAway, type Asker } from './askers.js';
import { askedOfPages, NO_SERVICE, SIGNED_PAPER, type PageQuestion } from './asked-of-pages.js';
import { pageRoutesOf, withOnRequest } from './page-routes.js';
import { tellRoster, withTraining } from './with-training.js';

describe('every route of the pages, asked by every role in every scope', () => {
  const registers = pgliteRegisters();
  let register: Register;
  let portal: TestPortal;
  let askers: readonly Asker[];
  let questions: Readonly<Record<string, PageQuestion>>;
  beforeAll(async () => {
    register = await registers.open();
    await liveRegister(register, [], {
      words: (words) => words,
      plan: (plan) => withTraining(withOnRequest(plan)),
    });
    await tellRoster(register, 'huyen-submitted');
    await lowerSecondWall(register);
    const [first] = await listPlans(register);
    await insertPlan(register, { ...first!.plan, slug: ELSEWHERE });
    await register.db
      .updateTable('submissions')
      .set({ document: JSON.stringify(SIGNED_PAPER) })
      .where('submissionId', '=', 's-submitted')
      .execute();
    portal = await startTestPortal(register, NOW, { oidc: NO_SERVICE });
    askers = await everybody(register);
    await somebodyAway(register);
    questions = askedOfPages(portal);
  });
  afterAll(async () => {
    await portal.close();
    await registers.end();
    expect(portal.bugs).toEqual([]);
  });

  async function ask(name: string, { headers }: Asker) {
    const [method = '', route = ''] = name.split(' ');
    const { path = route, written = {}, files } = questions[name]!;
    if (method === 'GET') return await portal.ask(path, { headers });
    if (files) return await portal.hand(path, written, { headers });
    return await portal.press(path, written, headers);
  }

  /** As a page of its own, or in its sentence on the page whose form it was. */
  const REFUSED = /(NOT_ALLOWED|(ASSIGNMENT|CYCLE|PLAN)_NOT_FOUND)<|ai trò của bạn không được phép/;
  const ASKED_WHO = /<main.*action="\/sign-in"/s;

  function isAnswered(name: string, { status, body }: { readonly status: number; readonly body: string }) {
    if (status === 401 || status === 403 || REFUSED.test(body)) return false;
    return (
      status === 303 ||
      status === 503 ||
      [questions[name]!.holds ?? ''].flat().some((held) => body.includes(held))
    );
  }

  it('has a row in the table, and no row is of a route that is gone', () => {
    const rows = Object.keys(questions).filter((name) => name.split(' ').length === 2);
    expect(rows.toSorted()).toEqual(pageRoutesOf(portal).toSorted());
  });

  /** What was answered otherwise than the table says. */
  async function wrongOf(name: string, some: readonly Asker[]): Promise<string[]> {
    const { may } = questions[name]!;
    const wrong: string[] = [];
    for (const asker of some) {
      const answer = await ask(name, asker);
      const told = `${asker.name}: ${String(answer.status)} ${/<h1.*?<\/h1>/s.exec(answer.body)?.[0] ?? ''}`;
      if (may !== 'anyone' && !asker.isSignedIn && !ASKED_WHO.test(answer.body))
        wrong.push(`${told} is not asked who they are`);
      if (may !== 'anyone' && isAnswered(name, answer) !== isMeant(may, asker)) wrong.push(told);
      if (answer.body.includes('PAGE_TOKEN_MISSING') || answer.status === 500) wrong.push(told);
    }
    return wrong;
  }

  it('lets those ask whom the table names, and nobody else', async () => {
    const wrong: Record<string, string[]> = {};
    for (const name of Object.keys(questions)) wrong[name] = await wrongOf(name, askers);
    expect(Object.entries(wrong).filter(([, told]) => told.length > 0)).toEqual([]);
  });

  it('takes a role that nobody knows for nobody, which no migration lets in', async () => {
    for (const constraint of ['roles_known', 'roles_of_unit'])
      await sql`alter table roles drop constraint ${sql.id(constraint)}`.execute(register.db);
    const role = { role: 'owner' as RoleKind, planSlug: PLAN };
    const owner = {
      name: 'an owner',
      headers: await person(register, { name: 'owner', role }),
      isSignedIn: true,
    };
    for (const name of Object.keys(questions)) expect(await wrongOf(name, [owner])).toEqual([]);
  });
});
