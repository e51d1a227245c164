import { describe, expect, it } from '@jest/globals';
import { CONTENTS, forms, notice, NOW, withoutLink } from './notice-mail.fixture.js';
import { renderNotice } from './render-notice.js';

const ISSUED = { number: '45', sign: 'BC-UBND', on: '2027-02-01', signatory: 'Phó Chủ tịch' };
const MINISTRY = { vi: 'Bộ Văn hóa (b/c)', en: 'Ministry of Culture' };

describe('a letter that carries an accepted report', () => {
  const mail = withoutLink(notice(CONTENTS['issued-report'], { issued: ISSUED, contactUnit: MINISTRY }));

  it('names it by number and sign first, and says whose it is, of which day and by whom signed', () => {
    const { subject, ...said } = renderNotice(mail, 'vi', NOW);
    expect(subject).toBe('Báo cáo số 45/BC-UBND: Báo cáo năm, năm 2026');
    for (const form of forms({ subject, ...said }))
      for (const line of [
        'Kính gửi: Bộ Văn hóa (b/c)',
        'Phường Bắc trân trọng gửi kèm Báo cáo số 45/BC-UBND, ngày 01 tháng 02 năm 2027, Phó Chủ tịch ký.',
        'kính đề nghị Bộ Văn hóa (b/c) cho biết số và ngày đến',
      ])
        expect(form).toContain(line);
    const english = renderNotice(mail, 'en', NOW);
    expect(english.subject).toBe('Report no. 45/BC-UBND: Yearly report, 2026');
    expect(english.text).toContain('signed by Phó Chủ tịch');
  });

  it('asks nobody for anything by a day, leads nowhere, and is no reminder', () => {
    const { text, html } = renderNotice(mail, 'vi', NOW);
    for (const said of ['Thời hạn', 'https://', 'Thư nhắc tự động']) expect(text).not.toContain(said);
    expect(html).not.toContain('href=');
    expect(text.trimEnd()).toMatch(
      /Thư gửi tự động từ sổ theo dõi Kỳ Hạn, kèm bản điện tử, không thay thế văn bản\.$/,
    );
  });

  it('says that it replaces what was sent before, where it does', () => {
    const again = { kind: 'issued-report', data: { recipient: 1, replaces: true } } as const;
    expect(renderNotice(notice(again, { issued: ISSUED }), 'vi', NOW).text).toContain(
      'Báo cáo này thay thế báo cáo đã gửi trước đây',
    );
  });

  it('still says what it is where its number was erased', () => {
    const { subject, text } = renderNotice(notice(CONTENTS['issued-report']), 'vi', NOW);
    expect(subject).toBe('Gửi báo cáo: Báo cáo năm, năm 2026');
    expect(text).toContain('Phường Bắc trân trọng gửi kèm báo cáo dưới đây.');
  });
});
