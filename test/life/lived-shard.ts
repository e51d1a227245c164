import { endOfDay, type Instant } from '@kyhan/calendar';
import {
  decide,
  evolve,
  isStoppedBeforeDue,
  needsReason,
  nextWakeAt,
  shardTurn,
  storedOrder,
  unitActRefusal,
  type ActInput,
  type AssignmentEvent,
  type AssignmentState,
  type NoticeDraft,
  type Ruling,
  type RulingInput,
  type RulingOutcome,
  type SubmissionInput,
  type Timetable,
} from '@kyhan/engine';
import {
  approvalReminders,
  caughtUp,
  chasedAgainAt,
  clockStart,
  reviewerTimes,
  reviewReminders,
  timetableFor,
} from '@kyhan/engine/timetable';
import {
  WAIVED_RULE,
  OWING,
  UNITS,
  ZONE,
  type AskedFor,
  type Beginning,
  type Deed,
  type Done,
  type Entry,
  type LifeAct,
} from './life-subject.js';

type Stored = { readonly assignmentId: string; readonly input: SubmissionInput | ActInput };
type Asked = { readonly assignmentId: string; readonly input: RulingInput };

export const idOf = (of: number) => `p/o/2026-03/main/${UNITS[of]!}`;
/** Who joins late. */
const LATE = UNITS.length - 1;

/** A shard as its activities keep it: the engine decides, and what it decided is all that is known. */
export class LivedShard {
  readonly events: AssignmentEvent[] = [];
  readonly notices = new Set<string>();
  readonly done: Done[] = [];
  readonly outages: { readonly from: Instant; readonly to: Instant }[] = [];
  shard = new Map<string, AssignmentState>();
  #waiting: Stored[] = [];
  #versions = new Map<string, number>();
  #acts = new Map<string, number>();

  constructor(
    readonly beginning: Beginning,
    public now: Instant,
    /** Told of every turn, with what it decided. */
    readonly onTurn: (events: readonly AssignmentEvent[]) => void = () => undefined,
  ) {
    const { opensAt, dueOn } = beginning;
    const timetable = this.timetableUntil(dueOn);
    for (const of of OWING.keys()) this.#open({ of, at: opensAt, actor: 'time' }, timetable);
  }

  /** Answers whether there was anything to join. */
  join(): boolean {
    const { dueOn } = this.beginning;
    const { now } = this;
    if (this.shard.has(idOf(LATE)) || !this.#isOpen() || endOfDay(dueOn, ZONE) <= now) return false;
    const timetable = this.timetableUntil(dueOn, { opensAt: now, openedAt: now });
    this.#open({ of: LATE, at: now, actor: 'person:linh', reason: 'bão lũ' }, timetable);
    return true;
  }

  /** Its shard is rung for it. */
  joined(): void {
    this.#turn([]);
    this.#did({ do: 'join' });
  }

  #open({ of, ...event }: { of: number; at: Instant; actor: string; reason?: string }, timetable: Timetable) {
    const { review, approval } = this.beginning;
    const unitId = UNITS[of]!;
    const asked = { asked: false, ...(approval ? { approval } : {}) } as const;
    const subject = { cycleId: 'p/o/2026-03', stepId: 'main', unitId, review, ...asked };
    const opened = { stream: idOf(of), sequence: 1, ...event };
    const whole = { ...opened, fact: { type: 'opened', ...subject, timetable } as const };
    this.events.push(whole);
    this.shard.set(whole.stream, evolve(undefined, whole));
  }

  state(of: number): AssignmentState {
    return this.shard.get(idOf(of))!;
  }

