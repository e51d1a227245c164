import { canonicalJson } from '../canonical-json.js';
import type { RulingFacts } from '../schema.js';
import { sha256 } from '../sha256.js';

/** A ruling as it was asked, its reason by its commitment. */
export interface AskedContent {
  readonly assignmentId: string;
  readonly rulingId: string;
  readonly wish: RulingFacts;
  readonly reasonCommitment: Buffer | null;
  readonly actor: string;
  readonly askedAt: number;
}

/** The hash that the row of a ruling must carry. Pure; throws nothing. */
export function rulingHash(asked: AskedContent): Buffer {
  const { assignmentId, rulingId, wish, reasonCommitment, actor, askedAt } = asked;
  const reason = reasonCommitment?.toString('hex') ?? null;
  return sha256(canonicalJson({ assignmentId, rulingId, wish, reason, actor, askedAt }));
}
