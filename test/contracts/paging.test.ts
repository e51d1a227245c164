import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { API_ROOT, ROUTES, type Route, type RouteName } from '@kyhan/contracts';
import { insertCycle, issueToken, openFinding, recordPlanAct, type Register } from '@kyhan/register';
import { castPerson, BAC, castCycle, castCycleId, NAM, opening, PLAN } from '@kyhan/testkit/cast';
import { at, REAL } from '@kyhan/testkit/clock';
import {
  assignmentOf,
  BEARER,
  LIVED_UNTIL,
  liveRegister,
  startTestPortal,
  type TestPortal,
} from '@kyhan/testkit/portal';
import { pgliteRegisters } from '@kyhan/testkit/registers';
import { HELD, ROSTER, tellRoster, withTraining } from './with-training.js';

type Row = Readonly<Record<string, unknown>>;
interface Part {
  readonly items: readonly Row[];
  readonly total: number;
  readonly next?: string;
}

/** What is listed in the answer, and by which id. */
const LISTED: Partial<Record<RouteName, readonly [items: string, id: string]>> = {
  listPlans: ['plans', 'slug'],
  listPlanActs: ['acts', 'actId'],
  listCycles: ['cycles', 'cycleId'],
  listFigures: ['rows', 'key'],
  listCalls: ['calls', 'assignmentId'],
  listNoticeAttempts: ['notices', 'noticeId'],
  listAssignments: ['assignments', 'assignmentId'],
  listNotices: ['notices', 'noticeId'],
  listFindings: ['findings', 'findingId'],
  listAbsences: ['absences', 'absenceId'],
  listPeople: ['people', 'personId'],
  listDoorEvents: ['events', 'sequence'],
  listSessions: ['sessions', 'sessionId'],
  listTokens: ['tokens', 'tokenId'],
  listWebhooks: ['webhooks', 'webhookId'],
  listWebhookDeliveries: ['deliveries', 'messageId'],
  listCheckpoints: ['checkpoints', 'number'],
  listPurges: ['purges', 'purge'],
  listTrainees: ['trainees', 'person'],
  listAttendees: ['attendees', 'person'],
};
/** What a list is asked beside, so that it has something. */
const NEEDED: Partial<Record<RouteName, Readonly<Record<string, string>>>> = {
  listSessions: { of: 'all' },
  listFigures: { plan: PLAN, by: 'unit' },
  listTrainees: { roster: ROSTER, state: 'all' },
  listAttendees: { session: HELD },
};
const LISTS = Object.keys(LISTED) as RouteName[];

