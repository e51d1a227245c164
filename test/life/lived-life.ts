import { endOfDay, type Instant } from '@kyhan/calendar';
import {
  assignmentStatus,
  evolve,
  nextWakeAt,
  shardTurn,
  statusFacts,
  type AssignmentEvent,
  type AssignmentState,
  type NoticeDraft,
  type Ruling,
  type RulingOutcome,
  type SubmissionInput,
  type Timetable,
} from '@kyhan/engine';
import { timetableFor } from '@kyhan/engine/timetable';
import type { WorkingCalendar } from '@kyhan/calendar';
import type { Policy } from '@kyhan/plan';

export const ZONE = 'Asia/Ho_Chi_Minh';
const ID = 'p/o/2026-03/main/so-gddt';
const DAY_MS = 24 * 60 * 60_000;

/** What is told of one assignment when it begins. */
export interface Beginning {
  readonly policy: Policy;
  readonly calendar: WorkingCalendar;
  readonly review: boolean;
  readonly opensAt: Instant;
  readonly dueOn: string;
}

/** One assignment as a shard keeps it: the engine decides, and what it decided is all that is known. */
export class LivedLife {
  readonly events: AssignmentEvent[] = [];
  readonly notices: NoticeDraft[] = [];
  state: AssignmentState;
  #waiting: SubmissionInput[] = [];
  #stored = 0;

  constructor(
    readonly beginning: Beginning,
    public now: Instant,
  ) {
    const timetable = this.timetableUntil(beginning.dueOn);
    const fact = { type: 'opened', cycleId: 'p/o/2026-03', stepId: 'main', unitId: 'so-gddt' } as const;
    const { review, opensAt } = beginning;
    this.events.push({
      stream: ID,
      sequence: 1,
      at: opensAt,
      actor: 'time',
      fact: { ...fact, review, timetable },
    });
    this.state = evolve(undefined, this.events[0]!);
  }

  /** The timetable of a due day under the policy of this life. */
  timetableUntil(dueOn: string): Timetable {
    const { policy, calendar, opensAt } = this.beginning;
    const dueAt = endOfDay(dueOn, ZONE);
    return timetableFor({ policy, calendar, zone: ZONE, opensAt, dueOn, dueAt });
  }

  /** Stored, and taken in by the next turn; the same thing may be delivered again. */
  store(): void {
    const onTime = this.now < this.state.timetable.dueAt;
    this.#stored += 1;
    const { now: storedAt } = this;
    this.#waiting.push({
      kind: 'submission',
      submissionId: `s${this.#stored}`,
      version: this.#stored,
      nil: false,
      onTime,
      storedAt,
      reviewRemindAt: [storedAt + 2 * DAY_MS, storedAt + 4 * DAY_MS],
      actor: 'unit:so-gddt',
    });
  }

  turn(
    ruled: readonly { readonly rulingId: string; readonly ruling: Ruling }[] = [],
  ): readonly RulingOutcome[] {
    const rulings = ruled.map((one) => ({ kind: 'ruling', actor: 'person:linh', ...one }) as const);
    const inputs = [...this.#waiting, ...rulings].map((input) => ({ assignmentId: ID, input }));
    this.#waiting = [];
    const { events, notices, outcomes, shard } = shardTurn(new Map([[ID, this.state]]), inputs, this.now);
    this.events.push(...events);
    this.notices.push(...notices);
    this.state = shard.get(ID)!;
    return outcomes;
  }

  /** The last delivery comes again, as a bell that was rung twice or a retry after a lost answer. */
  repeat(): void {
    const last = this.events.findLast(({ fact }) => fact.type === 'submitted')?.fact;
    if (last?.type !== 'submitted') return;
    const { type: _type, ...submission } = last;
    const again = { kind: 'submission', actor: 'unit:so-gddt', ...submission } as SubmissionInput;
    const before = this.events.length;
    const { events } = shardTurn(new Map([[ID, this.state]]), [{ assignmentId: ID, input: again }], this.now);
    if (events.some(({ fact }) => fact.type === 'submitted'))
      throw new Error(`taken in twice after ${before}`);
  }

  /** Lets time pass as a living shard does: from wake to wake. */
  pass(until: Instant): void {
    for (
      let wake = nextWakeAt(this.state);
      wake !== undefined && wake <= until;
      wake = nextWakeAt(this.state)
    ) {
      if (wake <= this.now && this.now > this.state.openedAt && wake < this.now)
        throw new Error(`wakes in the past: ${wake} at ${this.now}`);
      this.now = wake;
      this.turn();
      const next = nextWakeAt(this.state);
      if (next !== undefined && next <= wake) throw new Error(`would wake again at ${next}, at ${wake}`);
    }
    this.now = until;
  }

  /** Nothing ran from now until then; all of it is caught up in one turn. */
  gap(until: Instant): void {
    this.now = until;
    this.turn();
  }

  /** The process was killed: what it knew is folded anew from what was written. */
  crash(): AssignmentState {
    const [first, ...rest] = this.events;
    return rest.reduce<AssignmentState>(evolve, evolve(undefined, first!));
  }

  status() {
    return assignmentStatus(statusFacts(this.state), this.now);
  }
}
