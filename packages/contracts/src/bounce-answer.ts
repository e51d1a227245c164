import { REFUSAL_FAULTS } from '@kyhan/engine';
import { z } from 'zod';
import { keptText } from './values/kept-text.js';

const LONGEST_RESPONSE = 2000;

/** A letter that had left came back. */
export const bounceBody = z
  .strictObject({
    /** Left side of its Message-ID, 40 hexadecimal digits. */
    letter: keptText.regex(/^[0-9a-f]{40}$/),
    /** What the last server answered. */
    response: keptText.max(LONGEST_RESPONSE),
    fault: z.enum(REFUSAL_FAULTS).meta({ id: 'RefusalFault' }),
  })
  .meta({ id: 'Bounce' });

export type BounceBody = z.infer<typeof bounceBody>;

/** How many notices it carried. */
export const bounceAnswer = z.object({ letter: z.string(), notices: z.int() }).meta({ id: 'Bounced' });
