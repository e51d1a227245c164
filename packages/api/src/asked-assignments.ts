import type { AssignmentFilter } from '@kyhan/register';
import { given } from './given.js';
import type { AskedBy } from './serving/handlers.js';

type Wishes = Partial<Omit<AskedBy<'listAssignments'>['query'], 'limit' | 'after'>>;

/** What a list of assignments is asked for, as the register is asked. `now` is plan time, epoch milliseconds. Pure; throws nothing. */
export function askedAssignments(
  { plan, obligation, unit, cycle, status, state, figure, waiting, contribution, ...rest }: Wishes,
  now: number,
): AssignmentFilter {
  return given({
    ...rest,
    planSlug: plan,
    obligationId: obligation,
    unitId: unit,
    cycleId: cycle,
    ended: state && state === 'ended',
    status: status && { is: status, now },
    contribution: contribution && contribution === 'only',
    figure: figure && { is: figure, now },
    waiting: waiting && { for: waiting, now },
  });
}
