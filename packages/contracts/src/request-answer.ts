import { z } from 'zod';
import { day } from './values/day.js';
import { keptText } from './values/kept-text.js';

/** An ad hoc cycle of an obligation on request; who asks sets the day (Decree 09/2019, article 8(5)(c)). */
export const requestBody = z
  .strictObject({
    plan: keptText,
    obligation: keptText,
    dueOn: day,
    /** Ids of units or groups; none: the audience of the obligation. */
    units: z.array(keptText).default([]),
    reason: keptText,
  })
  .meta({ id: 'Request' });

/** The cycle that opens within seconds. */
export const requestAnswer = z.object({ cycleId: z.string() }).meta({ id: 'OpenedOnRequest' });
