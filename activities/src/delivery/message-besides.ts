import { createHash } from 'node:crypto';
import type { Instant } from '@kyhan/calendar';
import {
  isDayGone,
  isWaitedFor,
  letterSubject,
  type NoticeMail,
  type OutgoingMessage,
} from '@kyhan/channels';
import { dueIcs, meetingIcs } from '@kyhan/documents';
import type { DueNotice } from '@kyhan/register';
import { ICS_WORDS, LETTER_FRAME, periodWords, type InBoth, type Language } from '@kyhan/words';

/** A notice with what its letter says. */
export interface WrittenNotice {
  readonly notice: DueNotice;
  readonly mail: NoticeMail;
}

interface Letter {
  readonly language: Language;
  /** Plan time. */
  readonly now: Instant;
}

type Besides = Pick<OutgoingMessage, 'thread' | 'list' | 'calendar' | 'attachments'>;

/** What a message is besides its words: a part of one conversation, of the letters of one plan, a day. Pure. */
export function messageBesides(
  written: readonly [WrittenNotice, ...WrittenNotice[]],
  letter: Letter,
): Besides {
  const [{ notice, mail }] = written;
  const host = notice.messageId.slice(notice.messageId.indexOf('@') + 1, -1);
  const isOne = (of: (one: WrittenNotice) => string) => new Set(written.map((one) => of(one))).size === 1;
  return {
    ...(isOne((one) => one.notice.assignmentId) ? { thread: threadOf(notice.assignmentId, host) } : {}),
    ...(isOne((one) => one.notice.planSlug)
      ? { list: { id: `${notice.planSlug}.${host}`, name: mail.plan.number } }
      : {}),
    ...calendarOf(written, letter),
    ...(mail.attachments === undefined || written.length > 1 ? {} : { attachments: mail.attachments }),
  };
}

/** Its first letter has none: all of them point to what none of them is, and so belong together. */
function threadOf(assignmentId: string, host: string): string {
  return `<${createHash('sha256').update(assignmentId).digest('hex').slice(0, 40)}.thread@${host}>`;
}

function calendarOf(written: readonly WrittenNotice[], letter: Letter): Pick<Besides, 'calendar'> {
  const { language, now } = letter;
  const [{ notice, mail } = { notice: undefined, mail: undefined }] = written;
  if (notice !== undefined && mail?.kind === 'invitation') return meetingOf({ notice, mail }, letter);
  const own = written.filter(({ mail }) => mail.link !== undefined);
  const gone = own.filter(({ mail }) => isDayGone(mail));
  const set = own.filter(
    ({ mail }) => (mail.kind === 'opening' || mail.kind === 'ruling') && isWaitedFor(mail),
  );
  const [days, cancelled] = gone.length > 0 ? [gone, true] : [set, false];
  if (days.length === 0) return {};
  const events = days.map((one) => eventOf(one, language));
  const content = dueIcs(events, { language, madeAt: now, cancelled });
  return { calendar: { method: cancelled ? 'CANCEL' : 'PUBLISH', content } };
}

/** A meeting lies in calendars by its cycle, with a greater number each time that something becomes of it. */
function meetingOf(
  {
    notice,
    mail,
  }: { readonly notice: DueNotice; readonly mail: Extract<NoticeMail, { kind: 'invitation' }> },
  { language, now: madeAt }: Letter,
): Pick<Besides, 'calendar'> {
  const { beginsAt, endsAt, change } = mail.data;
  const content = meetingIcs(
    {
      cycleId: notice.cycleId,
      sequence: notice.ordinal - 1,
      summary: matterOf(mail)[language],
      description: LETTER_FRAME.plan(mail.plan)[language],
      url: mail.page,
      beginsAt,
      endsAt,
      ...(mail.place === undefined ? {} : { place: mail.place[language] }),
    },
    { language, madeAt, cancelled: change === 'cancelled' },
  );
  return { calendar: { method: change === 'cancelled' ? 'CANCEL' : 'PUBLISH', content } };
}

function matterOf({ obligation, periodKey, periodFrom }: NoticeMail): InBoth {
  return ICS_WORDS.summary({ title: obligation, period: periodWords(periodKey, periodFrom) });
}

/** The address is the page, which asks who one is: an event may lie in a calendar that others read. */
function eventOf({ notice, mail }: WrittenNotice, language: Language) {
  const { assignmentId: id, known, dueOn, dueAt } = notice;
  return {
    id,
    sequence: known.sequence,
    summary: letterSubject({ ...mail, kind: 'opening', data: {} })[language],
    description: LETTER_FRAME.plan(mail.plan)[language],
    url: mail.page,
    dueOn,
    dueAt,
    timeZone: mail.timeZone,
  };
}
