import { z } from 'zod';
import { instant } from './values/instant.js';

/** That everything a request needs has answered; what has not is an error. */
export const readinessAnswer = z.object({ ok: z.literal(true), planTime: instant }).meta({ id: 'Readiness' });
