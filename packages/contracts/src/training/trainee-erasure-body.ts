import { z } from 'zod';
import { listedWord } from './listed-word.js';

export const traineeErasureBody = z.strictObject({ person: listedWord }).meta({ id: 'TraineeErasure' });
export type TraineeErasureBody = z.input<typeof traineeErasureBody>;
