import { z } from 'zod';
import { instant } from './values/instant.js';
import { keptText } from './values/kept-text.js';
import { pagingAnswer, pagingQuery } from './values/paging-query.js';

/** Whose sessions: one's own, or everybody's for an administrator. */
export const sessionsQuery = z.strictObject({
  of: z.enum(['own', 'all']).default('own'),
  ...pagingQuery,
});

/** Who is signed in, the last first; the id of a session opens nothing. Instants are real time. */
export const sessionsAnswer = z
  .object({
    sessions: z.array(
      z.object({
        sessionId: z.string(),
        actor: z.string(),
        /** What the browser called itself. */
        agent: z.string().exactOptional(),
        createdRealAt: instant,
        expiresRealAt: instant,
      }),
    ),
    ...pagingAnswer,
  })
  .meta({ id: 'Sessions' });

export type SessionsAnswer = z.infer<typeof sessionsAnswer>;

const LONGEST_ID = 64;

export const sessionEndBody = z
  .strictObject({ sessionId: keptText.min(1).max(LONGEST_ID) })
  .meta({ id: 'SessionEnd' });

export const sessionEndedAnswer = z.object({ sessionId: z.string() }).meta({ id: 'SessionEnded' });
