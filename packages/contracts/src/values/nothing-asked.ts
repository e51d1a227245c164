import { z } from 'zod';

/** A route that takes no question: whatever stands in one is refused. */
export const nothingAsked = z.strictObject({});
