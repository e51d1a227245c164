import type { DoorFact, HoldReason } from '@kyhan/contracts';
import { KyhanError } from '@kyhan/errors';
import type { Actor } from '@kyhan/plan/ids';
import { actorIdOf } from '@kyhan/plan/ids';
import { sql, type RawBuilder } from 'kysely';
import type { Db, Register } from '../connection/register.js';
import { lockDoor, tellOfDoor, type DoorTime } from '../people/tell-of-door.js';

/** That no letter of a notice leaves: since when, plan time, epoch milliseconds, and by whose word. */
export interface MailHold {
  readonly since: number;
  readonly by: string;
  /** Absent: a person wanted it so. */
  readonly why?: HoldReason;
}

/**
 * Whether mail is held: the last word on it. Undefined where letters leave.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function findMailHold({ db }: Pick<Register, 'db'>): Promise<MailHold | undefined> {
  const { rows } = await sql<Pick<MailHold, 'since' | 'by'> & { type: string; why: HoldReason | null }>`
    select e.at as since, e.actor as by, e.fact ->> 'type' as type, e.fact ->> 'why' as why
    from events e join door on door.door_key = e.stream_key
    where e.fact ->> 'type' in ('mail-held', 'mail-released')
    order by e.stream_key desc, e.sequence desc limit 1`.execute(db);
  const [last] = rows;
  if (last?.type !== 'mail-held') return undefined;
  const { since, by, why } = last;
  return { since, by, ...(why === null ? {} : { why }) };
}

/** The same within a statement that claims letters: of a word that was said before it none leaves. */
export function isMailHeld(): RawBuilder<boolean> {
  return lastWordIs(sql`e.fact ->> 'type' = 'mail-held'`);
}

/** Whether it is held because this is a copy, within a statement that claims what programs are told. */
export function isCopy(): RawBuilder<boolean> {
  return lastWordIs(sql`e.fact ->> 'why' = 'copied'`);
}

function lastWordIs(said: RawBuilder<unknown>): RawBuilder<boolean> {
  return sql<boolean>`coalesce((
    select ${said} from events e join door on door.door_key = e.stream_key
    where e.fact ->> 'type' in ('mail-held', 'mail-released')
    order by e.stream_key desc, e.sequence desc limit 1), false)`;
}

/** Whether mail is to be held from now on, and who says so. */
export interface NewMailHold extends DoorTime {
  readonly isHeld: boolean;
  readonly actor: Actor;
}

/**
 * Holds mail, or lets it go; saying so again changes nothing. What a person says of a copy holds once that is taken over.
 * @returns whether something changed
 * @throws KyhanError TAKE_OVER_NEEDED where it is held because this is a copy; REGISTER_UNAVAILABLE
 */
export async function setMailHold(
  register: Register,
  { isHeld, actor, at, realAt }: NewMailHold,
): Promise<boolean> {
  return await register.db.transaction().execute(async (trx) => {
    await lockDoor(trx);
    const hold = await findMailHold({ db: trx });
    if (!isHeld && hold?.why === 'copied') throw new KyhanError('TAKE_OVER_NEEDED');
    const isOfCopy = isHeld && hold?.why === 'copied';
    const isHeldBefore = isOfCopy ? (await holdBeforeCopy(trx)).type === 'mail-held' : hold !== undefined;
    if (isHeldBefore === isHeld) return false;
    const said = actorIdOf(actor);
    const fact = { type: isHeld ? 'mail-held' : 'mail-released' } as const;
    // It is a copy all the same, and the last word is that.
    const still = isOfCopy ? [{ actor: said, fact: { type: 'mail-held', why: 'copied' } as const }] : [];
    await tellOfDoor(trx, [{ actor: said, fact }, ...still], { at, realAt });
    return true;
  });
}

/** Holds mail for a reason that is no person's wish; where it is held for that reason already, nothing changes. */
export async function holdMailFor(
  trx: Db,
  { why, actor, at, realAt }: DoorTime & { readonly why: HoldReason; readonly actor: string },
): Promise<void> {
  await lockDoor(trx);
  if ((await findMailHold({ db: trx }))?.why === why) return;
  await tellOfDoor(trx, [{ actor, fact: { type: 'mail-held', why } }], { at, realAt });
}

/** What held before mail was held because this is a copy: a person's hold goes on. */
export async function holdBeforeCopy(trx: Db): Promise<DoorFact> {
  const { rows } = await sql<{ fact: DoorFact }>`
    select e.fact from events e join door on door.door_key = e.stream_key
    where e.fact ->> 'type' in ('mail-held', 'mail-released') and e.fact ->> 'why' is distinct from 'copied'
    order by e.stream_key desc, e.sequence desc limit 1`.execute(trx);
  return rows[0]?.fact ?? { type: 'mail-released' };
}
