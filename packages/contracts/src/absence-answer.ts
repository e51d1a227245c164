import { z } from 'zod';
import { day } from './values/day.js';
import { inBoth } from './values/in-both.js';
import { instant } from './values/instant.js';
import { keptText } from './values/kept-text.js';
import { pagingAnswer, pagingQuery } from './values/paging-query.js';

const LONGEST = 400;

/** Who of a unit is away, and who stands in: mailboxes of two of its contacts. Who stands in for himself is back. */
export const absenceBody = z
  .strictObject({
    /** The sender's own id: telling the same again is safe. */
    absenceId: keptText.min(1).max(LONGEST),
    plan: keptText,
    unit: keptText,
    mailbox: keptText.min(1).max(LONGEST),
    substitute: keptText.min(1).max(LONGEST),
    /** The first and the last day, in the plan's zone. */
    from: day,
    until: day,
  })
  .meta({ id: 'AbsenceWish' });

export type AbsenceBody = z.infer<typeof absenceBody>;

export const absenceAnswer = z.object({ absenceId: z.string() }).meta({ id: 'AbsenceKept' });

export const absencesQuery = z.strictObject(pagingQuery);

/** The last told first; mailboxes are empty where they were erased. */
export const absencesAnswer = z
  .object({
    absences: z.array(
      z.object({
        absenceId: z.string(),
        planSlug: z.string(),
        unitId: z.string(),
        unitName: inBoth,
        mailbox: z.string(),
        substitute: z.string(),
        fromAt: instant,
        /** The instant at which it is over. */
        untilAt: instant,
        actor: z.string(),
        /** The same in words: a person by name, as it is known now. */
        actorName: inBoth,
        toldAt: instant,
      }),
    ),
    ...pagingAnswer,
  })
  .meta({ id: 'Absences' });
