import { COMING_CHANGES, PLAN_ACT_TYPES } from '@kyhan/plan';
import { z } from 'zod';
import { rulingAnswer } from './ruling-answer.js';
import { day } from './values/day.js';
import { inBoth } from './values/in-both.js';
import { instant } from './values/instant.js';
import { keptText } from './values/kept-text.js';
import { pagingAnswer, pagingQuery } from './values/paging-query.js';

const LONGEST_ID = 100;
const LONGEST_REASON = 4000;
const LONGEST_DOCUMENT = 500;

const planActType = z.enum(PLAN_ACT_TYPES).meta({ id: 'PlanAct' });

/** What somebody decides for a plan beside its versions. */
export const planActBody = z
  .strictObject({
    /** The caller's own id: sending the same again changes nothing. */
    actId: keptText.min(1).max(LONGEST_ID),
    act: planActType,
    /** What is suspended, resumed or skipped; for resume, none: the whole plan. */
    obligation: keptText.exactOptional(),
    /** For skip: the key of the period. */
    period: keptText.exactOptional(),
    /** For suspend, resume and end: the first day. */
    from: day.exactOptional(),
    /** For suspend: the last day; none: until it is resumed. */
    to: day.exactOptional(),
    reason: keptText.max(LONGEST_REASON),
    /** The paper that it rests on: number, sign and date. */
    document: keptText.min(1).max(LONGEST_DOCUMENT).exactOptional(),
    /** For suspend and end: nobody owes what is open any more; for end, what is due from that day. */
    waiveOpen: z.boolean().default(false),
  })
  .meta({ id: 'NewPlanAct' });

export type PlanActBody = z.input<typeof planActBody>;

/** A cycle that was to come and does not open now, or opens again. */
const heldCycle = z.object({
  obligation: z.string(),
  period: z.string(),
  change: z.enum(COMING_CHANGES),
  opensOn: day,
  dueOn: day,
});

/** What came of it. */
export const planActAnswer = z
  .object({
    actId: z.string(),
    kind: z.enum(['recorded', 'duplicate']),
    /** Of the coming twelve months. */
    cycles: z.array(heldCycle),
    /** What became of waiving what was open. */
    outcomes: z.array(rulingAnswer),
    /** Ids of cycles that are opened at once, since they should be open by now. */
    openedNow: z.array(z.string()),
  })
  .meta({ id: 'PlanActDone' });

export type PlanActAnswer = z.infer<typeof planActAnswer>;

const storedPlanAct = z.object({
  actId: z.string(),
  act: planActType,
  obligation: z.string().exactOptional(),
  period: z.string().exactOptional(),
  from: day.exactOptional(),
  to: day.exactOptional(),
  waiveOpen: z.boolean(),
  /** Absent where it was erased. */
  reason: z.string().exactOptional(),
  document: z.string().exactOptional(),
  actor: z.string(),
  /** The same in words: a person by name, as it is known now. */
  actorName: inBoth,
  at: instant,
});

export const planActsQuery = z.strictObject(pagingQuery);

/** All that was decided for a plan beside its versions, in its order. */
export const planActsAnswer = z
  .object({ acts: z.array(storedPlanAct), ...pagingAnswer })
  .meta({ id: 'PlanActs' });

export type PlanActsAnswer = z.infer<typeof planActsAnswer>;
