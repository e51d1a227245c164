import { CONTACT_ROLES } from '@kyhan/plan';
import { z } from 'zod';
import { assignmentAnswer, assignmentsQuery } from './assignment-answer.js';
import { CALL_RESULTS } from './call-result.js';
import { refusalAnswer } from './error-answer.js';
import { day } from './values/day.js';
import { inBoth } from './values/in-both.js';
import { instant } from './values/instant.js';
import { keptText } from './values/kept-text.js';
import { pagingAnswer, pagingQuery } from './values/paging-query.js';

const LONGEST_ID = 100;
const MOST_AT_ONCE = 500;
/** With how the call ended before it, no longer than a note may be. */
const LONGEST_TEXT = 3000;

const { plan, obligation } = assignmentsQuery.shape;

export const callsQuery = z.strictObject({ plan, obligation, ...pagingQuery });

/** What somebody is called about, with whom to call in its unit and what was noted of it last. */
const call = assignmentAnswer
  .extend({
    /** Of the plan in force, the first one first. */
    contacts: z.array(
      z.object({
        role: z.enum(CONTACT_ROLES),
        name: z.string().exactOptional(),
        phone: z.string().exactOptional(),
        email: z.string(),
      }),
    ),
    lastNote: z
      .object({
        at: instant,
        actor: z.string(),
        /** Who that is, in words. */
        actorName: inBoth,
        /** Absent where it was erased. */
        text: z.string().exactOptional(),
        promisedOn: day.exactOptional(),
      })
      .exactOptional(),
  })
  .meta({ id: 'Call' });

export type CallAnswer = z.infer<typeof call>;

/** By due instant: overdue, nearly due, or to be completed. */
export const callsAnswer = z.object({ calls: z.array(call), ...pagingAnswer }).meta({ id: 'Calls' });

/** That somebody was called. */
export const callBody = z
  .strictObject({
    /** The sender's own id: for each assignment the same call is noted once. */
    actId: keptText.min(1).max(LONGEST_ID),
    /** What the call was about. */
    assignmentIds: z.array(keptText).min(1).max(MOST_AT_ONCE),
    result: z.enum(CALL_RESULTS),
    /** Who answered and what. */
    text: keptText.max(LONGEST_TEXT).default(''),
    /** By when it is promised; nobody is chased before that day is over. */
    promisedOn: day.exactOptional(),
  })
  .meta({ id: 'NewCall' });

export type CallBody = z.output<typeof callBody>;

const about = { assignmentId: z.string() };

/** What became of the note, for each assignment: kept now, kept before, or refused and why. */
export const callAnswer = z
  .object({
    outcomes: z.array(
      z
        .discriminatedUnion('outcome', [
          z.object({ ...about, outcome: z.enum(['stored', 'duplicate']), storedAt: instant }),
          z.object({ ...about, outcome: z.literal('refused'), ...refusalAnswer }),
        ])
        .meta({ id: 'CallOutcome' }),
    ),
  })
  .meta({ id: 'CallNoted' });

export type CallNotedAnswer = z.infer<typeof callAnswer>;
