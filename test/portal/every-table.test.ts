import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { OBLIGATION, PLAN } from '@kyhan/testkit/cast';
import { askedOfPages } from '../contracts/asked-of-pages.js';
import { pageRoutesOf } from '../contracts/page-routes.js';
import {
  assignmentOf,
  LIVED_UNTIL,
  LIVES,
  liveRegister,
  mailboxOf,
  startTestPortal,
  type TestPortal,
} from '@kyhan/testkit/portal';
import { pgliteRegisters } from '@kyhan/testkit/registers';
import { parse } from 'csv-parse/sync';
import { sql } from 'kysely';
import { unzipSync } from 'fflate';

const reason = 'Có lý do';
const MARCH = 'from=2026-03-01&to=2026-03-31';

describe('a table of the portal', () => {
  const registers = pgliteRegisters();
  let portal: TestPortal;
  let minh: { readonly cookie: string };
  beforeAll(async () => {
    const register = await registers.open();
    await liveRegister(register);
    portal = await startTestPortal(register, LIVED_UNTIL);
    minh = { cookie: await portal.signIn('minh') };
    const mailbox = mailboxOf('open');
    const away = { absenceId: 'vang', plan: PLAN, unit: 'huyen-open', mailbox, substitute: mailbox };
    for (const [path, written] of [
      ['/absences', { ...away, from: '2026-04-01', until: '2026-04-30' }],
      ['/webhooks', { webhookId: 'van-thu', url: 'https://e-office.example.org/ky-han', plan: PLAN }],
      ['/tokens', { tokenId: 'moi', purpose: '=SUM(A1)', role: 'viewer', plan: PLAN, until: '2026-12-31' }],
      ['/purges?kind=submission&id=s-returned', { part: 'note', reason }],
      [
        `/plans/${PLAN}/acts`,
        { actId: 'a', act: 'suspend', obligation: OBLIGATION, from: '2026-05-01', reason },
      ],
    ] as const) {
      const { status } = await portal.press(path, written, minh);
      expect([path, status]).toEqual([path, ['/tokens', '/webhooks'].includes(path) ? 200 : 303]);
    }
    await portal.signIn('linh');
    await sql`insert into webhook_deliveries
      (webhook_id, stream_key, sequence, state, attempts, queued_real_at, retry_real_at, settled_real_at, response)
      select 'van-thu', stream_key, sequence, 'sent', 1, real_at, 0, real_at, '=1+1' from events
      join assignments on assignment_key = stream_key order by stream_key, sequence limit 1`.execute(
      register.db,
    );
  });
  afterAll(async () => {
    await portal?.close();
    await registers.end();
    expect(portal.bugs).toEqual([]);
  });

  /** Where tables of a page are taken away as CSV. */
  const waysOf = (body: string) =>
    [...body.matchAll(/href="([^"]*as=csv)"/g)].map(([, way = '']) => way.replaceAll('&amp;', '&'));
  const tableOf = (path: string) => /table=\w+/.exec(path)?.[0] ?? '';

  const open = async (path: string) => {
    const answer = await portal.ask(path, { headers: minh });
    expect([path, answer.status]).toEqual([path, 200]);
    return answer;
  };

  it.each([
    [
      `/matrix?${MARCH}`,
      LIVES.length,
      'Ủy ban nhân dân huyện Krông Nô – overdue,"Quá hạn, 2 ngày, đã báo cáo cấp 2"',
    ],
    ['/reviews', 1, 'Phiên bản 1'],
    ['/calls', 3, 'chưa gọi'],
    ['/people', undefined, 'minh,,quản trị'],
    ['/tokens', 1, "'=SUM(A1)"],
    ['/webhooks', 1, 'https://e-office.example.org/ky-han'],
    ['/absences', 1, mailboxOf('open')],
    ['/purges', 1, 'báo cáo đã gửi: Ủy ban nhân dân huyện Krông Nô – returned'],
    [`/plans/${PLAN}/acts`, 1, reason],
    ['/sessions', 1, ''],
    ['/sessions?table=all', 2, 'linh'],
    ['/people?table=door', undefined, 'minh'],
    ['/webhooks?table=answers', 1, "'=1+1"],
    ['/?table=units', 2, 'Ủy ban nhân dân huyện Krông Nô – overdue,1'],
    ['/?table=cycles', 1, 'Báo cáo tháng'],
    [`/timelines/${assignmentOf('returned')}`, undefined, 'Thiếu số liệu của hai xã'],
  ])('at %s is taken away as CSV and XLSX, without its buttons', async (path, count, holds) => {
    const asked = waysOf((await open(path)).body).find((way) => way.includes(tableOf(path))) ?? '';
    const csv = await open(asked);
    const [head = [], ...rows] = parse(csv.body, { bom: true });
    if (count === undefined) expect(rows.length).toBeGreaterThan(1);
    else expect(rows).toHaveLength(count);
    expect(csv.body).toContain(holds);
    expect(csv.body).not.toContain('[object Object]');
    // What is left for deeds is no column of a file: each column says something somewhere.
    head.forEach((name, place) =>
      expect([name, rows.some((row) => row[place] !== '')]).toEqual([name, true]),
    );
    const { bytes } = await open(asked.replace('as=csv', 'as=xlsx'));
    expect(Object.keys(unzipSync(new Uint8Array(bytes)))).toContain('xl/worksheets/sheet1.xml');
  });

  it('of a month that a unit sees is what it owes in it, and that of its work is all of it', async () => {
    const unit = { cookie: await portal.signIn({ unitId: 'huyen-open' }) };
    for (const [path, held] of [
      ['/calendar?month=2026-03', '25/03/2026,Báo cáo tháng'],
      ['/', 'Báo cáo tháng'],
    ] as const) {
      const { body } = await portal.ask(path, { headers: unit });
      const [way = ''] = waysOf(body);
      const [head, ...rows] = parse((await portal.ask(way, { headers: unit })).body, { bom: true });
      expect([path, rows.length, rows[0]?.join(',')]).toEqual([path, 1, expect.stringContaining(held)]);
      expect(rows[0]).toHaveLength(head?.length ?? 0);
      const empty = await portal.ask('/calendar?month=2031-03&as=csv', { headers: unit });
      expect(parse(empty.body, { bom: true })).toHaveLength(1);
    }
  });

  /** Pages with a table that cannot be taken away by itself, and why. */
  const STAYS: Readonly<Record<string, string>> = {
    'GET /assignments/*': 'its events and notices are taken away whole from its timeline',
    'GET /cycles/*': 'a draft tells its own few events; its assignments are a list that is taken away',
    'GET /health': 'a machine is asked for it: kyhan health --json, GET /machine, GET /settings',
    'GET /going-live': 'a list to work off; kyhan ready --json, GET /going-live give it to a machine',
    'GET /calls': 'one file has what the page shows unit by unit',
    'GET /reviews': 'one file has what the page shows report by report',
    'GET /calendar': 'the month is drawn as a calendar too; its list is the file',
    'GET /entries/*': 'the form of one report, which goes out and comes back as an Excel sheet',
    'GET /s/:token': 'the form of one report, which goes out and comes back as an Excel sheet',
    'GET /s/:token/receipt/:submissionId': 'one receipt, to be printed',
    'GET /consolidation':
      'one workbook has its figures, units by fields, answers and joined tables, a sheet each',
    'GET /office-papers': 'a paper is taken away whole as DOCX; its matters are a list that is taken away',
    'GET /sealing-minutes': 'one paper to be signed, which goes as PDF and DOCX',
    'GET /purge-minutes': 'one paper to be signed, which goes as PDF and DOCX',
    'GET /extracts/*':
      'one sheet to be printed, which goes as PDF and DOCX; its evidence is taken away whole',
    'GET /plans/file': 'what a plan file would change is kept nowhere; kyhan diff prints it',
  };

  it('on every page has its file, or a reason why not', async () => {
    const questions = askedOfPages(portal);
    const without: string[] = [];
    for (const name of pageRoutesOf(portal).filter((one) => one.startsWith('GET '))) {
      const { path = name.split(' ')[1] ?? '' } = questions[name]!;
      const { body } = await portal.ask(path, { headers: minh });
      const tables = body.match(/<table/g)?.length ?? 0;
      if (tables > waysOf(body).length) without.push(name);
    }
    expect(without.filter((name) => STAYS[name] === undefined)).toEqual([]);
    expect(without).toContain('GET /health');
  });

  it('is given as a file to nobody who may not see its page', async () => {
    const unit = { cookie: await portal.signIn({ unitId: 'huyen-open' }) };
    for (const path of [
      '/matrix',
      '/reviews',
      '/calls',
      '/people',
      '/tokens',
      `/plans/${PLAN}/acts`,
      '/figures',
      '/webhooks',
      '/purges',
      `/timelines/${assignmentOf('open')}`,
    ])
      expect([path, (await portal.ask(`${path}?as=csv`, { headers: unit })).status]).toEqual([path, 403]);
    for (const path of ['/sessions?table=all', '/people?table=door', '/webhooks?table=answers'])
      expect([path, (await portal.ask(`${path}&as=csv`, { headers: unit })).status]).toEqual([path, 403]);
  });
});
