import type { NoticeKind } from '@kyhan/engine';
import { officialDate } from '@kyhan/words';
import type { MailWords, RulingWord } from './mail-words.js';
import type { NoticeMail } from './notice-mail.js';

/** What each kind of notice says in Vietnamese; a body that is asked is asked, never ordered. */
export const VIETNAMESE: Readonly<Record<NoticeKind, (mail: NoticeMail) => MailWords>> = {
  opening: (mail) => ({
    lead: mail.asked ? 'Đề nghị phối hợp' : 'Việc mới',
    paragraphs: [`${please(mail)} thực hiện và gửi kết quả trong thời hạn nêu dưới đây.`],
    action: 'Mở để nộp',
  }),
  reminder: (mail) => ({
    lead: 'Nhắc việc',
    paragraphs: [`Việc dưới đây sắp đến hạn và chưa có bản nộp. ${please(mail)} gửi đúng hạn.`],
    action: 'Mở để nộp',
  }),
  overdue: (mail) => ({
    lead: 'Quá hạn',
    paragraphs: [
      `Việc dưới đây đã quá hạn và chưa có bản nộp. ${please(mail)} gửi ngay; nếu có khó khăn, đề nghị báo cho chuyên viên đầu mối.`,
    ],
    action: 'Mở để nộp',
  }),
  escalation: ({ data, unit, link }) => ({
    lead: `Báo cáo việc quá hạn (mức ${data['level'] ?? 1})`,
    paragraphs: [
      `${unit.vi} chưa nộp việc dưới đây, đã quá hạn. Kính báo để đồng chí xem xét, chỉ đạo đôn đốc.`,
    ],
    action: link === undefined ? 'Xem lịch sử việc này' : 'Xem việc này',
  }),
  receipt: ({ data }) => ({
    lead: 'Biên nhận',
    paragraphs: [
      data['nil'] === true
        ? 'Đã nhận khai báo không phát sinh của đơn vị.'
        : `Đã nhận bản nộp phiên bản ${data['version'] ?? 1}.`,
      data['onTime'] === true ? 'Bản nộp đúng hạn.' : 'Bản nộp trễ hạn.',
    ],
    action: 'Xem bản nộp',
  }),
  ruling: (mail) => (RULINGS[mail.data['ruling'] as RulingWord] ?? RULINGS.accepted)(mail),
  'review-reminder': ({ unit }) => ({
    lead: 'Chờ tiếp nhận',
    paragraphs: [`Bản nộp của ${unit.vi} đang chờ tiếp nhận hoặc trả lại.`],
    action: 'Mở để xử lý',
  }),
  'cycle-summary': ({ data }) => ({
    lead: 'Tổng hợp đợt',
    paragraphs: [
      `Đợt đã đóng: ${data['total'] ?? 0} việc, đã tiếp nhận ${data['accepted'] ?? 0} (đúng hạn ${data['onTime'] ?? 0}, trễ hạn ${data['late'] ?? 0}, không phát sinh ${data['nil'] ?? 0}), không nộp ${data['missed'] ?? 0}, miễn ${data['waived'] ?? 0}, chuyển giao ${data['transferred'] ?? 0}.`,
    ],
    action: 'Xem đợt',
  }),
};

const RULINGS: Readonly<Record<RulingWord, (mail: NoticeMail) => MailWords>> = {
  returned: (mail) => ({
    lead: 'Trả lại để bổ sung',
    paragraphs: [
      'Bản nộp của đơn vị được trả lại để bổ sung trong thời hạn mới dưới đây.',
      ...reasonOf(mail),
    ],
    action: 'Mở để bổ sung',
  }),
  extended: (mail) => ({
    lead: 'Gia hạn',
    paragraphs: ['Thời hạn của việc dưới đây được gia hạn.', ...reasonOf(mail)],
    action: 'Mở để nộp',
  }),
  // A version of the plan moved the day for everybody: later or earlier, so it is no extension.
  moved: (mail) => ({
    lead: 'Đổi hạn',
    paragraphs: [
      `Hạn của việc dưới đây chuyển từ ${officialDate(String(mail.data['from']), 'vi')} sang ${officialDate(mail.dueOn, 'vi')}.`,
      ...reasonOf(mail),
    ],
    action: 'Mở để nộp',
  }),
  waived: (mail) => ({
    lead: 'Miễn thực hiện',
    paragraphs: ['Đơn vị được miễn thực hiện việc dưới đây.', ...reasonOf(mail)],
    action: 'Xem',
  }),
  transferred: (mail) => ({
    lead: 'Chuyển giao',
    paragraphs: [
      `Việc dưới đây được chuyển giao cho ${mail.transferredTo?.vi ?? 'đơn vị khác'}.`,
      ...reasonOf(mail),
    ],
    action: 'Xem',
  }),
  accepted: () => ({
    lead: 'Đã tiếp nhận',
    paragraphs: ['Bản nộp của đơn vị đã được tiếp nhận.'],
    action: 'Xem bản nộp',
  }),
};

function please({ asked }: NoticeMail): string {
  return asked ? 'Kính đề nghị quý cơ quan' : 'Đề nghị đơn vị';
}

function reasonOf({ data }: NoticeMail): string[] {
  const { reason = '' } = data;
  return reason === '' ? [] : [`Lý do: ${reason}`];
}
