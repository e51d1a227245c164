import { addDays } from '@kyhan/calendar';
import type { UrgedStanding } from '@kyhan/contracts';
import { assignmentStatus, isUnitsTurn, type Reach } from '@kyhan/engine';
import type { Register } from '../connection/register.js';
import { listAssignments, type Assignment } from './assignment.js';

/** Of which plan, of all its units or of one; up to which due day, inclusive; as of when: plan time. */
export interface AskedUrged {
  readonly planSlug: string;
  readonly within?: readonly Reach[];
  readonly unitId?: string | undefined;
  readonly to: string;
  readonly now: number;
}

export interface Urged {
  readonly assignment: Assignment;
  readonly standing: UrgedStanding;
}

/**
 * What a letter that urges names: what is overdue, what was returned to be completed, and what is open and falls due by
 * a day, by due instant. A body that is asked is late with nothing.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function listUrged(register: Register, { to, now, ...asked }: AskedUrged): Promise<Urged[]> {
  const { planSlug, within, unitId } = asked;
  const owed = {
    planSlug,
    ended: false,
    ...(within === undefined ? {} : { within }),
    ...(unitId === undefined ? {} : { unitId }),
  };
  const due = await listAssignments(register, { ...owed, dueTo: to });
  // What is to be completed is named whenever it falls due; what else falls due later is read by nobody.
  const later = { dueFrom: addDays(to, 1), status: { is: 'returned', now } } as const;
  const toComplete = await listAssignments(register, { ...owed, ...later });
  return [...due, ...toComplete].flatMap((assignment) => {
    const standing = urgedStanding(assignment, now);
    return standing === undefined ? [] : [{ assignment, standing }];
  });
}

/** Undefined where it is not the unit's turn, or nobody has told it yet. */
function urgedStanding(assignment: Assignment, now: number): UrgedStanding | undefined {
  const status = assignmentStatus(assignment, now);
  if (status === 'upcoming' || !isUnitsTurn(status)) return undefined;
  const { asked, returnedAt } = assignment;
  if (status === 'returned' || (asked && returnedAt !== undefined)) return 'returned';
  return status === 'overdue' && !asked ? 'overdue' : 'due';
}
