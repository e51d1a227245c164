import { z } from 'zod';
import { day } from '../values/day.js';
import { keptText } from '../values/kept-text.js';
import { EVIDENCE_KINDS } from './evidence-proof.js';

/** Of what evidence is wanted; a unit is one of a plan, and may be asked about some days of it. */
export const evidenceQuery = z
  .strictObject({
    kind: z.enum(EVIDENCE_KINDS),
    id: keptText,
    plan: keptText.exactOptional(),
    /** Of a unit: due from and to these days. */
    from: day.exactOptional(),
    to: day.exactOptional(),
  })
  .refine(({ kind, plan }) => (kind === 'unit') === (plan !== undefined), { path: ['plan'] })
  .refine(({ kind, from, to }) => kind === 'unit' || (from ?? to) === undefined, { path: ['from'] });

export type EvidenceQuery = z.infer<typeof evidenceQuery>;
