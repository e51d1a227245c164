import { describe, expect, it } from '@jest/globals';
import { isAboutCycle, type NoticeContent, type NoticeKind } from '@kyhan/engine';
import { sameInBoth, type Language } from '@kyhan/words';
import {
  CONTENTS,
  ESCALATION,
  forms,
  KINDS,
  LINK,
  NAM,
  notice,
  NOW,
  OFFICE,
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

const EXPECTED = {
  vi: [
    'Kính gửi: Phường Bắc',
    'Nội dung: Báo cáo năm',
    'Kỳ: năm 2026 (ngày 15 tháng 12 năm 2025 – ngày 14 tháng 12 năm 2026)',
    'Thời hạn: hết ngày 05 tháng 02 năm 2027',
    'Căn cứ: Kế hoạch 632/KH-UBND, mục V-TC.4.c',
    'Kế hoạch 632/KH-UBND: Truyền thông về quyền con người.',
  ],
  en: [
    'To: Bắc ward',
    'What: Yearly report',
    'Period: 2026 (15 December 2025 – 14 December 2026)',
    'Due: the end of 5 February 2027',
    'Clause: Plan 632/KH-UBND, section V-TC.4.c',
    'Plan 632/KH-UBND: Communication about human rights.',
  ],
} as const satisfies Record<Language, readonly string[]>;

/** Nothing of a meeting, or of a report that has come in, is due. */
const LINES = (language: Language, kind: NoticeKind): readonly string[] => {
  const withoutDue = EXPECTED[language].filter((line) => !/^(Thời hạn|Due)/.test(line));
  if (kind === 'issued-report') return withoutDue;
  if (kind !== 'invitation') return EXPECTED[language];
  const { [language]: when } = {
    vi: 'Thời gian: từ 08:00 đến 11:00, ngày 05 tháng 02 năm 2027',
    en: 'When: 08:00 to 11:00 on 5 February 2027',
  };
  return [...withoutDue, when];
};

/** The name of a fact and its value stand in two cells of the HTML form. */
const inCells = (line: string) => line.replace(': ', ' ');

describe('what a plan calls in one language alone', () => {
  const unit = { vi: 'Phường Bắc', en: 'Phường Bắc' };
  const mail = notice(OVERDUE, { unit, contactUnit: unit });
  const digest = [mail, notice(OPENING, { unit, contactUnit: unit, periodKey: '2027' })];

  it('is read aloud as Vietnamese in an English letter, and all else as English', () => {
    for (const { html } of [renderNotice(mail, 'en', NOW), renderDigest(digest, 'en', NOW)]) {
      expect(html).toContain(
        '<p style="margin:0 0 16px;font-weight:600">To: <span lang="vi">Phường Bắc</span></p>',
      );
      const body = html.slice(html.indexOf('<body'));
      expect(body.replaceAll('<span lang="vi">Phường Bắc</span>', '')).not.toContain('Phường Bắc');
      expect(body).not.toContain('<span lang="vi">Yearly report');
    }
  });

  it('is marked in no Vietnamese letter', () => {
    expect(renderNotice(mail, 'vi', NOW).html).not.toContain('<span lang');
  });
});

describe.each(KINDS)('the message of kind %s', (kind) => {
  const mail = notice(CONTENTS[kind]);

  it.each(['vi', 'en'] as const)(
    'addresses the unit and says what, for when, until when and why (%s)',
    (language) => {
      const { text, html } = renderNotice(mail, language, NOW);
      for (const line of LINES(language, kind)) expect(text).toContain(line);
      const words = seen(html);
      for (const line of LINES(language, kind))
        expect([inCells(line), line].some((w) => words.includes(w))).toBe(true);
    },
  );

  it.each(['vi', 'en'] as const)('says every sentence of its text in its HTML too (%s)', (language) => {
    const { text, html } = renderNotice(mail, language, NOW);
    const words = seen(html);
    const lines = text.split('\n').filter((line) => line !== '' && line !== '-- ' && line !== LINK);
    for (const line of lines)
      expect([line, inCells(line), line.replace(/:$/, '')].some((w) => words.includes(w))).toBe(true);
    expect(html).toContain(`<html lang="${language}">`);
  });
});

/** Who is only told, or gets a report, may open nothing. */
const TELLS_ALONE: readonly NoticeKind[] = ['for-information', 'issued-report'];

describe.each(KINDS.filter((kind) => !TELLS_ALONE.includes(kind)))('the message of kind %s', (kind) => {
  const mail = notice(CONTENTS[kind]);

  it.each(['vi', 'en'] as const)('leads to the signed link, in both forms (%s)', (language) => {
    const { text, html } = renderNotice(mail, language, NOW);
    expect(text).toContain(`\n${LINK}\n`);
    expect(html).toContain(`href="${LINK}"`);
    expect(text + html).not.toContain(PAGE);
  });

  it('leads to the page where the mailbox has no link of its own', () => {
    const { text, html } = renderNotice(withoutLink(mail), 'vi', NOW);
    expect(text).toContain(PAGE);
    expect(html).toContain(`href="${PAGE}"`);
  });
});

describe('what a plan says of its work', () => {
  it('stands in the letter: what comes out, and who assigned it', () => {
    const mail = notice(OPENING, {
      product: { vi: 'Báo cáo kết quả', en: 'Report of results' },
      assignedBy: { vi: 'Chủ tịch UBND tỉnh', en: 'The chair of the committee' },
    });
    const { text } = renderNotice(mail, 'vi', NOW);
    expect(text).toContain('Sản phẩm: Báo cáo kết quả\nNgười giao: Chủ tịch UBND tỉnh');
    expect(renderNotice(mail, 'en', NOW).text).toContain('Assigned by: The chair of the committee');
    expect(renderNotice(notice(OPENING), 'vi', NOW).text).not.toContain('Sản phẩm');
  });

  it('is read aloud as Vietnamese in an English letter, where it has no other wording', () => {
    const product = sameInBoth('Báo cáo kết quả');
    const assignedBy = sameInBoth('Chủ tịch UBND tỉnh');
    const { html } = renderNotice(notice(OPENING, { product, assignedBy }), 'en', NOW);
    for (const { vi } of [product, assignedBy]) expect(html).toContain(`<span lang="vi">${vi}</span>`);
  });
});

describe('a notice', () => {
  it.each([
    [
      'opening',
      'Giao việc: Báo cáo năm, năm 2026 (hạn 05/02/2027)',
      'Opening: Yearly report, 2026 (due 5 February 2027)',
    ],
    [
      'reminder',
      'Nhắc việc: Báo cáo năm, năm 2026 (hạn 05/02/2027)',
      'Reminder: Yearly report, 2026 (due 5 February 2027)',
    ],
    [
      'overdue',
      'Quá hạn: Báo cáo năm, năm 2026 (hạn 05/02/2027)',
      'Overdue: Yearly report, 2026 (due 5 February 2027)',
    ],
    [
      'escalation',
      'Kính đề nghị quan tâm, chỉ đạo: Báo cáo năm, năm 2026 (hạn 05/02/2027)',
      'For your attention: Yearly report, 2026 (due 5 February 2027)',
    ],
    ['receipt', 'Biên nhận: Báo cáo năm, năm 2026', 'Receipt: Yearly report, 2026'],
    [
      'ruling',
      'Đề nghị bổ sung, hoàn thiện: Báo cáo năm, năm 2026 (hạn 05/02/2027)',
      'Returned: Yearly report, 2026 (due 5 February 2027)',
    ],
    ['unit-act', 'Đề nghị xem lại việc giao: Báo cáo năm, năm 2026', 'Contested: Yearly report, 2026'],
    [
      'approval',
      'Trình phê duyệt: Báo cáo năm, năm 2026 (hạn 05/02/2027)',
      'For approval: Yearly report, 2026 (due 5 February 2027)',
    ],
    [
      'approval-reminder',
      'Nhắc phê duyệt: Báo cáo năm, năm 2026 (hạn 05/02/2027)',
      'Approval reminder: Yearly report, 2026 (due 5 February 2027)',
    ],
    ['for-review', 'Đã nhận, chờ xem xét: Báo cáo năm, năm 2026', 'For review: Yearly report, 2026'],
    [
      'review-overdue',
      'Kính đề nghị quan tâm, chỉ đạo: Báo cáo năm, năm 2026',
      'For your attention: Yearly report, 2026',
    ],
    [
      'acknowledge-reminder',
      'Đề nghị xác nhận đã nhận việc: Báo cáo năm, năm 2026 (hạn 05/02/2027)',
      'Please acknowledge: Yearly report, 2026 (due 5 February 2027)',
    ],
    [
      'stop-reminder',
      'Nhắc thời hạn đang tạm dừng: Báo cáo năm, năm 2026',
      'Stopped clock: Yearly report, 2026',
    ],
    [
      'ask-reminder',
      'Nhắc trả lời đề nghị gia hạn: Báo cáo năm, năm 2026',
      'An extension waits for an answer: Yearly report, 2026',
    ],
    ['review-reminder', 'Chờ ý kiến xử lý: Báo cáo năm, năm 2026', 'Awaiting review: Yearly report, 2026'],
    ['cycle-draft', 'Đợt dự thảo: Báo cáo năm, năm 2026', 'Draft: Yearly report, 2026'],
    ['cycle-summary', 'Tổng hợp đợt: Báo cáo năm, năm 2026', 'Cycle summary: Yearly report, 2026'],
  ] as const)('of kind %s says in its subject what it is: "%s"', (kind, vi, en) => {
    const mail = notice(CONTENTS[kind]);
    expect(renderNotice(mail, 'vi', NOW).subject).toBe(vi);
    expect(renderNotice(mail, 'en', NOW).subject).toBe(en);
  });

  it('that no mailbox of the unit took says so to the coordinator, and leads to the history', () => {
    const lost = notice(OPENING, { contactUnit: OFFICE, isUndelivered: true });
    const { text } = renderNotice(withoutLink(lost), 'vi', NOW);
    expect(text).toContain('Kính gửi: Sở Điều phối');
    expect(text.replaceAll(/\s+/g, ' ')).toContain('Mọi hộp thư của Phường Bắc đều không nhận thư dưới đây');
    expect(text).toContain('Xem diễn biến');
    expect(renderDigest([lost, lost, notice(REMINDER)], 'en', NOW).text.replaceAll(/\s+/g, ' ')).toContain(
      'No mailbox of Bắc ward took the letter below',
    );
  });

  it('about what was asked for outside the calendar gives the reason, the ground and up to which day data count, in a digest too', () => {
    const request = {
      reason: 'Chuẩn bị kỳ họp',
      ground: 'Nghị định 09/2019/NĐ-CP',
      cutOff: '2026-11-15',
    };
    const asked = notice(OPENING, { request });
    for (const { text } of [
      renderNotice(asked, 'vi', NOW),
      renderDigest([asked, notice(REMINDER)], 'vi', NOW),
    ]) {
      expect(text).toContain('Lý do đề nghị: Chuẩn bị kỳ họp');
      expect(text).toContain('Căn cứ đề nghị: Nghị định 09/2019/NĐ-CP');
      expect(text).toContain('Số liệu chốt đến: ngày 15 tháng 11 năm 2026');
    }
    const erased = renderNotice(notice(OPENING, { request: { reason: '' } }), 'vi', NOW).text;
    expect(erased).not.toContain('đề nghị:');
  });

  it('names the paper by which its cycle was announced, in a digest too', () => {
    const paper = { number: '1482', sign: 'STTTT-TTBCXB', on: '2026-10-28', signatory: 'Phó Giám đốc' };
    const announced = notice(OPENING, { announcement: paper });
    const line = 'Văn bản giao việc: số 1482/STTTT-TTBCXB, ngày 28 tháng 10 năm 2026, Phó Giám đốc ký';
    for (const { text } of [
      renderNotice(announced, 'vi', NOW),
      renderDigest([announced, notice(REMINDER)], 'vi', NOW),
    ])
      expect(text.replaceAll(/\s+/g, ' ')).toContain(line);
    expect(renderNotice(notice(OPENING), 'vi', NOW).text).not.toContain('Văn bản giao việc');
  });

  it('names the unit that owes; a draft and the summary of a cycle are about many', () => {
    for (const kind of KINDS) {
      const { text } = renderNotice(notice(CONTENTS[kind], { unit: NAM }), 'vi', NOW);
      if (isAboutCycle(kind)) expect(text).not.toContain('Đơn vị thực hiện');
      else expect(text).toContain('Đơn vị thực hiện: Phường Nam');
    }
  });

  it('names the step of an obligation that has several', () => {
    const mail = notice(OPENING, { step: { vi: 'Đề xuất chủ đề', en: 'Topics' } });
    expect(renderNotice(mail, 'vi', NOW).subject).toBe(
      'Giao việc: Báo cáo năm – Đề xuất chủ đề, năm 2026 (hạn 05/02/2027)',
    );
  });

  it('says that a recurrence is inferred as long as nobody has confirmed it', () => {
    for (const form of forms(renderNotice(notice(OPENING, { inferred: true }), 'vi', NOW)))
      expect(form).toContain('Cần xác nhận (suy luận)');
    for (const form of forms(renderNotice(notice(OPENING), 'vi', NOW)))
      expect(form).not.toContain('suy luận');
  });

  it('names the ended unit in whose place this one owes', () => {
    for (const form of forms(renderNotice(notice(OPENING, { insteadOf: NAM }), 'vi', NOW)))
      expect(form).toMatch(/Kế nhiệm:? Phường Nam/);
  });

  it('escapes in HTML what somebody wrote into the plan or a reason, and leaves the text as written', () => {
    const evil = `<img src=x onerror="alert('1')"> & Cty`;
    const mail = notice(ruled({ ruling: 'returned', reason: evil }), {
      unit: { vi: evil, en: evil },
      obligation: { vi: evil, en: evil },
    });
    const { text, html } = renderNotice(mail, 'vi', NOW);
    expect(html).not.toContain('<img');
    expect(html).toContain('&lt;img src=x onerror=&quot;alert(&#39;1&#39;)&quot;&gt; &amp; Cty');
    expect(text).toContain(`Lý do: ${evil}`);
  });
});

describe('a due day', () => {
  it('with an hour is said to the hour, not as the end of the day', () => {
    const atFive = notice(OVERDUE, { dueAt: Date.UTC(2027, 1, 5, 10) });
    const { text } = renderNotice(atFive, 'vi', NOW);
    expect(text).toContain('Thời hạn: 17 giờ 00 phút, ngày 05 tháng 02 năm 2027');
    expect(text).toContain('Đến 17 giờ 00 phút, ngày 05 tháng 02 năm 2027, cơ quan đầu mối');
    expect(text).not.toContain('hết ngày');
  });
});

describe('a letter about what has not come', () => {
  it('says who has not received it, and until when it can be sent or its number given', () => {
    for (const form of forms(renderNotice(notice(OVERDUE), 'vi', NOW)))
      expect(form).toContain(
        'Đến hết ngày 05 tháng 02 năm 2027, cơ quan đầu mối (Sở Điều phối) chưa nhận được báo cáo của Phường Bắc. Đề nghị Phường Bắc gửi trước ngày 09 tháng 3 năm 2027; nếu đã gửi, xin cho biết số và ngày văn bản.',
      );
  });

  it('asks the heads of whoever it is addressed to to see to it', () => {
    const { text } = renderNotice(notice(ESCALATION, { contactUnit: NAM }), 'vi', NOW);
    expect(text).toContain(
      'Đến hết ngày 05 tháng 02 năm 2027, cơ quan đầu mối (Sở Điều phối) chưa nhận được báo cáo của Phường Bắc; kính đề nghị lãnh đạo Phường Nam quan tâm, chỉ đạo.',
    );
  });

  it.each([REMINDER, OVERDUE, ESCALATION])(
    'speaks of the completion where something was returned, never of nothing received ($kind)',
    (content) => {
      const { text } = renderNotice(notice(content, { isReturned: true }), 'vi', NOW);
      expect(text).toContain('chưa nhận được bản bổ sung, hoàn thiện của Phường Bắc');
      expect(text).not.toContain('chưa nhận được báo cáo');
    },
  );
});

describe('every letter', () => {
  it('ends by saying that it takes the place of no official paper', () => {
    for (const kind of KINDS.filter((one) => one !== 'issued-report'))
      expect(renderNotice(notice(CONTENTS[kind]), 'vi', NOW).text.trimEnd()).toMatch(
        /Thư nhắc tự động từ sổ theo dõi Kỳ Hạn, không thay thế văn bản\.$/,
      );
  });
});

describe('a receipt', () => {
  const receipt = (data: Partial<Extract<NoticeContent, { kind: 'receipt' }>['data']>) =>
    notice({ kind: 'receipt', data: { ...RECEIPT.data, ...data } });

  it('says which version was stored, when in the plan’s zone, and its number', () => {
    const [text] = forms(renderNotice(receipt({}), 'vi', NOW));
    expect(text).toContain('Đã nhận báo cáo, phiên bản 2, của Phường Bắc. Báo cáo gửi đúng hạn.');
    expect(text).toContain('Thời điểm nhận: 14 giờ 05 phút, ngày 05 tháng 02 năm 2027');
    expect(text).toContain('Mã báo cáo: b-1');
    expect(text).not.toContain('Mã kiểm chứng');
    const [proved] = forms(renderNotice({ ...receipt({}), contentHash: '9f86d081' }, 'vi', NOW));
    expect(proved).toContain('Mã kiểm chứng: 9f86d081');
  });

  it('says late where it was late, and nil where nothing had to be reported', () => {
    expect(renderNotice(receipt({ onTime: false }), 'vi', NOW).text).toContain('Báo cáo gửi quá hạn.');
    expect(renderNotice(receipt({ nil: true }), 'vi', NOW).text).toContain(
      'Đã nhận khai báo không phát sinh của Phường Bắc.',
    );
    expect(renderNotice(receipt({ nil: true, onTime: false }), 'en', NOW).text).toContain(
      'The nil return of Bắc ward has been received.\n\nIt was late.',
    );
  });
});
