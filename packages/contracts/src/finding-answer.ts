import { z } from 'zod';
import { inBoth } from './values/in-both.js';
import { instant } from './values/instant.js';
import { pagingAnswer, pagingQuery } from './values/paging-query.js';

/** Everything that a person may have to decide or mend. */
export const FINDING_KINDS = [
  'cycle-missing',
  'nobody-owes',
  'before-kept',
  'day-not-moved',
  'unit-without-future',
  'contact-missing',
  'notice-unreadable',
  'channel-held',
  'notice-held',
  'mailbox-refused',
  'unit-unreachable',
  'assignment-set-apart',
  'ruling-failed',
  'clock-astray',
  'not-running',
  'standing-lost',
] as const;

export type FindingKind = (typeof FINDING_KINDS)[number];

/** Something that a person must decide or mend. */
export const findingAnswer = z
  .object({
    findingId: z.string(),
    kind: z.enum(FINDING_KINDS).meta({ id: 'FindingKind' }),
    /** What it is about: the id of a cycle, a unit, an obligation. */
    subject: z.string(),
    text: inBoth,
    openedAt: instant,
    closedAt: instant.exactOptional(),
  })
  .meta({ id: 'Finding' });

export type FindingAnswer = z.infer<typeof findingAnswer>;

export const findingsQuery = z.strictObject({
  /** Open ones unless others are asked for. */
  state: z.enum(['open', 'settled', 'all']).default('open'),
  ...pagingQuery,
});

/** The oldest first. */
export const findingsAnswer = z
  .object({ findings: z.array(findingAnswer), ...pagingAnswer })
  .meta({ id: 'Findings' });
