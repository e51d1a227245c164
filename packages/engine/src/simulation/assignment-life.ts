import type { Instant } from '@kyhan/calendar';
import type { AssignmentEvent } from '../assignment-event.js';
import type { AssignmentState } from '../assignment-state.js';
import { statusFacts } from '../assignment-status.js';
import type { LeadInput } from '../lead-input.js';
import { decide, type TurnTime } from '../decide.js';
import { evolve } from '../evolve.js';
import type { NoticeDraft } from '../notice-draft.js';
import { noticeReasonHolds } from '../notice-reason-holds.js';
import { noticesFor } from '../notices-for.js';
import { isAwaitingReview } from '../ruling-refusal.js';
import { openedByStep } from '../steps/opened-by-step.js';
import { nextWakeAt } from '../time-fact.js';
import { handingIn, ruling, type Act, type World } from './act.js';
import { approving } from './approving.js';
import type { SimulatedAssignment } from './simulated-cycles.js';

/** A notice and when it left. */
interface LeftNotice {
  readonly notice: NoticeDraft;
  readonly at: Instant;
}

/** How an assignment ended, and which messages it cost. */
export interface AssignmentLife {
  readonly state: AssignmentState;
  readonly events: readonly AssignmentEvent[];
  readonly notices: readonly LeftNotice[];
  /** Notices whose reason was gone when they were to leave. */
  readonly dropped: number;
}

/** What comes to an assignment from others of its cycle. */
export interface FromOthers {
  /** What gathers it ended then. */
  readonly leadEndedAt?: Instant | undefined;
  /** All of the step that it waits for were in then. */
  readonly stepInAt?: Instant | undefined;
}

/**
 * Lives one assignment to its end with the engine that workflows run; people act as the world has them act. A
 * contribution ends at the latest when what gathers it has, and what waits for a step opens at the latest on its day.
 */
export function assignmentLife(
  world: World,
  owed: SimulatedAssignment,
  others: FromOthers = {},
): AssignmentLife {
  const life = new Life(world, owed, others);
  for (let at = life.nextAt(); at !== undefined; at = life.nextAt()) life.turn(at);
  return life;
}

class Life implements AssignmentLife {
  readonly events: AssignmentEvent[] = [];
  readonly notices: LeftNotice[] = [];
  dropped = 0;
  state: AssignmentState;
  private act: Act | undefined;
  private waiting: NoticeDraft[];

  constructor(
    private readonly world: World,
    private readonly owed: SimulatedAssignment,
    private readonly others: FromOthers,
  ) {
    this.state = evolve(undefined, owed.opened);
    this.events.push(owed.opened);
    this.waiting = noticesFor(owed.opened, this.state);
    this.act = this.reaction();
  }

  /** When something happens next: time brings it about, somebody acts, or a notice leaves. */
  nextAt(): Instant | undefined {
    const instants = [
      nextWakeAt(this.state),
      this.act?.at,
      this.state.endedAt === undefined ? this.others.leadEndedAt : undefined,
      this.state.waitsFor === undefined ? undefined : this.others.stepInAt,
      ...this.waiting.map(({ notBefore }) => notBefore),
    ];
    const coming = instants.filter((at) => at !== undefined);
    return coming.length === 0 ? undefined : Math.min(...coming);
  }

  turn(now: Instant): void {
    const { act } = this;
    const inputs = act !== undefined && act.at <= now ? [act.input] : [];
    if (inputs.length > 0) this.act = undefined;
    const { waitsFor } = this.state;
    for (const event of decide(this.state, [...inputs, ...this.led(now)], this.time(now))) {
      this.state = evolve(this.state, event);
      this.events.push(event);
      this.waiting.push(...noticesFor(event, this.state));
    }
    if (this.state.endedAt !== undefined) this.act = undefined;
    else if (inputs.length > 0 || waitsFor !== this.state.waitsFor) this.act = this.reaction();
    this.send(now);
  }

  private time(now: Instant): TurnTime {
    const { world, owed, others } = this;
    const counting = { policy: owed.policy, calendar: world.calendar, zone: world.zone };
    const isStepIn = others.stepInAt !== undefined && others.stepInAt <= now;
    return {
      now,
      catchUp: () => undefined,
      opening: ({ timetable }) =>
        isStepIn || timetable.opensAt <= now ? openedByStep(counting, timetable, now) : undefined,
    };
  }

  /** What gathers it has ended. */
  private led(now: Instant): LeadInput[] {
    const { leadEndedAt } = this.others;
    return leadEndedAt !== undefined && leadEndedAt <= now ? [{ kind: 'lead', change: 'ended' }] : [];
  }

  /** Whoever has to act next plans when. */
  private reaction(): Act | undefined {
    if (this.state.endedAt !== undefined || this.state.waitsFor !== undefined) return undefined;
    if (this.state.prepared !== undefined) return approving(this.world, this.owed, this.state);
    return isAwaitingReview(this.state)
      ? ruling(this.world, this.owed, this.state)
      : handingIn(this.world, this.owed, this.state);
  }

  private send(now: Instant): void {
    const due = this.waiting.filter(({ notBefore }) => notBefore <= now);
    if (due.length === 0) return;
    this.waiting = this.waiting.filter(({ notBefore }) => notBefore > now);
    const facts = { ...statusFacts(this.state), isToApprove: this.state.prepared !== undefined };
    for (const notice of due) {
      if (noticeReasonHolds(notice, facts, now)) this.notices.push({ notice, at: now });
      else this.dropped += 1;
    }
  }
}
