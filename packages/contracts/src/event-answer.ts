import type { AssignmentEventType } from '@kyhan/engine';
import { BEHALF_MEANS } from '@kyhan/engine';
import { ESCALATION_TARGETS, MOVE_CAUSES } from '@kyhan/plan';
import { z } from 'zod';
import { purgedPart } from './purge-subject.js';
import { timetableAnswer } from './timetable-answer.js';
import { day } from './values/day.js';
import { inBoth } from './values/in-both.js';
import { instant } from './values/instant.js';

function fact<const Type extends AssignmentEventType, Fields extends z.core.$ZodLooseShape>(
  type: Type,
  fields: Fields,
) {
  return z.object({ type: z.literal(type), ...fields });
}

/** Which stored act of the unit an event takes in. */
const takenInAct = { actId: z.string(), number: z.int(), storedAt: instant };

/** Why the day moved, and from where. */
const dayMove = z.object({
  because: z.enum(MOVE_CAUSES),
  from: z.object({ dueOn: day, dueAt: instant }),
  /** The new day of the meeting, where that is why. */
  meetingOn: day.exactOptional(),
});

/** Whose result gathers a contribution, and the due instant of that from which its own day was counted. */
const lead = z.object({ assignmentId: z.string(), dueAt: instant, ended: z.literal(true).exactOptional() });

/** What each event tells, by its type (engine, `AssignmentFact`). */
const FACTS = {
  opened: fact('opened', {
    cycleId: z.string(),
    stepId: z.string(),
    unitId: z.string(),
    review: z.boolean(),
    asked: z.boolean().exactOptional(),
    /** What the unit sends counts once its head has approved it. */
    approval: z.literal(true).exactOptional(),
    timetable: timetableAnswer,
    insteadOf: z.string().exactOptional(),
    /** Of a contribution. */
    lead: lead.exactOptional(),
    /** The step that is to be in before it opens, or its day over: the opening of the timetable is the latest. */
    waitsFor: z.string().exactOptional(),
    transferredFrom: z.string().exactOptional(),
  }),
  /** All of the step that it waited for are in, or the day of that is over. */
  'step-opened': fact('step-opened', { timetable: timetableAnswer }),
  reminded: fact('reminded', { ordinal: z.int(), leadTime: z.int(), skipped: z.int() }),
  'became-overdue': fact('became-overdue', {}),
  'overdue-reminded': fact('overdue-reminded', { ordinal: z.int(), skipped: z.int() }),
  escalated: fact('escalated', {
    ordinal: z.int(),
    level: z.int(),
    to: z.enum(ESCALATION_TARGETS),
    draft: z.literal(true).exactOptional(),
  }),
  submitted: fact('submitted', {
    submissionId: z.string(),
    version: z.int(),
    nil: z.boolean(),
    onTime: z.boolean(),
    storedAt: instant,
    reviewRemindAt: z.array(instant),
    /** When its reviewer is told of it, and his head that nothing was ruled. */
    reviewer: z.object({ toldAt: instant, headAt: z.array(instant) }).exactOptional(),
    /** Entered for the unit: how and when it had come, and the due instant in force then. */
    onBehalf: z
      .object({ means: z.enum(BEHALF_MEANS), receivedOn: day, receivedAt: instant, dueAt: instant })
      .exactOptional(),
  }),
  /** A version waits for the head of its own unit. */
  prepared: fact('prepared', {
    submissionId: z.string(),
    version: z.int(),
    nil: z.boolean(),
    storedAt: instant,
    remindAt: z.array(instant),
  }),
  'approval-reminded': fact('approval-reminded', { ordinal: z.int() }),
  approved: fact('approved', { ...takenInAct, version: z.int() }),
  'sent-back': fact('sent-back', { ...takenInAct, version: z.int() }),
  'review-reminded': fact('review-reminded', { ordinal: z.int() }),
  /** The reviewer's own day is over: his head is told. */
  'reviewer-overdue': fact('reviewer-overdue', { ordinal: z.int() }),
  /** After a gap of the deployment reminders and levels are counted anew; the day stays. */
  'caught-up': fact('caught-up', {
    timetable: timetableAnswer,
    /** Of what waits for its reviewer. */
    review: z.object({ remindAt: z.array(instant), headAt: z.array(instant) }).exactOptional(),
  }),
  /** As of 0.2 by a ruling, and no act. */
  withdrawn: fact('withdrawn', {
    actId: z.string().exactOptional(),
    number: z.int().exactOptional(),
    storedAt: instant.exactOptional(),
  }),
  returned: fact('returned', { timetable: timetableAnswer }),
  /** `moved`: as of 0.2, where a version of the plan moved the day. */
  extended: fact('extended', {
    timetable: timetableAnswer,
    /** The id of the act by which the unit had asked for it. */
    asked: z.string().exactOptional(),
    moved: dayMove.exactOptional(),
  }),
  'day-moved': fact('day-moved', {
    timetable: timetableAnswer,
    moved: dayMove,
    /** Of a contribution that follows what gathers it. */
    lead: lead.exactOptional(),
  }),
  accepted: fact('accepted', { automatic: z.boolean() }),
  waived: fact('waived', {
    /** What gathers it has ended. */
    withLead: z.literal(true).exactOptional(),
  }),
  /** What the rule asks is said as it was then. */
  'rule-waived': fact('rule-waived', { rule: z.string(), saying: inBoth }),
  reopened: fact('reopened', {
    timetable: timetableAnswer,
    /** Of what waits for a ruling again: when its reviewer is reminded, and his head told. */
    reviewRemindAt: z.array(instant),
    reviewHeadAt: z.array(instant).exactOptional(),
    /** Of a contribution that had ended with what gathers it. */
    lead: lead.exactOptional(),
  }),
  'handed-over': fact('handed-over', { from: z.string(), to: z.string() }),
  merged: fact('merged', { to: z.string(), into: z.string() }),
  transferred: fact('transferred', { to: z.string(), toAssignmentId: z.string() }),
  /** Invited to say something, it has said nothing by the day. */
  silent: fact('silent', {}),
  missed: fact('missed', {}),
  lapsed: fact('lapsed', {}),
  contested: fact('contested', { ...takenInAct, proposed: z.string().exactOptional() }),
  insisted: fact('insisted', {}),
  acknowledged: fact('acknowledged', takenInAct),
  'acknowledge-reminded': fact('acknowledge-reminded', {}),
  'extension-asked': fact('extension-asked', {
    ...takenInAct,
    newDueOn: day,
    remindAt: z.array(instant),
  }),
  'ask-reminded': fact('ask-reminded', { ordinal: z.int() }),
  'extension-refused': fact('extension-refused', {}),
  confirmed: fact('confirmed', { ...takenInAct, version: z.int() }),
  disputed: fact('disputed', { ...takenInAct, version: z.int() }),
  'clock-stopped': fact('clock-stopped', { remindAt: z.array(instant) }),
  'stop-reminded': fact('stop-reminded', { ordinal: z.int() }),
  /** `stoppedMs`: for so long, after due, it counts as late for nobody. */
  'clock-started': fact('clock-started', { timetable: timetableAnswer, stoppedMs: z.int() }),
  noted: fact('noted', {
    ...takenInAct,
    promisedOn: day.exactOptional(),
    pausedUntil: instant.exactOptional(),
  }),
} satisfies { readonly [Type in AssignmentEventType]: z.ZodObject<{ type: z.ZodLiteral<Type> }> };

