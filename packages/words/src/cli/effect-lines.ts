import type { PlanChangesAnswer, Untold } from '@kyhan/contracts';
import type { InBoth } from '../language.js';
import { shortDate } from '../official-date.js';
import { changesWords, STAY_WORDS } from './changes-words.js';
import type { Saying } from './part-lines.js';

/** As the API tells it or the front door does: instants are left to whoever writes them. */
type Told = Untold<PlanChangesAnswer>;
type OpenCycleChange = Omit<Told['openCycles'][number], 'dueAt' | 'newDueAt' | 'moves'> & {
  readonly moves: readonly unknown[];
};
type UnitWithoutFuture = Told['unitsWithoutFuture'][number];
type Succession = Told['successions'][number];

/** What applying a plan would do to open cycles and to units, in words. Each pure; throws nothing. */
export const effectLines = { isShown, note, stays, opening, unitWithoutFuture, succession } as const;

/** A corrected calendar alone, far from a cycle's day, is nothing to look at. */
function isShown(change: OpenCycleChange): boolean {
  const { newDueOn, ruleDueOn, moves, obligationRemoved, followsPlan, audience } = change;
  const dayMoves = newDueOn !== undefined || ruleDueOn !== undefined || moves.length > 0;
  return dayMoves || obligationRemoved || followsPlan || audience.joins.length + audience.leaves.length > 0;
}

/** What is to be known of an open cycle beside its day. */
function note({ text }: Saying, change: OpenCycleChange): string {
  const { ruleDueOn, obligationRemoved, audience } = change;
  const { joins, leaves } = audience;
  const notes = [
    ruleDueOn === undefined ? undefined : changesWords.byNewRule({ due: shortDate(ruleDueOn) }),
    obligationRemoved ? changesWords.obligationDropped : undefined,
    joins.length === 0 ? undefined : changesWords.wouldAsk({ units: joins.join(', ') }),
    leaves.length === 0 ? undefined : changesWords.wouldNotAsk({ units: leaves.join(', ') }),
  ];
  return notes
    .filter((one) => one !== undefined)
    .map(text)
    .join('; ');
}

/** Which assignments of an open cycle keep their day, and why. */
function stays({ text }: Saying, { stays: kept }: Pick<OpenCycleChange, 'stays'>): string[] {
  return kept.map(({ assignmentId, dueOn, why, to }) =>
    text(
      changesWords.keepsDay({
        assignment: assignmentId,
        due: shortDate(dueOn),
        why: STAY_WORDS[why],
        rule: shortDate(to),
      }),
    ),
  );
}

/** What is opened at once, and until when it is due. */
function opening(
  { cycleId, units, isDraft }: Pick<Told['opensNow'][number], 'cycleId' | 'units' | 'isDraft'>,
  due: string,
): InBoth {
  return changesWords.openNow({ cycle: cycleId, due, units: units.length, isDraft });
}

/** A unit that ends with open work. */
function unitWithoutFuture({ unit, why, assignments, successors }: UnitWithoutFuture): InBoth {
  const state = why === 'removed' ? changesWords.removedUnit : changesWords.endedUnit;
  const told = { unit, state, count: assignments.length };
  return successors.length === 0
    ? changesWords.handOver(told)
    : changesWords.handOverTo({ ...told, to: successors.join(', ') });
}

/** What becomes of an open assignment whose unit ends. */
function succession({ assignmentId, on, becomes, to }: Succession): InBoth {
  const told = { assignment: assignmentId, on: shortDate(on), to: to.join(', ') };
  if (becomes === 'passes') return changesWords.passesTo(told);
  if (becomes === 'merges') return changesWords.mergesInto(told);
  return to.length === 0 ? changesWords.passesToNobody(told) : changesWords.asksAmong(told);
}
