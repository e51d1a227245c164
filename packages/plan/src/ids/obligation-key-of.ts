import type { CycleName } from './cycle-id-of.js';

/** What names an obligation among those of all plans. */
export type ObligationName = Pick<CycleName, 'planSlug' | 'obligationId'>;

/**
 * The key of an obligation, which is also the id of its Temporal Schedule: `<plan>/<obligation>`.
 * Pure; throws nothing.
 */
export function obligationKeyOf({ planSlug, obligationId }: ObligationName): string {
  return `${planSlug}/${obligationId}`;
}

/** What `obligationKeyOf` was made of; undefined where it is no such key. Pure; throws nothing. */
export function readObligationKey(key: string): ObligationName | undefined {
  const [planSlug, obligationId, ...more] = key.split('/');
  return planSlug && obligationId && more.length === 0 ? { planSlug, obligationId } : undefined;
}
