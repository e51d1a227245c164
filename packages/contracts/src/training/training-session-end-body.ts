import { z } from 'zod';
import { listedWord } from './listed-word.js';

export const trainingSessionEndBody = z
  .strictObject({ session: listedWord })
  .meta({ id: 'TrainingSessionEnd' });
export type TrainingSessionEndBody = z.input<typeof trainingSessionEndBody>;
