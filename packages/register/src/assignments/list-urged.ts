import { URGED_STANDINGS, type UrgedStanding } from '@kyhan/contracts';
import type { Reach } from '@kyhan/engine';
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

/** Of one letter: to those that are ordered, or to a body that is asked; of each standing no more than so many. */
export interface AskedLetter extends AskedUrged {
  readonly isAsked: boolean;
  readonly most?: number | undefined;
  /** Which standings there are, where it is known; the others are not looked for. */
  readonly standings?: readonly UrgedStanding[];
}

export interface Urged {
  readonly assignment: Assignment;
  readonly standing: UrgedStanding;
}

/**
 * What a letter that urges names: what is overdue, what was returned to be completed, and what is open and falls due
 * by a day, each by due instant. A body that is asked is late with nothing.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function listUrged(register: Register, asked: AskedLetter): Promise<Urged[]> {
  const { to, now, most, isAsked, planSlug, within, unitId, standings = URGED_STANDINGS } = asked;
  const named: Urged[] = [];
  for (const standing of standings) {
    const filter = {
      planSlug,
      ended: false,
      asked: isAsked,
      urged: { is: standing, now, to },
      ...(within === undefined ? {} : { within }),
      ...(unitId === undefined ? {} : { unitId }),
    };
    const found = await listAssignments(register, filter, most);
    named.push(...found.map((assignment) => ({ assignment, standing })));
  }
  return named;
}
