import { describe, expect, it } from '@jest/globals';
import {
  CLOSED,
  ESCALATION,
  forms,
  LINK,
  NAM,
  notice,
  NOW,
  OPENING,
  OVERDUE,
  PAGE,
  RECEIPT,
  REMINDER,
  ruled,
  seen,
  withoutLink,
} from './notice-mail.fixture.js';
import { renderDigest, renderNotice } from './render-notice.js';

describe('a digest', () => {
  const other = `${LINK}2`;
  const mails = [
    notice(REMINDER),
    notice(OVERDUE, {
      obligation: { vi: 'Báo cáo quý', en: 'Quarterly report' },
      periodKey: '2026-Q4',
      dueOn: '2027-01-25',
      dueAt: Date.UTC(2027, 0, 25, 17),
      link: other,
      inferred: true,
    }),
    withoutLink(notice(ESCALATION, { unit: NAM })),
  ];

  it('counts its matters in the subject', () => {
    expect(renderDigest(mails, 'vi', NOW).subject).toBe(
      '3 việc cần lưu ý (2 quá hạn): kế hoạch 632/KH-UBND, gần nhất 05/02/2027',
    );
    expect(renderDigest(mails, 'en', NOW).subject).toBe(
      '3 matters (2 overdue) of plan 632/KH-UBND, the next by 5 February 2027',
    );
  });

  it('says of each what it is, until when, why, and where, in both forms', () => {
    const { html } = renderDigest(mails, 'vi', NOW);
    for (const form of forms(renderDigest(mails, 'vi', NOW))) {
      expect(form).toContain('Kính gửi: Phường Bắc');
      expect(form).toMatch(/Nhắc việc: Báo cáo năm, năm 2026 +Thời hạn: hết ngày 05 tháng 02 năm 2027/);
      expect(form).toMatch(/Quá hạn: Báo cáo quý, quý IV\/2026 +Thời hạn: hết ngày 25 tháng 01 năm 2027/);
      expect(form).toContain('Cần xác nhận (suy luận)');
      expect(form).toContain('Căn cứ: Kế hoạch 632/KH-UBND, mục V-TC.4.c');
    }
    for (const url of [LINK, other, PAGE]) expect(html).toContain(`href="${url}"`);
  });

  it('names the unit only where it is not the one addressed', () => {
    const { text } = renderDigest(mails, 'vi', NOW);
    expect(text).toMatch(/Kính đề nghị quan tâm, chỉ đạo: Báo cáo năm, năm 2026\nPhường Nam\n/);
    expect(text.match(/^Phường Bắc$/m)).toBeNull();
  });

  it('puts first what is overdue, then what is due soonest, and last what was decided', () => {
    const what = (vi: string) => ({ obligation: { vi, en: vi } });
    const { text, html } = renderDigest(
      [
        notice(ruled({ ruling: 'accepted', reason: '' }), what('Việc đã xong')),
        notice(REMINDER, { ...what('Việc tháng sau'), dueOn: '2027-03-01' }),
        notice(REMINDER, { ...what('Việc tuần này'), dueOn: '2027-02-08' }),
        notice(OPENING, { ...what('Việc ngày mai'), dueOn: '2027-02-02' }),
        notice(REMINDER, { ...what('Việc hôm nay'), dueOn: '2027-02-01' }),
        notice({ kind: 'for-review', data: { version: 1, nil: false } }, what('Việc chờ xem')),
        notice(OVERDUE, what('Việc quá hạn')),
      ],
      'vi',
      NOW,
    );
    const order = [
      'Đã quá hạn',
      'Việc quá hạn',
      'Đến hạn hôm nay hoặc ngày mai',
      'Việc ngày mai',
      'Việc hôm nay',
      'Đến hạn trong bảy ngày tới',
      'Việc tuần này',
      'Đến hạn sau đó',
      'Việc tháng sau',
      'Chờ cơ quan đầu mối xem xét',
      'Việc chờ xem',
      'Đã nhận, đã có ý kiến xử lý',
      'Việc đã xong',
    ];
    for (const form of [text, seen(html)]) {
      const places = order.map((words) => form.indexOf(words));
      expect(places).not.toContain(-1);
      expect(places).toEqual(places.toSorted((a, b) => a - b));
    }
  });

  it('gives the reason of a return that had to wait, by the day that it sets', () => {
    const returned = ruled({ ruling: 'returned', reason: 'Thiếu số liệu quý IV' });
    const other = { obligation: { vi: 'Báo cáo quý', en: 'Quarterly report' } };
    const late = [notice(RECEIPT, other), notice(returned, { dueOn: '2027-02-02', isHeldBack: true })];
    const { text } = renderDigest(late, 'vi', NOW);
    expect(text).toContain('Thiếu số liệu quý IV');
    expect(text.indexOf('Đến hạn hôm nay hoặc ngày mai')).toBeLessThan(text.indexOf('Thiếu số liệu'));
    const both = [notice(REMINDER), notice(returned)];
    expect(renderDigest(both, 'vi', NOW).subject).toBe(renderNotice(notice(returned), 'vi', NOW).subject);
  });

  it('is never about one matter alone: that is its own letter, and says all of it', () => {
    const both = [notice(REMINDER), withoutLink(notice(ESCALATION))];
    const digest = renderDigest(both, 'vi', NOW);
    expect(digest.subject).toBe('Kính đề nghị quan tâm, chỉ đạo: Báo cáo năm, năm 2026 (hạn 05/02/2027)');
    expect(digest.text).toContain('kính đề nghị lãnh đạo Phường Bắc quan tâm, chỉ đạo');
    expect(digest.text).toContain('Nội dung dưới đây sắp đến hạn');
    expect(digest.text).not.toContain('gộp trong một thư');
  });

  it('says how much of it waited from a day before', () => {
    const other = { obligation: { vi: 'Báo cáo quý', en: 'Quarterly report' }, isHeldBack: true };
    const held = [notice(OVERDUE), notice(RECEIPT, other)];
    expect(renderDigest(held, 'vi', NOW).text).toContain('Trong đó 1 nội dung lẽ ra gửi từ hôm trước');
    expect(renderDigest(mails, 'vi', NOW).text).not.toContain('lẽ ra gửi');
  });

  it('gives the counts of a closed cycle', () => {
    const closed = notice(CLOSED);
    const another = { ...closed, periodKey: '2025' };
    expect(renderDigest([closed, another], 'vi', NOW).text.match(/Đợt đã khép: 30 việc/g)).toHaveLength(2);
  });

  it('names every plan that it speaks of', () => {
    const second = { number: '7/KH', title: { vi: 'Chuyển đổi số', en: 'Digital change' } };
    const { subject, text } = renderDigest(
      [notice(OPENING), notice(OPENING, { plan: second, link: other })],
      'vi',
      NOW,
    );
    expect(subject).toBe('2 việc cần lưu ý: kế hoạch 632/KH-UBND, 7/KH, gần nhất 05/02/2027');
    expect(text).toContain('Kế hoạch 7/KH: Chuyển đổi số.');
  });

  it('says once what two reminders of one thing say, and counts it once', () => {
    const { subject, text } = renderDigest([...mails, notice(REMINDER)], 'vi', NOW);
    expect(subject).toBe('3 việc cần lưu ý (2 quá hạn): kế hoạch 632/KH-UBND, gần nhất 05/02/2027');
    expect(text.match(/Nhắc việc: /g)).toHaveLength(1);
  });

  it('keeps apart what a unit owes itself and what it took over of the same, each with its own link', () => {
    const taken = notice(REMINDER, { link: other, page: `${PAGE}2` });
    const { subject, html } = renderDigest([notice(REMINDER), taken], 'vi', NOW);
    expect(subject).toBe('2 việc cần lưu ý: kế hoạch 632/KH-UBND, gần nhất 05/02/2027');
    for (const url of [LINK, other]) expect(html).toContain(`href="${url}"`);
  });

  it('escapes in HTML', () => {
    const evil = { vi: '<b>x</b>', en: '<b>x</b>' };
    expect(
      renderDigest([notice(OPENING, { obligation: evil }), notice(OPENING)], 'vi', NOW).html,
    ).not.toContain('<b>');
  });

  it('about nothing is a mistake of the caller', () =>
    expect(() => renderDigest([], 'vi', NOW)).toThrow(RangeError));
});
