import type { NoticeKind } from '@kyhan/engine';
import { officialDate } from '@kyhan/words';
import type { MailWords, RulingWord } from './mail-words.js';
import type { NoticeMail } from './notice-mail.js';

/** What each kind of notice says in English; a body that is asked is asked, never ordered. */
export const ENGLISH: Readonly<Record<NoticeKind, (mail: NoticeMail) => MailWords>> = {
  opening: (mail) => ({
    lead: mail.asked ? 'Request' : 'New',
    paragraphs: [`${please(mail)} do this and hand it in within the time below.`],
    action: 'Open to submit',
  }),
  reminder: (mail) => ({
    lead: 'Reminder',
    paragraphs: [`This is due soon and nothing has been handed in. ${please(mail)} send it in time.`],
    action: 'Open to submit',
  }),
  overdue: (mail) => ({
    lead: 'Overdue',
    paragraphs: [
      `This is overdue and nothing has been handed in. ${please(mail)} send it now, or tell the coordinator what stands in the way.`,
    ],
    action: 'Open to submit',
  }),
  escalation: ({ data, unit, link }) => ({
    lead: `Overdue work (level ${data['level'] ?? 1})`,
    paragraphs: [
      `${unit.en} has not handed in what stands below, which is overdue. You are told so that you can see to it.`,
    ],
    action: link === undefined ? 'See its history' : 'See this assignment',
  }),
  receipt: ({ data }) => ({
    lead: 'Receipt',
    paragraphs: [
      data['nil'] === true
        ? 'Your nil return has been received.'
        : `Version ${data['version'] ?? 1} has been received.`,
      data['onTime'] === true ? 'It was on time.' : 'It was late.',
    ],
    action: 'See the submission',
  }),
  ruling: (mail) => (RULINGS[mail.data['ruling'] as RulingWord] ?? RULINGS.accepted)(mail),
  'review-reminder': ({ unit }) => ({
    lead: 'Awaiting review',
    paragraphs: [`A submission of ${unit.en} waits to be accepted or returned.`],
    action: 'Open to rule',
  }),
  'cycle-summary': ({ data }) => ({
    lead: 'Cycle closed',
    paragraphs: [
      `Of ${data['total'] ?? 0} assignments ${data['accepted'] ?? 0} were accepted (${data['onTime'] ?? 0} on time, ${data['late'] ?? 0} late, ${data['nil'] ?? 0} nil), ${data['missed'] ?? 0} missed, ${data['waived'] ?? 0} waived, ${data['transferred'] ?? 0} transferred.`,
    ],
    action: 'See the cycle',
  }),
};

const RULINGS: Readonly<Record<RulingWord, (mail: NoticeMail) => MailWords>> = {
  returned: (mail) => ({
    lead: 'Returned',
    paragraphs: ['Your submission is returned; please complete it by the new day below.', ...reasonOf(mail)],
    action: 'Open to complete',
  }),
  extended: (mail) => ({
    lead: 'Extended',
    paragraphs: ['You have more time for what stands below.', ...reasonOf(mail)],
    action: 'Open to submit',
  }),
  // A version of the plan moved the day for everybody: later or earlier, so it is no extension.
  moved: (mail) => ({
    lead: 'Day moved',
    paragraphs: [
      `The day of what stands below moves from ${officialDate(String(mail.data['from']), 'en')} to ${officialDate(mail.dueOn, 'en')}.`,
      ...reasonOf(mail),
    ],
    action: 'Open to submit',
  }),
  waived: (mail) => ({
    lead: 'Waived',
    paragraphs: ['You need not do what stands below.', ...reasonOf(mail)],
    action: 'See',
  }),
  transferred: (mail) => ({
    lead: 'Transferred',
    paragraphs: [
      `What stands below passes to ${mail.transferredTo?.en ?? 'another unit'}.`,
      ...reasonOf(mail),
    ],
    action: 'See',
  }),
  accepted: () => ({
    lead: 'Accepted',
    paragraphs: ['Your submission has been accepted.'],
    action: 'See the submission',
  }),
};

function please({ asked }: NoticeMail): string {
  return asked ? 'We kindly ask you to' : 'Please';
}

function reasonOf({ data }: NoticeMail): string[] {
  const { reason = '' } = data;
  return reason === '' ? [] : [`Reason: ${reason}`];
}
