import type { EvidenceFact } from './evidence-fact.js';

/** A fact with the checkpoint that holds it; null: none does yet. */
export interface PlacedFact extends EvidenceFact {
  readonly checkpoint: number | null;
}
