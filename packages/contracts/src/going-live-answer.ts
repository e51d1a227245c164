import { z } from 'zod';
import { inBoth } from './values/in-both.js';
import { instant } from './values/instant.js';

/** What is looked at in plans: without one nothing is said of it. */
export const CHECKS_OF_PLANS = [
  'contacts',
  'heads',
  'telephones',
  'clerks',
  'unconfirmed',
  'silent-plans',
] as const;

/** What is looked at before letters go to units, in the order in which an office mends it. */
export const LIVE_CHECK_IDS = [
  'plans',
  ...CHECKS_OF_PLANS,
  'public-address',
  'link-keys',
  'administrators',
  'mail-server',
  'mail-withheld',
  'scanner',
  'database-role',
  'clock',
  'worker',
  'looked-through',
  'backup',
] as const;

export type LiveCheckId = (typeof LIVE_CHECK_IDS)[number];

/** Nothing to do; worth a look before units are written to; in the way. */
export const LIVE_STATES = ['ok', 'attention', 'blocking'] as const;

export type LiveState = (typeof LIVE_STATES)[number];

/** What still stands in the way of going live, each with what mends it. */
export const goingLiveAnswer = z
  .object({
    /** Whether nothing is in the way. */
    ready: z.boolean(),
    planTime: instant,
    checks: z.array(
      z.object({
        id: z.enum(LIVE_CHECK_IDS).meta({ id: 'LiveCheckId' }),
        name: inBoth,
        state: z.enum(LIVE_STATES).meta({ id: 'LiveState' }),
        /** How it is, as a sentence. */
        what: inBoth,
        /** What to do, where something is to be done: a command, a page of the portal, or both. */
        mend: z
          .object({ command: z.string().exactOptional(), page: z.string().exactOptional() })
          .exactOptional(),
      }),
    ),
  })
  .meta({ id: 'GoingLive' });
