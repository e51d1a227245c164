import type { EvidenceProof } from '@kyhan/contracts';
import { toldEvidence } from './told-evidence.js';

/** What a bundle tells, as the text that lies in it. Pure; throws nothing. */
export function evidenceText(proof: EvidenceProof): string {
  return `${JSON.stringify(toldEvidence(proof), null, 2)}\n`;
}
