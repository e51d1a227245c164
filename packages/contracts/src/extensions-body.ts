import { z } from 'zod';
import { LONGEST_REASON, rulingWish } from './ruling-answer.js';
import { day } from './values/day.js';
import { keptText } from './values/kept-text.js';

const { rulingId, onDayOff, document, grantor } = rulingWish.shape;

/**
 * An extension for many at once: of a cycle, all that wait for one of these units. It shortens nobody's own: who has a
 * later day keeps it.
 */
export const extensionsBody = z
  .strictObject({
    /** The caller's own id: repeating it changes nothing. */
    rulingId,
    cycleId: keptText,
    /** Ids of units and groups of the plan. */
    audience: z.array(keptText).exactOptional(),
    /** All units whose parent this one is. */
    childrenOf: keptText.exactOptional(),
    reason: keptText.max(LONGEST_REASON),
    newDueOn: day,
    onDayOff,
    document,
    grantor,
  })
  .meta({ id: 'Extensions' });

export type ExtensionsBody = z.infer<typeof extensionsBody>;
