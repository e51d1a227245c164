import type { Instant, PlainDate } from '@kyhan/calendar';
import type { AssignmentEvent } from '@kyhan/engine';
import type { AdoptedCycle, Assignment } from '@kyhan/register';

/** What a unit owes, or owed before the plan was kept here, and what the office's own list may say of it. */
export interface AdoptableMatter {
  readonly assignmentId: string;
  readonly unitId: string;
  /** Who owed it before it was handed over, the first first. */
  readonly formerUnitIds: readonly string[];
  readonly obligationId: string;
  readonly stepId: string;
  readonly periodKey: string;
  readonly periodFrom: PlainDate;
  readonly opensAt: Instant;
  readonly dueOn: PlainDate;
  readonly dueAt: Instant;
  /** The plan asks it and does not order it: nothing calls it late. */
  readonly asked: boolean;
  /** Something was handed in, or it has ended in another way. */
  readonly isOver: boolean;
  /** Where it is open here. */
  readonly open?: Assignment;
  /** Where it was never opened here: with what it would be, in which cycle. */
  readonly past?: Omit<AdoptedCycle, 'openings'> & { readonly opened: AssignmentEvent };
  /** Of what is gathered for another report: that one's assignment. */
  readonly leadId?: string | undefined;
  /** How the list names what it alone knows of: a request of the time before. */
  readonly listedAs?: string;
}

export interface AdoptableWish {
  readonly planSlug: string;
  /** Plan time. */
  readonly now: Instant;
  readonly actor: string;
  readonly reason: string;
  /** The list that may name requests of the time before. */
  readonly rows?: readonly (readonly string[])[];
}
