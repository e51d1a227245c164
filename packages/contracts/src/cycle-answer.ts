import { z } from 'zod';
import { keptText } from './values/kept-text.js';
import { day } from './values/day.js';
import { inBoth } from './values/in-both.js';
import { instant } from './values/instant.js';
import { pagingAnswer, pagingQuery, updatedSince } from './values/paging-query.js';

/** One obligation in one period. */
const cycleAnswer = z
  .object({
    cycleId: z.string(),
    planSlug: z.string(),
    planVersion: z.int(),
    /** The version whose calendar counts for it. */
    calendarVersion: z.int(),
    obligationId: z.string(),
    obligationTitle: inBoth,
    periodKey: z.string(),
    periodFrom: day,
    periodTo: day,
    opensAt: instant,
    dueAt: instant,
    dueOn: day,
    /** The day that the rule names, before it was rolled. */
    nominalDueOn: day,
    shards: z.int(),
    openedAt: instant,
    closedAt: instant.exactOptional(),
    /** Since when it waits for its coordinator as a draft: nothing went to units yet, and none owes it. */
    draftSince: instant.exactOptional(),
    confirmedAt: instant.exactOptional(),
    announcedAt: instant.exactOptional(),
    /** The day that a person gave when confirming it, in place of the plan's. */
    givenDueOn: day.exactOptional(),
    /** The day that a person moved its meeting to. */
    meetingOn: day.exactOptional(),
    /** It was left out by a person; it is closed. */
    skippedAt: instant.exactOptional(),
    /** Of its last event. */
    updatedAt: instant,
    /** What was counted when it closed. */
    summary: z.record(z.string(), z.unknown()).exactOptional(),
  })
  .meta({ id: 'Cycle' });

export type CycleAnswer = z.infer<typeof cycleAnswer>;

/** How cycles can be asked for; what was skipped is closed. */
export const ASKED_CYCLE_STATES = ['open', 'closed', 'draft'] as const;

export type AskedCycleState = (typeof ASKED_CYCLE_STATES)[number];

export const cyclesQuery = z.strictObject({
  plan: keptText.exactOptional(),
  obligation: keptText.exactOptional(),
  state: z.enum(ASKED_CYCLE_STATES).exactOptional(),
  updatedSince,
  ...pagingQuery,
});

/** By due instant, then id. */
export const cyclesAnswer = z
  .object({ cycles: z.array(cycleAnswer), ...pagingAnswer })
  .meta({ id: 'Cycles' });
