import { MAIL_HINDRANCES, RECIPIENT_STATES, SENDING_WAYS } from '@kyhan/engine';
import { z } from 'zod';
import { day } from '../values/day.js';
import { inBoth } from '../values/in-both.js';
import { instant } from '../values/instant.js';
import { officialPaper } from '../values/official-paper.js';

const recipientAnswer = z
  .object({
    /** From 1 on, by which it is named. */
    recipient: z.int(),
    name: inBoth,
    /** Where it is a unit of the plan. */
    unitId: z.string().exactOptional(),
    /** Why no letter carries it; absent: one does. */
    hindrance: z.enum(MAIL_HINDRANCES).exactOptional(),
    state: z.enum(RECIPIENT_STATES),
    /** Where it went without a letter. */
    sent: z.object({ way: z.enum(SENDING_WAYS), on: day, actor: z.string(), at: instant }).exactOptional(),
    arrived: z.object({ number: z.string(), on: day, actor: z.string(), at: instant }).exactOptional(),
  })
  .meta({ id: 'ReportRecipient' });

/** An accepted report on its way out: under which number, to whom, and how far. */
export const sendingAnswer = z
  .object({
    assignmentId: z.string(),
    /** What was accepted last waits for its number. */
    toIssue: z.boolean(),
    /** How often it was issued; each time replaced the one before. */
    issues: z.int(),
    issued: z
      .object({
        /** Absent where it was erased. */
        document: officialPaper.exactOptional(),
        actor: z.string(),
        at: instant,
      })
      .exactOptional(),
    /** Those of the last issue, or before it those to whom it will go. */
    recipients: z.array(recipientAnswer),
  })
  .meta({ id: 'ReportSendings' });

export type SendingAnswer = z.infer<typeof sendingAnswer>;

/** `duplicate`: it was said before. */
export const sendingToldAnswer = z
  .object({ assignmentId: z.string(), kind: z.enum(['recorded', 'duplicate']) })
  .meta({ id: 'ReportSendingTold' });

export type SendingToldAnswer = z.infer<typeof sendingToldAnswer>;
