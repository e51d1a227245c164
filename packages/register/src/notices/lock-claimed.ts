import { sql } from 'kysely';
import type { Db } from '../connection/register.js';
import type { NoticeState } from '@kyhan/engine';

/** Which notices, under which claim, at what real time. */
export interface ClaimedNotices {
  readonly noticeIds: readonly string[];
  readonly claimToken: string;
  readonly realAt: number;
}

/** The mail server's words. */
export type AnsweredNotices = ClaimedNotices & { readonly response: string };

/** Locks those whose claim still holds, where they are in one of these states. */
export async function lockClaimed(
  trx: Db,
  { noticeIds, claimToken }: ClaimedNotices,
  states: readonly NoticeState[],
) {
  return await trx
    .selectFrom('notices')
    .select(['noticeId', 'attempts', 'unknownCount'])
    .where('noticeId', '=', sql<string>`any(${noticeIds})`)
    .where('claimToken', '=', claimToken)
    .where('state', 'in', states)
    .orderBy('noticeId')
    .forUpdate()
    .execute();
}
