import { z } from 'zod';
import { day } from './values/day.js';
import { keptText } from './values/kept-text.js';
import { timeOfDay } from './values/time-of-day.js';

const LONGEST_ID = 100;
const LONGEST_REASON = 4000;
const LONGEST_GROUND = 500;

/** An ad hoc cycle of an obligation on request; who asks sets the day (Decree 09/2019, article 8(5)(c)), or the plan's rule does. */
export const requestBody = z
  .strictObject({
    /** The caller's own id: asking again with the same id gives the same cycle. */
    requestId: keptText.min(1).max(LONGEST_ID),
    plan: keptText,
    obligation: keptText,
    /** None: the plan's rule says it, such as 24 hours after it is asked for. */
    dueOn: day.exactOptional(),
    /** The hour of that day, where its end is too late; the plan's rule has an hour of its own. */
    dueTime: timeOfDay.exactOptional(),
    /** Ids of units or groups; none: the audience of the obligation. */
    units: z.array(keptText).default([]),
    /** The day up to which the figures count; none: whoever reports knows. */
    cutOff: day.exactOptional(),
    reason: keptText.max(LONGEST_REASON),
    /** What gives the asker the right to ask: a law, a plan, a letter of a higher body. */
    ground: keptText.max(LONGEST_GROUND).exactOptional(),
  })
  .refine(({ dueOn, dueTime }) => dueTime === undefined || dueOn !== undefined, {
    path: ['dueTime'],
    params: { expected: 'hour-of-a-day' },
  })
  .meta({ id: 'Request' });

/** The cycle that opens within seconds. */
export const requestAnswer = z.object({ cycleId: z.string() }).meta({ id: 'OpenedOnRequest' });
