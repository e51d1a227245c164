import { z } from 'zod';
import { instant } from './values/instant.js';

/** Whether the portal answers, and what time it is in its plans. */
export const healthAnswer = z.object({ ok: z.literal(true), planTime: instant }).meta({ id: 'Health' });
