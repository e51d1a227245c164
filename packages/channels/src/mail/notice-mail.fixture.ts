import type { NoticeContent } from '@kyhan/engine';
import type { NoticeMail } from './notice-mail.js';

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