type Fact = (typeof FACTS)[AssignmentEventType];

/** What happened. */
export const factAnswer = z
  .discriminatedUnion('type', Object.values(FACTS) as unknown as [Fact, ...Fact[]])
  .meta({ id: 'Fact' });

export type FactAnswer = z.infer<typeof factAnswer>;

/** What happened to an assignment, in its place in the chain. */
export const eventAnswer = z
  .object({
    stream: z.string(),
    /** From 1 on, without gaps. */
    sequence: z.int(),
    at: instant,
    realAt: instant,
    /** `person:<id>`, `unit:<id>` (`unit:<id>/approval`: whoever approves there), `time`, `plan:<version>`, `token:<id>`. */
    actor: z.string(),
    /** The same in words: a person by name, as it is known now. */
    actorName: inBoth,
    reason: z.string().exactOptional(),
    /** What went by an act: then there is no reason. */
    purged: z.array(purgedPart).exactOptional(),
    rulingId: z.string().exactOptional(),
    /** The paper that the ruling rests on. */
    document: z.string().exactOptional(),
    /** Who granted the extension. */
    grantor: z.string().exactOptional(),
    fact: factAnswer,
    previousHash: z.string(),
    hash: z.string(),
  })
  .meta({ id: 'Event' });

export type EventAnswer = z.infer<typeof eventAnswer>;
