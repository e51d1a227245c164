import { canonicalJson } from '../canonical-json.js';
import type { RulingFacts } from '../ruling-facts.js';
import { sha256 } from '../sha256.js';

/** A ruling as it was asked, its texts by their commitments. */
export interface AskedContent {
  readonly assignmentId: string;
  readonly rulingId: string;
  readonly wish: RulingFacts;
  readonly reasonCommitment: Buffer | null;
  readonly groundCommitment: Buffer | null;
  readonly actor: string;
  readonly askedAt: number;
}

/** The hash that the row of a ruling must carry. Pure; throws nothing. */
export function rulingHash(asked: AskedContent): Buffer {
  const { assignmentId, rulingId, wish, reasonCommitment, groundCommitment, actor, askedAt } = asked;
  const reason = reasonCommitment?.toString('hex') ?? null;
  // As of 0.2 no ruling had one: the hashes of those stay what they are.
  const ground = groundCommitment === null ? {} : { ground: groundCommitment.toString('hex') };
  return sha256(canonicalJson({ assignmentId, rulingId, wish, reason, ...ground, actor, askedAt }));
}
