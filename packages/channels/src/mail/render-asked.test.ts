import { describe, expect, it } from '@jest/globals';
import {
  CONTENTS,
  forms,
  notice,
  NOW,
  OPENING,
  OVERDUE,
  RECEIPT,
  REMINDER,
  ruled,
} from './notice-mail.fixture.js';
import { renderDigest, renderNotice } from './render-notice.js';

describe('a body that the plan asks', () => {
  it.each([OPENING, REMINDER, OVERDUE])(
    'is asked by name, not ordered, by the notice of kind $kind',
    (content) => {
      for (const form of forms(renderNotice(notice(content, { asked: true }), 'vi', NOW))) {
        expect(form).toContain('Kính đề nghị Phường Bắc');
        expect(form).not.toContain('. Đề nghị Phường Bắc');
      }
      for (const form of forms(renderNotice(notice(content, { asked: true }), 'en', NOW)))
        expect(form).toContain('We kindly ask Bắc ward');
    },
  );

  it.each([OPENING, REMINDER, OVERDUE])('differs from a unit that is ordered ($kind)', (content) => {
    for (const form of forms(renderNotice(notice(content), 'vi', NOW))) {
      expect(form).toContain('Đề nghị Phường Bắc');
      expect(form).not.toContain('Kính đề nghị');
    }
  });

  it('has a request in its subject, not a task', () =>
    expect(renderNotice(notice(OPENING, { asked: true }), 'vi', NOW).subject).toMatch(/^Đề nghị phối hợp: /));

  it('is called late by no letter', () => {
    const late = { ...RECEIPT, data: { ...RECEIPT.data, onTime: false } };
    const answers = (['insisted', 'extension-refused', 'clock-stopped', 'clock-started'] as const).map(
      (ruling) => {
        return ruled({ ruling, reason: 'Theo mục I' });
      },
    );
    for (const content of [OPENING, REMINDER, OVERDUE, late, CONTENTS.ruling, ...answers])
      for (const language of ['vi', 'en'] as const) {
        const { subject, text } = renderNotice(notice(content, { asked: true }), language, NOW);
        expect(subject + text).not.toMatch(/quá hạn|trễ|chậm|overdue|late\b/i);
      }
  });

  it('is thanked for what it sent', () => {
    for (const content of [RECEIPT, ruled({ ruling: 'accepted', reason: '' })])
      expect(renderNotice(notice(content, { asked: true }), 'vi', NOW).text).toContain('Trân trọng cảm ơn.');
  });

  it('is asked in a digest too', () => {
    const other = { obligation: { vi: 'Báo cáo quý', en: 'Quarterly report' } };
    const mails = [notice(OPENING, { asked: true }), notice(REMINDER, { asked: true, ...other })];
    expect(renderDigest(mails, 'vi', NOW).text).toContain('Kính đề nghị Phường Bắc');
    const ordered = notice(OPENING, { obligation: { vi: 'Dự toán', en: 'Budget' } });
    expect(renderDigest([...mails, ordered], 'vi', NOW).text).not.toContain('Kính đề nghị');
  });
});
