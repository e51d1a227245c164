import { beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { sql } from 'kysely';
import { ASSIGNMENT_STATUSES, assignmentStatus, type StatusFacts } from '@kyhan/engine';
import {
  insertCycle,
  listAssignments,
  listCycles,
  listFindings,
  listNotices,
  openFinding,
  pageOfAssignments,
  pageOfCycles,
  pageOfFindings,
  pageOfNotices,
  type AssignmentFilter,
  type Page,
  type Register,
  tallyAnew,
} from '@kyhan/register';
import { castCycle, castCycleId, insertPlan, ofUnit, opening, plan, unit } from '../../cast/index.js';
import { at } from '../../clock/index.js';
import { countingStatements, type FreshRegisters } from '../../registers/index.js';

interface Lived {
  readonly opensAt: number;
  readonly dueAt: number;
  readonly dueSoonAt: number | null;
}

/** Writes these facts into the rows of an assignment, whatever has happened. */
async function live({ db }: Register, assignmentId: string, lived: Lived): Promise<void> {
  const { opensAt, dueAt, dueSoonAt, ...happened } = lived;
  const remindAt = JSON.stringify(dueSoonAt === null ? [] : [dueSoonAt]);
  const { assignmentKey } = await db
    .selectFrom('assignments')
    .select('assignmentKey')
    .where('assignmentId', '=', assignmentId)
    .executeTakeFirstOrThrow();
  await db.updateTable('standings').set(happened).where('assignmentKey', '=', assignmentKey).execute();
  await sql`
    update timetables set opens_at = ${opensAt}, due_at = ${dueAt},
      rest = jsonb_set(rest, '{remindAt}', ${remindAt}::jsonb)
    where assignment_key = ${assignmentKey}`.execute(db);
}

type Paging = Parameters<typeof pageOfCycles>[2];

const MANY = 23;
const wards = Array.from({ length: MANY }, (_, i) => unit(`phuong-${i}`, `Phường ${i}`));

/** Every page of a list, as somebody reads them one after another. */
async function everyPage<Item>(
  limit: number,
  read: (paging: Paging) => Promise<Page<Item>>,
): Promise<Item[]> {
  const items: Item[] = [];
  for (let paging: Paging | undefined = { limit }; paging !== undefined;) {
    const page: Page<Item> = await read(paging);
    expect(page.items.length).toBeLessThanOrEqual(limit);
    const before = items.slice(-limit);
    items.push(...page.items);
    // Back leads to what was read before.
    expect(page.previous === undefined).toBe(paging.after === undefined);
    if (page.previous !== undefined) {
      const back = await read({ limit, before: page.previous });
      expect([back.items, back.next]).toEqual([before, paging.after]);
      expect(back.previous === undefined).toBe(items.length - page.items.length <= limit);
    }
    paging = page.next && { limit, after: page.next };
  }
  return items;
}

/** Lists that are read page by page, and assignments by a status that nothing stores. */
export function exercisePages(registers: FreshRegisters): void {
  describe('a list of the register', () => {
    let register: Register;
    beforeEach(async () => {
      register = await registers.open();
      await insertPlan(register, plan({ units: [...plan().units, ...wards] }));
      for (const month of ['2026-03', '2026-04', '2026-05'])
        await insertCycle(
          register,
          castCycle(
            wards.map(({ id }) => opening(id, { cycleId: castCycleId(month) })),
            month,
          ),
        );
      for (const { id } of wards)
        await openFinding(register, {
          findingId: `f-${id}`,
          kind: 'contact-missing',
          subject: id,
          data: { unit: { vi: id, en: id } },
          // Several at one instant: their ids decide.
          at: at('2026-03-01', id.length),
        });
    });

    it.each([1, 7, 23, 69, 70])(
      'is the same in pages of %i as at once, and its length is known',
      async (limit) => {
        const assignments = await listAssignments(register);
        expect(await everyPage(limit, (paging) => pageOfAssignments(register, {}, paging))).toEqual(
          assignments,
        );
        const notices = await listNotices(register);
        expect(await everyPage(limit, (paging) => pageOfNotices(register, {}, paging))).toEqual(notices);
        const cycles = await listCycles(register);
        expect(await everyPage(limit, (paging) => pageOfCycles(register, {}, paging))).toEqual(cycles);
        const findings = await listFindings(register);
        expect(await everyPage(limit, (paging) => pageOfFindings(register, {}, paging))).toEqual(findings);
        const { total, next } = await pageOfAssignments(register, {}, { limit });
        expect([total, next === undefined]).toEqual([3 * MANY, limit >= 3 * MANY]);
      },
    );

    it('takes as many statements for a page of one as for a page of all', async () => {
      const counting = countingStatements(register);
      const statements = async (limit: number, filter: AssignmentFilter = {}) => {
        const before = counting.statements();
        await pageOfAssignments(counting.register, filter, { limit });
        return counting.statements() - before;
      };
      expect([await statements(1), await statements(69)]).toEqual([2, 2]);
      // Which versions are in use, and which is the newest; each is read once for good.
      const text = 'phuong';
      await statements(1, { text });
      expect([await statements(1, { text }), await statements(69, { text })]).toEqual([4, 4]);
    });

    it('of assignments by status holds exactly those of which the engine says so, whatever has happened', async () => {
      const instants = [at('2026-03-01'), at('2026-03-10'), at('2026-03-20')];
      const instant = fc.constantFrom(...instants);
      const happened = fc.option(instant, { nil: null });
      const facts = fc.record({
        opensAt: instant,
        dueAt: instant,
        dueSoonAt: happened,
        submittedAt: happened,
        returnedAt: happened,
        acceptedAt: fc.option(instant, { nil: null, freq: 1 }),
        waivedAt: fc.option(instant, { nil: null, freq: 1 }),
        transferredAt: fc.option(instant, { nil: null, freq: 1 }),
        missedAt: fc.option(instant, { nil: null, freq: 1 }),
        lapsedAt: fc.option(instant, { nil: null, freq: 1 }),
      });
      const ids = wards.map(({ id }) => ofUnit(id));
      const lives = fc.sample(facts, { numRuns: 3 * MANY, seed: 20_260_301 });
      for (const [round, now] of [...instants, instants[1]! - 1, instants[1]! + 1].entries()) {
        for (const [i, assignmentId] of ids.entries())
          await live(register, assignmentId, lives[(i + round * 17) % lives.length]!);
        await tallyAnew(register);
        const stored = await listAssignments(register, { cycleId: castCycleId('2026-03') });
        for (const status of ASSIGNMENT_STATUSES) {
          const filter = { cycleId: castCycleId('2026-03'), status: { is: status, now } };
          const { items, total } = await pageOfAssignments(register, filter, {});
          const expected = stored.filter((one: StatusFacts) => assignmentStatus(one, now) === status);
          expect([status, items]).toEqual([status, expected]);
          expect(total).toBe(expected.length);
        }
      }
    });
  });
}
