import { findingIdOf } from '@kyhan/plan/ids';
import { storable } from '../storable.js';
import type { Db } from '../connection/register.js';
import { closeFindings } from './close-findings.js';
import { insertFinding } from './finding.js';

/** A turn failed for one assignment, or for one ruling on it. */
export async function openSetApart(
  trx: Db,
  failed: {
    readonly assignmentId: string;
    readonly reason: string;
    readonly isRuling: boolean;
    readonly at: number;
  },
): Promise<void> {
  const { assignmentId, at } = failed;
  const kind = failed.isRuling ? 'ruling-failed' : 'assignment-set-apart';
  await insertFinding(trx, {
    findingId: findingIdOf({ kind, about: assignmentId }),
    kind,
    subject: assignmentId,
    data: { reason: storable(failed.reason) },
    at,
  });
}

/** They could be decided again. */
export async function closeSetApart(
  trx: Db,
  { assignmentIds, at }: { readonly assignmentIds: readonly string[]; readonly at: number },
): Promise<void> {
  const ids = assignmentIds.map((about) => findingIdOf({ kind: 'assignment-set-apart', about }));
  await closeFindings(trx, ids, { at, ending: 'decided' });
}
