import { TOKEN_ROLES } from '@kyhan/engine';
import { z } from 'zod';
import { day } from './values/day.js';
import { instant } from './values/instant.js';
import { keptText } from './values/kept-text.js';
import { pagingAnswer, pagingQuery } from './values/paging-query.js';

const LONGEST_PURPOSE = 200;
const LONGEST_ID = 100;

const tokenRole = z.enum(TOKEN_ROLES).meta({ id: 'TokenRole' });
/** It begins the token itself, and events name the token by it. */
const tokenId = keptText
  .regex(/^[a-z0-9][a-z0-9-]*$/)
  .max(LONGEST_ID)
  .meta({ examples: ['tinh-bao-cao'] });

/** A token for a program: what it is to be, where, and until when. */
export const tokenBody = z
  .strictObject({
    tokenId,
    /** What it is for, for whoever looks through the list. */
    purpose: keptText.trim().min(1).max(LONGEST_PURPOSE),
    role: tokenRole,
    plan: keptText.min(1),
    unit: keptText.exactOptional(),
    /** The last day, in the plan's zone; absent: until it is taken back. */
    until: day.exactOptional(),
  })
  .meta({ id: 'TokenWish' });

export type TokenBody = z.infer<typeof tokenBody>;

/** The token itself, told this once: it is kept by its hash alone. */
export const tokenAnswer = z
  .object({
    tokenId: z.string(),
    token: z.string(),
    /** Of a calendar: where calendar programs read it. */
    calendarUrl: z.string().exactOptional(),
  })
  .meta({ id: 'TokenIssued' });

export const tokenEndBody = z.strictObject({ tokenId }).meta({ id: 'TokenEnd' });

export type TokenEndBody = z.infer<typeof tokenEndBody>;

export const tokenRevokedAnswer = z.object({ tokenId: z.string() }).meta({ id: 'TokenRevoked' });

export const tokensQuery = z.strictObject(pagingQuery);

/** All that were ever issued, the last first. */
export const tokensAnswer = z
  .object({
    tokens: z.array(
      z.object({
        tokenId: z.string(),
        purpose: z.string(),
        role: tokenRole,
        planSlug: z.string(),
        unitId: z.string().exactOptional(),
        fromAt: instant,
        /** The instant at which it is over. */
        untilAt: instant.exactOptional(),
        issuedBy: z.string(),
        revokedBy: z.string().exactOptional(),
      }),
    ),
    ...pagingAnswer,
  })
  .meta({ id: 'Tokens' });
