import type { RulingWish } from '@kyhan/contracts';
import { listAssignments, type Assignment, type Register } from '@kyhan/register';
import { wishedAssignments } from './wished-assignments.js';
import type { Rights } from '../rights/rights-of.js';

interface Gathering {
  /** Whether their own result gathers any of what is ruled on. */
  readonly leadsAny: boolean;
  readonly isLed: (contribution: Pick<Assignment, 'lead'>) => boolean;
}

/**
 * Whether somebody's own result gathers what is ruled on: then it is theirs to review (plan-format, "Who and how").
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function gatheredBy(
  register: Register,
  rights: Rights,
  wishes: readonly RulingWish[],
): Promise<Gathering> {
  const wished = await wishedAssignments(register, wishes);
  const assignmentIds = [...new Set(wished.flatMap(({ lead }) => lead?.assignmentId ?? []))];
  const leads = assignmentIds.length === 0 ? [] : await listAssignments(register, { assignmentIds });
  const own = leads.filter((lead) => rights.may('review-contribution', lead));
  const ids = new Set(own.map(({ assignmentId }) => assignmentId));
  return {
    leadsAny: ids.size > 0,
    isLed: ({ lead }) => lead !== undefined && ids.has(lead.assignmentId),
  };
}
