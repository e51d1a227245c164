import { localDate, type Instant } from '@kyhan/calendar';
import { isAlive, officeOn, type Office, type Plan, type Unit } from '@kyhan/plan';
import { sql } from 'kysely';
import type { Db } from '../connection/register.js';

/** Of a unit, what tells who stands in its place. */
type Standing = Pick<Unit, 'id' | 'lives' | 'successors'>;

/** Who coordinates and owns a plan version at a plan instant, as `officeOn` finds them. */
export async function officeUnits(
  trx: Db,
  { planSlug, planVersion, at }: { planSlug: string; planVersion: number; at: Instant },
): Promise<Office> {
  const version = trx
    .selectFrom('planVersions')
    .where('planSlug', '=', planSlug)
    .where('version', '=', planVersion);
  const { coordinator, owner, timeZone, office } = await version
    .select(['coordinator', 'owner'])
    .select(sql<string>`plan ->> 'timeZone'`.as('timeZone'))
    .select(standings(sql`unit ->> 'id' in (coordinator, owner)`).as('office'))
    .executeTakeFirstOrThrow();
  const today = localDate(at, timeZone);
  if (office.every(({ lives }) => isAlive(lives, today))) return { coordinator, owner };
  const { units } = await version.select(standings(sql`true`).as('units')).executeTakeFirstOrThrow();
  // The one thing that it asks of a plan is who stands in whose place.
  return officeOn({ coordinator, owner, units, groups: {} } as unknown as Plan, today);
}

/** Units of the stored plan, without the names and contacts that make it large. */
function standings(which: ReturnType<typeof sql>) {
  return sql<Standing[]>`(
    select coalesce(jsonb_agg(jsonb_build_object(
      'id', unit -> 'id', 'lives', unit -> 'lives', 'successors', unit -> 'successors')), '[]')
    from jsonb_array_elements(plan -> 'units') as unit where ${which})`;
}
