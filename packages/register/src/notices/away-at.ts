import { addressKey, type Away } from '@kyhan/engine';
import { sql } from 'kysely';
import type { Db } from '../connection/register.js';
import { shownAddress } from './shown-address.js';

/** Who is away, by plan and unit. */
export type AwayOf = (planSlug: string, unitId: string) => Away | undefined;

/** Who of the units of some plans is away at a plan instant; what was told last of a contact counts. */
export async function awayAt(
  db: Db,
  { planSlugs, at }: { readonly planSlugs: readonly string[]; readonly at: number },
): Promise<AwayOf> {
  const units = new Map<string, Map<string, string>>();
  for (const { planSlug, unitId, channel, address, toChannel, toAddress } of await inForce(
    db,
    planSlugs,
    at,
  )) {
    const key = unitKey(planSlug, unitId);
    const away = units.get(key) ?? new Map<string, string>();
    const [absent, present] = [
      addressKey({ channel, address }),
      addressKey({ channel: toChannel, address: toAddress }),
    ];
    // Who stands in for himself is back.
    if (absent === present) away.delete(absent);
    else away.set(absent, present);
    units.set(key, away);
  }
  return (planSlug, unitId) => units.get(unitKey(planSlug, unitId));
}

async function inForce(db: Db, planSlugs: readonly string[], at: number) {
  if (planSlugs.length === 0) return [];
  return await db
    .selectFrom('absences')
    .innerJoin('addresses as away', 'away.addressKey', 'absences.addressKey')
    .innerJoin('addresses as present', 'present.addressKey', 'absences.substituteKey')
    .select(['absences.planSlug', 'absences.unitId', 'away.channel', 'present.channel as toChannel'])
    .select([shownAddress('away').as('address'), shownAddress('present').as('toAddress')])
    .where('absences.planSlug', '=', sql<string>`any(${planSlugs})`)
    .where('absences.fromAt', '<=', at)
    .where('absences.untilAt', '>', at)
    .orderBy('absences.toldAt')
    .orderBy('absences.toldRealAt')
    .orderBy('absences.absenceId')
    .execute();
}

function unitKey(planSlug: string, unitId: string): string {
  return `${planSlug} ${unitId}`;
}
