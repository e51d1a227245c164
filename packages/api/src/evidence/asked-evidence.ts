import type { EvidenceKind } from '@kyhan/contracts';
import type { EvidenceSubject } from '@kyhan/register';

/** What an address asks evidence of. */
interface AskedOf {
  readonly kind: EvidenceKind;
  readonly id: string;
  readonly plan?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** The same as the register is asked. Pure; throws nothing. */
export function askedEvidence({ kind, id, plan = '', from, to }: AskedOf): EvidenceSubject {
  return kind === 'unit' ? { kind, id, planSlug: plan, from, to } : { kind, id };
}
