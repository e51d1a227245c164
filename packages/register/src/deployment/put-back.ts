import { KINDS_OF_TIME, noticesUntil, type NoticeKind } from '@kyhan/engine';
import { findingIdOf } from '@kyhan/plan/ids';
import { sql } from 'kysely';
import type { Db } from '../connection/register.js';
import { insertFinding } from '../findings/finding.js';
import { tellOfDoor } from '../people/tell-of-door.js';
import { streamsByKey } from '../streams/select-streams.js';
import { holdBeforeCopy, holdMailFor } from './mail-hold.js';
import { countDoubts, putBackData } from './tell-doubts.js';

/** A register that has just been loaded from a backup. Instants are epoch milliseconds. */
export interface PutBack {
  /** Of the backup: plan time, and real time. */
  readonly backedUpAt: number;
  readonly backupRealAt: number;
  /** Now: plan time, and real time. */
  readonly at: number;
  readonly realAt: number;
  /** Who put it back, as events name them. */
  readonly actor: string;
  /** They say that it is the deployment from here on: letters leave, but those of which nobody knows. */
  readonly isTakenOver?: boolean;
}

/**
 * Writes down, with the rows that are loaded or not at all, that they were put back: what may have been sent since the
 * backup is in doubt, and no letter leaves until somebody says so.
 * @returns whether mail is held once it runs: also where it is taken over, a person may have held it before the backup
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function tellPutBack(trx: Db, putBack: PutBack): Promise<boolean> {
  const { backedUpAt, backupRealAt, at, realAt, actor, isTakenOver = false } = putBack;
  await trx.updateTable('deployment').set({ backedUpAt, putBackAt: at, place: null }).execute();
  await trx.updateTable('deliveries').set({ doubtful: true }).where('notBefore', '<=', at).execute();
  await insertDoubts(trx, at);
  // Whoever was let in, or had asked to be, asks again: of what was ended since the backup nobody here knows.
  await trx.deleteFrom('sessions').execute();
  await trx.deleteFrom('signInLinks').execute();
  await trx.deleteFrom('signInRequests').where('settledRealAt', 'is', null).execute();
  const fact = { type: 'register-put-back', backedUpAt, putBackAt: at, backupRealAt } as const;
  await tellOfDoor(trx, [{ actor, fact }], { at, realAt });
  if (!isTakenOver) await holdMailFor(trx, { why: 'put-back', actor, at, realAt });
  const { deploymentId } = await trx
    .selectFrom('deployment')
    .select('deploymentId')
    .executeTakeFirstOrThrow();
  await insertFinding(trx, {
    findingId: findingIdOf({ kind: 'register-put-back', about: deploymentId }),
    kind: 'register-put-back',
    subject: deploymentId,
    data: await putBackData(trx, { backedUpAt, putBackAt: at, doubts: await countDoubts(trx) }),
    at,
  });
  return (await holdBeforeCopy(trx)).type === 'mail-held';
}

const AT_ONCE = 500;

/** What time alone had come to meanwhile, where nothing was handed in: what was changes none of it but for the worse. */
async function insertDoubts(trx: Db, until: number): Promise<void> {
  const woken = await trx
    .selectFrom('standings')
    .select('assignmentKey')
    .where('wakeAt', '<=', until)
    .orderBy('assignmentKey')
    .execute();
  for (let from = 0; from < woken.length; from += AT_ONCE) {
    const keys = woken.slice(from, from + AT_ONCE).map(({ assignmentKey }) => assignmentKey);
    const doubts = new Map<string, { assignmentKey: number; kind: NoticeKind; ordinal: number }>();
    for (const [assignmentKey, { state }] of await streamsByKey(trx, keys))
      for (const { kind, ordinal } of noticesUntil(state, until))
        doubts.set(JSON.stringify([assignmentKey, kind, ordinal]), { assignmentKey, kind, ordinal });
    if (doubts.size > 0)
      await trx
        .insertInto('doubts')
        .values([...doubts.values()])
        .execute();
  }
}

/**
 * Whether a notice that is queued now may have been sent before the register was put back: as a condition on
 * `given`, its assignment `a` and its cycle `c`. Of what the backup knows it was computed; a cycle that opens for the
 * second time, and what a cycle is told as a whole, may have been told by the register before.
 */
export function mayHaveBeenSent() {
  return sql<boolean>`exists (
    select from deployment p where p.put_back_at is not null and (
      exists (select from doubts x where x.assignment_key = a.assignment_key and x.kind = given.kind
        and x.ordinal = given.ordinal)
      or (given.kind = any(${KINDS_OF_TIME}) and c.opens_at <= p.put_back_at
        and (c.opened_at >= p.put_back_at or a.assignment_key is null))))`;
}