  /** The timetable of a due day under the policy of this shard. */
  timetableUntil(
    dueOn: string,
    opened: { readonly opensAt: Instant; readonly openedAt?: Instant } = this.beginning,
  ): Timetable {
    const { opensAt, openedAt = opensAt } = opened;
    const dueAt = endOfDay(dueOn, ZONE);
    return timetableFor({ ...this.#counting(), opensAt, openedAt, dueOn, dueAt });
  }

  chasedAgainAt(promisedOn: string): Instant {
    return chasedAgainAt({ ...this.#counting(), promisedOn });
  }

  handIn(of: number, entry?: Entry): void {
    const assignmentId = idOf(of);
    const { unitId } = this.state(of);
    const { now: storedAt } = this;
    const receivedAt = entry?.receivedAt ?? storedAt;
    const then = this.#stateAsOf(of, receivedAt);
    const { dueAt } = then.timetable;
    const version = (this.#versions.get(assignmentId) ?? 0) + 1;
    this.#versions.set(assignmentId, version);
    const counted = { ...this.#counting(), storedAt };
    const submissionId = `s${of}-${version}`;
    const input = {
      kind: 'submission',
      submissionId,
      version,
      nil: false,
      onTime: isStoppedBeforeDue(then) || receivedAt < dueAt,
      storedAt,
      ...(entry === undefined ? {} : { onBehalf: { ...entry, dueAt } }),
      reviewRemindAt: reviewReminders(counted),
      reviewer: reviewerTimes(counted),
      approvalRemindAt: approvalReminders(counted),
      actor: entry === undefined ? `unit:${unitId}` : 'person:linh',
    } as const;
    this.#waiting.push({ assignmentId, input });
    this.#did({ do: 'hand-in', of, by: unitId, submissionId, ...(entry === undefined ? {} : { entry }) });
  }

  /** As it stood when something was received; what was received before it was opened came as it was opened. */
  #stateAsOf(of: number, instant: Instant): AssignmentState {
    const [opened, ...events] = this.events.filter(({ stream }) => stream === idOf(of));
    if (opened === undefined) throw new Error('nothing was opened');
    return events
      .filter(({ at }) => at <= instant)
      .reduce<AssignmentState>(evolve, evolve(undefined, opened));
  }

  /** Whether the door lets it in: by what is stored already, whether taken in or not. */
  canStore(of: number, act: LifeAct): boolean {
    return this.#isDoorOpen(of) && unitActRefusal(this.#known(of), act) === undefined;
  }

  canHandIn(of: number): boolean {
    return this.#isDoorOpen(of) && this.#known(of).endedAt === undefined;
  }

  #isDoorOpen(of: number): boolean {
    const { endedAt, stop, timetable } = this.state(of);
    return endedAt === undefined && (stop !== undefined || this.now < timetable.lockAt);
  }

  /** What the door knows: all that is stored, but not what only plan and calendar know of it. */
  #known(of: number): AssignmentState {
    const state = this.state(of);
    const stored = this.#waiting.filter(({ assignmentId }) => assignmentId === idOf(of));
    const start = { timetable: { ...state.timetable, lockAt: Infinity }, stoppedMs: 0 };
    const inputs = stored.map(({ input }) => ({ ...input, start })).toSorted(storedOrder);
    return decide(state, inputs, this.now).reduce<AssignmentState>(evolve, state);
  }

  act(of: number, act: LifeAct): void {
    const assignmentId = idOf(of);
    const number = (this.#acts.get(assignmentId) ?? 0) + 1;
    this.#acts.set(assignmentId, number);
    const promisedOn = act.type === 'note' && act.pauses === true ? act.promisedOn : undefined;
    const unit = `unit:${this.state(of).unitId}`;
    const own = act.type === 'approve' || act.type === 'send-back' ? `${unit}/approval` : unit;
    const by = promisedOn === undefined ? own : 'person:linh';
    const input = {
      kind: 'act',
      actId: `a${of}-${number}`,
      number,
      afterVersion: this.#versions.get(assignmentId) ?? 0,
      storedAt: this.now,
      act,
      ...(promisedOn === undefined ? {} : { pausedUntil: this.chasedAgainAt(promisedOn) }),
      ...(act.type === 'ask' ? { remindAt: this.#reviewedAnew() } : {}),
      ...(act.type === 'approve' ? { review: this.#reviewed() } : {}),
      ...(needsReason(act.type) ? { reason: 'bão lũ' } : {}),
      actor: by,
    } as const;
    this.#waiting.push({ assignmentId, input });
    this.#did({ do: 'act', of, by, actId: input.actId, act });
  }

  /** The shard is rung, or asked to rule. */
  turn(asked: readonly AskedFor[] = []): readonly RulingOutcome[] {
    const wasOpen = this.#isOpen();
    const outcomes = this.#turn(asked.map((one) => this.#completed(one)));
    this.#did({ do: 'turn', rulings: asked }, wasOpen);
    return outcomes;
  }

  /** The last delivery comes again, as a bell that was rung twice or a retry after a lost answer. */
  repeat(asked: readonly AskedFor[], stored: readonly Stored[]): readonly AssignmentEvent[] {
    const rulings = asked.map((one) => this.#completed(one));
    return this.#decided([...stored, ...rulings]).events;
  }

  waiting(): readonly Stored[] {
    return this.#waiting;
  }

  /** Lets time pass as a living shard does: from wake to wake. */
  pass(until: Instant): void {
    const wasOpen = this.#isOpen();
    for (let wake = this.#wake(); wake <= until; wake = this.#wake()) {
      this.now = Math.max(this.now, wake);
      this.#turn([]);
      const next = this.#wake();
      if (next <= this.now) throw new Error(`would wake again at ${next}, at ${this.now}`);
    }
    this.now = until;
    this.#did({ do: 'pass', until }, wasOpen);
  }

  /** Nothing ran from now until then; all of it is caught up in one turn. */
  gap(until: Instant): void {
    const wasOpen = this.#isOpen();
    this.now = until;
    this.#turn([]);
    this.#did({ do: 'gap', until }, wasOpen);
  }

  /** The same, and no unit could hand in meanwhile. */
  outage(until: Instant): void {
    const wasOpen = this.#isOpen();
    this.outages.push({ from: this.now, to: until });
    this.now = until;
    this.#turn([]);
    this.#did({ do: 'outage', until }, wasOpen);
  }

  /** The process was killed: what it knew is folded anew from what was written. Answers what it knew before. */
  crash(): Map<string, AssignmentState> {
    const known = this.shard;
    this.shard = new Map();
    for (const event of this.events)
      this.shard.set(event.stream, evolve(this.shard.get(event.stream), event));
    this.#did({ do: 'crash' });
    return known;
  }

  #did(deed: Deed, wasOpen = this.#isOpen()): void {
    this.done.push({ deed, wasOpen, events: this.events.length });
  }

  #isOpen(): boolean {
    return [...this.shard.values()].some(({ endedAt }) => endedAt === undefined);
  }

  /** What was stored without a bell is taken in when something else wakes it. */
  #wake(): Instant {
    return Math.min(...[...this.shard.values()].map((state) => nextWakeAt(state) ?? Infinity));
  }

  #turn(rulings: readonly Asked[]): readonly RulingOutcome[] {
    const { events, notices, outcomes, shard } = this.#decided([...this.#stored(), ...rulings]);
    this.#waiting = [];
    this.events.push(...events);
    for (const notice of notices) this.#owe(notice);
    for (const [id, state] of shard) this.shard.set(id, state);
    this.onTurn(events);
    return outcomes;
  }

  /** Invariant 3. */
  #owe({ assignmentId, kind, ordinal, addressee, toldUnitId = '' }: NoticeDraft): void {
    const key = [assignmentId, kind, ordinal, addressee, toldUnitId].join(' ');
    if (this.notices.has(key)) throw new Error(`owed twice: ${key}`);
    this.notices.add(key);
  }

  /** Those that are due, have something to take in or were ruled on. */
  #decided(inputs: readonly (Stored | Asked)[]) {
    const { now, outages } = this;
    const called = new Set(inputs.map(({ assignmentId }) => assignmentId));
    const candidates = new Map(
      [...this.shard].filter(([id, state]) => called.has(id) || (nextWakeAt(state) ?? Infinity) <= now),
    );
    const counting = this.#counting();
    const catchUp = (state: AssignmentState) => caughtUp(counting, state, { now, outages });
    return shardTurn(candidates, inputs, { now, catchUp });
  }

  /** In the order of storage, with what a clock that stands still starts with. */
  #stored(): Stored[] {
    const stored = this.#waiting.map(({ assignmentId, input }) => {
      const state = this.shard.get(assignmentId)!;
      const isLeaving = input.kind === 'submission' || input.act.type === 'approve';
      if (!isLeaving || state.stop === undefined) return { assignmentId, input };
      return {
        assignmentId,
        input: { ...input, start: clockStart(this.#counting(), state, input.storedAt) },
      };
    });
    return stored.toSorted((a, b) => storedOrder(a.input, b.input));
  }

  #counting() {
    const { policy, calendar } = this.beginning;
    return { policy, calendar, zone: ZONE };
  }

  /** Completed with what only plan and calendar know, as the activity does it. */
  #completed(asked: AskedFor): Asked {
    const { of, rulingId, ruling: type, newDueOn = '', to = '', version } = asked;
    const reason = 'bão lũ';
    const read = version === undefined ? {} : { version };
    const { opensAt } = this.state(of).timetable;
    const timetable = () => this.timetableUntil(newDueOn, { opensAt });
    const rulings: { readonly [T in AskedFor['ruling']]: () => Ruling } = {
      accept: () => ({ type: 'accept', ...read }),
      return: () => ({ type: 'return', reason, timetable: timetable(), ...read }),
      extend: () => ({ type: 'extend', reason, timetable: timetable() }),
      waive: () => ({ type: 'waive', reason }),
      'waive-rule': () => ({ type: 'waive-rule', reason, ...WAIVED_RULE }),
      'hand-over': () => ({ type: 'hand-over', reason, to, owing: this.#owing(of, to) }),
      insist: () => ({ type: 'insist', reason }),
      refuse: () => ({ type: 'refuse', reason }),
      'stop-clock': () => ({ type: 'stop-clock', reason, remindAt: this.#reviewedAnew() }),
      'start-clock': () => {
        const { stop, timetable: before } = this.state(of);
        const start = clockStart(this.#counting(), this.state(of), this.now);
        const counted = stop && { from: { stoppedAt: stop.at, dueAt: before.dueAt } };
        return { type: 'start-clock', start, ...counted };
      },
      'move-day': () => {
        const moved = { because: 'calendar-corrected', from: asked.from! } as const;
        return { type: 'move-day', reason, timetable: timetable(), moved };
      },
      reopen: () => ({
        type: 'reopen',
        reason,
        timetable: timetable(),
        reviewRemindAt: this.#reviewedAnew(),
        reviewHeadAt: this.#reviewed().reviewer.headAt,
      }),
    };
    const input = { kind: 'ruling', rulingId, actor: 'person:linh', ruling: rulings[type]() } as const;
    return { assignmentId: idOf(of), input };
  }

  #reviewed() {
    const reviewer = reviewerTimes({ ...this.#counting(), storedAt: this.now });
    return { remindAt: this.#reviewedAnew(), reviewer };
  }

  #reviewedAnew(): Instant[] {
    return reviewReminders({ ...this.#counting(), storedAt: this.now });
  }

  #owing(of: number, to: string) {
    return [...this.shard.values()]
      .filter((one) => one.unitId === to && one.endedAt === undefined && one.assignmentId !== idOf(of))
      .map(({ assignmentId, timetable }) => ({ assignmentId, dueAt: timetable.dueAt }));
  }
}
