import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { AssignmentFact } from '@kyhan/engine';
import {
  checkInvariants,
  closeCycle,
  cycleCounts,
  figuresByUnit,
  insertCycle,
  openRegister,
  storeRulings,
  type Register,
  tallyAnew,
} from '@kyhan/register';
import { sql } from 'kysely';
import {
  castCycle,
  castTurn,
  CYCLE,
  insertPlan,
  ofUnit,
  opening,
  plan,
  Story,
  submitted,
  timetable,
  toldTurn,
  unit,
  UNITS,
} from '../../cast/index.js';
import { at, DAY, REAL } from '../../clock/index.js';
import { lowerSecondWall, type FreshRegisters } from '../../registers/index.js';

const DUE_AT = timetable().dueAt;
const LOCKED_AT = at('2026-04-10', 1);
const CLOSED_AT = at('2026-04-11');

/** What happens to an assignment, one after the other, each a quarter of a day later; what cannot happen does not. */
type Step = 'submit' | 'return' | 'withdraw' | 'extend' | 'accept' | 'waive';
const anyLife = fc.array(
  fc.constantFrom<Step>('submit', 'submit', 'return', 'withdraw', 'extend', 'accept', 'waive'),
  {
    maxLength: 8,
  },
);

const ANY_LIVES = 60;

const NAMED: readonly (readonly Step[])[] = [
  [],
  ['submit'],
  ['submit', 'accept'],
  ['submit', 'withdraw'],
  ['submit', 'submit', 'submit', 'submit', 'submit', 'submit'],
  ['submit', 'return'],
  ['submit', 'return', 'submit', 'accept'],
  ['submit', 'return', 'submit', 'withdraw'],
  ['submit', 'return', 'submit', 'withdraw', 'submit', 'return'],
  ['submit', 'accept', 'return', 'submit', 'return', 'submit'],
  ['submit', 'waive'],
  ['extend', 'submit'],
];

/** Begins two days before due or two days after, and is over at the lock. */
function story(
  unitId: string,
  steps: readonly Step[],
  { late, asked }: { late: boolean; asked: boolean },
): Story {
  const times = asked ? timetable({ escalateAt: [] }) : timetable();
  const told = new Story(opening(unitId, { timetable: times }).event);
  let now = DUE_AT + (late ? DAY : -2 * DAY);
  for (const step of steps) {
    const fact = possible(told, step, now);
    if (fact !== undefined) told.tell(fact, now);
    now += DAY / 4;
  }
  const { endedAt, submission, returnedAt, punctuality } = told.state!;
  if (endedAt !== undefined || (submission !== undefined && returnedAt === undefined)) return told;
  return told.tell({ type: punctuality === undefined ? 'missed' : 'lapsed' }, LOCKED_AT);
}

function possible({ state }: Story, step: Step, now: number): AssignmentFact | undefined {
  const { submission, returnedAt, endedAt, acceptedAt, lastVersion, timetable: inForce } = state!;
  const isWaiting = submission !== undefined && returnedAt === undefined;
  const next = timetable({ dueOn: '2026-03-28', dueAt: now + DAY / 3, escalateAt: inForce.escalateAt });
  if (step === 'return' && isWaiting && (endedAt === undefined || acceptedAt !== undefined))
    return { type: 'returned', timetable: next };
  if (endedAt !== undefined) return undefined;
  if (step === 'submit') {
    const version = lastVersion + 1;
    const submissionId = `${state!.unitId} ${version}`;
    return submitted({ submissionId, version, onTime: now < inForce.dueAt, storedAt: now });
  }
  if (step === 'extend') return { type: 'extended', timetable: next };
  if (step === 'waive') return { type: 'waived' };
  if (!isWaiting) return undefined;
  return step === 'withdraw' ? { type: 'withdrawn' } : { type: 'accepted', automatic: false };
}

/** One unit for each life, and the March cycle that they all owe in. */
async function lived(register: Register, lives: readonly (readonly Step[])[]): Promise<void> {
  const wards = lives.map((_, i) => unit(`phuong-${i}`, `Phường ${i}`));
  await insertPlan(register, plan({ units: [...UNITS, ...wards] }));
  const stories = lives.map((steps, i) =>
    story(`phuong-${i}`, steps, { late: i % 2 === 1, asked: i % 5 === 4 }),
  );
  const openings = stories.map((one, i) => {
    const asked = i % 5 === 4;
    return opening(one.state!.unitId, asked ? { timetable: timetable({ escalateAt: [] }) } : {});
  });
  await insertCycle(register, castCycle(openings));
  const events = stories.flatMap((one) => one.events);
  if (events.length > 0) await toldTurn(register, { events, notices: [] });
}

