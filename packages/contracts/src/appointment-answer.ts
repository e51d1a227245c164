import { PERSON_ROLES, ROLE_KINDS } from '@kyhan/engine';
import { z } from 'zod';
import { day } from './values/day.js';
import { instant } from './values/instant.js';
import { keptText } from './values/kept-text.js';
import { pagingAnswer, pagingQuery } from './values/paging-query.js';

const LONGEST_ID = 100;
const LONGEST_NAME = 400;

const personId = keptText.min(1).max(LONGEST_ID);
const personRole = z.enum(PERSON_ROLES).meta({ id: 'PersonRole' });
const role = z.enum(ROLE_KINDS).meta({ id: 'Role' });

/** What somebody is, and where: of a plan, of a unit of it, of all. */
const ofWhom = {
  /** The id by which events name the person; never a name. */
  personId,
  role: personRole,
  plan: keptText.exactOptional(),
  unit: keptText.exactOptional(),
};

/** What somebody is to be: an administrator, or what the other roles are in a plan. */
export const appointmentBody = z
  .strictObject({
    ...ofWhom,
    /** The first and the last day, in the plan's zone; absent: from now on, and until it is ended. */
    from: day.exactOptional(),
    until: day.exactOptional(),
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

/** A role that is to end now. */
export const roleEndBody = z.strictObject(ofWhom).meta({ id: 'RoleEnd' });

export type RoleEndBody = z.infer<typeof roleEndBody>;

/** Whom a link is to sign in. */
export const linkBody = z.strictObject({ personId }).meta({ id: 'LinkWish' });

export const roleEndedAnswer = z.object({ personId: z.string() }).meta({ id: 'RoleEnded' });

/** What somebody may do, could, or will; who gave it, and who ended it. */
export const heldRole = z.object({
  role,
  planSlug: z.string().exactOptional(),
  unitId: z.string().exactOptional(),
  fromAt: instant,
  /** The instant at which it is over. */
  untilAt: instant.exactOptional(),
  grantedBy: z.string(),
  endedBy: z.string().exactOptional(),
});

export const peopleQuery = z.strictObject(pagingQuery);

/** Everybody who may sign in, the first one first; names and mailboxes are absent where they were erased. */
export const peopleAnswer = z
  .object({
    people: z.array(
      z.object({
        personId: z.string(),
        name: z.string().exactOptional(),
        mailbox: z.string().exactOptional(),
        createdAt: instant,
        roles: z.array(heldRole),
      }),
    ),
    ...pagingAnswer,
  })
  .meta({ id: 'People' });
