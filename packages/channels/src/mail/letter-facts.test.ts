import { describe, expect, it } from '@jest/globals';
import { ESCALATION, forms, notice, NOW, OFFICE, OPENING, OVERDUE, RECEIPT } from './notice-mail.fixture.js';
import { renderDigest, renderNotice } from './render-notice.js';

const DAY_MS = 24 * 60 * 60 * 1000;

describe('a letter', () => {
  it('says how many days are left, and how many are over', () => {
    for (const form of forms(renderNotice(notice(OPENING), 'vi', NOW)))
      expect(form).toMatch(/Thời hạn:? hết ngày 05 tháng 02 năm 2027 \(còn 4 ngày\)/);
    const { text } = renderNotice(notice(OVERDUE), 'en', NOW + 6 * DAY_MS);
    expect(text).toContain('Due: the end of 5 February 2027 (2 days over)');
  });

  it('counts no days of what nobody waits for any more', () => {
    expect(renderNotice(notice(RECEIPT), 'vi', NOW).text).toMatch(
      /^Thời hạn: hết ngày 05 tháng 02 năm 2027$/m,
    );
  });

  it('gives who is asked a time in its subject, and no deadline', () => {
    const { subject } = renderNotice(notice(OPENING, { asked: true }), 'vi', NOW);
    expect(subject).toBe('Đề nghị phối hợp: Báo cáo năm, năm 2026 (đến 05/02/2027)');
  });

  it('gives the hour in its subject where the plan gives one', () => {
    const toTheHour = notice(OPENING, { dueAt: Date.UTC(2027, 1, 5, 10) });
    expect(renderNotice(toTheHour, 'vi', NOW).subject).toContain('(hạn 05/02/2027 17:00)');
  });

  it('says whom to call, once where several are gathered', () => {
    const call = { unit: OFFICE, phone: '0261 000 0000' };
    const mails = [notice(OPENING, { call }), notice(OVERDUE, { call, periodKey: '2025' })];
    const { text } = renderDigest(mails, 'vi', NOW);
    expect(text.match(/Cần trao đổi, đề nghị gọi Sở Điều phối: 0261 000 0000\./g)).toHaveLength(1);
    expect(renderNotice(notice(OPENING), 'vi', NOW).text).not.toContain('đề nghị gọi');
  });

  it('says who else has been told that something is late', () => {
    const alsoTold = [{ unit: OFFICE, role: 'head' as const }];
    for (const form of forms(renderNotice(notice(ESCALATION, { alsoTold }), 'vi', NOW)))
      expect(form).toMatch(/Đồng kính gửi:? lãnh đạo đơn vị Sở Điều phối/);
  });

  it('can be read in the dark', () => {
    expect(renderNotice(notice(OPENING), 'vi', NOW).html).toContain('prefers-color-scheme:dark');
  });
});
