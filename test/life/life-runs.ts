import { expect } from '@jest/globals';
import fc, { type Command } from 'fast-check';
import { addDays, endOfDay, localDate, type WorkingCalendar } from '@kyhan/calendar';
import type { Ruling } from '@kyhan/engine';
import { anyPolicy } from '../simulation/any-policy.js';
import { LivedLife, ZONE } from './lived-life.js';
import { PlainLife } from './plain-life.js';

type Act = 'accept' | 'return' | 'extend' | 'waive' | 'withdraw';
type Step = Command<PlainLife, LivedLife>;

const OPENS_ON = '2026-03-02';
const HOUR = 60 * 60_000;
const DAY = 24 * HOUR;

/** Lives of one assignment each, step by step in the engine and on paper, and how many steps were taken. */
export function lifeRuns(calendar: WorkingCalendar): {
  readonly property: fc.IProperty<[Iterable<Step>, ReturnType<typeof fc.record>]>;
  readonly steps: () => number;
} {
  let taken = 0;
  let rulings = 0;

  /** What holds after every step, whatever it was. */
  function agree(plain: PlainLife, lived: LivedLife): void {
    taken += 1;
    const { state, now, notices } = lived;
    expect(lived.crash()).toEqual(state);
    expect(lived.status()).toBe(plain.status(now));
    expect(state.timetable).toEqual(plain.timetable());
    expect(state.punctuality?.onTime).toBe(plain.isOnTime());
    expect(state.timesReturned).toBe(plain.timesReturned());
    expect(state.endedAt !== undefined).toBe(plain.ending() !== undefined);
    const keys = notices.map(({ kind, ordinal, addressee }) => `${kind} ${ordinal} ${addressee}`);
    expect(new Set(keys).size).toBe(keys.length);
  }

  class Pass implements Step {
    constructor(
      readonly ms: number,
      readonly isGap: boolean,
    ) {}
    check = () => true;
    run(plain: PlainLife, lived: LivedLife) {
      const until = lived.now + this.ms;
      if (this.isGap) lived.gap(until);
      else lived.pass(until);
      plain.pass(until);
      agree(plain, lived);
    }
    toString = () => `${this.isGap ? 'gap' : 'pass'} ${this.ms / HOUR} h`;
  }

  class HandIn implements Step {
    constructor(readonly isLateBell: boolean) {}
    check = (plain: Readonly<PlainLife>) => plain.ending() === undefined;
    run(plain: PlainLife, lived: LivedLife) {
      if (lived.now >= plain.timetable().lockAt) return;
      lived.store();
      plain.handIn(lived.now);
      // The bell may be lost: the next turn of the shard takes it in all the same.
      if (this.isLateBell) lived.gap(lived.now + HOUR);
      else lived.turn();
      plain.pass(lived.now);
      lived.repeat();
      agree(plain, lived);
    }
    toString = () => (this.isLateBell ? 'hand in, bell lost' : 'hand in');
  }

  class Rule implements Step {
    constructor(
      readonly act: Act,
      readonly days: number,
      readonly isRepeated: boolean,
    ) {}
    check = () => true;
    run(plain: PlainLife, lived: LivedLife) {
      const { dueOn } = plain.timetable();
      const today = localDate(lived.now, ZONE);
      const timetable = lived.timetableUntil(addDays(dueOn > today ? dueOn : today, this.days));
      const reason = 'Bão lũ';
      const ruling = (
        this.act === 'return' || this.act === 'extend'
          ? { type: this.act, reason, timetable }
          : { type: this.act, reason }
      ) as Ruling;
      rulings += 1;
      const asked = { rulingId: `r${rulings}`, ruling };
      const can = plain.can(this.act);
      const [outcome] = lived.turn([asked]);
      expect(outcome?.outcome).toBe(can ? 'done' : 'refused');
      if (can) plain.rule(this.act, lived.now, timetable);
      plain.pass(lived.now);
      if (this.isRepeated && can) {
        const before = lived.events.length;
        expect(lived.turn([asked])[0]?.outcome).toBe('already-done');
        expect(lived.events).toHaveLength(before);
      }
      agree(plain, lived);
    }
    toString = () => `${this.act} ${this.days}${this.isRepeated ? ' twice' : ''}`;
  }

  const step: fc.Arbitrary<Step>[] = [
    fc
      .tuple(fc.integer({ min: 1, max: 96 }), fc.boolean())
      .map(([hours, isGap]) => new Pass(hours * HOUR, isGap)),
    fc.integer({ min: 5, max: 40 }).map((days) => new Pass(days * DAY, true)),
    fc.boolean().map((isLateBell) => new HandIn(isLateBell)),
    fc
      .tuple(
        fc.constantFrom<Act>('accept', 'return', 'return', 'extend', 'waive', 'withdraw'),
        fc.integer({ min: 1, max: 30 }),
        fc.boolean(),
      )
      .map(([act, days, isRepeated]) => new Rule(act, days, isRepeated)),
  ];
  const beginning = fc.record({
    policy: anyPolicy,
    review: fc.boolean(),
    dueAfter: fc.integer({ min: 1, max: 40 }),
  });
  const property = fc.property(
    fc.commands(step, { maxCommands: 60, size: 'max' }),
    beginning,
    (steps, begun) => {
      const opensAt = endOfDay(addDays(OPENS_ON, -1), ZONE);
      const { policy, review, dueAfter } = begun;
      fc.modelRun(() => {
        const real = new LivedLife(
          { policy, calendar, review, opensAt, dueOn: addDays(OPENS_ON, dueAfter) },
          opensAt,
        );
        return { model: new PlainLife(real.state.timetable, review), real };
      }, steps);
    },
  );
  return { property: property as never, steps: () => taken };
}
