import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { askPurge, insertCycle, openFinding, type Register } from '@kyhan/register';
import { castCycle, castCycleId, opening, PLAN } from '@kyhan/testkit/cast';
import { REAL } from '@kyhan/testkit/clock';
import { BEARER, LIVED_UNTIL, liveRegister, startTestPortal, type TestPortal } from '@kyhan/testkit/portal';
import { countingStatements, pgliteRegisters } from '@kyhan/testkit/registers';
import { sql } from 'kysely';
import { askedOfPages, NO_SERVICE } from '../contracts/asked-of-pages.js';
import { HELD, ROSTER, tellRoster, TO_COME, withTraining } from '../contracts/with-training.js';

/** Of a page that shows fifty: its rows, what they are named by, and a count that goes so far and no farther. */
const MOST_ROWS = 1500;
const LIVED = Array.from({ length: 90 }, (_, i) => `don-vi-${i}`);
const UNITS = LIVED.map((life) => `huyen-${life}`);
const MONTHS = Array.from(
  { length: 30 },
  (_, i) => `20${27 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, '0')}`,
);

/** Whose page is asked for by themselves, of a unit with as many people as all of them have. */
const TRAINED_UNIT = UNITS[0] ?? '';
const MANY_PEOPLE = 4000;
/** Pages of training, as who coordinates and as a unit sees them. */
const OF_TRAINING = [
  `/training?plan=${PLAN}`,
  `/training/people?plan=${PLAN}&roster=${ROSTER}`,
  `/training/people?plan=${PLAN}&roster=${ROSTER}&state=all&unit=${TRAINED_UNIT}`,
  `/training/session?plan=${PLAN}&session=${HELD}`,
  `/training/session?plan=${PLAN}&session=${TO_COME}&unit=${TRAINED_UNIT}`,
  `/api/v1/plans/${PLAN}/training`,
  `/api/v1/plans/${PLAN}/training/people?roster=${ROSTER}&limit=50`,
  `/api/v1/plans/${PLAN}/training/attendees?session=${HELD}&limit=50`,
];

/** Lists with filters, each reached by an index of its own, and the lists of the API. */
const LISTS = [
  '/assignments?state=open',
  '/assignments?state=ended',
  '/assignments?status=overdue',
  '/assignments?figure=inTime',
  '/assignments?waiting=coordinator',
  '/assignments?text=huyen',
  '/assignments?text=bao+cao&waiting=unit',
  '/cycles?state=open',
  `/office-papers?plan=${PLAN}&kind=urging`,
  `/office-papers?plan=${PLAN}&kind=results&period=2027`,
  `/matrix?plan=${PLAN}&from=2026-01-01&to=2029-12-31`,
  `/matrix?plan=${PLAN}&from=2026-01-01&to=2029-12-31&columns=2`,
  '/api/v1/assignments?limit=50',
  '/api/v1/assignments?limit=50&updatedSince=2026-01-01T00:00:00Z',
  '/api/v1/cycles?limit=50',
  '/api/v1/notices?limit=50',
  '/api/v1/notices?limit=50&updatedSince=2026-01-01T00:00:00Z',
  '/api/v1/findings?limit=50',
];

/** Reports whose notes are asked away again and again, each time in other words: more than a page shows. */
const HANDED_IN = ['s-submitted', 's-returned', 's-accepted'];
const PURGES_OF_EACH = 20;

interface Cost {
  readonly statements: number;
  readonly rows: number;
}

