import { errorAnswer } from '@kyhan/contracts';

/** Whatever goes wrong is told in one form. */
export const errorSchemas = { '4xx': errorAnswer, '5xx': errorAnswer } as const;
