import { drawn } from '@kyhan/engine/simulation';
import { conduct } from './conduct.js';

const SHARE = 0.35;

/** Whether the coordinator first accepts by mistake what is incomplete; drawn once, the same in every run. */
export function makesSlip(seed: number, assignmentId: string): boolean {
  return conduct(seed, assignmentId) === 'incomplete-first' && drawn(seed, 'slip', assignmentId) < SHARE;
}