describe('a page over a register of thousands', () => {
  const registers = pgliteRegisters();
  let portal: TestPortal;
  const few = new Map<string, Cost>();
  const many = new Map<string, Cost>();

  beforeAll(async () => {
    const register = await registers.open();
    await liveRegister(register, LIVED, { words: (words) => words, plan: withTraining });
    await tellRoster(register, TRAINED_UNIT, 8);
    await sealDays(register, [2101, 2200]);
    await askAway(register, 1);
    const counting = countingStatements(register);
    portal = await startTestPortal(counting.register, LIVED_UNTIL, { oidc: NO_SERVICE });
    const unit = { cookie: await portal.signIn({ unitId: TRAINED_UNIT }) };
    const asUnit = new Set(['/', '/?state=ended', ...OF_TRAINING].map((path) => `unit ${path}`));
    const paths = [...pagesOf(portal), ...LISTS, ...OF_TRAINING, ...asUnit];
    const costOf = async (asked: string): Promise<Cost> => {
      const before = { statements: counting.statements(), rows: counting.rows() };
      const path = asked.replace(/^unit /, '');
      const { status } = await portal.ask(path, { headers: asUnit.has(asked) ? unit : BEARER });
      if (OF_TRAINING.includes(path) && status !== 200) throw new Error(`${asked} answered ${status}`);
      if (status >= 500 && !path.startsWith('/sign-in/oidc')) throw new Error(`${path} answered ${status}`);
      return { statements: counting.statements() - before.statements, rows: counting.rows() - before.rows };
    };
    const measure = async (costs: Map<string, Cost>) => {
      // What is kept in memory is read by the first.
      for (const path of paths) await costOf(path);
      for (const path of paths) costs.set(path, await costOf(path));
    };
    await measure(few);
    await grow(register);
    await measure(many);
  });
  afterAll(async () => {
    await portal?.close();
    await registers.end();
    expect(portal.bugs).toEqual([]);
  });

  it('takes as many statements as over one of a hundred', () => {
    expect(many.size).toBeGreaterThan(40);
    const grown = [...many].filter(([path, { statements }]) => statements > (few.get(path)?.statements ?? 0));
    expect(grown.map(([path, { statements }]) => [path, few.get(path)?.statements, statements])).toEqual([]);
  });

  it('reads no more rows than it can use', () => {
    const long = [...many].filter(([, { rows }]) => rows > MOST_ROWS);
    expect(long).toEqual([]);
  });
});

/** Every page that is read, those of the contracts' table: a new one is among them. */
function pagesOf(portal: TestPortal): readonly string[] {
  return Object.entries(askedOfPages(portal)).flatMap(([route, { path }]) => {
    const [method, own = ''] = route.split(' ');
    return method === 'GET' ? [path ?? own] : [];
  });
}

/** Two years and more of a monthly duty, for all of them; as many findings; pages of purges; and thousands to be trained. */
async function grow(register: Register): Promise<void> {
  await tellRoster(register, TRAINED_UNIT, MANY_PEOPLE);
  for (const month of MONTHS) {
    const cycleId = castCycleId(month);
    await insertCycle(
      register,
      castCycle(
        UNITS.map((unit) => opening(unit, { cycleId })),
        month,
      ),
    );
  }
  for (let times = 2; times <= PURGES_OF_EACH; times += 1) await askAway(register, times);
  for (const [i, month] of MONTHS.flatMap((one) =>
    UNITS.slice(0, 10).map((unit) => `${one}-${unit}`),
  ).entries())
    await openFinding(register, {
      findingId: `cycle-missing/${PLAN}/${month}`,
      kind: 'cycle-missing',
      subject: `${PLAN}/${month}`,
      data: {},
      at: LIVED_UNTIL - i,
    });
  await sealDays(register, [1, 2100]);
}

/** A checkpoint a day, of six years these days from the first on; the older half of them stamped. */
async function sealDays({ db }: Register, [from, to]: readonly [number, number]): Promise<void> {
  const bytes = (count: number) => sql`decode(repeat('00', ${sql.lit(count)}), 'hex')`;
  await sql`
    insert into checkpoints (number, at, real_at, facts, root, previous, public_key, signature, timestamp_token)
    select n, ${LIVED_UNTIL}::bigint - (2200 - n) * 86400000::bigint, ${LIVED_UNTIL}::bigint, 40, ${bytes(32)}, ${bytes(32)},
      ${bytes(32)}, ${bytes(64)}, case when n < 1100 then ${bytes(32)} end
    from generate_series(${from}::integer, ${to}::integer) as n`.execute(db);
}

/** What is asked for in other words is another purge. */
async function askAway(register: Register, times: number): Promise<void> {
  const parts = Array.from({ length: times }, () => 'note' as const);
  const said = { reason: 'Gõ nhầm', actor: 'person:minh', at: LIVED_UNTIL, realAt: REAL };
  for (const id of HANDED_IN)
    await askPurge(register, { subject: { kind: 'submission', id, parts }, ...said });
}
