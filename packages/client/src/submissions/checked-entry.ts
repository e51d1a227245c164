import { endOfDay, instantAt, localDate, type Instant } from '@kyhan/calendar';
import type { EntryBody } from '@kyhan/contracts';
import { KyhanError } from '@kyhan/errors';
import type { NewEntry } from '@kyhan/register';
import type { Rights } from '../rights/rights-of.js';
import type { Owed } from './owed.js';

interface Entering {
  readonly work: Owed;
  readonly rights: Rights;
  /** Plan time. */
  readonly now: Instant;
}

/**
 * Checks how and when something reached who coordinates, who enters it for the unit.
 * @throws KyhanError NOT_ALLOWED for whoever may not enter for others, REASON_MISSING, DOCUMENT_MISSING,
 * RECEIVED_AHEAD, RECEIVED_BEFORE_OPENING, RECEIVED_HOUR_MISSING
 */
export function checkedEntry(
  { means, receivedOn, receivedTime, reason, document }: EntryBody,
  { work, rights, now }: Entering,
): NewEntry {
  const { assignment, plan } = work;
  const { timeZone: zone } = plan;
  if (!rights.may('enter', assignment)) throw new KyhanError('NOT_ALLOWED');
  if (reason.trim() === '') throw new KyhanError('REASON_MISSING');
  // A signed paper with number and date counts as the approval of the head.
  if (assignment.approval && document === undefined) throw new KyhanError('DOCUMENT_MISSING');
  const receivedAt =
    receivedTime === undefined ? endOfDay(receivedOn, zone) - 1 : instantAt(receivedOn, receivedTime, zone);
  const isAhead = receivedTime === undefined ? receivedOn > localDate(now, zone) : receivedAt > now;
  if (isAhead) throw new KyhanError('RECEIVED_AHEAD', { day: receivedOn });
  const opened = localDate(Math.min(assignment.openedAt, assignment.opensAt), zone);
  if (receivedOn < opened) throw new KyhanError('RECEIVED_BEFORE_OPENING', { day: receivedOn, opened });
  if (receivedTime === undefined) checkNoHour(work, receivedOn);
  return {
    means,
    receivedOn,
    receivedAt,
    said: { reason, ...(document === undefined ? {} : { document }) },
  };
}

/** On a due day that has an hour the hour of receipt decides. */
function checkNoHour({ assignment, plan: { timeZone: zone } }: Owed, receivedOn: string): void {
  const { dueOn, dueAt } = assignment;
  if (receivedOn !== dueOn || dueAt === endOfDay(dueOn, zone)) return;
  const hour = new Intl.DateTimeFormat('en-GB', { timeZone: zone, timeStyle: 'short' }).format(dueAt);
  throw new KyhanError('RECEIVED_HOUR_MISSING', { day: receivedOn, hour });
}
