import { afterAll, afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { AttendeesAnswer, CoverageAnswer, TraineesAnswer } from '@kyhan/contracts';
import type { Obligation, Plan } from '@kyhan/plan';
import { checkInvariants, verifyChains, type Register } from '@kyhan/register';
import { BAC, insertPlan, NAM, PLAN, plan } from '@kyhan/testkit/cast';
import { at } from '@kyhan/testkit/clock';
import { BEARER, startTestPortal, type TestPortal } from '@kyhan/testkit/portal';
import { pgliteRegisters } from '@kyhan/testkit/registers';

const ROSTER = 'rosters/can-bo.csv';

/** An joins Nam from Bắc, Giang leaves, Hà and Khoa come; Bắc goes into Nam on 1 July. */
const CSV = `person,name,unit,from,to
cb-01,Nguyễn Văn An,${BAC},2026-01-01,2026-04-30
cb-01,Nguyễn Văn An,${NAM},2026-05-01,
cb-02,Trần Thị Bình,${BAC},2026-01-01,
cb-03,Lê Văn Cường,${BAC},2026-01-01,
cb-04,Phạm Thị Dung,${NAM},2026-01-01,
cb-05,Hoàng Văn Giang,${NAM},2026-01-01,2026-08-31
cb-06,Vũ Thị Hà,${NAM},2026-06-01,
cb-07,Đỗ Văn Khoa,${NAM},2026-09-15,
`;

/** Who came when. */
const ATTENDANCE: readonly (readonly [day: string, ...people: string[]])[] = [
  ['2025-11-20', 'cb-05'],
  ['2026-03-20', 'cb-01', 'cb-02'],
  ['2026-06-25', 'cb-04'],
  ['2026-09-15', 'cb-03', 'cb-07'],
];
const REORGANISED = { unit: BAC, into: NAM, from: '2026-07-01' };

/** The arithmetic once more, from the raw lines alone: counts of a day by unit. */
function counted(day: string): Record<string, readonly [onRoster: number, trained: number]> {
  const trained = new Set(ATTENDANCE.filter(([on]) => on <= day).flatMap(([, ...people]) => people));
  const counts: Record<string, [number, number]> = {};
  for (const line of CSV.trim().split('\n').slice(1)) {
    const [person = '', , written = '', from = '', to = ''] = line.split(',');
    if (day < from || (to !== '' && day > to)) continue;
    const unit = written === REORGANISED.unit && day >= REORGANISED.from ? REORGANISED.into : written;
    const [all, came] = counts[unit] ?? [0, 0];
    counts[unit] = [all + 1, came + (trained.has(person) ? 1 : 0)];
  }
  return counts;
}

const DAYS = [
  '2025-12-31',
  '2026-01-01',
  '2026-03-19',
  '2026-03-20',
  '2026-04-30',
  '2026-05-01',
  '2026-06-30',
  '2026-07-01',
  '2026-08-31',
  '2026-09-01',
  '2026-09-15',
];

function trained(): Plan {
  const usual = plan();
  const [report] = usual.obligations;
  const title = { vi: 'Lớp tập huấn truyền thông về quyền con người', en: 'Training round' };
  const round = {
    ...(report as Obligation),
    id: 'training-round',
    kind: 'training',
    title,
    targets: [
      {
        id: 'officials',
        title: { vi: 'Cán bộ làm công tác quyền con người', en: 'Human-rights officials' },
        roster: ROSTER,
        percent: 100,
        by: '2028-12-31',
      },
    ],
  };
  const units = usual.units.map((unit) =>
    unit.id === BAC
      ? {
          ...unit,
          lives: { ...unit.lives, to: '2026-06-30' },
          successors: [{ unit: NAM, from: '2026-07-01' }],
        }
      : unit,
  );
  return { ...usual, units, obligations: [...usual.obligations, round] };
}

const rowsOf = (csv: string) =>
  csv
    .trim()
    .split('\n')
    .map((line) => line.split(','));

interface Lists {
  readonly people: TraineesAnswer;
  readonly attendees: AttendeesAnswer;
}

describe('a year of training', () => {
  const registers = pgliteRegisters();
  let register: Register;
  let portal: TestPortal;
  let unit: Record<string, string>;
  beforeEach(async () => {
    register = await registers.open();
    await insertPlan(register, trained());
    portal = await startTestPortal(register, at('2026-02-02', 9));
    unit = { cookie: await portal.signIn({ unitId: BAC }) };
  });
  afterEach(async () => {
    await portal?.close();
    expect(portal.bugs).toEqual([]);
  });
  afterAll(() => registers.end());

  async function told(what: string, body: object, headers: Record<string, string> = BEARER) {
    const answer = await portal.ask(`/api/v1/plans/${PLAN}/training/${what}`, {
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/json' },
      payload: JSON.stringify(body),
    });
    const said = JSON.parse(answer.body) as {
      session?: string;
      count?: number;
      code?: string;
      detail?: string;
    };
    return { status: answer.status, ...said };
  }
  async function coverage(query = '', headers: Record<string, string> = BEARER) {
    const { body } = await portal.ask(`/api/v1/plans/${PLAN}/training${query}`, { headers });
    return JSON.parse(body) as CoverageAnswer;
  }
  async function listed<What extends keyof Lists>(
    what: What,
    query: string,
    headers: Record<string, string> = BEARER,
  ) {
    const { body } = await portal.ask(`/api/v1/plans/${PLAN}/training/${what}?${query}`, { headers });
    return JSON.parse(body) as Lists[What];
  }
  const target = async (on: string) => (await coverage(`?on=${on}`)).targets[0]!;

  /** The rosters, what happened before, and each session with who came. */
  async function liveYear() {
    await told('rosters', { roster: ROSTER, rows: rowsOf(CSV) });
    await told('before', {
      roster: ROSTER,
      rows: [
        ['person', 'on'],
        ['cb-05', '2025-11-20'],
      ],
    });
    for (const [on, ...people] of ATTENDANCE.slice(1)) {
      const { session } = await told('sessions', { obligation: 'training-round', on, hours: 8, capacity: 3 });
      portal.now = at(on, 17);
      expect(await told('attendance', { session, people })).toMatchObject({
        status: 200,
        count: people.length,
      });
    }
  }

  it('is covered on eleven days as the raw lists say, with people who join and leave and a unit that ends', async () => {
    await liveYear();
    for (const day of DAYS) {
      const { units, onRoster, trained: came, percent } = await target(day);
      const own = counted(day);
      expect([day, Object.fromEntries(units.map((one) => [one.unit, [one.onRoster, one.trained]]))]).toEqual([
        day,
        own,
      ]);
      const sums = Object.values(own).reduce<[number, number]>(([a, b], [c, d]) => [a + c, b + d], [0, 0]);
      expect([onRoster, came]).toEqual(sums);
      expect(percent).toBe(sums[0] === 0 ? null : Math.floor((1000 * sums[1]) / sums[0]) / 10);
      const page = await portal.ask(`/training?plan=${PLAN}&on=${day}&table=units&as=csv`, {
        headers: BEARER,
      });
      const shown = page.body.trim().split(/\r?\n/).slice(1);
      expect(shown.map((line) => line.split(/[,;]/).slice(2, 4).map(Number))).toEqual(
        Object.keys(own)
          .toSorted()
          .map((id) => own[id]),
      );
    }
  });

  it('begins at nothing and ends with all, who is left named until then, and a forecast on the way', async () => {
    await liveYear();
    const before = await target('2026-03-19');
    expect([before.trained, before.percent, before.isReached]).toEqual([1, 20, false]);
    const halfway = await target('2026-06-30');
    expect(halfway.forecast).toMatchObject({ kind: 'reached-on', isInTime: true });
    const { trainees } = await listed('people', `on=2026-06-30&roster=${ROSTER}`);
    expect(trainees.map(({ name }) => name)).toEqual(['Lê Văn Cường', 'Vũ Thị Hà']);
    const session = { obligation: 'training-round', on: '2026-10-01', hours: 4 };
    const { session: last } = await told('sessions', session);
    portal.now = at('2026-10-02', 9);
    await told('attendance', { session: last, people: ['cb-06'] });
    expect(await target('2026-10-01')).toMatchObject({
      percent: 100,
      isReached: true,
      forecast: { kind: 'reached' },
    });
    const faults = (await checkInvariants(register, { now: portal.now })).flatMap(({ broken }) => broken);
    expect(faults.filter((fault) => !fault.includes('cycle'))).toEqual([]);
    expect((await verifyChains(register)).broken).toBeUndefined();
  });

  it('takes a list whole or not at all, every fault by its line', async () => {
    const wrong = rowsOf(
      `person,unit,from,to\ncb-01,${BAC},2026-01-01,\n,${BAC},2026-13-01,\ncb-03,phuong-bec,2026-01-01,`,
    );
    const { status, code, detail } = await told('rosters', { roster: ROSTER, rows: wrong });
    expect([status, code]).toEqual([400, 'ROSTER_REFUSED']);
    expect(String(detail)).toMatch(/3.*3.*4/s);
    expect((await coverage()).targets[0]).toMatchObject({ onRoster: 0, percent: null });
    expect(await told('rosters', { roster: 'khac.csv', rows: wrong })).toMatchObject({
      code: 'ROSTER_UNKNOWN',
    });
  });

  it('lets a unit nominate its own people up to the places there are, and see nobody else', async () => {
    await told('rosters', { roster: ROSTER, rows: rowsOf(CSV) });
    const planned = { obligation: 'training-round', on: '2026-03-20', hours: 8, capacity: 2 };
    const { session } = await told('sessions', planned);
    const nominate = (people: string[], more = {}, headers = unit) =>
      told('nominations', { session, unit: BAC, people, ...more }, headers);
    expect(await nominate(['cb-04'])).toMatchObject({ code: 'TRAINEE_UNKNOWN' });
    expect(await nominate(['cb-01'], { unit: NAM })).toMatchObject({ code: 'NOT_ALLOWED' });
    expect(await nominate(['cb-01', 'cb-02', 'cb-03'])).toMatchObject({ code: 'SESSION_FULL', status: 409 });
    expect(await nominate(['cb-01', 'cb-02'])).toMatchObject({ status: 200, count: 2 });
    expect(await nominate(['cb-01', 'cb-02'])).toMatchObject({ status: 200, count: 0 });
    expect(await nominate(['cb-03'])).toMatchObject({ code: 'SESSION_FULL' });
    await nominate(['cb-02'], { withdraw: true });
    expect(await nominate(['cb-03'])).toMatchObject({ status: 200, count: 1 });
    const own = await coverage('', unit);
    expect(own.targets[0]?.units.map((one) => one.unit)).toEqual([BAC]);
    const { trainees } = await listed('people', `roster=${ROSTER}&state=all`, unit);
    expect(trainees.map(({ name }) => name)).toEqual(['Nguyễn Văn An', 'Trần Thị Bình', 'Lê Văn Cường']);
    const page = await portal.ask(`/training/people?plan=${PLAN}&roster=${ROSTER}`, { headers: unit });
    expect(page.body).toContain('Lê Văn Cường');
    expect(page.body).not.toContain('Phạm Thị Dung');
    expect((await portal.ask(`/training?plan=${PLAN}&unit=${NAM}`, { headers: unit })).status).toBe(403);
  });

  it('records who came once it was held, gives certificates to them alone, and erases who somebody is', async () => {
    await told('rosters', { roster: ROSTER, rows: rowsOf(CSV) });
    const { session } = await told('sessions', { obligation: 'training-round', on: '2026-03-20', hours: 8 });
    expect(await told('attendance', { session, people: ['cb-01'] })).toMatchObject({
      code: 'SESSION_NOT_YET_HELD',
    });
    portal.now = at('2026-03-20', 9);
    await told('attendance', { session, people: ['cb-01'] });
    expect(await told('cancelled', { session })).toMatchObject({ code: 'SESSION_HAS_BEEN_HELD' });
    const certificate = (person: string) =>
      told('certificates', { session, certificates: [{ person, number: '07/GCN', on: '2026-03-20' }] });
    expect(await certificate('cb-02')).toMatchObject({ code: 'TRAINEE_NOT_PRESENT' });
    expect(await certificate('cb-01')).toMatchObject({ status: 200, count: 1 });
    const came = () => listed('attendees', `session=${session}`);
    expect((await came()).attendees).toMatchObject([{ certificate: '07/GCN', name: 'Nguyễn Văn An' }]);
    const counts = await target('2026-03-20');
    await told('erasures', { person: 'cb-01' });
    const after = await target('2026-03-20');
    expect([after.onRoster, after.trained]).toEqual([counts.onRoster, counts.trained]);
    expect((await came()).attendees).toEqual([
      { person: expect.any(String), hasAttended: true, certifiedOn: '2026-03-20' },
    ]);
  });
});
