import type { EvidenceQuery } from '@kyhan/contracts';
import type { EvidenceSubject } from '@kyhan/register';

/** What an address asks evidence of, as the register is asked. Pure; throws nothing. */
export function askedEvidence({ kind, id, plan = '', from, to }: EvidenceQuery): EvidenceSubject {
  return kind === 'unit' ? { kind, id, planSlug: plan, from, to } : { kind, id };
}
