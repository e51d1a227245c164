import type { ActInput, SubmissionInput } from './assignment-input.js';

/**
 * Compares two things that were stored for one assignment by the order in which they were: versions by their number,
 * and each act after the version before which nothing more had come. Never by their instants, which two processes read
 * before they wait for one another. Pure; throws nothing.
 */
export function storedOrder(a: SubmissionInput | ActInput, b: SubmissionInput | ActInput): number {
  const [one, other] = [placeOf(a), placeOf(b)];
  return one.version - other.version || one.number - other.number;
}

function placeOf(input: SubmissionInput | ActInput) {
  return input.kind === 'submission'
    ? { version: input.version, number: 0 }
    : { version: input.afterVersion, number: input.number };
}
