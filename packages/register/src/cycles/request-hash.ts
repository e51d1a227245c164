import { canonicalJson } from '../canonical-json.js';
import { present } from '../present.js';
import { sha256 } from '../sha256.js';
import type { RequestTable } from '../request-table.js';

/** A request as it is stored, its reason by its commitment. */
export type RequestContent = Omit<RequestTable, 'units' | 'reason' | 'reasonSalt' | 'hash'> & {
  readonly units: readonly string[];
};

/** The hash that the row of a request must carry. Pure; throws nothing. */
export function requestHash(content: RequestContent): Buffer {
  const { requestId, planSlug, obligationId, year, number, dueOn, units } = content;
  const { reasonCommitment, actor, askedAt, askedRealAt, dueTime, cutOff, ground } = content;
  // What 0.2 kept knows none of them, and its hash stays what it was.
  const more = present({ dueTime, cutOff, ground });
  const what = { requestId, planSlug, obligationId, year, number, dueOn, units, ...more };
  const reason = reasonCommitment.toString('hex');
  return sha256(canonicalJson({ ...what, reason, actor, askedAt, askedRealAt }));
}