const standings = async ({ db }: Register) =>
  (
    await sql`
      select s.*, a.asked, a.unit_id from standings s join assignments a on a.assignment_key = s.assignment_key
      order by a.assignment_key`.execute(db)
  ).rows;

/** What the register had of this at 0.2: no column of figures, and what was returned and locked was missed. */
async function asOf02({ db }: Register): Promise<void> {
  await sql
    .raw(`
    update events set fact = fact - 'asked' where fact ->> 'type' = 'opened';
    update events set fact = '{"type": "missed"}' where fact ->> 'type' = 'lapsed';
    update standings set missed_at = coalesce(missed_at, lapsed_at), on_time = not on_time;
    update standings set submission_id = null, nil = null, submitted_at = null, returned_at = null,
      review_remind_at = null, review_reminders_taken = null
    where returned_at is not null and version > (last_return -> 'submission' ->> 'version')::integer;
    alter table standings drop column punctual_version, drop column punctual_at, drop column punctual_due_at,
      drop column last_return, drop column times_returned, drop column times_mended_late, drop column lapsed_at;
    alter table assignments drop column asked;
    delete from migrations where name = '0007_figures.sql'`)
    .execute(db);
}

const broken = async (register: Register, invariant: number) =>
  (await checkInvariants(register, { now: CLOSED_AT }))
    .filter((one) => one.invariant === invariant)
    .flatMap((one) => one.broken);

