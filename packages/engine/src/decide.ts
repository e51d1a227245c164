import type { Instant } from '@kyhan/calendar';
import { TIME_ACTOR } from '@kyhan/plan/ids';
import { leadFact } from './lead-fact.js';
import type { LeadInput } from './lead-input.js';
import type { AssignmentEvent, AssignmentFact, CaughtUp } from './assignment-event.js';
import type { ActInput, AssignmentInput, Owing, RulingInput, SubmissionInput } from './assignment-input.js';
import type { AssignmentState, Prepared } from './assignment-state.js';
import { evolve } from './evolve.js';
import { isAwaitingReview, rulingRefusal } from './ruling-refusal.js';
import { timeFact } from './time-fact.js';
import { BEFORE_USE, type OnBehalf } from './on-behalf.js';
import type { Timetable } from './timetable/timetable.js';
import { unitActRefusal } from './unit-act-refusal.js';

/**
 * The decider of one assignment: what happens when these inputs have arrived and it is `now` (plan time).
 * Inputs come first, then time, so that what was stored before the deadline is never called overdue.
 * Rulings that cannot be carried out, and inputs already taken in, leave no event.
 * Design, "The life of an assignment". Pure; throws nothing.
 */
export function decide(
  state: AssignmentState,
  inputs: readonly AssignmentInput[],
  when: Instant | TurnTime,
): AssignmentEvent[] {
  const time = typeof when === 'number' ? { now: when, catchUp: () => undefined } : when;
  const story = new Story(state, time.now);
  for (const input of inputs) {
    if (input.kind === 'submission') takeIn(story, input);
    else if (input.kind === 'act') takeInAct(story, input);
    else if (input.kind === 'lead') follow(story, input);
    else carryOut(story, input);
  }
  openStep(story, time);
  passTime(story, time);
  return story.events;
}

/** The instant of a turn, plan time, and what may have been missed before it. */
export interface TurnTime {
  readonly now: Instant;
  /** What is counted anew after a gap (`caughtUp`): only plan and calendar know it; undefined where nothing was missed. */
  readonly catchUp: (state: AssignmentState) => CaughtUp | undefined;
  /** Of what waits for another step: its days where it opens now; undefined where it waits on. */
  readonly opening?: (state: AssignmentState) => Timetable | undefined;
}

/** The events decided so far and the state they lead to. */
class Story {
  readonly events: AssignmentEvent[] = [];

  constructor(
    public state: AssignmentState,
    readonly now: Instant,
  ) {}

  add(fact: AssignmentFact, by: { actor: string; reason?: string; rulingId?: string }): void {
    const { assignmentId: stream, sequence } = this.state;
    const event = { stream, sequence: sequence + 1, at: this.now, ...by, fact };
    this.events.push(event);
    this.state = evolve(this.state, event);
  }
}

const TIME = { actor: TIME_ACTOR };

function takeIn(story: Story, input: SubmissionInput): void {
  if (input.version <= story.state.lastVersion || story.state.endedAt !== undefined) return;
  // What who coordinates enters has left its unit.
  if (story.state.approval && input.onBehalf === undefined) return prepare(story, input);
  startClock(story, input);
  // Late, and nobody was awake at the deadline: the history is to show both, in their order.
  if (input.onBehalf?.means === BEFORE_USE) return takeOver(story, input, input.onBehalf);
  const { state } = story;
  if (isOverdueAtHand(state, input) && state.overdueAt === undefined && !isAwaitingReview(state))
    story.add({ type: 'became-overdue' }, TIME);
  const { submissionId, version, nil, onTime, storedAt, reviewRemindAt, reviewer, actor } = input;
  const reviewed = { reviewRemindAt, ...(reviewer === undefined ? {} : { reviewer }) };
  const submitted = { type: 'submitted', submissionId, version, nil, onTime, storedAt } as const;
  if (input.onBehalf === undefined) story.add({ ...submitted, ...reviewed }, { actor });
  else story.add({ ...submitted, ...enteredTimes(state, reviewed), onBehalf: input.onBehalf }, { actor });
  if (!state.review && input.onBehalf === undefined) story.add({ type: 'accepted', automatic: true }, TIME);
}

