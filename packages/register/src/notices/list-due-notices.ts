import { isToAcknowledge, readNoticeContent, silentFate, type NoticeContent } from '@kyhan/engine';
import type { Register } from '../connection/register.js';
import { findMailHold } from '../deployment/mail-hold.js';
import { addresseeHolds } from './addressee-holds.js';
import { dropNotices } from './drop-notices.js';
import type { Delivery, DueNotice } from './due-notice.js';
import { holdBack } from './hold-back.js';
import { newestOfEach } from './newest-of-each.js';
import { newestPlans } from './newest-plans.js';
import { obstaclesAt } from './obstacles-at.js';
import { readdressNotices } from './readdress-notices.js';
import { reasonHolds } from './reason-holds.js';
import { selectDueNotices, type DueBy, type DueRow } from './select-due-notices.js';
import { silencesOf } from './silences-of.js';
import { settleLostSendings } from './settle-lost-sendings.js';

/**
 * What may leave now. What has lost its reason since it was queued is cancelled; what has lost its addressee goes to
 * whom it is owed now, or is cancelled; what this version cannot read is set apart with a finding, since it would say
 * something that did not happen; of several reminders of the same only the newest leaves; what a lost sender left is
 * settled. While mail is held, nothing may, and while a list says whom letters may go to,
 * nothing to others; while a plan is silent, nothing about it to units.
 * Instants are epoch milliseconds, real time where their name says so.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function listDueNotices(register: Register, due: DueBy): Promise<DueNotice[]> {
  await settleLostSendings(register, due.realNow);
  if ((await findMailHold(register)) !== undefined) return [];
  const rows = await selectDueNotices(register.db, due);
  const readable = rows.flatMap(readRow);
  const understood = new Set(readable.map(({ row }) => row));
  const unreadable = rows.filter((row) => !understood.has(row)).map(aboutDropped);
  await dropNotices(register, unreadable, { ...due, response: 'unreadable' });
  const gone = readable.filter(({ row }) => !reasonHolds(row, due.now)).map(({ row }) => aboutDropped(row));
  await dropNotices(register, gone, { ...due, response: 'reason-gone' });
  const wanted = readable.filter(({ row }) => reasonHolds(row, due.now));
  const heard = await notSilent(register, wanted, due);
  const addressed = await rightlyAddressed(register, heard, due);
  const { told, left } = newestOfEach(addressed.map(({ row }) => row));
  await dropNotices(register, left.map(aboutDropped), { ...due, response: 'told-later' });
  const newest = new Set(told);
  return addressed.filter(({ row }) => newest.has(row)).map(dueNotice);
}

/** While a plan is silent units are told nothing: what they are to know waits for its end, all else is given up. */
async function notSilent(
  register: Register,
  wanted: readonly ReadRow[],
  due: DueBy,
): Promise<readonly ReadRow[]> {
  const silences = await silencesOf(
    register,
    wanted.map(({ row }) => row.planSlug),
  );
  if (silences.size === 0) return wanted;
  const fateOf = ({ row }: ReadRow) =>
    silentFate(
      { ...row, dueAt: row.assignmentState?.timetable.dueAt ?? row.dueAt },
      silences.get(row.planSlug),
      due.now,
    );
  const waiting = wanted.filter((read) => fateOf(read) === 'waits');
  await holdBack(
    register,
    waiting.map(({ row: { noticeKey, planSlug } }) => {
      return { noticeKey, until: silences.get(planSlug)?.untilAt ?? due.now };
    }),
  );
  const unsent = wanted.filter((read) => fateOf(read) === 'unsent').map(({ row }) => aboutDropped(row));
  await dropNotices(register, unsent, { ...due, response: 'silent' });
  return wanted.filter((read) => fateOf(read) === 'goes');
}

async function rightlyAddressed(
  register: Register,
  wanted: readonly ReadRow[],
  { now, realNow, language = 'vi' }: DueBy,
): Promise<ReadRow[]> {
  const plans = await newestPlans(
    register,
    wanted.map(({ row }) => row.planSlug),
  );
  const obstacles = await obstaclesAt(register.db, { planSlugs: [...plans.keys()], at: now });
  const isRight = ({ row }: ReadRow) => {
    const plan = plans.get(row.planSlug);
    return plan === undefined || addresseeHolds(row, plan, { now, ...obstacles });
  };
  const doubtful = wanted.filter((read) => !isRight(read)).map(({ row }) => aboutDropped(row));
  const kept = await readdressNotices(register, doubtful, { plans, now, realNow, language });
  return wanted.filter((read) => isRight(read) || kept.has(read.row.noticeKey));
}

interface ReadRow {
  readonly row: DueRow;
  readonly content: NoticeContent;
}

function readRow(row: DueRow): ReadRow[] {
  const content = readNoticeContent(row);
  return content === undefined ? [] : [{ row, content }];
}

function deliveryOf({ noticeKey, attempts, assignmentState, ...last }: DueRow): Delivery {
  const known = {
    sequence: assignmentState?.sequence ?? 0,
    version: last.lastVersion ?? 0,
    act: last.lastAct ?? 0,
    silence: last.lastSilence,
  };
  return { noticeKey, attempts, known };
}

function aboutDropped(row: DueRow) {
  const { noticeId, assignmentId } = row;
  return { ...deliveryOf(row), noticeId, assignmentId };
}

function dueNotice({ row, content }: ReadRow): DueNotice {
  const { noticeId, assignmentId, cycleId, planSlug, ordinal, messageId, unknownCount } = row;
  const { channel, address, contactUnitId, contactRole, contactLanguage, obligationId, periodKey } = row;
  const state = row.assignmentState;
  return {
    ...content,
    ...deliveryOf(row),
    noticeId,
    assignmentId,
    cycleId,
    planSlug,
    ordinal,
    messageId,
    unknownCount,
    isHeldBack: row.leavesAt > row.notBefore,
    contact: { channel, address, unitId: contactUnitId, role: contactRole, language: contactLanguage },
    unitId: state?.unitId ?? contactUnitId,
    obligationId,
    stepId: state?.stepId ?? '',
    periodKey,
    dueOn: state?.timetable.dueOn ?? row.cycleDueOn,
    dueAt: state?.timetable.dueAt ?? row.dueAt,
    lockAt: state?.timetable.lockAt ?? row.dueAt,
    isToAcknowledge: state !== null && isToAcknowledge(state),
    isReturned: state?.returnedAt !== undefined,
    ...(state?.prepared === undefined ? {} : { prepared: state.prepared.version }),
  };
}
