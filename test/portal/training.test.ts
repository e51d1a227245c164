import { afterAll, afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Obligation, Plan } from '@kyhan/plan';
import type { Register } from '@kyhan/register';
import { BAC, insertPlan, NAM, PLAN, plan } from '@kyhan/testkit/cast';
import { at } from '@kyhan/testkit/clock';
import { startTestPortal, type TestPortal } from '@kyhan/testkit/portal';
import { pgliteRegisters } from '@kyhan/testkit/registers';
import writeExcelFile from 'write-excel-file/node';

const ROSTER = 'rosters/can-bo.csv';
const PRESS = 'rosters/bao-chi.csv';
const COUNTED = 'rosters/cong-an.csv';
const CSV = `person,name,unit,from,to
cb-01,Nguyễn Văn An,${BAC},2026-01-01,
cb-02,Trần Thị Bình,${BAC},2026-01-01,
cb-03,Lê Văn Cường,${NAM},2026-01-01,
`;

function trained(): Plan {
  const usual = plan();
  const [report] = usual.obligations;
  const target = (id: string, vi: string) => ({ id, title: { vi, en: id }, percent: 100, by: '2028-12-31' });
  const round = {
    ...(report as Obligation),
    id: 'lop',
    kind: 'training',
    title: { vi: 'Lớp tập huấn', en: 'Round' },
    targets: [
      { ...target('staff', 'Cán bộ'), roster: ROSTER, measuredOn: ['2026-06-30'] },
      { ...target('police', 'Công an'), roster: COUNTED, count: 'heads' as const },
      { ...target('press', 'Báo chí'), roster: PRESS },
    ],
  };
  return { ...usual, obligations: [...usual.obligations, round] };
}

