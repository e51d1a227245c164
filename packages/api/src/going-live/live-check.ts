import type { Answer } from '@kyhan/contracts';
import type { PlainDate } from '@kyhan/calendar';
import type { Plan } from '@kyhan/plan';
import type { PortalDependencies } from '../portal-dependencies.js';

/** What a check found: how far it is in the way, a sentence, and what mends it. */
export type LiveFinding = Pick<Answer<'checkGoingLive'>['checks'][number], 'state' | 'what' | 'mend'>;

/** What a check may ask. */
export interface LiveSubject extends PortalDependencies {
  /** The newest version of each plan, with its day. */
  readonly plans: readonly { readonly plan: Plan; readonly today: PlainDate }[];
  /** Plan time and real time of one reading, epoch milliseconds. */
  readonly at: number;
  readonly realAt: number;
  /** An instant for people, in the zone of the first plan. */
  readonly told: (at: number) => string;
}

/** One thing that is looked at before units are written to; one file each, listed in `live-checks`. */
export type LiveCheck = (subject: LiveSubject) => LiveFinding | Promise<LiveFinding>;