/** What heads of units are judged by: figures of facts, whatever has happened. */
export function exerciseFigures(registers: FreshRegisters): void {
  describe('the figures of a cycle', () => {
    it('are right in a register of 0.2 that this release opens: each row is the fold of its events', async () => {
      const settings = registers.settings();
      const register = await openRegister(settings);
      await lived(register, [...NAMED, ...NAMED, ...fc.sample(anyLife, { numRuns: ANY_LIVES, seed: 632 })]);
      const before = await standings(register);
      expect(before.length).toBe(2 * NAMED.length + ANY_LIVES);
      const unfolded = async () =>
        (await broken(register, 2)).filter((fault) => fault.endsWith('is not what its events say'));
      expect(await unfolded()).toEqual([]);
      await lowerSecondWall(register);
      await asOf02(register);
      const carried = await openRegister(settings);
      expect(await standings(carried)).toEqual(before);
      expect(await unfolded()).toEqual([]);
      expect(await broken(carried, 8)).toEqual([]);
      await carried.close();
      await register.close();
    });

    it('add up, with what is asked apart', async () => {
      const register = await registers.open();
      await lived(register, [...NAMED, ...NAMED]);
      const { byStatus, rates, ...figures } = await cycleCounts(register, { cycleId: CYCLE, now: CLOSED_AT });
      const { assigned, onTime, late, inTime, overdue, missed, lapsed, waived, asked } = figures;
      expect(assigned).toBe(onTime + late + inTime + overdue + missed + lapsed + waived);
      expect([assigned + asked, figures.total]).toEqual([2 * NAMED.length, 2 * NAMED.length]);
      expect(Object.values(byStatus).reduce((sum, count) => sum + count, 0)).toBe(figures.total);
      expect(rates.onTime).toMatchObject({ part: onTime, of: assigned - waived });
      expect([onTime > 0, late > 0, missed > 0, lapsed > 0, waived > 0]).toEqual([
        true,
        true,
        true,
        true,
        true,
      ]);
      expect(await broken(register, 8)).toEqual([]);
    });

    it.each([
      ['both missed and accepted', sql`missed_at = 1`, 'has 1 assigned and 2 in the figures'],
      ['accepted without a punctuality', sql`on_time = null`, 'has 1 assigned and 0 in the figures'],
    ])('do not, where one is %s', async (_what, change, fault) => {
      const register = await registers.open();
      await lived(register, [['submit', 'accept']]);
      await lowerSecondWall(register);
      await sql`update standings set ${change}`.execute(register.db);
      await tallyAnew(register);
      expect(await broken(register, 8)).toEqual([`${CYCLE}: phuong-0 ${fault}`]);
    });

    it.each([
      sql`update standings set nil = not nil`,
      sql`update standings set contested_at = 1`,
      sql`update timetables set due_on = due_on + 1`,
      sql`update tallies set count = count + 1`,
      sql`update tallies set units = units || 'phuong-1'::text`,
      sql`update tallies set prepared = not prepared`,
      sql`update tallies set times_returned = times_returned + 1`,
      sql`update tallies set shard = shard + 1`,
      sql`delete from tallies`,
    ])(
      'are not those that pages count by, where tallies and rows do not say the same: %#',
      async (change) => {
        const register = await registers.open();
        await lived(register, [['submit', 'accept']]);
        expect(await broken(register, 8)).toEqual([]);
        await lowerSecondWall(register);
        await change.execute(register.db);
        expect(new Set(await broken(register, 8))).toContainEqual(
          expect.stringMatching(/^ke-hoach-thu\/monthly-report\/2026-03: the tallies of part [01] are not/),
        );
        await tallyAnew(register);
        expect(await broken(register, 8)).toEqual([]);
      },
    );

    it.each([DUE_AT - 1, DUE_AT, CLOSED_AT])(
      'are of each unit those of its rows, though they are counted of tallies, at %i',
      async (now) => {
        const register = await registers.open();
        await lived(register, [...NAMED, ...NAMED, ...fc.sample(anyLife, { numRuns: ANY_LIVES, seed: 632 })]);
        const planSlug = plan().slug;
        const of = async (filter: { readonly updatedSince?: number }) =>
          await figuresByUnit(register, { filter: { planSlug, ...filter }, now });
        const counted = await of({});
        // What was written since is not kept in tallies.
        expect(counted).toEqual(await of({ updatedSince: 0 }));
        expect(counted).toHaveLength(2 * NAMED.length + ANY_LIVES);
        expect(new Set(counted.map(({ figures }) => figures.returns))).toEqual(new Set([0, 1, 2]));
        expect(new Set(counted.map(({ figures }) => figures.mendedLate)).size).toBeGreaterThan(1);
      },
    );

    it('are those of its closing in its summary, and no others', async () => {
      const register = await registers.open();
      await lived(register, [['submit', 'accept'], [], ['submit', 'return']]);
      const counts = await cycleCounts(register, { cycleId: CYCLE, now: CLOSED_AT });
      await closeCycle(register, { cycleId: CYCLE, at: CLOSED_AT, realAt: REAL, summary: { ...counts } });
      expect(counts).toMatchObject({ onTime: 1, missed: 1, lapsed: 1 });
      expect(await broken(register, 8)).toEqual([]);
      await lowerSecondWall(register);
      await sql`update events set fact = jsonb_set(fact, '{summary,late}', '5') where fact ->> 'type' = 'cycle-closed'`.execute(
        register.db,
      );
      expect(await broken(register, 8)).toEqual([
        `${CYCLE}: its summary is not the one of its closing`,
        `${CYCLE}: its summary of ${CLOSED_AT} says late 5, not 0`,
      ]);
    });

    it('are those of before, where one is reopened at the very instant of the closing', async () => {
      const register = await registers.open();
      await lived(register, [['submit', 'accept'], []]);
      const summary = await cycleCounts(register, { cycleId: CYCLE, now: CLOSED_AT });
      const closing = { cycleId: CYCLE, at: CLOSED_AT, realAt: REAL - 1 };
      await closeCycle(register, { ...closing, summary: { ...summary } });
      const which = { assignmentId: ofUnit('phuong-1'), rulingId: 'r-reopen' };
      const reopen = { ...which, ruling: 'reopen', newDueOn: '2026-06-01' } as const;
      const asked = { ...reopen, reason: 'Chấp nhận nhầm', actor: 'person:linh' };
      await storeRulings(register, { rulings: [asked], askedAt: CLOSED_AT });
      const { outcomes } = await castTurn(register, { now: CLOSED_AT, rulings: [reopen] });
      expect(outcomes).toMatchObject([{ outcome: 'done' }]);
      expect(await broken(register, 8)).toEqual([]);
    });

    it('are those of its assignments as they ended, where all is waived at the instant of the opening', async () => {
      const register = await registers.open();
      await insertPlan(register, plan({ units: [...UNITS, unit('phuong-0', 'Phường 0')] }));
      const openings = [opening('phuong-0')];
      // The clock of the machine was set back meanwhile: the plan's says which came first.
      await insertCycle(register, { ...castCycle(openings), realAt: REAL + 1 });
      const now = openings[0]!.event.at;
      const waive = { assignmentId: ofUnit('phuong-0'), rulingId: 'r-waive', ruling: 'waive' } as const;
      await storeRulings(register, {
        rulings: [{ ...waive, reason: 'Không phải báo cáo', actor: 'person:linh' }],
        askedAt: now,
      });
      await castTurn(register, { now, rulings: [waive] });
      const summary = { ...(await cycleCounts(register, { cycleId: CYCLE, now })) };
      expect(summary).toMatchObject({ waived: 1 });
      await closeCycle(register, { cycleId: CYCLE, at: now, realAt: REAL, summary });
      expect(await broken(register, 8)).toEqual([]);
    });

    it('are not asked of a summary that 0.2 stored, but for the number of assignments', async () => {
      const register = await registers.open();
      await lived(register, [[], []]);
      const summary = { total: 2, onTime: 1, late: 1, nil: 0, escalated: 0, byStatus: { missed: 2 } };
      await closeCycle(register, { cycleId: CYCLE, at: CLOSED_AT, realAt: REAL, summary });
      expect(await broken(register, 8)).toEqual([]);
    });
  });
}
