import { isKeepable } from '@kyhan/plan';
import { z } from 'zod';

/** A text that the register can keep: whatever somebody else writes is read as one of these. */
export const keptText = z.string().refine(isKeepable, { params: { expected: 'text' } });
