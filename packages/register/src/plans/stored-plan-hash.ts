import { canonicalJson } from '../canonical-json.js';
import type { StoredPlan } from '../schema.js';
import { sha256 } from '../sha256.js';

/** The hash of a version: of its content, its contacts by their commitments. Pure; throws nothing. */
export function storedPlanHash(plan: StoredPlan): Buffer {
  return sha256(canonicalJson(plan));
}
