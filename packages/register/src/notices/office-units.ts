import { localDate, type Instant, type PlainDate } from '@kyhan/calendar';
import { audienceOn, isAlive, type Plan, type Unit } from '@kyhan/plan';
import { sql } from 'kysely';
import type { Db } from '../connection/register.js';

/** The units that run and own a plan on a day. */
export interface OfficeUnits {
  readonly coordinator: string;
  readonly owner: string;
}

/** Of a unit, what tells who stands in its place. */
type Standing = Pick<Unit, 'id' | 'lives' | 'successors'>;

/**
 * Who coordinates and owns a plan version at a plan instant: where the unit that the version names has ended, a
 * living successor, as for what units owe. Without one it stays the unit that the version names.
 */
export async function officeUnits(
  trx: Db,
  { planSlug, planVersion, at }: { planSlug: string; planVersion: number; at: Instant },
): Promise<OfficeUnits> {
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
  return {
    coordinator: livingFor(units, coordinator, today),
    owner: livingFor(units, owner, today),
  };
}

/** Units of the stored plan, without the names and contacts that make it large. */
function standings(which: ReturnType<typeof sql>) {
  return sql<Standing[]>`(
    select coalesce(jsonb_agg(jsonb_build_object(
      'id', unit -> 'id', 'lives', unit -> 'lives', 'successors', unit -> 'successors')), '[]')
    from jsonb_array_elements(plan -> 'units') as unit where ${which})`;
}

function livingFor(units: readonly Standing[], unitId: string, on: PlainDate): string {
  const plan = { units, groups: {} } as unknown as Plan;
  return audienceOn(plan, on, { audience: [unitId] }).units[0]?.unitId ?? unitId;
}
