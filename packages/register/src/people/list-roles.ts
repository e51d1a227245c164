import { standInRoles, type Role, type StandIn } from '@kyhan/engine';
import { sql } from 'kysely';
import type { Db, Register } from '../connection/register.js';
import type { AbsenceTable } from '../absence-table.js';
import { present } from '../present.js';
import type { RoleTable } from '../person-table.js';

/**
 * All roles that a person ever had, own ones and those in the place of who was away.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function listRoles({ db }: Register, personId: string): Promise<Role[]> {
  const { rows } = await sql<Held>`
    with mine as materialized (select * from absences where ${personId} = any(substitute_persons))
    select
      (select coalesce(jsonb_agg(jsonb_build_object('personId', r.person_id, 'role', r.role, 'planSlug', r.plan_slug,
          'unitId', r.unit_id, 'fromAt', r.from_at, 'untilAt', r.until_at) order by r.from_at), '[]') from roles r
        where r.person_id = ${personId} or r.person_id in (select unnest(absent_persons) from mine)) as roles,
      -- What was told later of the same contact cuts it short, whoever stands in then.
      (select coalesce(jsonb_agg(jsonb_build_object('planSlug', a.plan_slug, 'unitId', a.unit_id,
          'addressKey', a.address_key, 'absentPersons', a.absent_persons, 'substitutePersons', a.substitute_persons,
          'fromAt', a.from_at, 'untilAt', a.until_at, 'toldAt', a.told_at)
          order by a.told_at, a.told_real_at, a.absence_id), '[]')
        from absences a where exists (select 1 from mine m where m.plan_slug = a.plan_slug
          and m.unit_id = a.unit_id and m.address_key = a.address_key)) as absences`.execute(db);
  const { roles = [], absences = [] } = rows[0] ?? {};
  return withStandIns(personId, byPerson(roles), absences.map(standIn));
}

/** As JSON has them. */
interface Held {
  readonly roles: readonly PersonsRole[];
  readonly absences: readonly ToldAbsence[];
}

/** The same of everybody, by person. */
export async function rolesByPerson(db: Db): Promise<ReadonlyMap<string, readonly Role[]>> {
  const roles = byPerson(await selectRoles(db).execute());
  const standIns = await toldStandIns(db);
  const persons = new Set([...roles.keys(), ...standIns.flatMap((one) => one.substitutePersons)]);
  return new Map([...persons].map((personId) => [personId, withStandIns(personId, roles, standIns)]));
}

type RolesByPerson = ReadonlyMap<string, readonly Role[]>;

function withStandIns(personId: string, roles: RolesByPerson, standIns: readonly StandIn[]): Role[] {
  const rolesOf = (one: string) => roles.get(one) ?? [];
  return [...rolesOf(personId), ...standInRoles(personId, standIns, rolesOf)];
}

function byPerson(rows: readonly PersonsRole[]): RolesByPerson {
  const roles = new Map<string, readonly Role[]>();
  for (const { personId, ...row } of rows) roles.set(personId, [...(roles.get(personId) ?? []), dated(row)]);
  return roles;
}

function dated({ role, planSlug, unitId, fromAt, untilAt }: DatedRole): Role {
  return present({ role, planSlug, unitId, fromAt, untilAt });
}

type DatedRole = Pick<RoleTable, 'role' | 'planSlug' | 'unitId' | 'fromAt' | 'untilAt'>;
type PersonsRole = DatedRole & { readonly personId: string };
type ToldAbsence = Omit<StandIn, 'of'> & Pick<AbsenceTable, 'unitId' | 'addressKey'>;

function standIn({ unitId, addressKey, ...absence }: ToldAbsence): StandIn {
  return { ...absence, of: `${absence.planSlug} ${unitId} ${addressKey}` };
}

function selectRoles(db: Db) {
  return db
    .selectFrom('roles')
    .select(['personId', 'role', 'planSlug', 'unitId', 'fromAt', 'untilAt'])
    .orderBy('fromAt');
}

async function toldStandIns(db: Db): Promise<StandIn[]> {
  const rows = await db
    .selectFrom('absences')
    .select(['planSlug', 'unitId', 'addressKey', 'absentPersons', 'substitutePersons'])
    .select(['fromAt', 'untilAt', 'toldAt'])
    .orderBy('toldAt')
    .orderBy('toldRealAt')
    .orderBy('absenceId')
    .execute();
  return rows.map(standIn);
}
