import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  API_ROOT,
  errorAnswer,
  routeErrors,
  ROUTES,
  type Asker,
  type Route,
  type RouteName,
} from '@kyhan/contracts';
import { apiClient, httpTransport } from '@kyhan/contracts/client';
import { PAPER_KINDS } from '@kyhan/plan';
import {
  anchorFacts,
  approvePurge,
  askPurge,
  listNotices,
  type PurgeWish,
  type Register,
} from '@kyhan/register';
import {
  assignmentOf,
  LIVED_UNTIL,
  LIVES,
  BEARER,
  liveRegister,
  startTestPortal,
  type TestPortal,
} from '@kyhan/testkit/portal';
import { PLAN } from '@kyhan/testkit/cast';
import { countingStatements, newCheckpointKey, pgliteRegisters } from '@kyhan/testkit/registers';
import type { z } from 'zod';
import { withMeeting } from './page-routes.js';
import { HELD, ROSTER, tellRoster, TRAINEE, withTraining } from './with-training.js';

const HEADERS = { ...BEARER, 'content-type': 'application/json' };
const TOKEN = BEARER.authorization.replace('Bearer ', '');

/** Values that a query may be given: some are right for some key, most are wrong. */
const ODD = fc.oneof(
  fc.constantFrom(
    '',
    '0',
    '1',
    '-1',
    '5001',
    'x',
    'open',
    'overdue',
    'null',
    '%00',
    'a'.repeat(3000),
    '1e3',
    'đợt',
  ),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
);

