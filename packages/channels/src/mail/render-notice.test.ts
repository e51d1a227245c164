import { describe, expect, it } from '@jest/globals';
import type { NoticeKind } from '@kyhan/engine';
import type { Language } from '@kyhan/words';
import type { NoticeMail, RenderedMail } from './notice-mail.js';
import { renderDigest, renderNotice } from './render-notice.js';

const LINK = 'https://kyhan.example.org/s/a2V5.bWFj';
const PAGE = 'https://kyhan.example.org/assignments/dak-nong-632/bao-cao-nam/2026/main/bac';
const BAC = { vi: 'Phường Bắc', en: 'Bắc ward' };
const NAM = { vi: 'Phường Nam', en: 'Nam ward' };

function notice(change: Partial<NoticeMail> = {}): NoticeMail {
  return {
    kind: 'opening',
    ordinal: 1,
    data: {},
    plan: {
      number: '632/KH-UBND',
      title: { vi: 'Truyền thông về quyền con người', en: 'Communication about human rights' },
    },
    obligation: { vi: 'Báo cáo năm', en: 'Yearly report' },
    unit: BAC,
    contactUnit: BAC,
    periodKey: '2026',
    periodFrom: '2025-12-15',
    periodTo: '2026-12-14',
    dueOn: '2027-02-05',
    dueAt: Date.UTC(2027, 1, 5, 17),
    timeZone: 'Asia/Ho_Chi_Minh',
    source: { document: 'Kế hoạch 632/KH-UBND', section: 'V-TC.4.c' },
    asked: false,
    inferred: false,
    link: LINK,
    page: PAGE,
    ...change,
  };
}

/** For a mailbox that signs in. */
function withoutLink({ link: _link, ...mail }: NoticeMail): NoticeMail {
  return mail;
}

