import { z } from 'zod';
import { listedWord } from './listed-word.js';
import { namedPeople } from './named-people.js';

export const nominationBody = z
  .strictObject({
    session: listedWord,
    unit: listedWord,
    people: namedPeople.min(1),
    withdraw: z.boolean().default(false),
  })
  .meta({ id: 'TrainingNomination' });
export type NominationBody = z.input<typeof nominationBody>;
