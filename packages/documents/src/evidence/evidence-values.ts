import type { EvidenceProof } from '@kyhan/contracts';
import { committedTo } from './climbed.js';

/** The values of a bundle, by what facts commit to. */
export interface EvidenceValues {
  /** Undefined where there was none, where it was erased or purged, and where it is not told. */
  of(commitment: unknown): unknown;
}

/** Pure; throws nothing. */
export function evidenceValues(contents: EvidenceProof['contents']): EvidenceValues {
  const byCommitment = new Map(contents.map((one) => [committedTo(one), one.text]));
  return {
    of: (commitment) => {
      const text = byCommitment.get(String(commitment));
      return text === undefined ? undefined : valueIn(text);
    },
  };
}

function valueIn(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