/** What the office had before it used this software is over: nobody reads it here, and nobody is told. */
function takeOver(story: Story, input: SubmissionInput, onBehalf: OnBehalf): void {
  const { submissionId, version, nil, onTime, storedAt, actor } = input;
  const content = { submissionId, version, nil, onTime, storedAt, reviewRemindAt: [], onBehalf } as const;
  story.add({ type: 'submitted', ...content }, { actor });
  story.add({ type: 'accepted', automatic: true }, TIME);
}

/** It counts once the head of the unit has approved it. */
function prepare(story: Story, input: SubmissionInput): void {
  const { submissionId, version, nil, storedAt, approvalRemindAt: remindAt = [], actor } = input;
  story.add({ type: 'prepared', submissionId, version, nil, storedAt, remindAt }, { actor });
}

/** It leaves its unit at the instant of the approval, which was stored before any turn called it overdue. */
function leave(story: Story, input: ActInput, prepared: Prepared): void {
  startClock(story, input);
  const { storedAt, review, actor } = input;
  const { state } = story;
  const onTime = storedAt < state.timetable.dueAt;
  if (!onTime && state.overdueAt === undefined && !isAwaitingReview(state))
    story.add({ type: 'became-overdue' }, TIME);
  const { submissionId, version, nil } = prepared;
  const times = {
    reviewRemindAt: review?.remindAt ?? [],
    ...(review === undefined ? {} : { reviewer: review.reviewer }),
  };
  story.add({ type: 'submitted', submissionId, version, nil, onTime, storedAt, ...times }, { actor });
  if (!state.review) story.add({ type: 'accepted', automatic: true }, TIME);
}

/** What was received in time and is entered later makes nobody overdue. */
function isOverdueAtHand({ timetable }: AssignmentState, input: SubmissionInput): boolean {
  const { onTime, storedAt, onBehalf } = input;
  return !onTime && (onBehalf === undefined || storedAt >= timetable.dueAt);
}

/** Without a review it waits for its unit, which is to confirm what was entered, and for no reviewer. */
function enteredTimes<Times extends { readonly reviewRemindAt: readonly Instant[] }>(
  { review }: AssignmentState,
  times: Times,
): Times | { readonly reviewRemindAt: readonly Instant[] } {
  return review ? times : { reviewRemindAt: [] };
}

/** Whoever hands in starts the clock again. */
function startClock(story: Story, { start }: Pick<SubmissionInput, 'start'>): void {
  const { stop, timetable } = story.state;
  if (stop === undefined) return;
  story.add({ type: 'clock-started', ...(start ?? { timetable, stoppedMs: 0 }) }, TIME);
}

/** A contribution goes with what gathers it. */
function follow(story: Story, input: LeadInput): void {
  const fact = leadFact(story.state, input);
  if (fact !== undefined) story.add(fact, TIME);
}

function takeInAct(story: Story, input: ActInput): void {
  const { number, act, actor, reason } = input;
  const { prepared } = story.state;
  if (number <= story.state.lastAct || unitActRefusal(story.state, act) !== undefined) return;
  story.add(actFact(input), { actor, ...(reason === undefined ? {} : { reason }) });
  if (act.type === 'approve' && prepared !== undefined) leave(story, input, prepared);
  // What had only to be confirmed is as good as handed in by the unit itself.
  if (act.type === 'confirm' && !story.state.review) story.add({ type: 'accepted', automatic: true }, TIME);
}

function actFact({ actId, number, storedAt, act, pausedUntil, remindAt = [] }: ActInput): AssignmentFact {
  const stored = { actId, number, storedAt };
  switch (act.type) {
    case 'withdraw':
      return { type: 'withdrawn', ...stored };
    case 'acknowledge':
      return { type: 'acknowledged', ...stored };
    case 'contest':
      return {
        type: 'contested',
        ...stored,
        ...(act.proposed === undefined ? {} : { proposed: act.proposed }),
      };
    case 'confirm':
      return { type: 'confirmed', ...stored, version: act.version };
    case 'approve':
      return { type: 'approved', ...stored, version: act.version };
    case 'send-back':
      return { type: 'sent-back', ...stored, version: act.version };
    case 'dispute':
      return { type: 'disputed', ...stored, version: act.version };
    case 'note':
      return {
        type: 'noted',
        ...stored,
        ...(act.promisedOn === undefined ? {} : { promisedOn: act.promisedOn }),
        ...(pausedUntil === undefined ? {} : { pausedUntil }),
      };
    case 'ask':
      return { type: 'extension-asked', ...stored, newDueOn: act.newDueOn, remindAt };
  }
}

