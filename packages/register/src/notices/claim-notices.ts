import { readNoticeContent, type NoticeContent, type NoticeState, type OwnResponse } from '@kyhan/engine';
import { FINDINGS } from '@kyhan/words';
import { sql } from 'kysely';
import type { Db, Register } from '../connection/register.js';
import { insertFinding } from '../findings/finding.js';
import { recordset } from '../insert-rows.js';
import type { ClaimedNotice } from './claimed-notice.js';
import { dueAddresses, lockDueNotices, type DueNotice } from './lock-due-notices.js';
import { reasonHolds } from './reason-holds.js';
import { settleLostSendings } from './settle-lost-sendings.js';

export interface Claim {
  /** Plan time: what has come due by now. */
  readonly now: number;
  readonly realNow: number;
  /** About how many; the notices of one address are never split. */
  readonly limit: number;
  /** Real milliseconds for which the claim holds. */
  readonly leaseMs: number;
  /** Names the claimer in what follows. */
  readonly claimToken: string;
}

/**
 * Claims what is due, everything of one address together, and cancels what has lost its reason since it was
 * queued. What this version cannot read is not sent: it would say something that did not happen; a finding names it.
 * Several claimers at once get different addresses.
 * Instants of the claim are epoch milliseconds, real time where their name says so.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function claimNotices(register: Register, claim: Claim): Promise<ClaimedNotice[]> {
  return await register.db.transaction().execute(async (trx) => {
    await settleLostSendings(trx, claim.realNow);
    const addresses = await dueAddresses(trx, claim);
    const due = await lockDueNotices(trx, addresses, claim);
    const readable = due.flatMap(readNotice);
    const [claimed, gone] = parted(readable, ({ notice }) => reasonHolds(notice, claim.now));
    await markClaimed(trx, noticesOf(claimed), claim);
    await settleUnasked(trx, noticesOf(gone), { claim, state: 'cancelled', response: 'reason-gone' });
    const understood = new Set(noticesOf(readable));
    await refuseUnreadable(
      trx,
      due.filter((notice) => !understood.has(notice)),
      claim,
    );
    return claimed.map(claimedNotice);
  });
}

interface ReadNotice {
  readonly notice: DueNotice;
  readonly content: NoticeContent;
}

function readNotice(notice: DueNotice): ReadNotice[] {
  const content = readNoticeContent(notice);
  return content === undefined ? [] : [{ notice, content }];
}

function noticesOf(read: readonly ReadNotice[]): DueNotice[] {
  return read.map(({ notice }) => notice);
}

function parted<T>(all: readonly T[], holds: (one: T) => boolean): [T[], T[]] {
  return [all.filter(holds), all.filter((one) => !holds(one))];
}

async function markClaimed(trx: Db, notices: readonly DueNotice[], claim: Claim): Promise<void> {
  await sql`
    update notices set state = 'claimed', claim_token = ${claim.claimToken}, retry_real_at = null,
      lease_ms = ${claim.leaseMs}, lease_until_real_at = ${claim.realNow + claim.leaseMs}, ${known}
    from ${recordset(
      'notices',
      notices.map((notice) => knowledge(notice, claim)),
    )} as k
    where notices.notice_id = k.notice_id`.execute(trx);
}

async function refuseUnreadable(trx: Db, notices: readonly DueNotice[], claim: Claim): Promise<void> {
  await settleUnasked(trx, notices, { claim, state: 'failed', response: 'unreadable' });
  for (const { noticeId, assignmentId } of notices)
    await insertFinding(trx, {
      findingId: `notice-unreadable/${noticeId}`,
      kind: 'notice-unreadable',
      subject: assignmentId,
      text: FINDINGS['notice-unreadable'].text({ noticeId }),
      at: claim.now,
    });
}

/** No mail server was asked. */
async function settleUnasked(
  trx: Db,
  notices: readonly DueNotice[],
  settled: { readonly claim: Claim; readonly state: NoticeState; readonly response: OwnResponse },
): Promise<void> {
  if (notices.length === 0) return;
  const { claim, state, response } = settled;
  await sql`
    update notices set state = ${state}, claim_token = ${claim.claimToken}, settled_real_at = ${claim.realNow},
      response = ${response}, ${known}
    from ${recordset(
      'notices',
      notices.map((notice) => knowledge(notice, claim)),
    )} as k
    where notices.notice_id = k.notice_id`.execute(trx);
}

/** What the decision was taken on stays with the notice, so that it can be proved later. */
const known = sql`claimed_at = k.claimed_at, claimed_real_at = k.claimed_real_at,
  claimed_sequence = k.claimed_sequence, claimed_version = k.claimed_version`;

function knowledge({ noticeId, lastSequence, lastVersion }: DueNotice, { now, realNow }: Claim) {
  const claimedSequence = lastSequence ?? 0;
  const claimedVersion = lastVersion ?? 0;
  return { noticeId, claimedAt: now, claimedRealAt: realNow, claimedSequence, claimedVersion };
}

function claimedNotice({ notice, content }: ReadNotice): ClaimedNotice {
  const { noticeId, assignmentId, cycleId, planSlug, ordinal, messageId, attempts } = notice;
  const { channel, address, contactUnitId, contactRole, contactLanguage, obligationId, periodKey } = notice;
  const stored = { noticeId, assignmentId, cycleId, planSlug, ordinal, messageId, attempts };
  const state = notice.assignmentState;
  return {
    ...content,
    ...stored,
    contact: { channel, address, unitId: contactUnitId, role: contactRole, language: contactLanguage },
    unitId: notice.unitId ?? contactUnitId,
    obligationId,
    stepId: notice.stepId ?? '',
    periodKey,
    dueOn: notice.dueOnNow ?? notice.cycleDueOn,
    dueAt: notice.dueAtNow ?? notice.dueAt,
    lockAt: state?.timetable.lockAt ?? notice.dueAt,
    isReturned: state?.returnedAt !== undefined,
  };
}
