import { beforeEach, describe, expect, it } from '@jest/globals';
import { unitActor } from '@kyhan/plan/ids';
import {
  assignmentHistory,
  getAssignment,
  insertCycle,
  listAssignments,
  listNotices,
  listShardsToWake,
  recordSubmission,
  storeRulings,
  type AskedRuling,
  type Register,
} from '@kyhan/register';
import {
  BAC,
  castCycle,
  castCycleId,
  castTurn,
  decidedByEngine,
  insertPlan,
  NAM,
  ofUnit,
  opening,
  openMarch,
  plan,
  Story,
  submission,
  timetable,
  toldTurn,
  unit,
} from '../../cast/index.js';
import { at, DAY } from '../../clock/index.js';
import { countingStatements, type FreshRegisters } from '../../registers/index.js';

const REMINDED = { type: 'reminded', ordinal: 1, leadTime: 1, skipped: 0 } as const;
/** The morning of the reminder. */
const MORNING = at('2026-03-20', 8);
const DUE = at('2026-03-26');
const LOCK = at('2026-04-10');
/** What was stamped before the lock has a minute to come in. */
const MISSED = LOCK + 60_000;

/** Turns of a shard: decided on what is there, written once, whatever is repeated or comes between. */
export function exerciseTurns(registers: FreshRegisters): void {
  describe('a turn of a shard', () => {
    let register: Register;
    beforeEach(async () => {
      register = await registers.open();
      await openMarch(register);
    });
    const waive = async (ruling: Partial<AskedRuling> = {}) => {
      const asked: AskedRuling = {
        rulingId: 'r-1',
        assignmentId: ofUnit(BAC),
        ruling: 'waive',
        reason: 'bão lũ',
        actor: 'person:linh',
        ...ruling,
      };
      await storeRulings(register, { rulings: [asked], askedAt: at('2026-03-02') });
      return { assignmentId: asked.assignmentId, rulingId: asked.rulingId };
    };

    it('writes events, facts and notices together', async () => {
      const answer = await castTurn(register, { now: DUE });
      expect(answer.happened).toEqual([
        [ofUnit(BAC), 'became-overdue'],
        [ofUnit(NAM), 'became-overdue'],
      ]);
      expect(answer.standing).toMatchObject({ total: 2, open: 2, overdue: 2, wakeAt: at('2026-03-27', 8) });
      expect(await getAssignment(register, ofUnit(BAC))).toMatchObject({
        overdueAt: DUE,
        lastSequence: 2,
        timetable: timetable(),
      });
      const kinds = (await listNotices(register, { assignmentId: ofUnit(BAC) })).map(({ kind }) => kind);
      expect(kinds.sort()).toEqual(['opening', 'overdue']);
    });

    it('wakes what is contributed to what has ended, and names the shard where that is another', async () => {
      const cycleId = castCycleId('2026-04');
      const lead = { assignmentId: ofUnit(BAC, cycleId), dueAt: DUE };
      const contributed = { cycleId, lead, timetable: timetable({ dueAt: at('2027-03-26'), remindAt: [] }) };
      const openings = [
        opening(BAC, { cycleId }),
        opening(NAM, contributed),
        opening('dong', { ...contributed, shard: 1 }),
        opening('tay', { ...contributed, shard: 1 }),
      ];
      const { cycle, ...rest } = castCycle(openings, '2026-04');
      await insertCycle(register, { ...rest, cycle: { ...cycle, shards: 2 } });
      expect((await castTurn(register, { cycleId, now: DUE })).woken).toEqual([]);
      const missed = LOCK + DAY;
      const { woken, standing } = await castTurn(register, { cycleId, now: missed });
      expect([woken, standing.wakeAt]).toEqual([[1], missed]);
      const waiting = await listShardsToWake(register, missed);
      expect(waiting.filter((id) => id.startsWith(cycleId))).toHaveLength(2);
    });

    it('takes up only what is due, has something to take in or was ruled on', async () => {
      const seen = async (now: number, rulings: { assignmentId: string; rulingId: string }[] = []) => {
        const ids: string[] = [];
        const decide: typeof decidedByEngine = (basis) => {
          ids.push(...basis.shard.keys());
          return decidedByEngine(basis);
        };
        await castTurn(register, { now, rulings, decide });
        return ids;
      };
      expect(await seen(MORNING - 1)).toEqual([]);
      await recordSubmission(register, submission('ban-nop-1', { storedAt: at('2026-03-03') }));
      expect(await seen(at('2026-03-03') - 1)).toEqual([]);
      expect(await seen(at('2026-03-03'))).toEqual([ofUnit(BAC)]);
      expect(await seen(at('2026-03-03'), [await waive({ assignmentId: ofUnit(NAM) })])).toEqual([
        ofUnit(NAM),
      ]);
      expect(await seen(at('2027-01-01'))).toEqual([]);
    });

    it('sleeps until after its own instant, whatever it took up', async () => {
      for (const now of [MORNING, MORNING + 1, DUE, at('2026-03-30', 8), LOCK]) {
        const { standing } = await castTurn(register, { now });
        expect(standing.wakeAt).toBeGreaterThan(now);
      }
      const { standing } = await castTurn(register, { now: LOCK + 60_000 });
      expect(standing).toMatchObject({ open: 0, missed: 2, wakeAt: null });
    });

    it('waits a minute past the lock, and takes in what was stamped before it', async () => {
      await castTurn(register, { now: LOCK });
      await recordSubmission(register, submission('ban-nop-1', { storedAt: LOCK - 1 }));
      const { happened } = await castTurn(register, { now: LOCK + 60_000 });
      expect(happened).toEqual([
        [ofUnit(BAC), 'submitted'],
        [ofUnit(NAM), 'missed'],
      ]);
    });

    it('answers the same and changes nothing when it is repeated', async () => {
      const rulings = [await waive()];
      const turn = { now: DUE, turnId: 'lost', rulings };
      const answer = await castTurn(register, turn);
      expect(answer.outcomes).toMatchObject([{ outcome: 'done' }]);
      const before = await assignmentHistory(register, ofUnit(BAC));
      expect(await castTurn(register, { ...turn, now: at('2026-03-29') })).toEqual(answer);
      expect(await assignmentHistory(register, ofUnit(BAC))).toEqual(before);
    });

    it('is written once where it arrives twice at the same moment', async () => {
      const turn = { now: DUE, turnId: 'twice', rulings: [await waive()] };
      const [first, second] = await Promise.all([castTurn(register, turn), castTurn(register, turn)]);
      expect(first).toEqual(second);
      expect((await assignmentHistory(register, ofUnit(BAC))).events).toHaveLength(2);
      expect((await assignmentHistory(register, ofUnit(NAM))).events).toHaveLength(2);
    });

    it('takes a submission in, then what was ruled on it, then the passing of time', async () => {
      await recordSubmission(register, submission('ban-nop-1', { storedAt: DUE - 1 }));
      const rulings = [await waive({ ruling: 'return', reason: 'thiếu phụ lục' })];
      const { happened } = await castTurn(register, { now: DUE, rulings });
      expect(happened.filter(([stream]) => stream === ofUnit(BAC)).map(([, type]) => type)).toEqual([
        'submitted',
        'returned',
        'became-overdue',
      ]);
      const [stored] = (await assignmentHistory(register, ofUnit(BAC))).submissions;
      expect(stored).toMatchObject({ takenInSequence: 2, takenInAt: DUE });
    });

    it('reads the clock after its locks, so that it is later than all that it takes in', async () => {
      await recordSubmission(register, submission('ban-nop-1', { storedAt: MORNING }));
      const readings = [MORNING, MORNING + 5];
      const [{ events }] = [
        await castTurn(register, { now: () => readings.shift() ?? MORNING + 9 }).then(() =>
          assignmentHistory(register, ofUnit(BAC)),
        ),
      ];
      expect(events.at(-1)).toMatchObject({ at: MORNING + 5, fact: { type: 'submitted' } });
    });

    it('carries a ruling out once, under its own assignment', async () => {
      const rulings = [await waive(), await waive({ assignmentId: ofUnit(NAM), ruling: 'accept' })];
      const first = await castTurn(register, { now: MORNING - 1, rulings });
      expect(first.outcomes).toMatchObject([
        { assignmentId: ofUnit(BAC), outcome: 'done' },
        { assignmentId: ofUnit(NAM), outcome: 'refused', code: 'NOTHING_SUBMITTED' },
      ]);
      const again = await castTurn(register, {
        now: MORNING - 1,
        rulings: [await waive({ reason: 'khác' })],
      });
      expect(again.outcomes).toMatchObject([{ outcome: 'already-done' }]);
      const { events } = await assignmentHistory(register, ofUnit(BAC));
      expect(events.filter(({ rulingId }) => rulingId === 'r-1')).toMatchObject([{ reason: 'bão lũ' }]);
    });

    it('decides anew what was refused, mended and asked again under the same id', async () => {
      const refused = await castTurn(register, { now: MORNING - 1, rulings: [await waive({ reason: ' ' })] });
      expect(refused.outcomes).toMatchObject([{ outcome: 'refused', code: 'REASON_MISSING' }]);
      const mended = await castTurn(register, { now: MORNING - 1, rulings: [await waive()] });
      expect(mended.outcomes).toMatchObject([{ outcome: 'done' }]);
    });

    it('answers another turn with the refusal that stands, where time has made it possible meanwhile', async () => {
      const rulings = [await waive({ ruling: 'reopen' })];
      const refused = await castTurn(register, { now: MISSED, rulings });
      expect(refused.outcomes).toMatchObject([{ outcome: 'refused' }]);
      expect(await getAssignment(register, ofUnit(BAC))).toMatchObject({ missedAt: MISSED });
      const another = await castTurn(register, { now: MISSED, rulings });
      expect(another.outcomes).toEqual(refused.outcomes);
      const { events } = await assignmentHistory(register, ofUnit(BAC));
      expect(events.filter(({ rulingId }) => rulingId === 'r-1')).toEqual([]);
      // Asked again by a person, it is decided on what is now.
      const asked = await castTurn(register, { now: MISSED, rulings: [await waive({ ruling: 'reopen' })] });
      expect(asked.outcomes).toMatchObject([{ outcome: 'done' }]);
    });

    it('refuses what nobody has stored, and what is no assignment of its shard', async () => {
      const rulings = [
        { assignmentId: ofUnit(BAC), rulingId: 'never-stored' },
        { assignmentId: ofUnit('phuong-la'), rulingId: 'r-1' },
      ];
      const { outcomes } = await castTurn(register, { now: MORNING - 1, rulings });
      expect(outcomes).toMatchObject(
        rulings.map((name) => ({ ...name, outcome: 'refused', code: 'ASSIGNMENT_NOT_FOUND' })),
      );
    });

    it('is refused for a cycle that was never opened', async () => {
      const turn = castTurn(register, { now: MORNING, cycleId: 'ke-hoach-la/x/2026' });
      await expect(turn).rejects.toMatchObject({ code: 'CYCLE_NOT_FOUND' });
    });

    it('goes to the head, and to the focal point where a unit names no head', async () => {
      const escalated = { type: 'escalated', ordinal: 1, level: 1, to: 'head' } as const;
      for (const ward of [BAC, NAM])
        await new Story(opening(ward).event).tell(escalated, at('2026-03-27', 8)).write(register);
      const notices = await listNotices(register, { kind: 'escalation' });
      const whom = notices.map(({ address, contactRole, data }) => ({
        address,
        contactRole,
        data,
      }));
      expect(whom).toEqual([
        { address: `lanh-dao@${BAC}.example.org`, contactRole: 'head', data: { level: 1 } },
        {
          address: `dau-moi@${NAM}.example.org`,
          contactRole: 'focal-point',
          data: { level: 1, fallback: true, wantedRole: 'head' },
        },
      ]);
    });

    it('knows by its id who handed in', async () => {
      await recordSubmission(register, submission('ban-nop-1', { storedAt: MORNING }));
      await castTurn(register, { now: MORNING });
      const { events } = await assignmentHistory(register, ofUnit(BAC));
      expect(events.at(-1)).toMatchObject({ actor: unitActor(BAC), fact: { submissionId: 'ban-nop-1' } });
    });
  });

  /** Whatever the number of events: each table is read and written in bulk, and what is contributed is woken at once. */
  const MOST_STATEMENTS = 23;

  describe('a large turn of a shard', () => {
    it('writes 1,000 events of 250 assignments in a handful of statements', async () => {
      const register = await registers.open();
      const wards = Array.from({ length: 250 }, (_, i) => unit(`phuong-${i}`, `Phường ${i}`));
      await insertPlan(register, plan({ units: [...plan().units, ...wards] }));
      await insertCycle(register, castCycle(wards.map(({ id }) => opening(id))));
      const stories = wards.map(({ id }) =>
        new Story(opening(id).event)
          .tell(REMINDED, MORNING)
          .tell({ type: 'became-overdue' }, DUE)
          .tell({ type: 'overdue-reminded', ordinal: 2, skipped: 0 }, at('2026-03-30', 8))
          .tell({ type: 'missed' }, LOCK),
      );
      const events = stories.flatMap((story) => story.events);
      const notices = stories.flatMap((story) => story.notices);
      const counted = countingStatements(register);
      expect((await toldTurn(counted.register, { events, notices })).happened).toHaveLength(1000);
      expect(counted.statements()).toBeLessThanOrEqual(MOST_STATEMENTS);
      const missed = await listAssignments(register, { ended: true });
      expect(missed.map(({ missedAt }) => missedAt)).toEqual(wards.map(() => LOCK));
    });
  });
}
