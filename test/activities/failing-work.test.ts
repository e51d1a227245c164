import { afterAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Activities } from '@kyhan/activities';
import { KyhanError } from '@kyhan/errors';
import { listFindings, type Register } from '@kyhan/register';
import { castPlan, CYCLE, insertPlan, openMarch, PLAN } from '@kyhan/testkit/cast';
import { at } from '@kyhan/testkit/clock';
import { activitiesAlone } from '@kyhan/testkit/engine';
import { pgliteRegisters } from '@kyhan/testkit/registers';
import { MockActivityEnvironment } from '@temporalio/testing';
import { DefaultLogger } from '@temporalio/worker';
import { sql } from 'kysely';

const NOW = at('2026-03-20', 9);
const MINUTE_MS = 60_000;
/** Names of people stand in the words of errors. */
const WORDS = 'cannot read Nguyễn Văn An';

const cast = await castPlan();

type Parts = Partial<Parameters<typeof activitiesAlone>[0]>;

describe('an activity that fails for a reason which no catalogue knows', () => {
  const registers = pgliteRegisters();
  let register: Register;
  let activities: Activities;
  beforeEach(async () => {
    register = await registers.open();
    await openMarch(register);
    await insertPlan(register, cast, '2023-01-02');
    activities = activitiesWith({});
  });
  afterAll(() => registers.end());

  const activitiesWith = (parts: Parts) =>
    activitiesAlone({
      register,
      clock: { now: () => NOW, toPlan: (at: number) => at, toReal: (at: number) => at, speed: 1 },
      ...parts,
    });

  /** The nth attempt that Temporal makes. */
  const tried = async (attempt: number, work: (activities: Activities) => Promise<unknown>) =>
    await new MockActivityEnvironment(
      { attempt, workflowExecution: { workflowId: CYCLE, runId: 'r' } },
      { logger: new DefaultLogger('ERROR') },
    ).run(async () => await work(activities));
  const open = async () =>
    (await listFindings(register, { open: true })).filter(({ kind }) => kind === 'work-failing');
  const october = async (some: Activities) =>
    await some.openCycle({ planSlug: cast.slug, obligationId: 'monthly-report', periodKey: '2023-10' });

  it('is told after five tries, with the code alone, tried at longer pauses, and closes itself', async () => {
    await sql`alter table cycles add constraint unknown check (period_key <> '2023-10')`.execute(register.db);
    await expect(tried(4, october)).rejects.toMatchObject({ code: '23514' });
    expect(await open()).toEqual([]);
    const waits = async (attempt: number): Promise<unknown> =>
      await tried(attempt, october).catch((error: { nextRetryDelay?: unknown }) => error.nextRetryDelay);
    expect(await waits(5)).toBe(2 * MINUTE_MS);
    expect(await waits(6)).toBe(4 * MINUTE_MS);
    expect(await waits(500)).toBe(30 * MINUTE_MS);
    expect(await open()).toMatchObject([
      {
        kind: 'work-failing',
        subject: 'cast/monthly-report/2023-10',
        data: { activity: 'openCycle', code: '23514' },
      },
    ]);
    await sql`alter table cycles drop constraint unknown`.execute(register.db);
    await tried(501, october);
    expect(await listFindings(register)).toMatchObject([{ kind: 'work-failing', ending: 'succeeded' }]);
  });

  it.each<[string, Parts, (activities: Activities) => Promise<unknown>]>([
    ['cycleProgress', { calendarOf: fails }, async (some) => await some.cycleProgress({ cycleId: CYCLE })],
    ['closeCycle', { calendarOf: fails }, async (some) => await some.closeCycle({ cycleId: CYCLE })],
    [
      'deliverNotices',
      { channels: { mail: { send: fails, close: fails } } },
      async (some) => await some.deliverNotices(),
    ],
    ['auditPlan', { keepSchedules: fails }, async (some) => await some.auditPlan({ planSlug: PLAN })],
    [
      'reviveOpen',
      { running: { standing: fails, startApplication: fails, startCycle: fails, startShard: fails } },
      async (some) => await some.reviveOpen({}),
    ],
    ['wakeOverdue', { ringShard: fails }, async (some) => await some.wakeOverdue()],
  ])('is told where it is %s, and no word of the error', async (activity, parts, work) => {
    activities = activitiesWith(parts);
    await expect(tried(5, work)).rejects.toThrow();
    const [finding] = await open();
    expect(finding?.data).toEqual({ activity, code: 'TypeError' });
    expect(JSON.stringify(finding)).not.toContain('Nguyễn');
  });

  it('is answered by whoever succeeds in the same work, also at the first try', async () => {
    activities = activitiesWith({ keepSchedules: fails });
    const audit = async (some: Activities) => await some.auditPlan({ planSlug: PLAN });
    await expect(tried(5, audit)).rejects.toThrow();
    activities = activitiesWith({});
    await tried(1, audit);
    expect(await open()).toEqual([]);
  });

  it('is told at the first try where it is the audit, which nobody else looks after, that is refused for good', async () => {
    const refused = async () => {
      throw new KyhanError('CALENDAR_WITHOUT_WORKING_DAYS', { calendar: 'x' });
    };
    activities = activitiesWith({ keepSchedules: refused });
    const audit = async (some: Activities) => await some.auditPlan({ planSlug: PLAN });
    await expect(tried(1, audit)).rejects.toMatchObject({ nonRetryable: true });
    expect(await open()).toMatchObject([{ subject: PLAN, data: { code: 'CALENDAR_WITHOUT_WORKING_DAYS' } }]);
    activities = activitiesWith({});
    await tried(1, audit);
    expect(await open()).toEqual([]);
  });

  it.each([
    ['a deadlock', '40P01'],
    ['a lost connection', '08006'],
    ['a server that stops', '57P01'],
  ])('is not told where it is %s, however often', async (_what, state) => {
    await sql`
      create function fail() returns trigger language plpgsql as
      $$ begin raise exception 'away' using errcode = '${sql.raw(state)}'; end $$`.execute(register.db);
    await sql`create trigger fails before insert on cycles execute function fail()`.execute(register.db);
    await expect(tried(500, october)).rejects.toMatchObject({ type: 'REGISTER_UNAVAILABLE' });
    expect(await open()).toEqual([]);
  });

  it('is not told where Temporal does not answer', async () => {
    const silent = async () => {
      throw new Error('failed to describe', { cause: Object.assign(new Error('14'), { code: 14 }) });
    };
    activities = activitiesWith({
      running: { standing: silent, startApplication: fails, startCycle: fails, startShard: fails },
    });
    await expect(tried(500, async (some) => await some.reviveOpen({}))).rejects.toThrow('failed to describe');
    expect(await open()).toEqual([]);
  });
});

function fails(): never {
  throw new TypeError(WORDS);
}
