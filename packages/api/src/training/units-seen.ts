import { KyhanError } from '@kyhan/errors';
import { readable, type Viewer } from '../viewers/viewer.js';

/**
 * The units whose people a viewer may see in a plan, or of one of them; undefined: all.
 * @throws KyhanError NOT_ALLOWED
 */
export function unitsSeen(viewer: Viewer, planSlug: string, unit?: string): ReadonlySet<string> | undefined {
  const reaches = readable(viewer, planSlug).filter((reach) => (reach.planSlug ?? planSlug) === planSlug);
  const own = reaches.flatMap(({ unitId }) => (unitId === undefined ? [] : [unitId]));
  const seesAll = reaches.some(({ unitId }) => unitId === undefined);
  if (unit === undefined) return seesAll ? undefined : new Set(own);
  if (!seesAll && !own.includes(unit)) throw new KyhanError('NOT_ALLOWED');
  return new Set([unit]);
}
