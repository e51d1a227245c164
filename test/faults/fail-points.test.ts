import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { PurgeSubject } from '@kyhan/contracts';
import { MockActivityEnvironment } from '@temporalio/testing';
import {
  approvePurge,
  armFailPoint,
  askPurge,
  checkInvariants,
  closeCycle,
  FAIL_POINTS,
  insertCycle,
  openRegister,
  recordSubmission,
  recordUnitAct,
  stagePlan,
  storeRulings,
  type FailPointName,
  type Register,
  type RegisterSettings,
} from '@kyhan/register';
import {
  BAC,
  castCycle,
  castCycleId,
  castTurn,
  contest,
  keptFile,
  NAM,
  ofUnit,
  opening,
  openMarch,
  plan,
  PLAN,
  secondAdministrator,
  submission,
} from '@kyhan/testkit/cast';
import { at, REAL } from '@kyhan/testkit/clock';
import { activitiesAlone } from '@kyhan/testkit/engine';
import { PDF } from '@kyhan/testkit/portal';
import { lowerSecondWall, pgliteRegisters } from '@kyhan/testkit/registers';
import { sql } from 'kysely';

const MORNING = at('2026-03-11', 9);
const APRIL = castCycleId('2026-04');

class Ended extends Error {}

describe('a process that is ended at the worst moment', () => {
  let register: Register;
  let settings: RegisterSettings;
  const registers = pgliteRegisters();
  const folders: string[] = [];
  beforeEach(async () => {
    const files = mkdtempSync(path.join(tmpdir(), 'kyhan-fail-points-'));
    folders.push(files);
    settings = { ...registers.settings(), files };
    register = await openRegister(settings);
    await openMarch(register);
  });
  afterEach(async () => {
    armFailPoint(undefined);
    await register.close();
  });
  afterAll(async () => {
    await registers.end();
    for (const folder of folders) rmSync(folder, { recursive: true, force: true });
  });

  const clock = { now: () => MORNING, toPlan: (on: number) => on, toReal: (on: number) => on, speed: 1 };
  const letters: string[] = [];
  const mail = {
    send: async ({ messageId }: { readonly messageId: string }) => {
      letters.push(messageId);
      return { outcome: 'sent', response: '250 OK' } as const;
    },
    close: async () => undefined,
  };
  const activities = () => activitiesAlone({ register, clock, channels: { mail } });
  const active = <T>(work: () => Promise<T>) => new MockActivityEnvironment().run(work);
  const ruling = { assignmentId: ofUnit(BAC), rulingId: 'waive', ruling: 'waive', reason: 'Mục I' } as const;

  /** What is done there; it can be done again whole, as whoever has heard nothing does. */
  const DEEDS: Readonly<Record<FailPointName, () => Promise<unknown>>> = {
    'before-turn-commit': () => turnOf('before'),
    'after-turn-commit': () => turnOf('after'),
    'content-kept': () => keptFile(register, { name: 'a.pdf', mediaType: 'application/pdf', content: PDF }),
    'after-submission-commit': () => recordSubmission(register, submission('bac-1')),
    'after-unit-act-commit': () => recordUnitAct(register, contest('y-kien-1', { storedAt: MORNING })),
    'rulings-stored': () =>
      storeRulings(register, { rulings: [{ ...ruling, actor: 'person:linh' }], askedAt: MORNING }),
    'after-claim': () => active(() => activities().deliverNotices()),
    'letter-sent': () => active(() => activities().deliverNotices()),
    'after-cycle-commit': () =>
      insertCycle(register, castCycle([opening(BAC, { cycleId: APRIL })], '2026-04')),
    'after-cycle-closed': async () => {
      await waived();
      return await closeCycle(register, {
        cycleId: castCycleId('2026-03'),
        at: MORNING,
        realAt: REAL,
        summary: {},
      });
    },
    'plan-in-force': async () => {
      await stagePlan(register, { ...STAGED, plan: plan(), stagedAt: MORNING, stagedBy: 'person:minh' });
      return await activities().bringIntoForce({ planSlug: PLAN, hash: STAGED.hash });
    },
    'schedules-kept': () => active(() => activities().auditPlan({ planSlug: PLAN })),
    'cycle-revived': () => active(() => activities().reviveOpen({})),
    'after-purge-commit': () => approvePurge(register, { purge: 1, actor: 'person:quan', ...PURGING }),
    'content-moved': () => openRegister(settings),
  };
  const STAGED = { hash: 'ab'.repeat(32), keptFrom: '2026-01-02', moveOpen: false };
  const PURGING = { at: MORNING, realAt: REAL };
  const purgeAsked = async () => {
    await secondAdministrator(register);
    await recordSubmission(register, submission('tay-1', { note: 'mật khẩu' }));
    const subject: PurgeSubject = { kind: 'submission', id: 'tay-1', parts: ['note'] };
    await askPurge(register, { subject, ...ASKED, ...PURGING });
  };
  const ASKED = { reason: 'Gõ nhầm', actor: 'person:minh' };
  const turnOf = async (turnId: string) => {
    await recordSubmission(register, submission('bac-1'));
    return await castTurn(register, { now: at('2026-03-25', 9), turnId });
  };
  const waived = async () => {
    for (const unitId of [BAC, NAM]) {
      const own = { ...ruling, assignmentId: ofUnit(unitId) };
      await storeRulings(register, { rulings: [{ ...own, actor: 'person:linh' }], askedAt: MORNING });
      await castTurn(register, { now: MORNING, rulings: [own] });
    }
  };
  /** As an older release had left it. */
  const heldInTables = async () => {
    await recordSubmission(register, {
      ...submission('cu-1'),
      files: [await keptFile(register, { name: 'a.pdf', mediaType: 'application/pdf', content: PDF })],
    });
    await lowerSecondWall(register);
    await sql`alter table files add column content bytea`.execute(register.db);
    await sql`alter table unsent_files add column content bytea`.execute(register.db);
    await sql`update files set content = ${PDF}`.execute(register.db);
  };

  it.each(Object.keys(FAIL_POINTS) as FailPointName[])(
    '%s: is done once when it is done again',
    async (name) => {
      const deed = DEEDS[name];
      if (name === 'content-moved') await heldInTables();
      if (name === 'after-purge-commit') await purgeAsked();
      let times = 0;
      armFailPoint({ name, nth: 1 }, () => {
        times += 1;
        throw new Ended();
      });
      const end = await deed().catch((error: unknown) => error);
      expect([times, end]).toEqual([1, expect.any(Error)]);
      armFailPoint(undefined);
      await deed();
      // What is claimed and not answered is settled when its lease is over.
      const results = await checkInvariants(register, { now: MORNING });
      expect(results.filter(({ ok }) => !ok)).toEqual([]);
    },
  );

  it('has sent no letter of a claim, and one of each that left', () => {
    expect(new Set(letters).size).toBe(letters.length);
  });
});