describe('every answer of the API', () => {
  const registers = pgliteRegisters();
  let register: Register;
  let portal: TestPortal;
  beforeAll(async () => {
    register = await registers.open();
    await liveRegister(register, [], {
      words: (words) => words,
      plan: (plan) => withTraining(withMeeting(plan)),
    });
    await tellRoster(register, 'huyen-accepted');
    const subject: PurgeWish['subject'] = { kind: 'submission', id: 's-accepted', parts: ['values'] };
    const wish = { subject, reason: 'Gõ nhầm', actor: 'person:minh', at: LIVED_UNTIL, realAt: LIVED_UNTIL };
    expect(await askPurge(register, wish)).toBe(1);
    await approvePurge(register, { purge: 1, actor: 'person:quan', at: wish.at, realAt: wish.realAt });
    portal = await startTestPortal(register, LIVED_UNTIL);
    await anchorFacts(register, { now: LIVED_UNTIL, realNow: LIVED_UNTIL, key: newCheckpointKey() });
  });
  afterAll(async () => {
    await portal.close();
    await registers.end();
  });

  const params = (life: (typeof LIVES)[number]) => ({
    id: assignmentOf(life),
    submissionId: `s-${life}`,
    fileId: '1',
    slug: PLAN,
    plan: PLAN,
    number: 'last',
    cycle: assignmentOf(life).split('/').slice(0, 3).join('/'),
  });

  /** A route of people names one of them. */
  const named = ({ path }: Route, life: (typeof LIVES)[number]) =>
    path.startsWith('/people/') ? { ...params(life), id: 'linh' } : params(life);

  /** What a query cannot do without. */
  function needed({ query, path }: Route, life: (typeof LIVES)[number]): Readonly<Record<string, string>> {
    const training = { roster: ROSTER, session: HELD };
    const kind = path === '/evidence' ? 'assignment' : PAPER_KINDS[0];
    const asked: Readonly<Record<string, string>> = { ...params(life), kind, ...training, purge: '1' };
    const keys = query?.safeParse({}).error?.issues.map(({ path: [key] }) => String(key)) ?? [];
    return Object.fromEntries(keys.map((key) => [key, asked[key] ?? '']));
  }
  const routes = Object.entries(ROUTES) as [RouteName, Route][];
  const reading = routes.filter(([, { method }]) => method === 'GET');

  async function ask(
    { method, path }: Route,
    asked: { params?: object; query?: Readonly<Record<string, string>>; body?: unknown },
  ) {
    const filled = path.replaceAll(/:(\w+)/g, (_, name: string) =>
      encodeURIComponent((asked.params as Record<string, string> | undefined)?.[name] ?? 'x'),
    );
    const payload = asked.body === undefined ? {} : { payload: JSON.stringify(asked.body) };
    const query = new URLSearchParams(asked.query ?? {}).toString();
    return await portal.ask(`${API_ROOT}${filled}${query === '' ? '' : `?${query}`}`, {
      method,
      headers: HEADERS,
      ...payload,
    });
  }

  /** Held to what the page says: the status, the codes, the form. */
  function held(route: Route, { status, body }: { status: number; body: string }): string | undefined {
    if (status === 200) {
      if (route.answer !== 'file') expect(route.answer.safeParse(JSON.parse(body)).error).toBeUndefined();
      return undefined;
    }
    const error = errorAnswer.parse(JSON.parse(body));
    expect(routeErrors(route)).toContain(error.code);
    for (const text of [error.message.vi, error.message.en]) expect(text).not.toMatch(/[{}]|undefined|\?$/);
    return error.code;
  }

  it.each(LIVES)('about an assignment that was %s is as agreed', async (life) => {
    const codes = new Set<string | undefined>();
    for (const [, route] of reading)
      codes.add(held(route, await ask(route, { params: named(route, life), query: needed(route, life) })));
    // Who never handed in has no file.
    expect([undefined, 'SUBMISSION_FILE_NOT_FOUND']).toEqual(expect.arrayContaining([...codes]));
  });

  it('has everything that its handler had: no field of the register is lost on the way', async () => {
    const api = apiClient(httpTransport({ url: portal.url, token: TOKEN }));
    const { assignments } = await api.listAssignments({ query: { limit: 1 } });
    const rows = await listNotices(register);
    const { notices } = await api.listNotices();
    for (const notice of notices) {
      const { planVersion: _, ...row } = rows.find(({ noticeId }) => noticeId === notice.noticeId)!;
      const names = ['unitName', 'contactUnitName', 'obligationTitle', 'updatedRealAt'];
      expect(Object.keys(notice).toSorted()).toEqual([...Object.keys(row), ...names].toSorted());
    }
    expect(Object.keys(assignments[0] ?? {})).toContain('timetable');
  });

  it.each(reading)(
    'to %s refuses what it does not know by name, and stays as agreed',
    async (_name, route) => {
      const keys = Object.keys(route.query?.shape ?? {});
      const needs = needed(route, 'accepted');
      const { status, body } = await ask(route, {
        params: params('accepted'),
        query: { ...needs, surprise: '1' },
      });
      const refused = held(route, { status, body });
      expect([status, refused]).toEqual([400, 'REQUEST_INVALID']);
      expect(body).toContain('surprise');
      await fc.assert(
        fc.asyncProperty(fc.dictionary(fc.constantFrom('all', ...keys), ODD), async (query) => {
          held(route, await ask(route, { params: params('accepted'), query: { ...needs, ...query } }));
        }),
        { numRuns: 25 },
      );
      expect(portal.bugs).toEqual([]);
    },
  );

  // Of a plan only its form is checked here: whoever sends one has checked its file.
  const acting = routes.filter(([name, { method }]) => method === 'POST' && !/plan/i.test(name));
  it.each(acting)('to %s refuses a body that does not fit, and never breaks', async (_name, route) => {
    const shape = (route.body as z.ZodObject).shape;
    const values = fc.oneof(
      ODD,
      fc.integer(),
      fc.constant(null),
      fc.array(ODD, { maxLength: 2 }),
      fc.object({ maxDepth: 2 }),
    );
    const bodies = fc.oneof(
      fc.dictionary(fc.constantFrom('surprise', ...Object.keys(shape)), values),
      fc.constantFrom(null, 1, 'x', [], [1]),
    );
    await fc.assert(
      fc.asyncProperty(bodies, async (body) => {
        const answer = await ask(route, { params: params('open'), body });
        const code = held(route, answer);
        // No body at all counts as an empty one.
        if (!route.body?.safeParse(body ?? {}).success) expect(code).toBe('REQUEST_INVALID');
      }),
      { numRuns: 40 },
    );
    expect(portal.bugs).toEqual([]);
  });

  it('takes as many statements for one row as for all of them, whatever is listed', async () => {
    const counting = countingStatements(register);
    const counted = await startTestPortal(counting.register, LIVED_UNTIL);
    const statements = async (path: string) => {
      const before = counting.statements();
      expect((await counted.ask(`${API_ROOT}${path}`, { headers: HEADERS })).status).toBe(200);
      return counting.statements() - before;
    };
    // The versions of plans never change and are read once.
    await statements('/assignments');
    const changed = '/assignments?updatedSince=2026-01-01T00:00:00Z';
    const lists = ['/assignments', '/assignments?status=open', changed, '/notices', '/cycles', '/findings'];
    for (const list of lists) {
      const limit = list.includes('?') ? '&limit=1' : '?limit=1';
      expect([list, await statements(list + limit), await statements(list)]).toEqual([list, 4, 4]);
    }
    await counted.close();
  });

  it('is given to nobody who has not said who they are', async () => {
    for (const [name, route] of routes.filter(([, { who }]) => who !== 'anyone')) {
      const path = route.path.replaceAll(/:(\w+)/g, 'x');
      const { status, body } = await portal.ask(API_ROOT + path, { method: route.method });
      expect([name, status, held(route, { status, body })]).toEqual([name, 403, 'NOT_SIGNED_IN']);
    }
  });

  const CONTEST = { actId: 'a-1', act: 'contest', reason: 'Không thuộc lĩnh vực' };
  const ASKED = {
    requestId: 'r-1',
    plan: PLAN,
    obligation: 'monthly-report',
    dueOn: '2026-04-30',
    reason: 'x',
  };
  const AWAY = {
    absenceId: 'vang-1',
    plan: PLAN,
    unit: 'phuong-bac',
    mailbox: 'a@example.org',
    substitute: 'b@example.org',
    from: '2026-04-01',
    until: '2026-04-30',
  };
  const SENT: Partial<Record<RouteName, object>> = {
    act: CONTEST,
    openOnRequest: ASKED,
    tellAbsence: AWAY,
    answerInvitation: { cycleId: params('accepted').cycle, unit: 'huyen-accepted', answer: 'comes' },
    endSession: { sessionId: 'x' },
    issueReport: {
      document: { number: '1', sign: 'BC', on: '2026-03-04', signatory: 'Trưởng phòng' },
    },
    noteReportSent: { recipient: 1, way: 'post', on: '2026-03-04' },
    noteReportArrival: { recipient: 1, number: '12', on: '2026-03-04' },
    nominate: { session: 'x', unit: 'huyen-accepted', people: [TRAINEE] },
    rule: { rulings: [{ assignmentId: params('accepted').id, rulingId: 'r', ruling: 'accept' }] },
  };
  /** What units may, each for itself. */
  const OF_UNITS: readonly Asker[] = [
    'viewer',
    'read',
    'submit',
    'begin',
    'tell-absence',
    'review-contribution',
  ];
  /** What a unit that owes nothing there gets. */
  const ANSWERED: Partial<Record<RouteName, string | undefined>> = {
    openOnRequest: 'NOT_ALLOWED',
    rule: 'NOT_ALLOWED',
    tellAbsence: 'NOT_ALLOWED',
    answerInvitation: 'NOT_ALLOWED',
    nominate: 'NOT_ALLOWED',
    // Of its own people alone.
    getCoverage: undefined,
    // They name no cycle, no roster and no session.
    getMeeting: 'REQUEST_INVALID',
    listTrainees: 'REQUEST_INVALID',
    listAttendees: 'REQUEST_INVALID',
    listAssignments: undefined,
    listAbsences: undefined,
    listSessions: undefined,
    endSession: 'SESSION_NOT_FOUND',
    exportPerson: 'PERSON_NOT_FOUND',
  };

  it('of another unit’s work is given to no unit', async () => {
    const cookie = await portal.signIn({ unitId: 'phuong-nam' });
    for (const [name, route] of routes.filter(([, { who }]) => who !== 'anyone')) {
      const path = route.path.replaceAll(/:(\w+)/g, (_, key: string) =>
        encodeURIComponent((params('accepted') as Record<string, string>)[key] ?? ''),
      );
      const sent = SENT[name];
      const { status, body } = await portal.ask(API_ROOT + path, {
        method: route.method,
        headers: { cookie, ...(sent === undefined ? {} : { 'content-type': 'application/json' }) },
        // What does not fit is refused before anything is looked up.
        ...(sent === undefined ? {} : { payload: JSON.stringify(sent) }),
      });
      const code = status === 200 ? undefined : held(route, { status, body });
      const wanted = !OF_UNITS.includes(route.who)
        ? 'NOT_ALLOWED'
        : name in ANSWERED
          ? ANSWERED[name]
          : 'ASSIGNMENT_NOT_FOUND';
      expect([name, code]).toEqual([name, wanted]);
      if (name === 'getCoverage') expect(body).not.toContain(TRAINEE);
      if (name === 'listAssignments') expect(JSON.parse(body)).toMatchObject({ assignments: [], total: 0 });
    }
  });
});
