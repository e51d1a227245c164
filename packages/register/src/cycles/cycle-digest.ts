import { sha256 } from '../sha256.js';

/** The hash of the ids that a cycle opened with, whatever their order. */
export function cycleDigest(assignmentIds: readonly string[]): string {
  return sha256([...assignmentIds].sort().join('\n')).toString('hex');
}
