import { canonicalJson } from '../canonical-json.js';
import type { UnitActTable } from '../unit-act-table.js';
import { sha256 } from '../sha256.js';
import type { UnitAct } from '@kyhan/engine';

/** What a unit did, as it was stored: the assignment by its id, the text by its commitment. */
export type StoredActContent = Pick<
  UnitActTable,
  'actId' | 'number' | 'afterVersion' | 'reasonCommitment' | 'actor' | 'storedAt' | 'storedRealAt'
> & { readonly assignmentId: string; readonly act: UnitAct };

/** The hash on the receipt, and of the row. Pure; throws nothing. */
export function unitActHash(content: StoredActContent): Buffer {
  const { assignmentId, actId, number, afterVersion, act, actor, storedAt, storedRealAt } = content;
  const reason = content.reasonCommitment?.toString('hex') ?? null;
  return sha256(
    canonicalJson({ assignmentId, actId, number, afterVersion, act, reason, actor, storedAt, storedRealAt }),
  );
}
