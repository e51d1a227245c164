import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isKyhanError } from '@kyhan/errors';
import { readAssignmentId, readCycleId, unitActor } from '@kyhan/plan/ids';
import {
  assignmentHistory,
  checkInvariants,
  insertCycle,
  recordSubmission,
  storeRulings,
  verifyChains,
  type AskedRuling,
  type Register,
} from '@kyhan/register';
import {
  BAC,
  castCycle,
  castCycleId,
  castTurn,
  insertPlan,
  NAM,
  ofUnit,
  opening,
  submission,
  type CastAnswer,
} from '../../cast/index.js';
import { at, DAY } from '../../clock/index.js';
import type { FreshRegisters } from '../../registers/index.js';

const LIVES = 25;
const HOUR = DAY / 24;
const UNITS = [BAC, NAM, 'uy-ban'];

const anyStep = fc.record({
  hours: fc.integer({ min: 0, max: 120 }),
  unit: fc.constantFrom(...UNITS),
  act: fc.constantFrom('submit', 'accept', 'return', 'withdraw', 'waive', 'hand-over', 'reopen', 'nothing'),
  turn: fc.constantFrom('none', 'once', 'repeated', 'two at once', 'the same twice at once'),
});

type Step = typeof anyStep extends fc.Arbitrary<infer S> ? S : never;

/** Whatever comes in whatever order, whoever asks twice and whoever comes at the same moment. */
export function exerciseTurnLives(registers: FreshRegisters): void {
  describe('any lives of a shard', () => {
    it('lose nothing, do nothing twice, and end', async () => {
      const register = await registers.open();
      await insertPlan(register);
      let count = 0;
      await fc.assert(
        fc.asyncProperty(fc.array(anyStep, { minLength: 3, maxLength: 14 }), async (steps) => {
          count += 1;
          const life = new ShardLife(register, castCycleId(`${2100 + count}-03`));
          await life.open();
          for (const [index, step] of steps.entries()) await life.live(step, index);
          await life.end();
          expect(await life.faults()).toEqual([]);
        }),
        { numRuns: LIVES },
      );
      const invariants = await checkInvariants(register, { now: at('2027-01-01') });
      // Their cycles are closed by nobody here.
      const broken = invariants
        .flatMap((one) => one.broken)
        .filter((fault) => !fault.endsWith('it is not closed'));
      expect(broken).toEqual([]);
      expect(await verifyChains(register)).not.toHaveProperty('broken');
    });
  });
}

class ShardLife {
  private now = at('2026-03-01');
  /** Submissions with a receipt. */
  private readonly receipts: string[] = [];
  private readonly answers: CastAnswer[] = [];
  private readonly wrong: string[] = [];

  constructor(
    private readonly register: Register,
    private readonly cycleId: string,
  ) {}

  async open(): Promise<void> {
    const period = readCycleId(this.cycleId)?.periodKey;
    const openings = UNITS.map((unit) => opening(unit, { cycleId: this.cycleId }));
    await insertCycle(this.register, castCycle(openings, period));
  }

  async live({ hours, unit, act, turn }: Step, index: number): Promise<void> {
    this.now += hours * HOUR;
    const assignmentId = ofUnit(unit, this.cycleId);
    const rulings = act === 'submit' || act === 'nothing' ? [] : [await this.ask(assignmentId, act, index)];
    if (act === 'submit') await this.submit(assignmentId, index);
    await this.turn(turn, `${this.cycleId} ${index}`, rulings);
  }

  private async submit(assignmentId: string, index: number): Promise<void> {
    const submissionId = `${this.cycleId} ${index}`;
    try {
      await recordSubmission(
        this.register,
        submission(submissionId, {
          assignmentId,
          storedAt: this.now,
          actor: unitOf(assignmentId),
          owedBy: readAssignmentId(assignmentId)?.unitId,
        }),
      );
      this.receipts.push(submissionId);
    } catch (error) {
      // What has ended, or is another's, takes nothing more, and gives no receipt.
      const isLate = isKyhanError(error) && ['ASSIGNMENT_ENDED', 'HANDED_OVER'].includes(error.code);
      if (!isLate) throw error;
    }
  }

  private async ask(assignmentId: string, ruling: AskedRuling['ruling'], index: number) {
    const rulingId = `r-${index}`;
    // The office withdraws too: the unit may have handed it over.
    const actor = 'person:linh';
    const asked = { assignmentId, rulingId, ruling, reason: 'lý do', to: 'so-dieu-phoi', actor };
    await storeRulings(this.register, { rulings: [asked], askedAt: this.now });
    return { assignmentId, rulingId };
  }

  private async turn(
    how: Step['turn'],
    turnId: string,
    rulings: { assignmentId: string; rulingId: string }[],
  ): Promise<void> {
    const { cycleId, now } = this;
    const take = (id: string) => castTurn(this.register, { cycleId, now, rulings, turnId: id });
    if (how === 'once') this.took(await take(turnId));
    if (how === 'two at once')
      for (const one of await Promise.all([take(turnId), take(`${turnId}'`)])) this.took(one);
    if (how === 'repeated') this.repeated(await take(turnId), await take(turnId));
    if (how === 'the same twice at once') this.repeated(...(await Promise.all([take(turnId), take(turnId)])));
  }

  private took(answer: CastAnswer): void {
    this.answers.push(answer);
    const { wakeAt } = answer.standing;
    if (wakeAt !== null && wakeAt <= this.now) this.wrong.push(`wakes at ${wakeAt}, not after ${this.now}`);
  }

  private repeated(first: CastAnswer, second: CastAnswer): void {
    if (!isDeepStrictEqual(first, second)) this.wrong.push('answered otherwise');
    this.took(first);
  }

  /** Until nothing wakes by itself any more. */
  async end(): Promise<void> {
    const { cycleId } = this;
    for (let i = 0; i < 100; i += 1) {
      const answer = await castTurn(this.register, { cycleId, now: this.now });
      this.took(answer);
      if (answer.standing.wakeAt === null) return;
      this.now = Math.max(this.now, answer.standing.wakeAt);
    }
    this.wrong.push('does not come to rest');
  }

  async faults(): Promise<string[]> {
    const histories = await Promise.all(
      [...UNITS, 'so-dieu-phoi'].map((unit) => assignmentHistory(this.register, ofUnit(unit, this.cycleId))),
    );
    const events = histories.flatMap((history) => history.events);
    for (const receipt of this.receipts) {
      const taken = events.filter(({ fact }) => fact.type === 'submitted' && fact.submissionId === receipt);
      if (taken.length !== 1) this.wrong.push(`${receipt} taken in ${taken.length} times`);
    }
    for (const { assignmentId, rulingId, outcome } of this.answers.flatMap(({ outcomes }) => outcomes)) {
      const done = events.filter(
        (event) => event.stream === assignmentId && event.rulingId === rulingId,
      ).length;
      if (done !== (outcome === 'refused' ? 0 : 1))
        this.wrong.push(`${rulingId} ${outcome}, done ${done} times`);
    }
    return this.wrong;
  }
}

/** The unit itself, as an actor. */
function unitOf(assignmentId: string): string {
  return unitActor(readAssignmentId(assignmentId)?.unitId ?? '');
}
