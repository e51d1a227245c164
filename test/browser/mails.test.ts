import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { figuresOf, type NoticeContent } from '@kyhan/engine';
import { renderDigest, renderNotice, type NoticeMail } from '@kyhan/channels';
import type { Browser, Page } from 'playwright-core';
import {
  barriers,
  describeInBrowser,
  excessWidth,
  openContext,
  startBrowser,
  VIEWS,
} from '../support/browser.js';
import { notice as aboutBac } from '../../packages/channels/src/mail/notice-mail.fixture.js';

const UNIT = { vi: 'Ủy ban nhân dân huyện Krông Nô', en: 'People’s Committee of Krông Nô district' };

/** With words as long as the plan's own, which a telephone has to hold. */
const notice = (content: NoticeContent, change: Parameters<typeof aboutBac>[1] = {}): NoticeMail =>
  aboutBac(content, {
    obligation: { vi: 'Báo cáo kết quả thực hiện Kế hoạch (6 tháng)', en: 'Half-year progress report' },
    unit: UNIT,
    contactUnit: UNIT,
    coordinator: { vi: 'Sở Thông tin và Truyền thông', en: 'Department of Information and Communications' },
    inferred: true,
    link: 'https://kyhan.example.org/s/dGVzdAprZS1ob2FjaC10aHUvbW9udGhseS1yZXBvcnQvMjAyNi0wMw.b3ya9SStmAH8pkT6dpkBGQ',
    ...change,
  });

const RECEIPT = {
  submissionId: 'f0b9c2de-5fc1-4ee8-aa41-f6928df448ec',
  version: 1,
  nil: false,
  onTime: true,
};
const REASON = 'Thiếu số liệu quý IV của hai xã; đề nghị bổ sung và gửi lại.';
const COUNTS = {
  ...figuresOf([], 0),
  total: 130,
  assigned: 124,
  onTime: 104,
  late: 10,
  missed: 5,
  lapsed: 2,
  waived: 3,
  nil: 4,
  asked: 5,
  answered: 4,
  unanswered: 1,
  handedOn: 1,
  returns: 12,
  mendedLate: 3,
  owedByNow: 121,
  onTimeByNow: 104,
  doneByNow: 114,
};
const OPENING = { kind: 'opening', data: {} } as const;
const NOW = Date.UTC(2027, 1, 1, 1);
const MAILS: readonly NoticeMail[] = [
  notice(OPENING),
  notice(OPENING, { asked: true }),
  notice(
    { kind: 'escalation', data: { level: 2 } },
    {
      call: { unit: UNIT, phone: '0261 000 0001' },
      alsoTold: [{ unit: UNIT, role: 'focal-point' }],
    },
  ),
  notice({ kind: 'reminder', data: {} }),
  notice({ kind: 'overdue', data: {} }),
  notice({ kind: 'escalation', data: { level: 2 } }),
  notice(
    { kind: 'receipt', data: { ...RECEIPT, storedAt: Date.UTC(2026, 11, 20, 3) } },
    {
      contentHash: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
    },
  ),
  notice({ kind: 'ruling', data: { ruling: 'returned', reason: REASON } }),
  notice({ kind: 'ruling', data: { ruling: 'accepted', reason: '' } }),
  notice({ kind: 'for-review', data: { version: 1, nil: false } }),
  notice({ kind: 'review-reminder', data: {} }),
  notice({ kind: 'review-overdue', data: {} }),
  notice({ kind: 'cycle-draft', data: { recurrence: true, day: true, announcement: true } }),
  notice({ kind: 'cycle-summary', data: COUNTS }),
];

describeInBrowser('every mail', () => {
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    browser = await startBrowser();
    page = await (await openContext(browser)).newPage();
  });
  afterAll(async () => await browser?.close());

  it.each([
    ['of one notice', (language: 'vi' | 'en') => MAILS.map((mail) => renderNotice(mail, language, NOW))],
    ['that gathers several', (language: 'vi' | 'en') => [renderDigest(MAILS, language, NOW)]],
  ])('%s shuts nobody out and fits a phone', async (_, mails) => {
    for (const [viewport, language] of [
      [VIEWS.phone, 'vi'],
      [VIEWS.phone, 'en'],
      [VIEWS.desktop, 'vi'],
    ] as const)
      for (const { subject, html } of mails(language)) {
        await page.setViewportSize(viewport);
        await page.setContent(html);
        const found = { subject, barriers: await barriers(page), excessWidth: await excessWidth(page) };
        expect(found).toEqual({ subject, barriers: [], excessWidth: 0 });
      }
  });

  it('asks for nothing from elsewhere: no picture, no letters, no script', async () => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    for (const mail of MAILS)
      await page.setContent(renderNotice(mail, 'vi', NOW).html, { waitUntil: 'networkidle' });
    expect(asked).toEqual([]);
  });

  it('leads with the keyboard to its link first', async () => {
    await page.setContent(renderNotice(notice(OPENING), 'vi', NOW).html);
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Mở báo cáo');
  });
});
