import { ROLE_KINDS } from '@kyhan/engine';
import { z } from 'zod';
import { keptText } from './values/kept-text.js';

const LONGEST_ID = 100;
const LONGEST_NAME = 400;

/** What somebody is to be from now on: a coordinator of a plan, a person or the head of a unit in a plan, an administrator. */
export const appointmentBody = z
  .strictObject({
    /** The id by which events name the person; never a name. */
    personId: keptText.min(1).max(LONGEST_ID),
    role: z.enum(ROLE_KINDS).meta({ id: 'Role' }),
    plan: keptText.exactOptional(),
    unit: keptText.exactOptional(),
    /** Name and mailbox can be erased later. */
    name: keptText.max(LONGEST_NAME).exactOptional(),
    mailbox: keptText.max(LONGEST_NAME).exactOptional(),
  })
  .meta({ id: 'Appointment' });

export type AppointmentBody = z.infer<typeof appointmentBody>;

/** Who was appointed, and the link that signs them in. */
export const appointmentAnswer = z
  .object({ personId: z.string(), signInUrl: z.string() })
  .meta({ id: 'Appointed' });
