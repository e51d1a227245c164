import { describe, expect, it } from '@jest/globals';
import type { Language } from '@kyhan/words';
import { INVITED, notice, NOW, OFFICE } from './notice-mail.fixture.js';
import { renderNotice } from './render-notice.js';

describe('a letter about a meeting', () => {
  const about = (data: object, language: Language = 'vi') =>
    renderNotice(notice({ ...INVITED, data: { ...INVITED.data, ...data } }), language, NOW);

  it('says who invites, and names a place where there is one alone', () => {
    const open = about({}).text;
    expect(open).toContain(
      'Sở Điều phối trân trọng kính mời Phường Bắc dự họp theo nội dung và thời gian dưới đây.',
    );
    const own = renderNotice(notice(INVITED, { contactUnit: OFFICE }), 'vi', NOW);
    expect(own.text).toContain('Trân trọng kính mời Sở Điều phối dự họp');
    const place = { vi: 'Hội trường tầng 2', en: 'Hall on the second floor' };
    const { text } = renderNotice(notice(INVITED, { place }), 'vi', NOW);
    expect(text).toContain('theo nội dung, thời gian và địa điểm dưới đây.');
    expect(text).toContain('Địa điểm: Hội trường tầng 2');
  });

  it('says in its subject when it begins', () => {
    expect(about({}).subject).toBe('Giấy mời họp: Báo cáo năm, năm 2026 (05/02/2027 08:00)');
  });

  it('says from which day it was moved, and why', () => {
    const { subject, text } = about({ change: 'moved', from: '2027-02-03', reason: 'Bão số 5' });
    expect(subject).toBe('Dời ngày họp: Báo cáo năm, năm 2026 (05/02/2027 08:00)');
    expect(text).toContain(
      'dời từ ngày 03 tháng 02 năm 2027 sang ngày 05 tháng 02 năm 2027. Lý do: Bão số 5.',
    );
  });

  it('ends its reason with one full stop, however it was written', () => {
    for (const change of ['moved', 'cancelled'])
      for (const reason of ['Bão số 5.', 'bão số 5']) {
        const { text } = about({ change, from: '2027-02-03', reason });
        expect(text).toMatch(/Lý do: Bão số 5\.\n/);
      }
  });

  it('asks nobody to answer where it is not held', () => {
    const { text } = about({ change: 'cancelled', reason: 'Bão số 5' });
    expect(text).toContain('không tổ chức trong kỳ này. Lý do: Bão số 5.');
    expect(text).not.toContain('Mở để trả lời');
    expect(about({ change: 'cancelled', reason: 'x' }, 'en').text).toContain('is not held this time');
  });
});
