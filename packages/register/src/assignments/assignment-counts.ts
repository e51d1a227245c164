import type { StatusAnswer, Untold } from '@kyhan/contracts';
import {
  assignmentStatus,
  figuresOf,
  rates,
  type AssignmentStatus,
  type Figures,
  type Reach,
} from '@kyhan/engine';
import type { Db, Register } from '../connection/register.js';
import { groupedFacts } from './grouped-facts.js';

/** How a number of assignments stand. */
export type AssignmentCounts = Untold<StatusAnswer>['assignments'];

export interface CountFilter {
  readonly planSlug?: string;
  readonly within?: readonly Reach[];
  readonly cycleId?: string;
  /** Plan time, epoch milliseconds: status depends on it. */
  readonly now: number;
}

/**
 * Counts of one cycle, for its progress and its summary. `now` is plan time, epoch milliseconds.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function cycleCounts(
  register: Register,
  { cycleId, now }: { cycleId: string; now: number },
): Promise<AssignmentCounts> {
  return await assignmentCounts(register.db, { cycleId, now });
}

/**
 * Figures of the whole register. `now` is plan time, epoch milliseconds.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function registerFigures(
  register: Register,
  { now }: { readonly now: number },
): Promise<Figures> {
  const { byStatus: _byStatus, rates: _rates, ...figures } = await assignmentCounts(register.db, { now });
  return figures;
}

/**
 * Counts by class and by status. SQL groups equal facts and the engine's one derivation judges each group, so that
 * no second derivation grows here.
 */
export async function assignmentCounts(db: Db, filter: CountFilter): Promise<AssignmentCounts> {
  const { now, ...rest } = filter;
  const byStatus: Partial<Record<AssignmentStatus, number>> = {};
  const groups = await groupedFacts(db, { filter: rest, now });
  for (const { facts, count } of groups) {
    const status = assignmentStatus(facts, now);
    byStatus[status] = (byStatus[status] ?? 0) + count;
  }
  const figures = figuresOf(groups, now);
  return { ...figures, byStatus, rates: rates(figures) };
}
