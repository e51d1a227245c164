import { z } from 'zod';
import { listedWord } from './listed-word.js';

/** As many as are named in one request. */
export const MOST_NAMED = 1000;

/** People by the id or the code of the roster. */
export const namedPeople = z.array(listedWord).max(MOST_NAMED);
