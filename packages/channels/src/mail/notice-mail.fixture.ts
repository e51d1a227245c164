import { figuresOf, type NoticeContent, type NoticeKind, type RulingContent } from '@kyhan/engine';
import type { NoticeMail, RenderedMail } from './notice-mail.js';

// What tests of letters begin with: Bắc's report of 2026 and where its letters lead.

export const LINK = 'https://kyhan.example.org/s/a2V5.bWFj';
export const PAGE = 'https://kyhan.example.org/assignments/dak-nong-632/bao-cao-nam/2026/main/bac';
const BAC = { vi: 'Phường Bắc', en: 'Bắc ward' };
export const OFFICE = { vi: 'Sở Điều phối', en: 'Coordinating department' };
export const NAM = { vi: 'Phường Nam', en: 'Nam ward' };

type Change = Partial<Omit<NoticeMail, 'kind' | 'data'>>;

/** About Bắc's report of 2026, due by the end of 5 February 2027. */
export function notice(content: NoticeContent, change: Change = {}): NoticeMail {
  return {
    ...content,
    plan: {
      number: '632/KH-UBND',
      title: { vi: 'Truyền thông về quyền con người', en: 'Communication about human rights' },
    },
    obligation: { vi: 'Báo cáo năm', en: 'Yearly report' },
    unit: BAC,
    contactUnit: BAC,
    coordinator: { vi: 'Sở Điều phối', en: 'Coordinating department' },
    periodKey: '2026',
    periodFrom: '2025-12-15',
    periodTo: '2026-12-14',
    dueOn: '2027-02-05',
    dueAt: Date.UTC(2027, 1, 5, 17),
    lockAt: Date.UTC(2027, 2, 8, 17),
    timeZone: 'Asia/Ho_Chi_Minh',
    source: { document: { vi: 'Kế hoạch 632/KH-UBND', en: 'Plan 632/KH-UBND' }, section: 'V-TC.4.c' },
    asked: false,
    isReturned: false,
    isUndelivered: false,
    inferred: false,
    link: LINK,
    page: PAGE,
    ...change,
  };
}

/** For a mailbox that signs in. */
export function withoutLink({ link: _link, ...mail }: NoticeMail): NoticeMail {
  return mail;
}

/** The words of an HTML message, as a reader sees them. */
export function seen(html: string): string {
  return html
    .replace(/<head>.*<\/head>/s, '')
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
    .replaceAll(/\s+/g, ' ');
}

/** On the morning of 1 February 2027, four days before the report is due. */
export const NOW = Date.UTC(2027, 1, 1, 1);

export const forms = ({ text, html }: RenderedMail) => [text.replaceAll(/\s+/g, ' '), seen(html)];

export const RECEIPT = {
  kind: 'receipt',
  data: { submissionId: 'b-1', version: 2, nil: false, onTime: true, storedAt: Date.UTC(2027, 1, 5, 7, 5) },
} as const;
export const CLOSED = { kind: 'cycle-summary', data: { ...figuresOf([], 0), total: 30 } } as const;
export const INVITED = {
  kind: 'invitation',
  data: {
    meetingOn: '2027-02-05',
    beginsAt: Date.UTC(2027, 1, 5, 1),
    endsAt: Date.UTC(2027, 1, 5, 4),
  },
} as const;
const DRAFTED = {
  kind: 'cycle-draft',
  data: { recurrence: true, day: true, announcement: false },
} as const;
export const OPENING = { kind: 'opening', data: {} } as const;
export const REMINDER = { kind: 'reminder', data: {} } as const;
export const OVERDUE = { kind: 'overdue', data: {} } as const;
export const ESCALATION = { kind: 'escalation', data: { level: 2 } } as const;
export const ruled = (data: RulingContent) => ({ kind: 'ruling', data }) as const;

export const CONTENTS: { readonly [K in NoticeKind]: NoticeContent & { readonly kind: K } } = {
  opening: OPENING,
  'for-information': { kind: 'for-information', data: {} },
  'contribution-overdue': { kind: 'contribution-overdue', data: {} },
  reminder: REMINDER,
  overdue: OVERDUE,
  escalation: ESCALATION,
  receipt: RECEIPT,
  ruling: ruled({ ruling: 'returned', reason: 'Thiếu số liệu quý IV' }),
  'unit-act': { kind: 'unit-act', data: { act: 'contested', actId: 'a-1' } },
  approval: { kind: 'approval', data: { version: 2, nil: false } },
  'approval-reminder': { kind: 'approval-reminder', data: { version: 2, nil: false } },
  'for-review': { kind: 'for-review', data: { version: 2, nil: false } },
  'acknowledge-reminder': { kind: 'acknowledge-reminder', data: {} },
  'stop-reminder': { kind: 'stop-reminder', data: {} },
  'ask-reminder': { kind: 'ask-reminder', data: {} },
  'review-reminder': { kind: 'review-reminder', data: {} },
  'review-overdue': { kind: 'review-overdue', data: {} },
  invitation: INVITED,
  'issued-report': { kind: 'issued-report', data: { recipient: 1 } },
  'cycle-draft': DRAFTED,
  'cycle-summary': CLOSED,
};
export const KINDS = Object.keys(CONTENTS) as NoticeKind[];
