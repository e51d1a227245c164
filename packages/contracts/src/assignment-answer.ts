import { ASSIGNMENT_STATUSES, BEHALF_MEANS } from '@kyhan/engine';
import { z } from 'zod';
import { keptText } from './values/kept-text.js';
import { CONTRIBUTION_FILTERS, COUNTED_FIGURES } from './listed-figure.js';
import { timetableAnswer } from './timetable-answer.js';
import { day } from './values/day.js';
import { inBoth } from './values/in-both.js';
import { instant } from './values/instant.js';
import { pagingAnswer, pagingQuery, updatedSince } from './values/paging-query.js';
import { WAITINGS } from './waiting.js';

const assignmentStatus = z.enum(ASSIGNMENT_STATUSES).meta({ id: 'AssignmentStatus' });

/** What one unit owes in one cycle, with its status as of now; what has not happened is absent. */
export const assignmentAnswer = z
  .object({
    assignmentId: z.string(),
    cycleId: z.string(),
    planSlug: z.string(),
    planVersion: z.int(),
    obligationId: z.string(),
    obligationTitle: inBoth,
    periodKey: z.string(),
    periodFrom: day,
    periodTo: day,
    stepId: z.string(),
    /** Of one step of several. */
    stepTitle: inBoth.exactOptional(),
    /** The plan asks this body and does not order it: in no rate, and called late by none. */
    asked: z.boolean(),
    unitId: z.string(),
    unitName: inBoth,
    /** Where it has ended and exactly one lives in its place: what it is called now. */
    unitNowName: inBoth.exactOptional(),
    /** Of a contribution: what gathers it, and who owes that. */
    lead: z.object({ assignmentId: z.string(), unitId: z.string(), unitName: inBoth }).exactOptional(),
    /** Who owed it before it was handed over, the first one first. */
    formerUnitIds: z.array(z.string()),
    shard: z.int(),
    /** Derived when it is asked for. */
    status: assignmentStatus,
    timetable: timetableAnswer,
    opensAt: instant,
    openedAt: instant,
    /** The last good day, and the instant at which it is over. */
    dueOn: day,
    dueAt: instant,
    dueSoonAt: instant.exactOptional(),
    lockAt: instant,
    overdueAt: instant.exactOptional(),
    escalatedLevel: z.int(),
    /** The last version that was handed in; 0: none. */
    version: z.int(),
    submissionId: z.string().exactOptional(),
    nil: z.boolean().exactOptional(),
    /** Of the assignment: by its first version that left the unit and was not withdrawn, whatever came after. */
    onTime: z.boolean().exactOptional(),
    /** That version, when it was stored (received, where it was entered for the unit), and the due instant that was in force. */
    punctualVersion: z.int().exactOptional(),
    punctualAt: instant.exactOptional(),
    punctualDueAt: instant.exactOptional(),
    /** Days that it came late, or is overdue, each that has begun counted. */
    daysLate: z.int().exactOptional(),
    submittedAt: instant.exactOptional(),
    /** What the unit sends counts once its head has approved it. */
    approval: z.boolean(),
    /** The version that waits for the head of the unit. */
    prepared: z.object({ version: z.int(), nil: z.boolean(), storedAt: instant }).exactOptional(),
    /** Where who coordinates entered the version in force, and what the unit has said of that. */
    entered: z
      .object({
        means: z.enum(BEHALF_MEANS),
        receivedOn: day,
        confirmedAt: instant.exactOptional(),
        disputedAt: instant.exactOptional(),
      })
      .exactOptional(),
    returnedAt: instant.exactOptional(),
    timesReturned: z.int(),
    /** Of these, mended at or after the day that the return had set. */
    timesMendedLate: z.int(),
    extendedAt: instant.exactOptional(),
    acceptedAt: instant.exactOptional(),
    waivedAt: instant.exactOptional(),
    transferredAt: instant.exactOptional(),
    /** To whoever owed it before: the unit that it went to. */
    transferredTo: z.string().exactOptional(),
    transferredToName: inBoth.exactOptional(),
    /** The assignment that was handed over to this one. */
    transferredFrom: z.string().exactOptional(),
    /** The unit that has ended and in whose place this one owes. */
    insteadOf: z.string().exactOptional(),
    insteadOfName: inBoth.exactOptional(),
    /** Rules of its form that do not hold for it, by their ids. */
    waivedRules: z.array(z.string()).exactOptional(),
    missedAt: instant.exactOptional(),
    /** Locked, returned and not mended. */
    lapsedAt: instant.exactOptional(),
    /** When the unit said that this is not its own, while nobody has answered that. */
    contestedAt: instant.exactOptional(),
    /** When the unit said that it has taken note, where the policy asks for it. */
    acknowledgedAt: instant.exactOptional(),
    /** An extension that the unit asks for, while nobody has answered. */
    asking: z
      .object({
        actId: z.string(),
        askedAt: instant,
        newDueOn: day,
        remindAt: z.array(instant),
        remindersTaken: z.int(),
      })
      .exactOptional(),
    /** Since when the clock stands still, while it does. */
    stoppedAt: instant.exactOptional(),
    /** For how long it has stood still after the due instant in force, milliseconds. */
    stoppedMs: z.int(),
    /** By when it was promised last, while the unit is waited for. */
    promisedOn: day.exactOptional(),
    /** Nobody is chased before. */
    pausedUntil: instant.exactOptional(),
    endedAt: instant.exactOptional(),
    lastSequence: z.int(),
    /** Of its last event. */
    updatedAt: instant,
  })
  .meta({ id: 'Assignment' });

