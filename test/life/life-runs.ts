import fc, { type Command } from 'fast-check';
import { addDays, endOfDay, type WorkingCalendar } from '@kyhan/calendar';
import { anyPolicy } from '../simulation/any-policy.js';
import { anyStep, type LifeStep } from './life-step.js';
import { OPENS_ON, ZONE } from './life-subject.js';
import { SideBySide } from './side-by-side.js';

const workingDays = (count: number) => ({ unit: 'working-days' as const, count });

/** Any policy, of which many lock soon, where most goes wrong, and some want that units take note. */
const anyLocking = fc
  .tuple(anyPolicy, fc.option(fc.constantFrom(0, 1, 3)), fc.option(fc.constantFrom(0, 2)))
  .map(([policy, lock, acknowledge]) => ({
    ...policy,
    ...(lock === null ? {} : { lock: { after: workingDays(lock) } }),
    ...(acknowledge === null ? {} : { acknowledge: { within: workingDays(acknowledge) } }),
  }));

/** How a life begins, at random. */
export const anyBeginning = fc.record({
  policy: anyLocking,
  review: fc.boolean(),
  approval: fc.oneof(
    { weight: 3, arbitrary: fc.constant(false) },
    { weight: 1, arbitrary: fc.constant(true) },
  ),
  dueAfter: fc.integer({ min: 1, max: 40 }),
});

/** A shard that has just been opened, beside its papers. */
export function begun(
  { dueAfter, ...begin }: typeof anyBeginning extends fc.Arbitrary<infer B> ? B : never,
  calendar: WorkingCalendar,
): SideBySide {
  const opensAt = endOfDay(addDays(OPENS_ON, -1), ZONE);
  return new SideBySide({ ...begin, calendar, opensAt, dueOn: addDays(OPENS_ON, dueAfter) });
}

/** Lives of a few assignments of one shard, step by step in the engine and on paper, and how many steps were taken. */
export function lifeRuns(calendar: WorkingCalendar): {
  readonly property: fc.IPropertyWithHooks<[Iterable<Command<object, SideBySide>>, unknown]>;
  readonly steps: () => number;
} {
  let taken = 0;

  class Step implements Command<object, SideBySide> {
    constructor(readonly step: LifeStep) {}
    check = () => true;
    run(_model: object, sides: SideBySide) {
      taken += 1;
      sides.take(this.step);
    }
    toString = () => JSON.stringify(this.step);
  }

  const commands = fc.commands([anyStep().map((step) => new Step(step))], { maxCommands: 60, size: 'max' });
  const property = fc.property(commands, anyBeginning, (steps, beginning) => {
    const sides = begun(beginning, calendar);
    // The papers lie in both hands: a step does to each what it does.
    fc.modelRun(() => ({ model: {}, real: sides }), steps);
    sides.end();
  });
  return { property, steps: () => taken };
}
