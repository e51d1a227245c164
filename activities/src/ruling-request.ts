import type { DayMove, Ruling } from '@kyhan/engine';
import type { Versions } from './cycle-context.js';

/** What the portal or the command line asks of a shard; the shard's activity completes it. */
export interface RulingRequest {
  /** The caller's own id: repeating a ruling with the same id changes nothing. */
  readonly rulingId: string;
  readonly assignmentId: string;
  readonly ruling: Ruling['type'];
  readonly reason?: string;
  /** The new last good day, `YYYY-MM-DD`, for return and extend. */
  readonly newDueOn?: string;
  /** The unit that takes over, for transfer. */
  readonly to?: string;
  /** `coordinator:<account>` or `unit:<id>`; never a person's name. */
  readonly actor: string;
  /** For extend: a version of the plan moves the day. */
  readonly moved?: MoveRequest;
}

/** The plan's own move of a day: where to, from where, and under which versions it was thought out. */
export interface MoveRequest extends DayMove, Versions {
  readonly to: DayMove['from'];
}
