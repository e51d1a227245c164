import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  anchorFacts,
  ensureDeployment,
  FACT_TABLES,
  getCheckpointFile,
  pageOfCheckpoints,
  queueCheckpointLetters,
  type Register,
} from '@kyhan/register';
import { PLAN } from '@kyhan/testkit/cast';
import { REAL } from '@kyhan/testkit/clock';
import { LIVED_UNTIL, liveRegister, startTestPortal, type TestPortal } from '@kyhan/testkit/portal';
import { newCheckpointKey, pgliteRegisters } from '@kyhan/testkit/registers';
import { FACT_KIND_NAMES, groupedDigits } from '@kyhan/words';

const DAY_MS = 24 * 60 * 60_000;

describe('the page of checkpoints', () => {
  const registers = pgliteRegisters();
  const key = newCheckpointKey();
  let register: Register;
  let portal: TestPortal;
  let minh: { readonly cookie: string };
  beforeAll(async () => {
    register = await registers.open();
    await ensureDeployment(register, { clock: 'real', realNow: REAL });
    await liveRegister(register);
    const take = (now: number) => anchorFacts(register, { now, realNow: REAL, key });
    await take(LIVED_UNTIL - DAY_MS);
    const letters = { host: 'ky-han.example.org', to: 'luu-tru@example.org', at: LIVED_UNTIL, realAt: REAL };
    await queueCheckpointLetters(register, letters);
    await take(LIVED_UNTIL);
    portal = await startTestPortal(register, LIVED_UNTIL);
    minh = { cookie: await portal.signIn('minh') };
  });
  afterAll(async () => {
    await portal?.close();
    await registers.end();
  });

  const rootOf = async (number: number) => (await getCheckpointFile(register, number)).statement.root;

  it('lists each with its root in groups, its stamp and its letter, and leads to the minutes', async () => {
    const { body } = await portal.ask('/checkpoints', { headers: minh });
    for (const number of [1, 2]) expect(body).toContain(groupedDigits(await rootOf(number)));
    expect(body).toContain('đang chờ');
    expect(body).toContain('chưa lập');
    expect(body.indexOf(groupedDigits(await rootOf(2)))).toBeLessThan(
      body.indexOf(groupedDigits(await rootOf(1))),
    );
    expect(body).toContain(`/sealing-minutes?plan=${PLAN}&amp;period=`);
    const linh = { cookie: await portal.signIn('linh') };
    for (const path of ['/checkpoints', `/sealing-minutes?plan=${PLAN}`])
      expect((await portal.ask(path, { headers: linh })).status).toBe(403);
  });

  it('tells apart what is stamped, what is anchored alone and what is not anchored yet', async () => {
    const ranges = async () => {
      const { body } = await portal.ask('/checkpoints', { headers: minh });
      return [...body.matchAll(/<li>([^<]*dữ kiện[^<]*|Chưa điểm chốt[^<]*)<\/li>/g)].map(([, said]) => said);
    };
    const facts = (await pageOfCheckpoints(register, {})).items.map((one) => one.facts);
    const [newest = 0, first = 0] = facts;
    const [none, anchored, waiting] = await ranges();
    expect(none).toBe('Chưa điểm chốt nào có dấu thời gian.');
    expect(anchored).toContain(
      `${new Intl.NumberFormat('vi').format(first + newest)} dữ kiện trong 2 điểm chốt`,
    );
    expect(waiting).toMatch(/^Chưa chốt: \d+ dữ kiện/);
    await register.db
      .updateTable('checkpoints')
      .set({ timestampToken: Buffer.from('dấu') })
      .where('number', '=', 1)
      .execute();
    const [stamped, since] = await ranges();
    expect(stamped).toContain(`${new Intl.NumberFormat('vi').format(first)} dữ kiện, đến điểm chốt số 1`);
    expect(since).toContain(`${new Intl.NumberFormat('vi').format(newest)} dữ kiện trong 1 điểm chốt`);
  });

  it('gives the minutes of a quarter as a page and as a file', async () => {
    const path = `/sealing-minutes?plan=${PLAN}`;
    const { body } = await portal.ask(path, { headers: minh });
    expect(body).toContain('BIÊN BẢN CHỐT SỔ');
    expect(body).toContain(groupedDigits(await rootOf(2)));
    const file = await portal.ask(`${path}&as=docx`, { headers: minh });
    expect(file.headers.get('content-disposition')).toContain('bien-ban-chot-so-');
    const none = await portal.ask(`${path}&period=2001-Q1`, { headers: minh });
    expect(none.status).toBe(404);
  });

  it('names each kind of fact in the words of the office', () => {
    expect(Object.keys(FACT_KIND_NAMES).toSorted()).toEqual(Object.keys(FACT_TABLES).toSorted());
  });
});
