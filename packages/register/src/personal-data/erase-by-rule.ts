import type { ErasedByRule, ErasedKeys } from '@kyhan/contracts';
import { TIME_ACTOR } from '@kyhan/plan/ids';
import { sql } from 'kysely';
import type { Db, Register } from '../connection/register.js';
import { findMailLimit } from '../deployment/mail-limit.js';
import { tellOfDoor, type DoorTime } from '../people/tell-of-door.js';
import { forgetPlanVersions, listPlans } from '../plans/find-plan.js';
import { allErased, eraseMailbox } from './erase-mailbox.js';
import { finishPurges } from '../purges/finish-purges.js';

/** For how long is kept what is no fact, or can be erased from one. */
export interface RetentionRules {
  /** What somebody was filling in and has not touched for so many days goes. */
  readonly draftDays?: number;
  /** A mailbox to which nothing was sent for so many days, and that nobody has any more, goes; absent: never. */
  readonly addressDays?: number;
}

/** What holds where nothing is said: a report of a year may be begun a year before. */
export const KEPT_DAYS = { drafts: 400 } as const;

const DAY_MS = 24 * 60 * 60_000;
/** One day's work has an end: what is left goes on the next. */
const MOST_ADDRESSES = 200;

/**
 * Takes away what the rules say is no longer to be kept: drafts, mailboxes, and sessions and links that are over. Facts
 * stay, with commitments in the place of mailboxes. A purge that was broken off is finished. What went is told by number; the same again takes nothing more.
 * @throws KyhanError REGISTER_UNAVAILABLE, FILES_UNAVAILABLE
 */
export async function eraseByRule(
  register: Register,
  { draftDays = KEPT_DAYS.drafts, addressDays }: RetentionRules,
  { at, realAt }: DoorTime,
): Promise<ErasedByRule> {
  const inForce = addressDays === undefined ? [] : await mailboxesInForce(register);
  const erased = await register.db.transaction().execute(async (trx) => {
    const drafts = await dropDrafts(trx, at - draftDays * DAY_MS);
    const sessions = await dropOver(trx, realAt);
    const gone =
      addressDays === undefined
        ? []
        : await eraseAddresses(trx, { at, since: at - addressDays * DAY_MS, inForce });
    const addresses = gone.length;
    const told = { drafts, addresses, sessions };
    if (drafts + addresses > 0)
      await tellOfDoor(
        trx,
        [{ actor: TIME_ACTOR, fact: { type: 'erased-by-rule', ...told, erased: allErased(gone) } }],
        {
          at,
          realAt,
        },
      );
    await trx
      .updateTable('deployment')
      .set({ retainedAt: at, retained: JSON.stringify(told) })
      .execute();
    return told;
  });
  if (erased.addresses > 0) forgetPlanVersions(register);
  await finishPurges(register);
  return erased;
}

/** Whom newest versions name, units and those whom reports go to, and whom letters may go to: these are kept however long nothing was sent. */
async function mailboxesInForce(register: Register): Promise<string[]> {
  const plans = await listPlans(register);
  const contacts = plans.flatMap(({ plan }) => plan.units.flatMap((unit) => unit.contacts));
  const recipients = plans.flatMap(({ plan }) => plan.obligations.flatMap((one) => one.recipients ?? []));
  const { addresses = [] } = (await findMailLimit(register)) ?? {};
  const mailboxes = [...contacts, ...recipients].flatMap(({ email }) => email ?? []);
  return [...mailboxes, ...addresses].map((one) => one.toLowerCase());
}

async function dropDrafts(trx: Db, before: number): Promise<number> {
  const { numDeletedRows } = await trx
    .deleteFrom('unsentReports')
    .where('savedAt', '<=', before)
    .executeTakeFirst();
  return Number(numDeletedRows);
}

/** They open nothing any more. */
async function dropOver(trx: Db, realAt: number): Promise<number> {
  const sessions = await trx.deleteFrom('sessions').where('expiresRealAt', '<=', realAt).executeTakeFirst();
  const links = await trx.deleteFrom('signInLinks').where('expiresRealAt', '<=', realAt).executeTakeFirst();
  return Number(sessions.numDeletedRows) + Number(links.numDeletedRows);
}

interface OldAddresses {
  readonly at: number;
  /** Nothing was sent since. */
  readonly since: number;
  readonly inForce: readonly string[];
}

async function eraseAddresses(trx: Db, { at, since, inForce }: OldAddresses): Promise<ErasedKeys[]> {
  const { rows } = await sql<{ address: string }>`
    select a.address from addresses a
    where a.channel = 'mail' and a.address is not null and lower(a.address) <> all(${inForce})
      and not exists (select from deliveries d where d.address_key = a.address_key)
      and not exists (select from notices n where n.address_key = a.address_key and n.not_before > ${since})
      and not exists (select from persons p where lower(p.mailbox) = lower(a.address))
      and not exists (select from absences b
        where b.until_at > ${at} and a.address_key in (b.address_key, b.substitute_key))
    order by a.address_key limit ${MOST_ADDRESSES}`.execute(trx);
  const erased: ErasedKeys[] = [];
  for (const { address } of rows) erased.push(await eraseMailbox(trx, address));
  return erased;
}
