import type { RegisterPlace } from '@kyhan/contracts';
import { actorIdOf, findingIdOf, TIME_ACTOR, type Actor } from '@kyhan/plan/ids';
import { sql } from 'kysely';
import type { Db, Register } from '../connection/register.js';
import { closeFindings } from '../findings/close-findings.js';
import { insertFinding } from '../findings/finding.js';
import { tellOfDoor, type DoorTime } from '../people/tell-of-door.js';
import { isElsewhere, placeText } from './is-elsewhere.js';
import { findMailHold, holdBeforeCopy, holdMailFor } from './mail-hold.js';

/**
 * Keeps where the register lies, at its first start; where it finds itself elsewhere afterwards it is a copy: its mail is
 * held, and a finding says so, until somebody takes it over or it lies where it was. Real time is epoch milliseconds.
 * @returns whether this is a copy
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function keepPlace(
  { db }: Register,
  { place, at, realAt }: DoorTime & { readonly place: RegisterPlace },
): Promise<boolean> {
  return await db.transaction().execute(async (trx) => {
    const { deploymentId, place: kept } = await deploymentOf(trx);
    const findingId = findingIdOf({ kind: 'register-copied', about: deploymentId });
    if (kept === null || !isElsewhere(kept, place)) {
      // With the device as this run of the machine numbers it.
      await trx
        .updateTable('deployment')
        .set({ place: JSON.stringify(place) })
        .execute();
      if ((await findMailHold({ db: trx }))?.why === 'copied')
        await tellOfDoor(trx, [{ actor: TIME_ACTOR, fact: await holdBeforeCopy(trx) }], { at, realAt });
      await closeFindings(trx, [findingId], { at, ending: 'where-it-was' });
      return false;
    }
    await holdMailFor(trx, { why: 'copied', actor: TIME_ACTOR, at, realAt });
    const data = { from: placeText(kept), to: placeText(place) };
    await insertFinding(trx, { findingId, kind: 'register-copied', subject: deploymentId, data, at });
    return true;
  });
}

/**
 * Says that this copy is the deployment from here on: its mail leaves again.
 * @returns from where it was taken over; undefined where it is no copy
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function takeOver(
  { db }: Register,
  { place, actor, at, realAt }: DoorTime & { readonly place: RegisterPlace; readonly actor: Actor },
): Promise<RegisterPlace | undefined> {
  return await db.transaction().execute(async (trx) => {
    const { deploymentId, place: from } = await deploymentOf(trx);
    if (from === null || !isElsewhere(from, place)) return undefined;
    await trx
      .updateTable('deployment')
      .set({ place: JSON.stringify(place) })
      .execute();
    const by = actorIdOf(actor);
    const taken = { actor: by, fact: { type: 'taken-over', from, to: place } } as const;
    const isHeld = (await findMailHold({ db: trx }))?.why === 'copied';
    const after = isHeld ? [{ actor: by, fact: await holdBeforeCopy(trx) }] : [];
    await tellOfDoor(trx, [taken, ...after], { at, realAt });
    const findingId = findingIdOf({ kind: 'register-copied', about: deploymentId });
    await closeFindings(trx, [findingId], { at, ending: 'taken-over' });
    return from;
  });
}

async function deploymentOf(trx: Db) {
  return await trx
    .selectFrom('deployment')
    .select(['deploymentId', 'place'])
    .forUpdate()
    .executeTakeFirstOrThrow();
}

/**
 * What a database tells of where it lies: its server by the number that was drawn when that was made, where it may be
 * asked, and itself by its number there.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function databasePlace({ db }: Register): Promise<RegisterPlace> {
  const { rows } = await sql<{ database: string; isAllowed: boolean }>`
    select d.oid::text as database, has_function_privilege('pg_control_system()', 'execute') as is_allowed
    from pg_database d where d.datname = current_database()`.execute(db);
  const [{ database, isAllowed } = { database: '', isAllowed: false }] = rows;
  if (!isAllowed) return { kind: 'server', database };
  const asked = await sql<{ system: string }>`
    select system_identifier::text as system from pg_control_system()`.execute(db);
  const [{ system } = { system: '' }] = asked.rows;
  return { kind: 'server', system, database };
}
