import { folded } from '@kyhan/plan';
import type { AdoptionCells } from './adoption-table.js';

/** By which name a list means one request: its obligation, what stands for its period, and its day. Pure; throws nothing. */
export function requestNamed(
  obligationId: string,
  { period, due }: Pick<AdoptionCells, 'period' | 'due'>,
): string {
  return JSON.stringify([obligationId, folded(period), due]);
}
