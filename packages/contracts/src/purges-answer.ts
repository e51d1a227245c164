import { z } from 'zod';
import { alsoPurged, PURGE_KINDS, PURGE_PARTS, purgeSubject } from './purge-subject.js';
import { paperDraft } from './paper-draft.js';
import { instant } from './values/instant.js';
import { keptText } from './values/kept-text.js';
import { pagingAnswer, pagingQuery } from './values/paging-query.js';

const LONGEST_REASON = 2000;
const LONGEST_ID = 400;
const number = z.int().min(1);

/** What is to be purged, and why; the reason is kept and never quotes what goes. */
export const purgeBody = z
  .strictObject({
    kind: z.enum(PURGE_KINDS),
    id: keptText.min(1).max(LONGEST_ID),
    /** Of an act of a unit, and of a ruling. */
    assignmentId: keptText.min(1).max(LONGEST_ID).exactOptional(),
    /** Of an act on a plan. */
    planSlug: keptText.min(1).max(LONGEST_ID).exactOptional(),
    /** Of an event, and of a paper. */
    sequence: z.int().min(1).exactOptional(),
    parts: z.array(z.enum(PURGE_PARTS)).min(1),
    reason: keptText.max(LONGEST_REASON),
  })
  .meta({ id: 'PurgeWish' });

export type PurgeBody = z.infer<typeof purgeBody>;

/** The number of the act, and what else says the same and would go with it. */
export const purgeAskedAnswer = z
  .object({ purge: number, also: z.array(alsoPurged) })
  .meta({ id: 'PurgeAsked' });

export type PurgeAsked = z.infer<typeof purgeAskedAnswer>;

export const purgeApprovalBody = z.strictObject({ purge: number }).meta({ id: 'PurgeApproval' });

export const purgeRefusalBody = z
  .strictObject({ purge: number, reason: keptText.max(LONGEST_REASON) })
  .meta({ id: 'PurgeRefusal' });

export type PurgeRefusalBody = z.infer<typeof purgeRefusalBody>;

/** Withdrawn by whoever asked, or declined by another. */
export const purgeDeclinedAnswer = z
  .object({ purge: number, withdrawn: z.boolean() })
  .meta({ id: 'PurgeDeclined' });

export type PurgeDeclined = z.infer<typeof purgeDeclinedAnswer>;

/** How much went. */
export const purgeDoneAnswer = z
  .object({ purge: number, values: z.int(), files: z.int() })
  .meta({ id: 'PurgeDone' });

export type PurgeDone = z.infer<typeof purgeDoneAnswer>;

export const purgeMinutesQuery = z.strictObject({
  /** Under whose office's name the minutes stand. */
  plan: keptText,
  purge: z.coerce.number().int().min(1),
});

/** The minutes of a purge, in both languages. */
export const purgeMinutesAnswer = z
  .object({ planSlug: z.string(), purge: number, paper: z.object({ vi: paperDraft, en: paperDraft }) })
  .meta({ id: 'PurgeMinutes' });

export type PurgeMinutesAnswer = z.infer<typeof purgeMinutesAnswer>;

export const purgesQuery = z.strictObject(pagingQuery);

/** The newest first. */
export const purgesAnswer = z
  .object({
    purges: z.array(
      z.object({
        purge: number,
        subject: purgeSubject,
        reason: z.string().exactOptional(),
        askedBy: z.string(),
        askedAt: instant,
        /** Absent until another administrator agreed. */
        done: z.object({ by: z.string(), at: instant, values: z.int(), files: z.int() }).exactOptional(),
        /** Whoever asked took it back, or another administrator declined it. */
        declined: z
          .object({ by: z.string(), at: instant, because: z.string().exactOptional() })
          .exactOptional(),
      }),
    ),
    ...pagingAnswer,
  })
  .meta({ id: 'Purges' });

export type PurgesAnswer = z.infer<typeof purgesAnswer>;
