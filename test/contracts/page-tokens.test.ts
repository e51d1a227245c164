import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Register } from '@kyhan/register';
import {
  insertLinkOf,
  liveRegister,
  multipart,
  startTestPortal,
  type TestPortal,
} from '@kyhan/testkit/portal';
import { pgliteRegisters } from '@kyhan/testkit/registers';
import { REAL } from '@kyhan/testkit/clock';
import { sql } from 'kysely';
import { NOW, person } from './askers.js';
import { askedOfPages, NO_SERVICE, type PageQuestion } from './asked-of-pages.js';
import { pageRoutesOf, withOnRequest } from './page-routes.js';
import { tellRoster, withTraining } from './with-training.js';

/** Whatever a browser, a scanner or another site may send along when nobody has pressed anything. */
const FETCHED_AHEAD = { 'sec-purpose': 'prefetch;prerender', purpose: 'prefetch', 'x-moz': 'prefetch' };
const FORM = { 'content-type': 'application/x-www-form-urlencoded' };

/** Temporal is away: what is decided is kept all the same, or refused after the door. */
describe('every form of the pages', () => {
  const registers = pgliteRegisters();
  let register: Register;
  let portal: TestPortal;
  let cookie: string;
  let questions: Readonly<Record<string, PageQuestion>>;
  beforeAll(async () => {
    register = await registers.open();
    await liveRegister(register, [], {
      words: (words) => words,
      plan: (plan) => withTraining(withOnRequest(plan)),
    });
    await tellRoster(register, 'huyen-submitted');
    portal = await startTestPortal(register, NOW, { oidc: NO_SERVICE });
    await person(register, { name: 'to be erased' });
    questions = askedOfPages(portal);
    await insertLinkOf(register, 'linh', { token: 'link-of-linh', realNow: REAL, holdsMs: 1000 });
    cookie = await portal.signIn('minh');
  });
  afterAll(async () => {
    await portal.close();
    await registers.end();
    expect(portal.bugs).toEqual([]);
  });

  /** Every row of every table, in a few letters each. */
  async function everything(): Promise<readonly string[]> {
    const { rows: tables } = await sql<{ readonly name: string }>`
      select table_name as name from information_schema.tables
      where table_schema = current_schema() and table_type = 'BASE TABLE' order by 1`.execute(register.db);
    const sums: string[] = [];
    for (const { name } of tables) {
      const { rows } = await sql<{ readonly sum: string }>`
        select md5(coalesce(string_agg(r::text, ' ' order by r::text), '')) as sum
        from ${sql.table(name)} as r`.execute(register.db);
      sums.push(`${name} ${rows[0]?.sum ?? ''}`);
    }
    return sums;
  }

  const names = () => pageRoutesOf(portal).filter((name) => name.startsWith('POST '));
  const pathOf = (name: string) => questions[name]?.path ?? name.split(' ')[1] ?? '';

  async function bare(name: string): Promise<readonly { readonly status: number; readonly body: string }[]> {
    const path = pathOf(name);
    const { written = {} } = questions[name]!;
    const another = { pageToken: portal.pageToken('/s/another'), ...written };
    const strangers = { pageToken: portal.pageToken('/people'), ...written };
    const sent = [written, another, strangers, { pageToken: '', ...written }].flatMap((fields) => [
      Promise.resolve({ headers: FORM, payload: new URLSearchParams(fields).toString() }),
      multipart(fields),
    ]);
    const twice = `${new URLSearchParams(another).toString()}&pageToken=x`;
    const bodies = [...(await Promise.all(sent)), { headers: FORM, payload: twice }];
    const answers = [await portal.ask(path, { method: 'POST', headers: { cookie } })];
    for (const { headers, payload } of bodies)
      answers.push(await portal.ask(path, { method: 'POST', headers: { ...headers, cookie }, payload }));
    return answers;
  }

  /** As a whole, at the head of the page that was sent, or that it is no form of ours at all. */
  const REFUSED = /PAGE_TOKEN_MISSING|iểu mẫu này không gửi từ trang|REQUEST_INVALID/;

  it('has a question in the table', () => {
    const asked = Object.keys(questions).filter((name) => name.startsWith('POST '));
    expect(asked.toSorted()).toEqual(names().toSorted());
  });

  it('does nothing by GET or HEAD, be it fetched ahead, with all that its form would send', async () => {
    const before = await everything();
    for (const name of Object.keys(questions))
      for (const method of ['GET', 'HEAD', 'OPTIONS'] as const) {
        const query = new URLSearchParams(questions[name]?.written).toString();
        await portal.ask(`${pathOf(name)}?${query}`, { method, headers: { cookie, ...FETCHED_AHEAD } });
      }
    expect(await everything()).toEqual(before);
  });

  it('does nothing without the token that only its page had', async () => {
    const before = await everything();
    for (const name of names()) {
      const answers = (await bare(name)).map(({ status, body }) => [name, status, REFUSED.test(body)]);
      expect(answers).toEqual(answers.map(() => [name, expect.any(Number), true]));
      expect(answers.filter(([, status]) => status !== 403 && status !== 400)).toEqual([]);
      expect([name, await everything()]).toEqual([name, before]);
    }
  });

  it('does nothing for another site, nor for one that hides which it is', async () => {
    const before = await everything();
    for (const name of names()) {
      const { written = {}, files } = questions[name]!;
      for (const from of [
        { origin: 'null' },
        { origin: 'https://evil.example.org' },
        { 'sec-fetch-site': 'same-site' },
      ]) {
        const headers = { cookie, ...from };
        const path = pathOf(name);
        const { status } = await (files
          ? portal.hand(path, written, { headers })
          : portal.press(path, written, headers));
        expect([name, status]).toEqual([name, 403]);
      }
    }
    expect(await everything()).toEqual(before);
  });

  it('is taken with it', async () => {
    const ofUnit = { cookie: await portal.signIn({ unitId: 'huyen-submitted' }) };
    for (const name of Object.keys(questions).filter((one) => one.startsWith('POST '))) {
      const { written = {}, files } = questions[name]!;
      const before = await everything();
      // Whoever sees a plan whole has no calendar of a unit.
      const headers = name.startsWith('POST /calendar/') ? ofUnit : { cookie };
      const { status, body } = await (files
        ? portal.hand(pathOf(name), written, { headers })
        : portal.press(pathOf(name), written, headers));
      expect([name, REFUSED.test(body)]).toEqual([name, false]);
      const isDone = JSON.stringify(await everything()) !== JSON.stringify(before);
      expect([name, status, isDone || DOES_NOTHING.has(name) || ASKED_FURTHER.has(status)]).toEqual([
        name,
        status,
        true,
      ]);
    }
  });

  it('takes no text that no register keeps for a mistake of ours', async () => {
    cookie = await portal.signIn('minh');
    for (const name of names().filter((one) => one !== 'POST /sign-out')) {
      const { written = {}, files } = questions[name]!;
      for (const field of Object.keys(written)) {
        const odd = { ...written, [field]: `${written[field] ?? ''}\0` };
        const { status } = await (files
          ? portal.hand(pathOf(name), odd, { headers: { cookie } })
          : portal.press(pathOf(name), odd, { cookie }));
        expect([name, field, status === 500]).toEqual([name, field, false]);
      }
    }
  });

  /** What Temporal has to be asked, or what stands against it, is past the door. */
  const ASKED_FURTHER = new Set([503, 409]);

  /** What is asked there has no effect in this register: nobody has that session, or it is looked at once more. */
  const DOES_NOTHING = new Set([
    'POST /sessions/ended',
    'POST /reviews',
    // The plan says of no report of a lead that it goes into.
    'POST /consolidation/taken',
    'POST /plans/file',
    // No file was chosen.
    'POST /training/import',
    'POST /plans/:slug/adoption',
    'POST /mail/tests',
  ]);
});
