import { z } from 'zod';
import { cursor } from './cursor.js';
import { instant } from './instant.js';

const MOST_AT_ONCE = 5000;
const UNLESS_ASKED = 500;

/** What every list may be asked: how many, and after which place. */
export const pagingQuery = {
  limit: z.coerce.number().int().min(1).max(MOST_AT_ONCE).default(UNLESS_ASKED),
  /** `next` of the answer before. */
  after: cursor.exactOptional(),
};

/** What a list whose rows change may be asked beside: those that have changed at that instant or later. */
export const updatedSince = instant.transform((text) => Date.parse(text)).exactOptional();

/** What every list tells beside its items. */
export const pagingAnswer = {
  /** How many there are, on this page and all others. */
  total: z.int(),
  /** There are more than `total`: they were counted no further. */
  andMore: z.literal(true).exactOptional(),
  /** Where the next page begins; absent on the last. */
  next: z.string().exactOptional(),
};
