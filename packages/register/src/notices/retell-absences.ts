import { retoldAbsenceIdOf } from '@kyhan/plan/ids';
import { sql } from 'kysely';
import type { Db, Register } from '../connection/register.js';
import { absencesTold } from './absences-told.js';
import { personsOf, keepAbsence, type NewAbsence } from './record-absence.js';

/** Who was kept as a person, by whom and when; plan time where it is not said to be real. */
export interface Retelling {
  readonly actor: string;
  readonly at: number;
  readonly realAt: number;
}

/**
 * Tells anew, from now on, each absence that is not over and one of whose mailboxes belongs to a person who was not kept
 * when it was told: what passes to who stands in passes between these persons too, and nothing of that before now.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function retellAbsences(register: Register, retelling: Retelling): Promise<void> {
  await register.db.transaction().execute(async (trx) => {
    const told = await stillToldOf(trx, retelling.at);
    const joined = new Set<string>();
    for (const one of told) if (await isJoined(trx, one)) joined.add(contactOf(one));
    // All of one contact: of two that overlap the one that was told last counts.
    const again = told.filter((one) => joined.has(contactOf(one)));
    for (const [place, one] of again.entries()) await keepAbsence(trx, anew(one, retelling, place));
  });
}

type Told = Awaited<ReturnType<typeof stillToldOf>>[number];

/** In the order in which they were told. */
async function stillToldOf(trx: Db, at: number) {
  return await absencesTold(trx)
    .select(['absences.addressKey', 'absentPersons', 'substitutePersons'])
    .where('untilAt', '>', at)
    .orderBy('toldAt')
    .orderBy(sql`told_real_at`)
    .orderBy('absenceId')
    .execute();
}

function contactOf({ planSlug, unitId, addressKey }: Told): string {
  return `${planSlug} ${unitId} ${addressKey}`;
}

async function isJoined(trx: Db, one: Told): Promise<boolean> {
  const now = [
    ...(await personsOf(trx, one.mailbox)).filter((id) => !one.absentPersons.includes(id)),
    ...(await personsOf(trx, one.substitute)).filter((id) => !one.substitutePersons.includes(id)),
  ];
  return now.length > 0;
}

function anew(one: Told, { actor, at, realAt }: Retelling, place: number): NewAbsence {
  const { absenceId, planSlug, unitId, mailbox, substitute, fromAt, untilAt } = one;
  const toldRealAt = realAt + place;
  const what = { planSlug, unitId, mailbox, substitute, fromAt, untilAt };
  return { absenceId: retoldAbsenceIdOf(absenceId, toldRealAt), ...what, actor, toldAt: at, toldRealAt };
}
