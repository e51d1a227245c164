import { mayAct, type Act, type Reach, type Role, type StandingIn } from '@kyhan/engine';
import { readActorId, type Actor } from '@kyhan/plan/ids';
import { sql } from 'kysely';
import type { Db } from '../connection/register.js';
import { rolesByPerson } from '../people/list-roles.js';
import { rolesByToken } from '../people/token.js';
import { standingIn } from '../people/standing-in.js';
import type { PlansInForce } from './addressee-faults.js';

/** Who had which right when, as far as the register tells it. */
export interface HeldRights {
  /** All roles that any person ever had, by id. */
  readonly roles: ReadonlyMap<string, readonly Role[]>;
  /** What each token may be, and may no longer. */
  readonly tokens: ReadonlyMap<string, readonly Role[]>;
  /** Who stood in for units that did not live yet, by any version of a plan. */
  readonly standIns: readonly StandingIn[];
  /** How many versions each plan has. */
  readonly versions: ReadonlyMap<string, number>;
  /** Whoever owed what gathers contributions, now or before, by its id. */
  readonly leading: ReadonlyMap<string, readonly string[]>;
  /** When a ruling was asked for: what a turn carries out later was allowed then or not. */
  readonly askedAt: ReadonlyMap<string, number>;
  /** The same of the ruling that handed an assignment over. */
  readonly handedOverAt: ReadonlyMap<string, number>;
  /** The same of a cycle that somebody asked for. */
  readonly requestedAt: ReadonlyMap<string, number>;
  /** The unit alone for which a cycle was asked, by its id: that unit may have asked for it itself. */
  readonly begunFor: ReadonlyMap<string, string>;
}

/** Something that an actor, as events name them, did somewhere. */
export interface Deed {
  readonly actor: string;
  readonly act: Act;
  readonly at: number;
  readonly where: Reach;
}

/** Whether it was theirs to do at that instant. Pure; throws nothing. */
export function wasAllowed(
  { roles, tokens, standIns, versions }: HeldRights,
  { actor: id, act, at, where }: Deed,
): boolean {
  const actor = readActorId(id);
  if (actor === undefined) return false;
  if (actor.kind === 'plan' && actor.version > (versions.get(where.planSlug ?? '') ?? 0)) return false;
  const own = ownRoles({ roles, tokens }, actor);
  return mayAct({ actor, roles: own, act, at, standIns }, where);
}

function ownRoles({ roles, tokens }: Pick<HeldRights, 'roles' | 'tokens'>, actor: Actor): readonly Role[] {
  if (actor.kind === 'person') return roles.get(actor.personId) ?? [];
  return actor.kind === 'token' ? (tokens.get(actor.tokenId) ?? []) : [];
}

/** A contribution, as far as rights ask about it. */
interface Contribution {
  readonly planSlug: string;
  /** The assignment that gathers it; absent: it is none. */
  readonly leadId: string | undefined;
}

/** Whether it was theirs to review since their own result gathers it. Pure; throws nothing. */
export function mightReview(
  rights: HeldRights,
  deed: Omit<Deed, 'act' | 'where'>,
  { planSlug, leadId }: Contribution,
): boolean {
  const units = leadId === undefined ? [] : (rights.leading.get(leadId) ?? []);
  return units.some((unitId) =>
    wasAllowed(rights, { ...deed, act: 'review-contribution', where: { planSlug, unitId } }),
  );
}

/** Whether it was theirs to open a cycle: the office's, or a unit's for itself what it had asked for. Pure; throws nothing. */
export function mightOpen(rights: HeldRights, deed: Omit<Deed, 'act'>, cycleId: string): boolean {
  if (wasAllowed(rights, { ...deed, act: 'open' })) return true;
  const unitId = rights.begunFor.get(cycleId);
  const { planSlug, unitId: owing = unitId } = deed.where;
  if (unitId === undefined || planSlug === undefined || owing !== unitId) return false;
  return wasAllowed(rights, { ...deed, act: 'begin', where: { planSlug, unitId } });
}

/** The key of a ruling in `askedAt`. Pure; throws nothing. */
export function askedKey(assignmentId: string, rulingId: string): string {
  return `${assignmentId} ${rulingId}`;
}

/** Reads them once for a whole proof. */
export async function heldRights(db: Db, inForce: PlansInForce): Promise<HeldRights> {
  const plans = await db.selectFrom('plans').select(['slug', 'newestVersion']).execute();
  const rulings = await db
    .selectFrom('rulings')
    .innerJoin('assignments', 'assignments.assignmentKey', 'rulings.assignmentKey')
    .select(['assignmentId', 'rulingId', 'wish', 'askedAt', 'outcome'])
    .execute();
  const handedOver = rulings.filter(({ wish, outcome }) => wish.ruling === 'transfer' && outcome === 'done');
  const { rows: requests } = await sql<{ cycleId: string; askedAt: number; units: readonly string[] }>`
    select c.cycle_id, r.asked_at, r.units from requests r
    join cycles c using (plan_slug, obligation_id)
    where c.period_key = r.year || '-' || lpad(r.number::text, 3, '0')`.execute(db);
  const { rows: leading } = await sql<{ leadId: string; units: readonly string[] }>`
    select distinct a.assignment_id as lead_id, s.former_unit_ids || a.unit_id as units
    from standings own join assignments a on a.assignment_id = own.lead ->> 'assignmentId'
      join standings s on s.assignment_key = a.assignment_key`.execute(db);
  return {
    leading: new Map(leading.map(({ leadId, units }) => [leadId, units])),
    roles: await rolesByPerson(db),
    tokens: await rolesByToken(db),
    standIns: [...inForce.values()].flatMap((versions) => versions.flatMap(({ plan }) => standingIn(plan))),
    versions: new Map(plans.map(({ slug, newestVersion }) => [slug, newestVersion])),
    askedAt: new Map(rulings.map((one) => [askedKey(one.assignmentId, one.rulingId), one.askedAt])),
    handedOverAt: new Map(handedOver.map(({ assignmentId, askedAt }) => [assignmentId, askedAt])),
    requestedAt: new Map(requests.map(({ cycleId, askedAt }) => [cycleId, askedAt])),
    begunFor: new Map(
      requests.flatMap(({ cycleId, units: [unitId, ...others] }) =>
        unitId === undefined || others.length > 0 ? [] : [[cycleId, unitId] as const],
      ),
    ),
  };
}
