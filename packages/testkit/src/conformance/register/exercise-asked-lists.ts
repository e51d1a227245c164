import { beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { figuresOf } from '@kyhan/engine';
import {
  countEach,
  insertCycle,
  listAssignments,
  pageOfAssignments,
  waitingOf,
  type Assignment,
  type AssignmentFilter,
  type Register,
  tallyAnew,
} from '@kyhan/register';
import { castCycle, castCycleId, insertPlan, ofUnit, opening, plan, unit } from '../../cast/index.js';
import { at } from '../../clock/index.js';
import { lowerSecondWall, countingStatements, type FreshRegisters } from '../../registers/index.js';

const MANY = 40;
const wards = [
  unit('so-van-hoa', 'Sở Văn hóa, Thể thao và Du lịch tỉnh Đắk Nông'),
  unit('huyen-dak-mil', 'Ủy ban nhân dân huyện Đắk Mil'),
  ...Array.from({ length: MANY }, (_, i) => unit(`phuong-${i}`, `Phường ${i}`)),
];
type Waiting = NonNullable<AssignmentFilter['waiting']>['for'];
type CountedFigure = NonNullable<AssignmentFilter['figure']>['is'];

/** All that can be asked for: one that is missing does not compile. */
const WAITINGS = Object.keys({
  unit: true,
  head: true,
  lead: true,
  coordinator: true,
  review: true,
  extension: true,
  contest: true,
  dispute: true,
  clock: true,
} satisfies Record<Waiting, true>) as Waiting[];
const COUNTED_FIGURES = Object.keys({
  assigned: true,
  onTime: true,
  late: true,
  inTime: true,
  notDone: true,
  waived: true,
  contributions: true,
  contributedOnTime: true,
  contributedLate: true,
  contributionsInTime: true,
  contributionsOverdue: true,
  contributionsWaived: true,
} satisfies Record<CountedFigure, true>) as CountedFigure[];

const INSTANTS = [at('2026-03-01'), at('2026-03-10'), at('2026-03-20')] as const;

/** What may have happened to an assignment, whether that makes sense or not. */
function lives() {
  const instant = fc.constantFrom(...INSTANTS);
  const happened = fc.option(instant, { nil: null });
  const seldom = fc.option(instant, { nil: null, freq: 1 });
  const json = (value: object) => fc.option(fc.constant(JSON.stringify(value)), { nil: null, freq: 1 });
  const entered = { means: 'paper', receivedOn: '2026-03-02' };
  return fc.record({
    submittedAt: happened,
    onTime: fc.option(fc.boolean(), { nil: null }),
    returnedAt: seldom,
    acceptedAt: seldom,
    waivedAt: seldom,
    transferredAt: seldom,
    missedAt: seldom,
    overdueAt: seldom,
    stoppedAt: seldom,
    contestedAt: seldom,
    asking: json({ actId: 'a', askedAt: 0, newDueOn: '2026-04-01', remindAt: [], remindersTaken: 0 }),
    prepared: json({ version: 1, nil: false, storedAt: 0 }),
    entered: fc.oneof(json(entered), json({ ...entered, disputedAt: 1 })),
    escalatedLevel: fc.nat(3),
  });
}

/** What has ended in any way has ended. */
function endOf(life: Readonly<Partial<Record<(typeof ENDINGS)[number], number | null>>>): number | null {
  return ENDINGS.map((name) => life[name] ?? null).find((at) => at !== null) ?? null;
}

const ENDINGS = ['acceptedAt', 'waivedAt', 'transferredAt', 'missedAt'] as const;

/** Lists that are asked for by what nothing stores: by whom they wait for, by a figure, by a part of a name. */
export function exerciseAskedLists(registers: FreshRegisters): void {
  describe('a list of assignments', () => {
    let register: Register;
    beforeEach(async () => {
      register = await registers.open();
      await insertPlan(register, plan({ units: [...plan().units, ...wards] }));
      await insertCycle(register, castCycle(wards.map(({ id }) => opening(id))));
    });

    async function liveAtRandom(): Promise<Assignment[]> {
      await lowerSecondWall(register);
      const lived = fc.sample(lives(), { numRuns: wards.length, seed: 20_261_126 });
      for (const [i, { id }] of wards.entries()) {
        const { assignmentKey } = await register.db
          .selectFrom('assignments')
          .select('assignmentKey')
          .where('assignmentId', '=', ofUnit(id))
          .executeTakeFirstOrThrow();
        const asked = { asked: i % 5 === 0, contribution: i % 3 === 0 };
        await register.db
          .updateTable('standings')
          .set({ ...lived[i]!, endedAt: endOf(lived[i]!) })
          .where('assignmentKey', '=', assignmentKey)
          .execute();
        await register.db
          .updateTable('timetables')
          .set({ dueAt: INSTANTS[i % 3]!, opensAt: INSTANTS[0] })
          .where('assignmentKey', '=', assignmentKey)
          .execute();
        await register.db
          .updateTable('assignments')
          .set(asked)
          .where('assignmentKey', '=', assignmentKey)
          .execute();
      }
      await tallyAnew(register);
      return await listAssignments(register);
    }

    it.each([INSTANTS[1] - 1, INSTANTS[1], INSTANTS[2] + 1])(
      'has exactly those that wait for whom it is asked by, and as many as the figure says, at %i',
      async (now) => {
        const stored = await liveAtRandom();
        for (const waiting of WAITINGS) {
          const wanted = stored.filter((one) => {
            const waits: readonly string[] = waitingOf(one, now);
            const isOurs = waits.some((name) => !['unit', 'head', 'lead'].includes(name));
            return waiting === 'coordinator' ? isOurs : waits.includes(waiting);
          });
          const found = await pageOfAssignments(register, { waiting: { for: waiting, now } }, {});
          expect([waiting, found.items]).toEqual([waiting, wanted]);
        }
        const figures = figuresOf(
          stored.map((facts) => ({ facts, count: 1, timesReturned: 0, timesMendedLate: 0 })),
          now,
        );
        const expected = { ...figures, notDone: figures.overdue + figures.missed + figures.lapsed };
        for (const figure of COUNTED_FIGURES) {
          const { total } = await pageOfAssignments(register, { figure: { is: figure, now } }, {});
          expect([figure, total]).toEqual([figure, expected[figure]]);
        }
        for (const contribution of [true, false]) {
          const wanted = stored.filter((one) => one.contribution === contribution);
          const found = await pageOfAssignments(register, { contribution }, {});
          expect([contribution, found.items, found.total]).toEqual([contribution, wanted, wanted.length]);
        }
      },
    );

    it('is counted by many filters with one statement, each as the list by it is long', async () => {
      await liveAtRandom();
      const now = INSTANTS[1];
      const all = { cycleId: castCycleId('2026-03') };
      const each = {
        review: { waiting: { for: 'review', now } },
        late: { status: { is: 'overdue', now } },
        second: { status: { is: 'overdue', now }, level: 2 },
        due: { dueFrom: '2026-03-25', dueTo: '2026-03-25' },
        all: {},
      } as const;
      const counting = countingStatements(register);
      const counts = await countEach(counting.register, all, each);
      expect(counting.statements()).toBe(1);
      for (const [name, filter] of Object.entries(each)) {
        const { total } = await pageOfAssignments(register, { ...all, ...filter }, { limit: 1 });
        expect([name, counts[name as keyof typeof each]]).toEqual([name, total]);
      }
      expect(counts.all).toBe(wards.length);
    });

    it.each([
      ['dak nong', ['so-van-hoa']],
      ['ĐẮK', ['huyen-dak-mil', 'so-van-hoa']],
      ['  van  hoa, the thao', ['so-van-hoa']],
      // As a Mac writes it: each accent a letter of its own.
      ['Đắk Mil'.normalize('NFD'), ['huyen-dak-mil']],
      ['phuong 3%', []],
      ['báo cáo tháng', wards.map(({ id }) => id)],
    ])('finds by %s what is called so, whatever the accents', async (text, expected) => {
      const { items, total } = await pageOfAssignments(register, { text }, {});
      expect(items.map(({ unitId }) => unitId).toSorted()).toEqual(expected.toSorted());
      expect(total).toBe(expected.length);
    });
  });
}
