import { NOTICE_ADDRESSEES, NOTICE_KINDS, NOTICE_STATES } from '@kyhan/engine';
import { CONTACT_ROLES } from '@kyhan/plan';
import { z } from 'zod';
import { keptText } from './values/kept-text.js';
import { inBoth } from './values/in-both.js';
import { instant } from './values/instant.js';
import { pagingAnswer, pagingQuery, updatedSince } from './values/paging-query.js';

export const noticeKind = z.enum(NOTICE_KINDS).meta({ id: 'NoticeKind' });
export const noticeState = z.enum(NOTICE_STATES).meta({ id: 'NoticeState' });

/** A message owed to one contact, with what became of it. */
export const noticeAnswer = z
  .object({
    noticeId: z.string(),
    /** What it is about: for the summary of a cycle, the cycle. */
    assignmentId: z.string(),
    cycleId: z.string(),
    planSlug: z.string(),
    obligationTitle: inBoth,
    /** Of one step of several. */
    stepTitle: inBoth.exactOptional(),
    /** Who owes it now; the summary of a cycle is about no single unit. */
    unitId: z.string().exactOptional(),
    unitName: inBoth.exactOptional(),
    kind: noticeKind,
    ordinal: z.int(),
    addressee: z.enum(NOTICE_ADDRESSEES),
    channel: z.string(),
    /** Of that channel: for mail, a mailbox. */
    address: z.string(),
    contactUnitId: z.string(),
    contactUnitName: inBoth,
    contactRole: z.enum(CONTACT_ROLES),
    contactLanguage: z.enum(['vi', 'en']),
    notBefore: instant,
    /** The due instant that it speaks about. */
    dueAt: instant,
    /** What it says beyond that, by its kind. */
    data: z.looseObject({ storedAt: instant.exactOptional() }),
    messageId: z.string(),
    state: noticeState,
    attempts: z.int(),
    /** How often it was not known whether it left. */
    unknownCount: z.int(),
    queuedRealAt: instant,
    retryRealAt: instant.exactOptional(),
    claimedAt: instant.exactOptional(),
    claimedRealAt: instant.exactOptional(),
    claimedSequence: z.int().exactOptional(),
    claimedVersion: z.int().exactOptional(),
    sentAt: instant.exactOptional(),
    settledRealAt: instant.exactOptional(),
    /** What the mail server answered. */
    response: z.string().exactOptional(),
    digestId: z.string().exactOptional(),
    /** When it was queued, taken up to be sent, or answered, real time: what `updatedSince` asks for. */
    updatedRealAt: instant,
  })
  .meta({ id: 'Notice' });

export type NoticeAnswer = z.infer<typeof noticeAnswer>;

export const noticesQuery = z.strictObject({
  plan: keptText.exactOptional(),
  cycle: keptText.exactOptional(),
  assignment: keptText.exactOptional(),
  /** An address of whatever channel: a mailbox. */
  address: keptText.exactOptional(),
  state: noticeState.exactOptional(),
  kind: noticeKind.exactOptional(),
  updatedSince,
  ...pagingQuery,
});

/** The newest first. */
export const noticesAnswer = z
  .object({ notices: z.array(noticeAnswer), ...pagingAnswer })
  .meta({ id: 'Notices' });