describe('a list of the API', () => {
  const registers = pgliteRegisters();
  let register: Register;
  let portal: TestPortal;
  beforeAll(async () => {
    register = await registers.open();
    await liveRegister(register, [], { words: (words) => words, plan: withTraining });
    await tellRoster(register, 'huyen-open', 12);
    portal = await startTestPortal(register, LIVED_UNTIL);
    await portal.signIn('linh');
    await portal.signIn('minh');
  });
  afterAll(async () => {
    await portal.close();
    await registers.end();
    expect(portal.bugs).toEqual([]);
  });

  async function part(name: RouteName, query: Readonly<Record<string, string>>): Promise<Part> {
    const { path }: Route = ROUTES[name];
    const asked = new URLSearchParams({ ...NEEDED[name], ...query });
    const id = encodeURIComponent(assignmentOf('overdue'));
    const url = `${API_ROOT}${path.replace(':slug', PLAN).replace(':id', id)}?${asked.toString()}`;
    const { status, body } = await portal.ask(url, { headers: BEARER });
    expect([name, status, body.slice(0, 200)]).toEqual([name, 200, body.slice(0, 200)]);
    const answer = JSON.parse(body) as Record<string, never>;
    return { ...answer, items: answer[LISTED[name]![0]]!, total: answer['total']! };
  }

  /** Everything by cursor; `meanwhile` is done between two pages. */
  async function walk(name: RouteName, limit: number, meanwhile?: (page: number) => Promise<void>) {
    const rows: Row[] = [];
    let pages = 0;
    for (let after: string | undefined; ;) {
      const found = await part(name, { limit: String(limit), ...(after === undefined ? {} : { after }) });
      expect(found.items.length).toBeLessThanOrEqual(limit);
      rows.push(...found.items);
      if (found.next === undefined) return rows;
      after = found.next;
      await meanwhile?.((pages += 1));
    }
  }

  it('is each route that lists, and each takes a limit and a place and tells the next one', () => {
    const listing = Object.entries(ROUTES as Readonly<Record<string, Route>>).filter(([name]) =>
      name.startsWith('list'),
    );
    expect(listing.map(([name]) => name).toSorted()).toEqual(LISTS.toSorted());
    for (const [, { query }] of listing)
      expect(Object.keys(query?.shape ?? {})).toEqual(expect.arrayContaining(['limit', 'after']));
  });

  it.each(LISTS)('as %s is the same one by one as at once', async (name) => {
    await recordPlanActs();
    const whole = await part(name, {});
    expect(whole.next).toBeUndefined();
    expect(whole.total).toBe(whole.items.length);
    expect(await walk(name, 1)).toEqual(whole.items);
  });

  async function recordPlanActs(): Promise<void> {
    for (const [i, from] of ['2026-06-01', '2026-07-01'].entries())
      await recordPlanAct(register, {
        planSlug: PLAN,
        actId: `tam-dung-${i}`,
        act: { type: 'suspend', obligationId: 'monthly-report', from },
        reason: 'Có lý do',
        waiveOpen: false,
        actor: 'person:linh',
        at: LIVED_UNTIL,
        realAt: REAL,
      });
  }

  /** One more row, before or behind wherever somebody reads just now. */
  const ADD: Partial<Record<RouteName, (page: number) => Promise<unknown>>> = {
    listAssignments: (page) => {
      const month = `20${20 + (page % 15)}-0${1 + (page % 9)}`;
      const cycleId = castCycleId(month);
      return insertCycle(register, castCycle([opening(BAC, { cycleId }), opening(NAM, { cycleId })], month));
    },
    listFindings: (page) =>
      openFinding(register, {
        findingId: `contact-missing/${PLAN}/them-${page}`,
        kind: 'contact-missing',
        subject: 'x',
        data: { unit: { vi: 'x', en: 'x' } },
        at: page % 2 === 0 ? at('2020-01-01') : LIVED_UNTIL,
      }),
    listPeople: (page) =>
      castPerson(register, {
        personId: `them-${page}`,
        createdAt: page % 2 === 0 ? 0 : LIVED_UNTIL,
        createdRealAt: REAL,
      }),
    listTokens: (page) =>
      issueToken(register, {
        tokenId: `them-${page}`,
        tokenHash: `them-${page}`,
        purpose: 'x',
        role: 'viewer',
        planSlug: PLAN,
        fromAt: 0,
        issuedBy: 'person:minh',
        issuedRealAt: REAL + (page % 2 === 0 ? -page : page),
      }),
  };
  const MOST_ADDED = 8;

  it.each(Object.keys(ADD) as RouteName[])(
    'as %s shows each row that was there once, while others are added',
    async (name) => {
      const [, id] = LISTED[name]!;
      if (name !== 'listAssignments') for (const page of [100, 101, 102]) await ADD[name]!(page);
      const before = (await part(name, {})).items.map((row) => row[id]);
      expect(before.length).toBeGreaterThan(2);
      const seen = (
        await walk(name, 1, async (page) => {
          if (page <= MOST_ADDED) await ADD[name]!(page);
        })
      ).map((row) => row[id]);
      expect(new Set(seen).size).toBe(seen.length);
      expect(before.filter((one) => !seen.includes(one))).toEqual([]);
      expect((await part(name, {})).items.length).toBeGreaterThan(before.length);
    },
  );

  it.each(['listAssignments', 'listCycles', 'listNotices', 'listFindings'] as const)(
    'as %s has what has changed since, and nothing else',
    async (name) => {
      const field = name === 'listNotices' ? 'updatedRealAt' : 'updatedAt';
      const rows = (await part(name, {})).items.map((row) => Date.parse(String(row[field])));
      expect(rows).not.toContain(Number.NaN);
      for (const instant of [Math.min(...rows), Math.max(...rows), Math.max(...rows) + 1]) {
        const updatedSince = new Date(instant).toISOString();
        const { items, total } = await part(name, { updatedSince });
        expect(total).toBe(rows.filter((one) => one >= instant).length);
        expect(items.every((row) => Date.parse(String(row[field])) >= instant)).toBe(true);
      }
    },
  );
});