function carryOut(story: Story, input: RulingInput): void {
  const { rulingId, actor, ruling } = input;
  if (story.state.rulingIds.includes(rulingId)) return;
  if (rulingRefusal(story.state, ruling) !== undefined) return;
  // What was late before it stands still is so in its history, too.
  if (ruling.type === 'stop-clock') passDue(story);
  const why = 'reason' in ruling && ruling.reason !== undefined ? { reason: ruling.reason } : {};
  const by = { actor, rulingId, ...why };
  story.add(rulingFact(story, input), by);
}

function passDue(story: Story): void {
  const { overdueAt, timetable } = story.state;
  if (overdueAt === undefined && story.now >= timetable.dueAt) story.add({ type: 'became-overdue' }, TIME);
}

function rulingFact({ state, now }: Story, { ruling }: RulingInput): AssignmentFact {
  switch (ruling.type) {
    case 'accept':
      return { type: 'accepted', automatic: false };
    case 'return':
      return { type: 'returned', timetable: ruling.timetable };
    case 'extend':
      return {
        type: 'extended',
        timetable: ruling.timetable,
        ...(state.asking === undefined ? {} : { asked: state.asking.actId }),
      };
    case 'move-day':
      return { type: 'day-moved', timetable: ruling.timetable, moved: ruling.moved };
    case 'waive':
      return { type: 'waived' };
    case 'waive-rule':
      return { type: 'rule-waived', rule: ruling.rule, saying: ruling.saying };
    case 'hand-over': {
      const into = duplicateOf(state, ruling.owing, now);
      if (into !== undefined) return { type: 'merged', to: ruling.to, into: into.assignmentId };
      return { type: 'handed-over', from: state.unitId, to: ruling.to };
    }
    case 'withdraw':
      return { type: 'withdrawn' };
    case 'insist':
      return { type: 'insisted' };
    case 'reopen':
      return reopenedFact(ruling);
    case 'refuse':
      return { type: 'extension-refused' };
    default:
      return clockFact(ruling);
  }
}

function clockFact(
  ruling: Extract<RulingInput['ruling'], { readonly type: 'stop-clock' | 'start-clock' }>,
): AssignmentFact {
  if (ruling.type === 'stop-clock') return { type: 'clock-stopped', remindAt: ruling.remindAt };
  return { type: 'clock-started', ...ruling.start };
}

function reopenedFact({
  timetable,
  reviewRemindAt,
  reviewHeadAt,
}: Extract<RulingInput['ruling'], { readonly type: 'reopen' }>): AssignmentFact {
  const head = reviewHeadAt === undefined ? {} : { reviewHeadAt };
  return { type: 'reopened', timetable, reviewRemindAt, ...head };
}

/**
 * What the unit that takes over owes itself, where one report answers both: neither is due yet, and nothing has been
 * handed in here. What is overdue, or waits for a ruling, stays owed by itself.
 */
function duplicateOf(state: AssignmentState, owing: readonly Owing[], now: Instant): Owing | undefined {
  if (now >= state.timetable.dueAt || state.submission !== undefined) return undefined;
  return owing.find(({ dueAt }) => now < dueAt);
}

/** What was decided in the same turn counts, too: whatever came of it, its opening is not put off again. */
function openStep(story: Story, { opening }: TurnTime): void {
  const { waitsFor, endedAt } = story.state;
  if (waitsFor === undefined || endedAt !== undefined) return;
  const timetable = opening?.(story.state);
  if (timetable !== undefined) story.add({ type: 'step-opened', timetable }, TIME);
}

/** Each passing of time is one fact; of several reminders missed at once one is left, and levels go on at their spacing. */
function passTime(story: Story, { catchUp }: TurnTime): void {
  const missed = catchUp(story.state);
  if (missed !== undefined) story.add({ type: 'caught-up', ...missed }, TIME);
  for (let fact = timeFact(story.state, story.now); fact; fact = timeFact(story.state, story.now))
    story.add(fact, TIME);
}
