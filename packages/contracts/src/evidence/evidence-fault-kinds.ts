/** What can be wrong with an evidence bundle. */
export const EVIDENCE_FAULT_KINDS = [
  'entry-changed',
  'entry-missing',
  'entry-unlisted',
  'entry-twice',
  'proof-unreadable',
  'signature-differs',
  'group-differs',
  'fact-differs',
  'value-unknown',
  'file-unknown',
  'chain-broken',
  'told-differs',
] as const;

export type EvidenceFaultKind = (typeof EVIDENCE_FAULT_KINDS)[number];