describe('the pages of training, without a script', () => {
  const registers = pgliteRegisters();
  let register: Register;
  let portal: TestPortal;
  let linh: { cookie: string };
  let bac: { cookie: string };
  beforeEach(async () => {
    register = await registers.open();
    await insertPlan(register, trained());
    portal = await startTestPortal(register, at('2026-02-02', 9));
    linh = { cookie: await portal.signIn('linh') };
    bac = { cookie: await portal.signIn({ unitId: BAC }) };
  });
  afterEach(async () => {
    await portal.close();
    expect(portal.bugs).toEqual([]);
  });
  afterAll(() => registers.end());

  const importPath = `/training/import?plan=${PLAN}`;
  const take = async (content: string | Buffer, written: Record<string, string> = {}) => {
    const bytes = typeof content === 'string' ? Buffer.from(content) : content;
    const name = typeof content === 'string' ? 'danh-sach.csv' : 'danh-sach.xlsx';
    return await portal.hand(
      importPath,
      { roster: ROSTER, list: 'roster', ...written },
      { files: [{ input: 'file', name, content: bytes }], headers: linh },
    );
  };
  const page = async (path: string, headers = linh) => {
    const { status, body } = await portal.ask(path, { headers });
    expect([path, status]).toEqual([path, 200]);
    return body;
  };
  const press = (path: string, written: Record<string, string>, headers = linh) =>
    portal.press(path, { plan: PLAN, ...written }, headers);
  const people = (more = '') => page(`/training/people?plan=${PLAN}&roster=${ROSTER}${more}`);

  /** A session through its form; the id stands in where that leads. */
  async function session(on: string, more: Record<string, string> = {}): Promise<string> {
    const answer = await press('/training/sessions', { obligation: 'lop', on, hours: '8', ...more });
    expect(answer.status).toBe(303);
    const led = new URL(answer.headers.get('location') ?? '', 'http://portal');
    expect(led.pathname).toBe('/training/session');
    return led.searchParams.get('session') ?? '';
  }

  it('take a roster over from CSV or XLSX, whole or not at all, with what is wrong by its line', async () => {
    const wrong = await take(
      `person,unit,from,to\ncb-01,${BAC},2026-01-01,\n,${BAC},2026-13-01,\ncb-03,bac-cuc,2026-01-01,\n`,
    );
    expect(wrong.status).toBe(400);
    expect(wrong.body.match(/>dòng \d+: /g)).toEqual(['>dòng 3: ', '>dòng 3: ', '>dòng 4: ']);
    expect(await people()).toContain('Không có ai.');
    const right = await take(CSV);
    expect([right.status, right.headers.get('location')]).toEqual([303, `${importPath}&outcome=3`]);
    expect(await page(`${importPath}&outcome=3`)).toContain('Đã nhập (3).');
    expect(await people()).toContain('Trần Thị Bình');
    // As the office keeps it: a title, headings of its own, names of units, and a column that nobody knows.
    const sheet = [
      ['DANH SÁCH CÁN BỘ', '', '', '', ''],
      ['Mã', 'Họ và tên', 'Đơn vị', 'Từ ngày', 'Số áo'],
      [
        'cb-01',
        'Nguyễn Văn An',
        trained().units.find(({ id }) => id === BAC)?.name.vi ?? '',
        '01/01/2026',
        'M',
      ],
      ['cb-02', 'Trần Thị Bình', BAC, '2026-01-01', 'L'],
    ];
    const file = await writeExcelFile(sheet.map((row) => row.map((value) => ({ value })))).toBuffer();
    const taken = (await take(file)).headers.get('location') ?? '';
    expect(taken).toContain(`${importPath}&outcome=2&left=`);
    expect(await page(taken)).toContain('Không hiểu cột: Số áo.');
    expect(await people('&state=all')).not.toContain('Lê Văn Cường');
    expect((await take('', {})).status).toBe(400);
    expect((await portal.hand(importPath, { roster: ROSTER }, { headers: linh })).body).toContain(
      'Chưa chọn tệp nào.',
    );
    expect((await portal.ask(importPath, { headers: bac })).status).toBe(403);
  });

  it('plan a session once, pressed twice, and keep what was typed where it is refused', async () => {
    const sessions = async () => (await page('/training')).match(/href="\/training\/session\?/g)?.length ?? 0;
    const before = await sessions();
    const asked = {
      obligation: 'lop',
      on: '2026-03-30',
      hours: '8',
      place: 'Hội trường B',
      requestId: 'r-1',
    };
    const twice = [await press('/training/sessions', asked), await press('/training/sessions', asked)];
    expect(new Set(twice.map(({ status, headers }) => `${status} ${headers.get('location')}`)).size).toBe(1);
    expect(await sessions()).toBe(before + 1);
    const other = { ...asked, place: 'Hội trường C', requestId: 'r-3' };
    const atOnce = await Promise.all([
      press('/training/sessions', other),
      press('/training/sessions', other),
    ]);
    expect(new Set(atOnce.map(({ status, headers }) => `${status} ${headers.get('location')}`)).size).toBe(1);
    expect(atOnce[0]?.status).toBe(303);
    expect(await sessions()).toBe(before + 2);
    // Whoever goes back and changes what stands there plans another.
    const changed = await press('/training/sessions', { ...other, place: 'Hội trường D' });
    expect(changed.status).toBe(303);
    expect(await sessions()).toBe(before + 3);
    const refused = await press('/training/sessions', { ...asked, hours: 'tám', requestId: 'r-2' });
    expect(refused.status).toBe(400);
    for (const typed of ['value="tám"', 'value="2026-03-30"', 'value="Hội trường B"'])
      expect(refused.body).toContain(typed);
  });

  it('show once more, and open, what was typed into a form that is refused, on the part of the list that it was on', async () => {
    const many = Array.from({ length: 53 }, (_, n) => `cb-${n},Người ${n},${BAC},2026-01-01,`);
    await take(`person,name,unit,from,to\n${many.join('\n')}\n`);
    const id = await session('2026-03-20');
    const codes = many.map((line) => line.split(',')[0]).join(',');
    expect((await press('/training/nominations', { session: id, unit: BAC, codes })).status).toBe(303);
    portal.now = at('2026-03-20', 17);
    const sheet = `/training/session?plan=${PLAN}&session=${encodeURIComponent(id)}`;
    const [, next = ''] = /href="([^"]*after=[^"]*)"[^>]* rel="next"/.exec(await page(sheet)) ?? [];
    const second = next.replaceAll('&amp;', '&');
    const own = await page(second);
    expect(own).toContain('Có 53; trang này có 3.');
    const [, after = ''] = /name="after" value="([^"]+)"/.exec(own) ?? [];
    const [, person = ''] = /name="people" type="checkbox" value="([^"]+)"/.exec(own) ?? [];
    const place = { session: id, after };
    const refused = await press('/training/attendance', { ...place, people: person, codes: 'khong-co' });
    expect(refused.status).toBe(404);
    expect(refused.body).toMatch(new RegExp(`value="${person}" checked`));
    const told = await press('/training/attendance', { ...place, people: person });
    expect(new URL(told.headers.get('location') ?? '', 'http://portal').searchParams.get('after')).toBe(
      after,
    );
    const undated = await press('/training/certificates', {
      ...place,
      on: 'hôm qua',
      [`number-${person}`]: '9/GCN',
    });
    expect(undated.status).toBe(400);
    expect(undated.body).toMatch(/<details[^>]* open[^>]*>(?:(?!<\/details>)[\s\S])*value="9\/GCN"/);
    const replanned = await press('/training/sessions', {
      session: id,
      obligation: 'lop',
      on: '2026-04-01',
      hours: 'tám',
    });
    expect(replanned.body).toMatch(/<details[^>]* open[^>]*>(?:(?!<\/details>)[\s\S])*value="tám"/);
    const erased = await press('/training/erasures', { roster: ROSTER, person: 'khong-co' });
    expect(erased.body).toMatch(/<details[^>]* open[^>]*>(?:(?!<\/details>)[\s\S])*value="khong-co"/);
  });

  it('say nothing that a made-up address would have them say', async () => {
    expect(await page(`${importPath}&outcome=mọi+người,+hãy+gọi+0900`)).not.toContain('0900');
  });

  it('take over who was trained before', async () => {
    await take(CSV);
    const wrong = await take('person,on\ncb-99,2025-01-01\n', { list: 'before' });
    expect([wrong.status, /dòng 2: /.test(wrong.body)]).toEqual([400, true]);
    await take('person,on\ncb-01,2025-11-20\n', { list: 'before' });
    const all = await people('&state=trained');
    expect(all).toContain('20/11/2025');
    expect(all).not.toContain('Trần Thị Bình');
  });

  it('let a unit nominate its own and take them back, and nobody else’s', async () => {
    await take(CSV);
    const id = await session('2026-03-20', { capacity: '1' });
    const sheet = `/training/session?plan=${PLAN}&session=${encodeURIComponent(id)}`;
    const own = await page(sheet, bac);
    expect(own).toContain('Nguyễn Văn An');
    expect(own).not.toContain('Lê Văn Cường');
    const nominate = (written: Record<string, string>) =>
      press('/training/nominations', { session: id, unit: BAC, shown: BAC, ...written }, bac);
    const full = await nominate({ codes: 'cb-01, cb-02' });
    expect([full.status, full.body.includes('có 1 chỗ')]).toEqual([409, true]);
    expect(full.body).toMatch(/>\s*cb-01, cb-02\s*<\/textarea>/);
    expect((await nominate({ people: 't1' })).status).toBe(303);
    const nominated = await page(sheet, bac);
    expect(nominated).toMatch(/Nguyễn Văn An.*Rút tên/s);
    const back = { people: 't1', withdraw: 'yes', requestId: 'r-back' };
    expect([(await nominate(back)).status, (await nominate(back)).status]).toEqual([303, 303]);
    expect(await page(sheet, bac)).not.toContain('Rút tên');
    expect((await nominate({ codes: 'cb-03' })).status).toBe(404);
    // Who coordinates chooses for which unit.
    expect(await page(sheet)).toContain(`<option value="${NAM}">`);
    expect(await page(`${sheet}&unit=${NAM}`)).toContain('Lê Văn Cường');
  });

  it('count somebody once who stands on two lists of a session', async () => {
    await take(CSV);
    await take(CSV, { roster: PRESS });
    const sheet = `/training/session?plan=${PLAN}&session=${encodeURIComponent(await session('2026-03-20'))}`;
    const own = await page(sheet, bac);
    expect(own.match(/name="people"/g)).toHaveLength(2);
    expect(own).not.toContain('người chưa dự và chưa được cử');
  });

  it('record who came, whoever came besides, heads, certificates and what was recorded in error', async () => {
    await take(CSV);
    await take(`unit,from,to,heads\n${BAC},2026-01-01,,12\n${NAM},2026-01-01,,5\n`, { roster: COUNTED });
    const id = await session('2026-03-20');
    await press('/training/nominations', { session: id, unit: BAC, people: 't1' }, bac);
    const sheet = `/training/session?plan=${PLAN}&session=${encodeURIComponent(id)}`;
    expect(await page(sheet)).not.toContain('Ghi người đã dự');
    portal.now = at('2026-03-20', 17);
    const held = await page(sheet);
    expect(held).toContain(`name="heads-${BAC}@${COUNTED}"`);
    const tell = (written: Record<string, string>) =>
      press('/training/attendance', { session: id, ...written });
    expect((await tell({ people: 't1', codes: 'cb-03' })).status).toBe(303);
    expect((await tell({ [`heads-${BAC}@${COUNTED}`]: '10', [`heads-${NAM}@${COUNTED}`]: '' })).status).toBe(
      303,
    );
    expect((await tell({ [`heads-${BAC}@${COUNTED}`]: 'mười' })).status).toBe(400);
    const came = await page(sheet);
    expect(came).toContain('không được cử trước');
    // Whose roster they stand on sees them too, and nobody else.
    const nam = { cookie: await portal.signIn({ unitId: NAM }) };
    expect(await page(sheet, nam)).toContain('Lê Văn Cường');
    expect(await page(sheet, bac)).not.toContain('Lê Văn Cường');
    const table = await page(`/training?plan=${PLAN}&table=targets&as=csv`);
    expect(
      table
        .split(/\r?\n/)
        .slice(1, 3)
        .map((line) => line.split(/[,;]/).slice(1, 3)),
    ).toEqual([
      ['3', '2'],
      ['17', '10'],
    ]);
    await press('/training/certificates', {
      session: id,
      on: '2026-03-21',
      'number-t1': '07/GCN',
      'number-t3': '',
    });
    expect(await page(sheet)).toMatch(/07\/GCN.*21\/03\/2026/s);
    expect((await tell({ absent: 't3' })).status).toBe(303);
    expect(await page(sheet)).not.toContain('Lê Văn Cường');
  });

  it('move a session, cancel one, and erase who somebody is', async () => {
    await take(CSV);
    const id = await session('2026-03-20');
    const moved = await press('/training/sessions', {
      session: id,
      obligation: 'lop',
      on: '2026-04-10',
      hours: '4,5',
      place: 'Hội trường B',
    });
    expect(moved.status).toBe(303);
    const sheet = `/training/session?plan=${PLAN}&session=${encodeURIComponent(id)}`;
    expect(await page(sheet)).toMatch(/10\/04\/2026.*4[.,]5.*Hội trường B/s);
    expect((await press('/training/cancelled', { session: id })).status).toBe(303);
    expect(await page(sheet)).toContain('Đã hủy');
    expect((await press('/training/erasures', { roster: ROSTER, person: 'cb-02' })).status).toBe(303);
    const all = await people('&state=all');
    expect(all).not.toContain('Bình');
    expect(all).toContain('đã xóa tên');
    expect((await press('/training/erasures', { roster: ROSTER, person: 'cb-02' })).status).toBe(404);
    expect((await press('/training/cancelled', { session: id }, bac)).status).toBe(403);
  });

  it('tell who coordinates of the day on which a roster is measured, until it was told since', async () => {
    const said = /Chốt danh sách Cán bộ ngày 30\/06\/2026/;
    await take(CSV);
    for (const [day, isSaid] of [
      ['2026-06-15', false],
      ['2026-06-16', true],
      ['2026-07-14', true],
      ['2026-07-15', false],
      ['2026-07-01', true],
    ] as const) {
      portal.now = at(day, 9);
      expect([day, said.test(await page('/'))]).toEqual([day, isSaid]);
    }
    await take(CSV);
    expect(await page('/')).not.toMatch(said);
  });
});
