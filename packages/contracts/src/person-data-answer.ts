import { CONTACT_ROLES } from '@kyhan/plan';
import { z } from 'zod';
import { heldRole } from './appointment-answer.js';
import { instant } from './values/instant.js';
import { keptText } from './values/kept-text.js';

const LONGEST_ID = 100;

/** Whose data. */
export const personParams = z.strictObject({ id: keptText.min(1).max(LONGEST_ID) });

/** Everything that the register holds of one person; texts that were erased are absent. */
export const personDataAnswer = z
  .object({
    person: z.object({
      personId: z.string(),
      name: z.string().exactOptional(),
      mailbox: z.string().exactOptional(),
      createdAt: instant,
    }),
    /** What versions of plans say of the mailbox. */
    contacts: z.array(
      z.object({
        planSlug: z.string(),
        unitId: z.string(),
        role: z.enum(CONTACT_ROLES).meta({ id: 'ContactRole' }),
        name: z.string().exactOptional(),
        email: z.string(),
        phone: z.string().exactOptional(),
        language: z.enum(['vi', 'en']).exactOptional(),
      }),
    ),
    roles: z.array(heldRole),
    notices: z.array(z.object({ noticeId: z.string(), kind: z.string(), notBefore: instant })),
    absences: z.array(
      z.object({
        absenceId: z.string(),
        planSlug: z.string(),
        unitId: z.string(),
        fromAt: instant,
        untilAt: instant,
      }),
    ),
    sessions: z.array(
      z.object({ agent: z.string().exactOptional(), createdRealAt: instant, expiresRealAt: instant }),
    ),
    /** What they brought about, by stream and sequence. */
    deeds: z.array(
      z.object({
        stream: z.string(),
        sequence: z.int(),
        at: instant,
        type: z.string(),
        reason: z.string().exactOptional(),
      }),
    ),
    submissions: z.array(
      z.object({
        submissionId: z.string(),
        assignmentId: z.string(),
        storedAt: instant,
        note: z.string().exactOptional(),
      }),
    ),
    acts: z.array(
      z.object({
        actId: z.string(),
        assignmentId: z.string(),
        storedAt: instant,
        reason: z.string().exactOptional(),
      }),
    ),
    /** What they were the last to save and nobody has handed in, as it was typed, with the names of its files. */
    drafts: z.array(
      z.object({
        assignmentId: z.string(),
        unitId: z.string(),
        savedAt: instant,
        typed: z.looseObject({}),
        files: z.array(z.string()),
      }),
    ),
  })
  .meta({ id: 'PersonData' });

export type PersonDataAnswer = z.infer<typeof personDataAnswer>;

/** Whose data is to go. */
export const erasureBody = z
  .strictObject({ personId: keptText.min(1).max(LONGEST_ID) })
  .meta({ id: 'Erasure' });

export type ErasureBody = z.infer<typeof erasureBody>;

export const erasedAnswer = z.object({ personId: z.string() }).meta({ id: 'PersonErased' });
