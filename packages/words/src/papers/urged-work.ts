import type { Instant, PlainDate } from '@kyhan/calendar';
import type { UrgedStanding } from '@kyhan/contracts';
import type { ContactRole } from '@kyhan/plan';
import type { InBoth } from '../language.js';

/** A piece of work as a letter that urges tells of it. */
export interface UrgedWork {
  readonly unit: InBoth;
  readonly what: InBoth;
  readonly periodKey: string;
  readonly periodFrom: PlainDate;
  readonly dueOn: PlainDate;
  readonly dueAt: Instant;
  readonly standing: UrgedStanding;
  /** Of what is overdue. */
  readonly daysLate?: number | undefined;
  readonly wasReturned: boolean;
  readonly promisedOn?: PlainDate | undefined;
  /** An extension that the unit asks for, unanswered. */
  readonly asksUntil?: PlainDate | undefined;
  /** The unit says that it is not its own, unanswered. */
  readonly isContested: boolean;
  readonly waitsForHead: boolean;
  readonly isStopped: boolean;
  /** Who of the unit was told, how often and on which day last. */
  readonly told: readonly {
    readonly role: ContactRole;
    readonly count: number;
    readonly lastOn: PlainDate;
  }[];
}
