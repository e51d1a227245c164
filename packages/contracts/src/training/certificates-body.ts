import { z } from 'zod';
import { day } from '../values/day.js';
import { listedWord } from './listed-word.js';
import { MOST_NAMED } from './named-people.js';

export const certificatesBody = z
  .strictObject({
    session: listedWord,
    certificates: z
      .array(z.strictObject({ person: listedWord, number: listedWord, on: day }))
      .min(1)
      .max(MOST_NAMED),
  })
  .meta({ id: 'TrainingCertificates' });
export type CertificatesBody = z.input<typeof certificatesBody>;