/** The words of an HTML message, as a reader sees them. */
function seen(html: string): string {
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

const forms = ({ text, html }: RenderedMail) => [text.replaceAll(/\s+/g, ' '), seen(html)];

const DATA: Readonly<Record<NoticeKind, NoticeMail['data']>> = {
  opening: {},
  reminder: {},
  overdue: {},
  escalation: { level: 2 },
  receipt: {
    submissionId: 'b-1',
    version: 2,
    nil: false,
    onTime: true,
    storedAt: Date.UTC(2027, 1, 5, 7, 5),
  },
  ruling: { ruling: 'returned', reason: 'Thiếu số liệu quý IV' },
  'review-reminder': {},
  'cycle-summary': {
    total: 8,
    accepted: 5,
    onTime: 4,
    late: 1,
    nil: 2,
    missed: 1,
    waived: 1,
    transferred: 1,
  },
};
const KINDS = Object.keys(DATA) as NoticeKind[];

const EXPECTED = {
  vi: [
    'Kính gửi: Phường Bắc',
    'Nội dung: Báo cáo năm',
    'Kỳ: năm 2026 (ngày 15 tháng 12 năm 2025 – ngày 14 tháng 12 năm 2026)',
    'Hạn nộp: hết ngày 05 tháng 02 năm 2027',
    'Căn cứ: Kế hoạch 632/KH-UBND, mục V-TC.4.c',
    'Kế hoạch 632/KH-UBND: Truyền thông về quyền con người.',
  ],
  en: [
    'To: Bắc ward',
    'What: Yearly report',
    'Period: 2026 (15 December 2025 – 14 December 2026)',
    'Due: the end of 5 February 2027',
    'Clause: Kế hoạch 632/KH-UBND, section V-TC.4.c',
    'Plan 632/KH-UBND: Communication about human rights.',
  ],
} as const satisfies Record<Language, readonly string[]>;

/** The name of a fact and its value stand in two cells of the HTML form. */
const inCells = (line: string) => line.replace(': ', ' ');

describe.each(KINDS)('the message of kind %s', (kind) => {
  const mail = notice({ kind, data: DATA[kind] });

  it.each(['vi', 'en'] as const)(
    'addresses the unit and says what, for when, until when and why (%s)',
    (language) => {
      const { text, html } = renderNotice(mail, language);
      for (const line of EXPECTED[language]) expect(text).toContain(line);
      const words = seen(html);
      for (const line of EXPECTED[language])
        expect([inCells(line), line].some((w) => words.includes(w))).toBe(true);
    },
  );

  it.each(['vi', 'en'] as const)('leads to the signed link, in both forms (%s)', (language) => {
    const { text, html } = renderNotice(mail, language);
    expect(text).toContain(`\n${LINK}\n`);
    expect(html).toContain(`href="${LINK}"`);
    expect(text + html).not.toContain(PAGE);
  });

  it('leads to the page where the mailbox has no link of its own', () => {
    const { text, html } = renderNotice(withoutLink(mail), 'vi');
    expect(text).toContain(PAGE);
    expect(html).toContain(`href="${PAGE}"`);
  });

  it.each(['vi', 'en'] as const)('says every sentence of its text in its HTML too (%s)', (language) => {
    const { text, html } = renderNotice(mail, language);
    const words = seen(html);
    const lines = text.split('\n').filter((line) => line !== '' && line !== '-- ' && line !== LINK);
    for (const line of lines)
      expect([line, inCells(line), line.replace(/:$/, '')].some((w) => words.includes(w))).toBe(true);
    expect(html).toContain(`<html lang="${language}">`);
  });
});

describe('a notice', () => {
  it.each([
    ['opening', 'Việc mới: Báo cáo năm, năm 2026', 'New: Yearly report, 2026'],
    ['reminder', 'Nhắc việc: Báo cáo năm, năm 2026', 'Reminder: Yearly report, 2026'],
    ['overdue', 'Quá hạn: Báo cáo năm, năm 2026', 'Overdue: Yearly report, 2026'],
    [
      'escalation',
      'Báo cáo việc quá hạn (mức 2): Báo cáo năm, năm 2026',
      'Overdue work (level 2): Yearly report, 2026',
    ],
    ['receipt', 'Biên nhận: Báo cáo năm, năm 2026', 'Receipt: Yearly report, 2026'],
    ['ruling', 'Trả lại để bổ sung: Báo cáo năm, năm 2026', 'Returned: Yearly report, 2026'],
    ['review-reminder', 'Chờ tiếp nhận: Báo cáo năm, năm 2026', 'Awaiting review: Yearly report, 2026'],
    ['cycle-summary', 'Tổng hợp đợt: Báo cáo năm, năm 2026', 'Cycle closed: Yearly report, 2026'],
  ] as const)('of kind %s says in its subject what it is: "%s"', (kind, vi, en) => {
    const mail = notice({ kind, data: DATA[kind] });
    expect(renderNotice(mail, 'vi').subject).toBe(vi);
    expect(renderNotice(mail, 'en').subject).toBe(en);
  });

  it('names the unit that owes; the summary of a cycle is about many', () => {
    for (const kind of KINDS) {
      const { text } = renderNotice(notice({ kind, data: DATA[kind], unit: NAM }), 'vi');
      if (kind === 'cycle-summary') expect(text).not.toContain('Đơn vị thực hiện');
      else expect(text).toContain('Đơn vị thực hiện: Phường Nam');
    }
  });

  it('names the step of an obligation that has several', () => {
    const mail = notice({ step: { vi: 'Đề xuất chủ đề', en: 'Topics' } });
    expect(renderNotice(mail, 'vi').subject).toBe('Việc mới: Báo cáo năm – Đề xuất chủ đề, năm 2026');
  });

  it('says that a recurrence is inferred as long as nobody has confirmed it', () => {
    for (const form of forms(renderNotice(notice({ inferred: true }), 'vi')))
      expect(form).toContain('Cần xác nhận (suy luận)');
    for (const form of forms(renderNotice(notice(), 'vi'))) expect(form).not.toContain('suy luận');
  });

  it('names the ended unit in whose place this one owes', () => {
    for (const form of forms(renderNotice(notice({ insteadOf: NAM }), 'vi')))
      expect(form).toMatch(/Kế nhiệm:? Phường Nam/);
  });

  it('escapes in HTML what somebody wrote into the plan or a reason, and leaves the text as written', () => {
    const evil = `<img src=x onerror="alert('1')"> & Cty`;
    const mail = notice({
      kind: 'ruling',
      data: { ruling: 'returned', reason: evil },
      unit: { vi: evil, en: evil },
      obligation: { vi: evil, en: evil },
    });
    const { text, html } = renderNotice(mail, 'vi');
    expect(html).not.toContain('<img');
    expect(html).toContain('&lt;img src=x onerror=&quot;alert(&#39;1&#39;)&quot;&gt; &amp; Cty');
    expect(text).toContain(`Lý do: ${evil}`);
  });
});

describe('a body that the plan asks', () => {
  it.each(['opening', 'reminder', 'overdue'] as const)(
    'is asked, not ordered, by the notice of kind %s',
    (kind) => {
      for (const form of forms(renderNotice(notice({ kind, asked: true }), 'vi'))) {
        expect(form).toContain('Kính đề nghị quý cơ quan');
        expect(form).not.toContain('Đề nghị đơn vị');
      }
      for (const form of forms(renderNotice(notice({ kind, asked: true }), 'en')))
        expect(form).toContain('We kindly ask you to');
    },
  );

  it.each(['opening', 'reminder', 'overdue'] as const)('differs from a unit that is ordered (%s)', (kind) => {
    for (const form of forms(renderNotice(notice({ kind }), 'vi'))) {
      expect(form).toContain('Đề nghị đơn vị');
      expect(form).not.toContain('quý cơ quan');
    }
  });

  it('has a request in its subject, not a task', () =>
    expect(renderNotice(notice({ asked: true }), 'vi').subject).toMatch(/^Đề nghị phối hợp: /));

  it('is asked in a digest too', () => {
    const mails = [notice({ asked: true }), notice({ asked: true, kind: 'reminder' })];
    expect(renderDigest(mails, 'vi').text).toContain('Kính đề nghị quý cơ quan');
    expect(renderDigest([...mails, notice()], 'vi').text).not.toContain('quý cơ quan');
  });
});

describe('a receipt', () => {
  const receipt = (data: NoticeMail['data']) =>
    notice({ kind: 'receipt', data: { ...DATA.receipt, ...data } });

  it('says which version was stored, when in the plan’s zone, and its number', () => {
    const [text] = forms(renderNotice(receipt({}), 'vi'));
    expect(text).toContain('Đã nhận bản nộp phiên bản 2. Bản nộp đúng hạn.');
    expect(text).toContain('Thời điểm nhận: 14 giờ 05 phút, ngày 05 tháng 02 năm 2027');
    expect(text).toContain('Mã bản nộp: b-1');
  });

  it('says late where it was late, and nil where nothing had to be reported', () => {
    expect(renderNotice(receipt({ onTime: false }), 'vi').text).toContain('Bản nộp trễ hạn.');
    expect(renderNotice(receipt({ nil: true }), 'vi').text).toContain(
      'Đã nhận khai báo không phát sinh của đơn vị.',
    );
    expect(renderNotice(receipt({ nil: true, onTime: false }), 'en').text).toContain(
      'Your nil return has been received.\n\nIt was late.',
    );
  });
});

describe('the notice of a ruling', () => {
  const REASON = 'Thiếu số liệu quý IV';

  it.each([
    ['returned', 'Trả lại để bổ sung', 'Returned'],
    ['extended', 'Gia hạn', 'Extended'],
    ['waived', 'Miễn thực hiện', 'Waived'],
    ['transferred', 'Chuyển giao', 'Transferred'],
  ])('that it was %s gives the reason and says so: "%s"', (ruling, vi, en) => {
    const mail = notice({ kind: 'ruling', data: { ruling, reason: REASON } });
    expect(renderNotice(mail, 'vi').subject).toBe(`${vi}: Báo cáo năm, năm 2026`);
    expect(renderNotice(mail, 'en').subject).toBe(`${en}: Yearly report, 2026`);
    for (const form of forms(renderNotice(mail, 'vi'))) expect(form).toContain(`Lý do: ${REASON}`);
    for (const form of forms(renderNotice(mail, 'en'))) expect(form).toContain(`Reason: ${REASON}`);
  });

  it('that it was accepted needs no reason', () => {
    const mail = notice({ kind: 'ruling', data: { ruling: 'accepted', reason: '' } });
    expect(renderNotice(mail, 'vi').subject).toBe('Đã tiếp nhận: Báo cáo năm, năm 2026');
    expect(renderNotice(mail, 'vi').text).not.toContain('Lý do');
  });

  it('that it was transferred names the unit that takes over', () => {
    const mail = notice({ kind: 'ruling', data: { ruling: 'transferred', to: 'nam' }, transferredTo: NAM });
    for (const form of forms(renderNotice(mail, 'vi')))
      expect(form).toContain('Việc dưới đây được chuyển giao cho Phường Nam.');
  });
});

describe('the summary of a cycle', () => {
  it('counts what became of its assignments', () => {
    const mail = notice({ kind: 'cycle-summary', data: DATA['cycle-summary'] });
    expect(renderNotice(mail, 'vi').text).toContain(
      'Đợt đã đóng: 8 việc, đã tiếp nhận 5 (đúng hạn 4, trễ hạn 1, không phát sinh 2), không nộp 1, miễn 1, chuyển giao 1.',
    );
  });
});

describe('a digest', () => {
  const other = `${LINK}2`;
  const mails = [
    notice({ kind: 'reminder' }),
    notice({
      kind: 'overdue',
      obligation: { vi: 'Báo cáo quý', en: 'Quarterly report' },
      periodKey: '2026-Q4',
      dueOn: '2027-01-25',
      link: other,
      inferred: true,
    }),
    withoutLink(notice({ kind: 'escalation', data: { level: 1 }, unit: NAM })),
  ];

  it('counts its matters in the subject', () => {
    expect(renderDigest(mails, 'vi').subject).toBe('3 việc cần lưu ý: kế hoạch 632/KH-UBND');
    expect(renderDigest(mails, 'en').subject).toBe('3 matters of plan 632/KH-UBND');
  });

  it('says of each what it is, until when, why, and where, in both forms', () => {
    const { html } = renderDigest(mails, 'vi');
    for (const form of forms(renderDigest(mails, 'vi'))) {
      expect(form).toContain('Kính gửi: Phường Bắc');
      expect(form).toMatch(/Nhắc việc: Báo cáo năm, năm 2026 +Hạn nộp: hết ngày 05 tháng 02 năm 2027/);
      expect(form).toMatch(/Quá hạn: Báo cáo quý, quý IV\/2026 +Hạn nộp: hết ngày 25 tháng 01 năm 2027/);
      expect(form).toContain('Cần xác nhận (suy luận)');
      expect(form).toContain('Căn cứ: Kế hoạch 632/KH-UBND, mục V-TC.4.c');
    }
    for (const url of [LINK, other, PAGE]) expect(html).toContain(`href="${url}"`);
  });

  it('names the unit only where it is not the one addressed', () => {
    const { text } = renderDigest(mails, 'vi');
    expect(text).toMatch(/Báo cáo việc quá hạn \(mức 1\): Báo cáo năm, năm 2026\nPhường Nam\n/);
    expect(text.match(/^Phường Bắc$/m)).toBeNull();
  });

  it('gives the counts of a closed cycle', () => {
    const closed = notice({ kind: 'cycle-summary', data: DATA['cycle-summary'] });
    const another = { ...closed, periodKey: '2025' };
    expect(renderDigest([closed, another], 'vi').text.match(/Đợt đã đóng: 8 việc/g)).toHaveLength(2);
  });

  it('names every plan that it speaks of', () => {
    const second = { number: '7/KH', title: { vi: 'Chuyển đổi số', en: 'Digital change' } };
    const { subject, text } = renderDigest([notice(), notice({ plan: second, link: other })], 'vi');
    expect(subject).toBe('2 việc cần lưu ý: kế hoạch 632/KH-UBND, 7/KH');
    expect(text).toContain('Kế hoạch 7/KH: Chuyển đổi số.');
  });

  it('says once what two reminders of one thing say, and counts it once', () => {
    const { subject, text } = renderDigest([...mails, notice({ kind: 'reminder', ordinal: 2 })], 'vi');
    expect(subject).toBe('3 việc cần lưu ý: kế hoạch 632/KH-UBND');
    expect(text.match(/Nhắc việc: /g)).toHaveLength(1);
  });

  it('escapes in HTML', () => {
    const evil = { vi: '<b>x</b>', en: '<b>x</b>' };
    expect(renderDigest([notice({ obligation: evil }), notice()], 'vi').html).not.toContain('<b>');
  });

  it('about nothing is a mistake of the caller', () =>
    expect(() => renderDigest([], 'vi')).toThrow(RangeError));
});
