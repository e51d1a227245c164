import { describe, expect, it } from '@jest/globals';
import { forms, NAM, notice, NOW, ruled } from './notice-mail.fixture.js';
import { renderNotice } from './render-notice.js';

/** After these no day is waited for. */
const DAYLESS: ReadonlySet<string> = new Set(['waived', 'clock-stopped']);

describe('the notice of a ruling', () => {
  const REASON = 'Thiếu số liệu quý IV';

  it.each([
    ['returned', 'Đề nghị bổ sung, hoàn thiện', 'Returned'],
    ['extended', 'Gia hạn', 'Extended'],
    ['waived', 'Không phải báo cáo kỳ này', 'Waived'],
    ['insisted', 'Giữ nguyên việc giao', 'Insisted'],
    ['reopened', 'Mở lại', 'Reopened'],
    ['extension-refused', 'Không gia hạn', 'Extension refused'],
    ['clock-stopped', 'Tạm dừng tính thời hạn', 'Clock stopped'],
    ['clock-started', 'Tính lại thời hạn', 'Clock started'],
  ] as const)('that it was %s gives the reason and says so: "%s"', (ruling, vi, en) => {
    const mail = notice(ruled({ ruling, reason: REASON }));
    const [until, by] = DAYLESS.has(ruling) ? ['', ''] : [' (hạn 05/02/2027)', ' (due 5 February 2027)'];
    expect(renderNotice(mail, 'vi', NOW).subject).toBe(`${vi}: Báo cáo năm, năm 2026${until}`);
    expect(renderNotice(mail, 'en', NOW).subject).toBe(`${en}: Yearly report, 2026${by}`);
    for (const form of forms(renderNotice(mail, 'vi', NOW))) expect(form).toContain(`Lý do: ${REASON}`);
    for (const form of forms(renderNotice(mail, 'en', NOW))) expect(form).toContain(`Reason: ${REASON}`);
  });

  it('that a rule of the form is waived says which, and why', () => {
    const rule = { rule: 'at-most-a-b', vi: '"a" không lớn hơn "b"', en: '"a" is at most "b"' };
    const mail = notice(ruled({ ruling: 'rule-waived', reason: REASON, ...rule }));
    expect(renderNotice(mail, 'vi', NOW).subject).toContain('Cho phép bỏ qua một quy tắc');
    expect(renderNotice(mail, 'vi', NOW).text).toContain(rule.vi);
    expect(renderNotice(mail, 'en', NOW).text).toContain(rule.en);
    for (const form of forms(renderNotice(mail, 'vi', NOW))) expect(form).toContain(`Lý do: ${REASON}`);
  });

  it('that it was accepted needs no reason', () => {
    const mail = notice(ruled({ ruling: 'accepted', reason: '' }));
    expect(renderNotice(mail, 'vi', NOW).subject).toBe('Đạt yêu cầu: Báo cáo năm, năm 2026');
    expect(renderNotice(mail, 'vi', NOW).text).not.toContain('Lý do');
  });

  it('that it was accepted with a remark says that, and calls it no reason', () => {
    const mail = notice(ruled({ ruling: 'accepted', reason: REASON }));
    for (const form of forms(renderNotice(mail, 'vi', NOW))) {
      expect(form).toContain(`Nhận xét: ${REASON}`);
      expect(form).not.toContain('Lý do');
    }
    expect(renderNotice(mail, 'en', NOW).text).toContain(`Remark: ${REASON}`);
  });

  it.each(['handed-over', 'transferred'] as const)(
    'that it was %s names the unit that takes over',
    (ruling) => {
      const mail = notice(ruled({ ruling, to: 'nam', reason: REASON }), { otherUnit: NAM });
      expect(renderNotice(mail, 'vi', NOW).subject).toBe('Chuyển giao: Báo cáo năm, năm 2026');
      for (const form of forms(renderNotice(mail, 'vi', NOW)))
        expect(form).toContain('Nội dung dưới đây được chuyển giao cho Phường Nam.');
    },
  );

  it('that a version of the plan moved the day names both days, and is no extension', () => {
    const moved = { ruling: 'moved', because: 'rule-changed', from: '2027-01-25', reason: REASON } as const;
    const { subject, text } = renderNotice(notice(ruled(moved)), 'vi', NOW);
    expect(subject).toBe('Đổi hạn: Báo cáo năm, năm 2026 (hạn 05/02/2027)');
    expect(text).toContain('chuyển từ ngày 25 tháng 01 năm 2027 sang hết ngày 05 tháng 02 năm 2027');
    expect(text).not.toContain('gia hạn');
  });

  it.each([
    { ruling: 'moved', because: 'rule-changed', from: '2027-01-25', reason: REASON },
    {
      ruling: 'moved',
      because: 'meeting-postponed',
      from: '2027-01-25',
      reason: REASON,
      meetingOn: '2027-02-01',
    },
    { ruling: 'extended', reason: REASON },
  ] as const)('of another day asks a body for its answer, and no other for one: %j', (content) => {
    const button = (asked: boolean) => renderNotice(notice(ruled(content), { asked }), 'vi', NOW).text;
    expect(button(true)).toContain('Mở để gửi ý kiến');
    expect(button(false)).toContain('Mở báo cáo');
  });
});
