import { localDate, type Instant } from '@kyhan/calendar';
import { isAlive, officeOn, standInsOn, type Office, type Plan, type Unit } from '@kyhan/plan';
import { sql } from 'kysely';
import type { Db } from '../connection/register.js';

/** Of a unit, what tells who stands in its place. */
type Standing = Pick<Unit, 'id' | 'lives' | 'successors'>;

/** The units of an office, and who is told in the place of units that do not live yet. */
export interface ToldUnits extends Office {
  /** By the unit that does not live yet. */
  readonly standIns: ReadonlyMap<string, readonly string[]>;
}

export interface AskedUnits {
  readonly planSlug: string;
  readonly planVersion: number;
  readonly at: Instant;
  /** Units that are told something beside. */
  readonly unitIds: readonly string[];
}

/** Who coordinates and owns a plan version at a plan instant, as `officeOn` finds them, and who stands in for units. */
export async function officeUnits(
  trx: Db,
  { planSlug, planVersion, at, unitIds }: AskedUnits,
): Promise<ToldUnits> {
  const version = trx
    .selectFrom('planVersions')
    .where('planSlug', '=', planSlug)
    .where('version', '=', planVersion);
  const { coordinator, owner, timeZone, office, begun } = await version
    .select(['coordinator', 'owner'])
    .select(sql<string>`plan ->> 'timeZone'`.as('timeZone'))
    .select(standings(sql`unit ->> 'id' in (coordinator, owner)`).as('office'))
    .select(standings(begunLater(unitIds)).as('begun'))
    .executeTakeFirstOrThrow();
  const today = localDate(at, timeZone);
  const unborn = begun.filter(({ lives }) => (lives.from ?? '') > today);
  const isOfficeAlive = office.every(({ lives }) => isAlive(lives, today));
  if (isOfficeAlive && unborn.length === 0) return { coordinator, owner, standIns: new Map() };
  const { units } = await version.select(standings(sql`true`).as('units')).executeTakeFirstOrThrow();
  const standIns = new Map(unborn.map(({ id }) => [id, standInsOn(units, id, today)]));
  // The one thing that it asks of a plan is who stands in whose place.
  const plan = { coordinator, owner, units, groups: {} } as unknown as Plan;
  return { ...officeOn(plan, today), standIns };
}

/** Of these, the units that have a first day. */
function begunLater(unitIds: readonly string[]): ReturnType<typeof sql> {
  return sql`unit ->> 'id' = any(${unitIds}) and unit -> 'lives' ? 'from'`;
}

/** Units of the stored plan, without the names and contacts that make it large. */
function standings(which: ReturnType<typeof sql>) {
  return sql<Standing[]>`(
    select coalesce(jsonb_agg(jsonb_build_object(
      'id', unit -> 'id', 'lives', unit -> 'lives', 'successors', unit -> 'successors')), '[]')
    from jsonb_array_elements(plan -> 'units') as unit where ${which})`;
}
