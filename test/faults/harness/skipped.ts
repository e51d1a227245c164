const SKIPPED = 'skipped ';

/** What is told of a fault that found nothing to be done to: it counts for nothing that happened. */
export function skipped(what: string): string {
  return `${SKIPPED}${what}`;
}

/** What was skipped; undefined where it happened. */
export function skippedOf(told: string): string | undefined {
  return told.startsWith(SKIPPED) ? told.slice(SKIPPED.length) : undefined;
}
