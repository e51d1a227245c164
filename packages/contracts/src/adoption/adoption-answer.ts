import { z } from 'zod';
import { day } from '../values/day.js';

/** What was taken over of a list, or would be. */
export const adoptionAnswer = z
  .object({
    /** Lines that are taken over. */
    adopted: z.int(),
    /** Lines of what is here already, which stays as it is. */
    already: z.int(),
    /** Lines without a day of receipt. */
    blank: z.int(),
    items: z.array(
      z.object({
        assignmentId: z.string(),
        unit: z.string(),
        obligation: z.string(),
        period: z.string(),
        dueOn: day,
        receivedOn: day,
        /** Absent of bodies that the plan asks and does not order. */
        onTime: z.boolean().exactOptional(),
      }),
    ),
  })
  .meta({ id: 'Adopted' });
export type AdoptionAnswer = z.infer<typeof adoptionAnswer>;

/** The list to fill in: rows of cells, the first naming the columns. */
export const adoptionTemplateAnswer = z
  .object({ rows: z.array(z.array(z.string())) })
  .meta({ id: 'AdoptionTemplate' });
export type AdoptionTemplateAnswer = z.infer<typeof adoptionTemplateAnswer>;
