import type { StatusAnswer, Untold } from '@kyhan/contracts';
import {
  assignmentStatus,
  figuresOf,
  rates,
  type AssignmentStatus,
  type FigureGroup,
  type Figures,
  type Reach,
} from '@kyhan/engine';
import type { Register } from '../connection/register.js';
import { groupedFacts } from './grouped-facts.js';

/** How a number of assignments stand. */
export type AssignmentCounts = Untold<StatusAnswer>['assignments'];

/** What is counted. `now` is plan time, epoch milliseconds: status depends on it. */
interface CountWish {
  readonly planSlug?: string;
  readonly within?: readonly Reach[];
  readonly now: number;
}

/**
 * Counts of one cycle, for its progress and its summary: of its rows themselves, since a summary is kept.
 * `now` is plan time, epoch milliseconds.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function cycleCounts(
  register: Pick<Register, 'db'>,
  { cycleId, now }: { cycleId: string; now: number },
): Promise<AssignmentCounts> {
  return countsOf(await groupedFacts(register.db, { filter: { cycleId }, now, ofRows: true }), now);
}

/**
 * Figures of the whole register. `now` is plan time, epoch milliseconds.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function registerFigures(
  register: Register,
  { now }: { readonly now: number },
): Promise<Figures> {
  const { byStatus: _byStatus, rates: _rates, ...figures } = await assignmentCounts(register, { now });
  return figures;
}

/**
 * Counts by class and by status, of the whole register or of a part. SQL groups equal facts and the engine's one
 * derivation judges each group, so that no second derivation grows here.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function assignmentCounts(
  { db }: Register,
  { now, ...filter }: CountWish,
): Promise<AssignmentCounts> {
  return countsOf(await groupedFacts(db, { filter, now }), now);
}

function countsOf(groups: readonly FigureGroup[], now: number): AssignmentCounts {
  const byStatus: Partial<Record<AssignmentStatus, number>> = {};
  for (const { facts, count } of groups) {
    const status = assignmentStatus(facts, now);
    byStatus[status] = (byStatus[status] ?? 0) + count;
  }
  const figures = figuresOf(groups, now);
  return { ...figures, byStatus, rates: rates(figures) };
}
