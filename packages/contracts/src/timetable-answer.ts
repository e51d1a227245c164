import { ESCALATION_TARGETS } from '@kyhan/plan';
import { z } from 'zod';
import { day } from './values/day.js';
import { instant } from './values/instant.js';

/** Every instant in the life of an assignment (engine, `Timetable`). */
export const timetableAnswer = z
  .object({
    opensAt: instant,
    openingNoticeAt: instant,
    /** When a unit is reminded that has not said that it has taken note, where the policy asks for it. */
    acknowledgeAt: instant.exactOptional(),
    /** When silence is taken for having nothing to say, of what units are invited to. */
    silentAt: instant.exactOptional(),
    dueOn: day,
    dueAt: instant,
    remindAt: z.array(instant),
    overdueNoticeAt: instant,
    overdueRemindAt: z.array(instant),
    escalateAt: z.array(
      z.object({
        level: z.int(),
        to: z.enum(ESCALATION_TARGETS),
        at: instant,
        /** Written for the coordinator to send. */
        draft: z.literal(true).exactOptional(),
      }),
    ),
    lockAt: instant,
    /** Where an outage of the deployment has put it off: when it was to lock. */
    plannedLockAt: instant.exactOptional(),
    /** When it was counted anew after a gap of the deployment. */
    caughtUpAt: instant.exactOptional(),
  })
  .meta({ id: 'Timetable' });
