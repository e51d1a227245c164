import type { PlannedRuling } from '@kyhan/contracts';
import { listAssignments, type Register } from '@kyhan/register';

/**
 * The assignments that rulings are about, as they stand now.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function wishedAssignments(register: Register, wishes: readonly PlannedRuling[]) {
  const assignmentIds = wishes.map(({ assignmentId }) => assignmentId);
  return assignmentIds.length === 0 ? [] : await listAssignments(register, { assignmentIds });
}
