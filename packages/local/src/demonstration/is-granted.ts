import { drawn } from '@kyhan/engine/simulation';

const SHARE = 0.6;

/** Whether the coordinator grants the extension that is asked for; drawn once, the same in every run. */
export function isGranted(seed: number, assignmentId: string): boolean {
  return drawn(seed, 'grant', assignmentId) < SHARE;
}