export type AssignmentAnswer = z.infer<typeof assignmentAnswer>;

export const assignmentsQuery = z.strictObject({
  plan: keptText.exactOptional(),
  obligation: keptText.exactOptional(),
  unit: keptText.exactOptional(),
  cycle: keptText.exactOptional(),
  /** Of `overdue`, `missed` and `lapsed` those that are ordered: bodies that are asked stand in no list of late ones. */
  status: assignmentStatus.exactOptional(),
  /** What a figure of `status` counts; `notDone` is what is not done and overdue, locked or not. */
  figure: z.enum(COUNTED_FIGURES).exactOptional(),
  /** What units contribute to a lead's result, alone or left out. */
  contribution: z.enum(CONTRIBUTION_FILTERS).exactOptional(),
  /** Whom it waits for; `coordinator`: all that waits for who coordinates. */
  waiting: z.enum(WAITINGS).exactOptional(),
  /** Escalated so far and no farther. */
  level: z.coerce.number().int().min(0).max(9).exactOptional(),
  /** Due days in force, both inclusive. */
  dueFrom: day.exactOptional(),
  dueTo: day.exactOptional(),
  /** Due days of their cycles, both inclusive: what the overview of those days shows. */
  cycleDueFrom: day.exactOptional(),
  cycleDueTo: day.exactOptional(),
  /** Cycles in the order of their due days and ids, both inclusive: the columns of a part of the overview. */
  firstCycle: keptText.exactOptional(),
  lastCycle: keptText.exactOptional(),
  /** A part of the name of a unit or of an obligation; accents and case make no difference. */
  text: keptText.exactOptional(),
  /** Those that wait for somebody, or those that have ended. */
  state: z.enum(['open', 'ended']).exactOptional(),
  updatedSince,
  ...pagingQuery,
});

/** What waits for review, as its page is asked for it. */
export const reviewsQuery = assignmentsQuery.pick({ plan: true, obligation: true, after: true });

/** By due instant, then as they were opened. */
export const assignmentsAnswer = z
  .object({ assignments: z.array(assignmentAnswer), ...pagingAnswer })
  .meta({ id: 'Assignments' });
