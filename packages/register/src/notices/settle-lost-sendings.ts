import type { OwnResponse } from '@kyhan/engine';
import type { Db, Register } from '../connection/register.js';
import { insertResults, type NoticeResult } from './record-results.js';

const SENDER_LOST: OwnResponse = 'sender-lost';

/** Whoever was sending these is gone, and with it the answer of the mail server: the result is unknown. */
export async function settleLostSendings({ db }: Register, realNow: number): Promise<void> {
  const lost = await sendings(db).where('d.leaseUntilRealAt', '<=', realNow).execute();
  await insertResults(db, lost.map(unknownResult), realNow);
}

/**
 * Where one process owns the register, whoever was sending before it began is gone, and nothing has to wait for its
 * lease. On a server the senders may be elsewhere; their leases are short. `realNow` is epoch milliseconds of real time.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function takeBackSendings({ db, kind }: Register, realNow: number): Promise<void> {
  if (kind === 'server') return;
  const lost = await sendings(db).execute();
  await insertResults(db, lost.map(unknownResult), realNow);
}

function sendings(db: Db) {
  return db
    .selectFrom('deliveries as d')
    .innerJoin('notices as n', 'n.noticeKey', 'd.noticeKey')
    .select(['d.noticeKey', 'd.attempts', 'd.unknownCount', 'n.kind'])
    .where('d.state', '=', 'sending');
}

type Lost = Awaited<ReturnType<ReturnType<typeof sendings>['execute']>>[number];

function unknownResult({ noticeKey, attempts: attempt, kind, unknownCount }: Lost): NoticeResult {
  const result = { outcome: 'unknown', kind, unknownCount } as const;
  return { noticeKey, attempt, response: SENDER_LOST, result };
}
