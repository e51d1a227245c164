import { z } from 'zod';
import { FINDING_ENDINGS, FINDING_KINDS, FINDING_OWNERS, FINDING_SEVERITIES } from './finding-kinds.js';
import type { FindingKind } from './finding-kinds.js';
import { inBoth } from './values/in-both.js';
import { instant } from './values/instant.js';
import { keptText } from './values/kept-text.js';
import { pagingAnswer, pagingQuery, updatedSince } from './values/paging-query.js';

const kinds = Object.keys(FINDING_KINDS) as [FindingKind, ...FindingKind[]];

/** Something that a person must decide or mend. */
export const findingAnswer = z
  .object({
    findingId: z.string(),
    kind: z.enum(kinds).meta({ id: 'FindingKind' }),
    severity: z.enum(FINDING_SEVERITIES).meta({ id: 'FindingSeverity' }),
    /** Who is to act. */
    owner: z.enum(FINDING_OWNERS).meta({ id: 'FindingOwner' }),
    /** What it is about: the id of a cycle, a unit, an obligation. */
    subject: z.string(),
    /** The same by name. */
    about: inBoth,
    /** What the kind is called. */
    title: inBoth,
    text: inBoth,
    /** What to do. */
    todo: inBoth,
    /** Where to do it: a path of the portal. Absent where there is nothing to do but to look. */
    action: z.object({ path: z.string(), text: inBoth }).exactOptional(),
    openedAt: instant,
    closedAt: instant.exactOptional(),
    /** When it was opened, or closed. */
    updatedAt: instant,
    /** Where it is closed: how it ended, who closed it and why where it was a person. */
    ended: z
      .object({
        how: z.enum(FINDING_ENDINGS).meta({ id: 'FindingEnding' }),
        text: inBoth,
        by: z.string().exactOptional(),
        /** The same in words: a person by name, as it is known now. */
        byName: inBoth.exactOptional(),
        reason: z.string().exactOptional(),
      })
      .exactOptional(),
  })
  .meta({ id: 'Finding' });

export type FindingAnswer = z.infer<typeof findingAnswer>;

export const findingsQuery = z.strictObject({
  /** Open ones unless others are asked for. */
  state: z.enum(['open', 'settled', 'all']).default('open'),
  updatedSince,
  ...pagingQuery,
});

/** The oldest first. */
export const findingsAnswer = z
  .object({ findings: z.array(findingAnswer), ...pagingAnswer })
  .meta({ id: 'Findings' });

const LONGEST_REASON = 4000;

/** A person has decided or mended what no repair closes. */
export const settlingBody = z
  .strictObject({ findingId: keptText.min(1), reason: keptText.max(LONGEST_REASON) })
  .meta({ id: 'Settling' });

/** It is closed. */
export const settlingAnswer = z.object({ findingId: z.string() }).meta({ id: 'Settled' });
