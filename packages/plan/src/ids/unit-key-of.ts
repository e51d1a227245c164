/** What names a unit among those of all plans. */
export interface UnitName {
  readonly planSlug: string;
  readonly unitId: string;
}

/** The key of a unit: `<plan>/<unit>`. Pure; throws nothing. */
export function unitKeyOf({ planSlug, unitId }: UnitName): string {
  return `${planSlug}/${unitId}`;
}

/** What `unitKeyOf` was made of; undefined where it is no such key. Pure; throws nothing. */
export function readUnitKey(key: string): UnitName | undefined {
  const [planSlug, unitId, ...more] = key.split('/');
  return planSlug && unitId && more.length === 0 ? { planSlug, unitId } : undefined;
}
