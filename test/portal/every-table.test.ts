import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { OBLIGATION, PLAN } from '@kyhan/testkit/cast';
import {
  LIVED_UNTIL,
  LIVES,
  liveRegister,
  mailboxOf,
  startTestPortal,
  type TestPortal,
} from '@kyhan/testkit/portal';
import { pgliteRegisters } from '@kyhan/testkit/registers';
import { parse } from 'csv-parse/sync';
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
      [
        `/plans/${PLAN}/acts`,
        { actId: 'a', act: 'suspend', obligation: OBLIGATION, from: '2026-05-01', reason },
      ],
    ] as const) {
      const { status } = await portal.press(path, written, minh);
      expect([path, status]).toEqual([path, ['/tokens', '/webhooks'].includes(path) ? 200 : 303]);
    }
  });
  afterAll(async () => {
    await portal?.close();
    await registers.end();
    expect(portal.bugs).toEqual([]);
  });

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
    [`/plans/${PLAN}/acts`, 1, reason],
  ])('at %s is taken away as CSV and XLSX, without its buttons', async (path, count, holds) => {
    const { body } = await open(path);
    const [, way = ''] = /href="([^"]*as=csv)"/.exec(body) ?? [];
    const asked = way.replaceAll('&amp;', '&');
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
    ])
      expect([path, (await portal.ask(`${path}?as=csv`, { headers: unit })).status]).toEqual([path, 403]);
  });
});
