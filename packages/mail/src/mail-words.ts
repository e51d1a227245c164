import type { NoticeMail } from './notice-mail.js';

export type Language = 'vi' | 'en';

/** The sentences of a message about one notice. */
export interface MailWords {
  /** What is to be done, first in the subject. */
  readonly lead: string;
  readonly paragraphs: readonly string[];
  readonly action: string;
}

/** What each kind of notice says; a body that is asked is asked, never ordered. */
export function mailWords(mail: NoticeMail, language: Language): MailWords {
  return language === 'vi' ? vietnamese(mail) : english(mail);
}

function vietnamese(mail: NoticeMail): MailWords {
  const { kind, data, asked } = mail;
  const please = asked ? 'Kính đề nghị quý cơ quan' : 'Đề nghị đơn vị';
  switch (kind) {
    case 'opening':
      return {
        lead: asked ? 'Đề nghị phối hợp' : 'Việc mới',
        paragraphs: [`${please} thực hiện và gửi kết quả trong thời hạn nêu dưới đây.`],
        action: 'Mở để nộp',
      };
    case 'reminder':
      return {
        lead: 'Nhắc việc',
        paragraphs: [`Việc dưới đây sắp đến hạn và chưa có bản nộp. ${please} gửi đúng hạn.`],
        action: 'Mở để nộp',
      };
    case 'overdue':
      return {
        lead: 'Quá hạn',
        paragraphs: [
          `Việc dưới đây đã quá hạn và chưa có bản nộp. ${please} gửi ngay; nếu có khó khăn, đề nghị báo cho chuyên viên đầu mối.`,
        ],
        action: 'Mở để nộp',
      };
    case 'escalation':
      return {
        lead: `Báo cáo việc quá hạn (mức ${data['level'] ?? 1})`,
        paragraphs: [
          `${mail.unit.vi} chưa nộp việc dưới đây, đã quá hạn. Kính báo để đồng chí xem xét, chỉ đạo đôn đốc.`,
        ],
        action: 'Xem lịch sử việc này',
      };
    case 'receipt':
      return {
        lead: 'Biên nhận',
        paragraphs: [
          data['nil'] === true
            ? 'Đã nhận khai báo không phát sinh của đơn vị.'
            : `Đã nhận bản nộp phiên bản ${data['version'] ?? 1}.`,
          data['onTime'] === true ? 'Bản nộp đúng hạn.' : 'Bản nộp trễ hạn.',
        ],
        action: 'Xem bản nộp',
      };
    case 'ruling':
      return vietnameseRuling(mail);
    case 'review-reminder':
      return {
        lead: 'Chờ tiếp nhận',
        paragraphs: [`Bản nộp của ${mail.unit.vi} đang chờ tiếp nhận hoặc trả lại.`],
        action: 'Mở để xử lý',
      };
    case 'cycle-summary':
      return {
        lead: 'Tổng hợp đợt',
        paragraphs: [
          `Đợt đã đóng: ${data['total'] ?? 0} việc, đã tiếp nhận ${data['accepted'] ?? 0} (đúng hạn ${data['onTime'] ?? 0}, trễ hạn ${data['late'] ?? 0}, không phát sinh ${data['nil'] ?? 0}), không nộp ${data['missed'] ?? 0}, miễn ${data['waived'] ?? 0}, chuyển giao ${data['transferred'] ?? 0}.`,
        ],
        action: 'Xem đợt',
      };
  }
}

function vietnameseRuling({ data, transferredTo }: NoticeMail): MailWords {
  const reason = `Lý do: ${data['reason'] ?? ''}`;
  switch (data['ruling']) {
    case 'returned':
      return {
        lead: 'Trả lại để bổ sung',
        paragraphs: ['Bản nộp của đơn vị được trả lại để bổ sung trong thời hạn mới dưới đây.', reason],
        action: 'Mở để bổ sung',
      };
    case 'extended':
      return {
        lead: 'Gia hạn',
        paragraphs: ['Thời hạn của việc dưới đây được gia hạn.', reason],
        action: 'Mở để nộp',
      };
    case 'waived':
      return {
        lead: 'Miễn thực hiện',
        paragraphs: ['Đơn vị được miễn thực hiện việc dưới đây.', reason],
        action: 'Xem',
      };
    case 'transferred':
      return {
        lead: 'Chuyển giao',
        paragraphs: [`Việc dưới đây được chuyển giao cho ${transferredTo?.vi ?? 'đơn vị khác'}.`, reason],
        action: 'Xem',
      };
    default:
      return {
        lead: 'Đã tiếp nhận',
        paragraphs: ['Bản nộp của đơn vị đã được tiếp nhận.'],
        action: 'Xem bản nộp',
      };
  }
}

function english(mail: NoticeMail): MailWords {
  const { kind, data, asked } = mail;
  const please = asked ? 'We kindly ask you to' : 'Please';
  switch (kind) {
    case 'opening':
      return {
        lead: asked ? 'Request' : 'New',
        paragraphs: [`${please} do this and hand it in within the time below.`],
        action: 'Open to submit',
      };
    case 'reminder':
      return {
        lead: 'Reminder',
        paragraphs: [`This is due soon and nothing has been handed in. ${please} send it in time.`],
        action: 'Open to submit',
      };
    case 'overdue':
      return {
        lead: 'Overdue',
        paragraphs: [
          `This is overdue and nothing has been handed in. ${please} send it now, or tell the coordinator what stands in the way.`,
        ],
        action: 'Open to submit',
      };
    case 'escalation':
      return {
        lead: `Overdue work (level ${data['level'] ?? 1})`,
        paragraphs: [
          `${mail.unit.en} has not handed in what stands below, which is overdue. You are told so that you can see to it.`,
        ],
        action: 'See its history',
      };
    case 'receipt':
      return {
        lead: 'Receipt',
        paragraphs: [
          data['nil'] === true
            ? 'Your nil return has been received.'
            : `Version ${data['version'] ?? 1} has been received.`,
          data['onTime'] === true ? 'It was on time.' : 'It was late.',
        ],
        action: 'See the submission',
      };
    case 'ruling':
      return englishRuling(mail);
    case 'review-reminder':
      return {
        lead: 'Awaiting review',
        paragraphs: [`A submission of ${mail.unit.en} waits to be accepted or returned.`],
        action: 'Open to rule',
      };
    case 'cycle-summary':
      return {
        lead: 'Cycle closed',
        paragraphs: [
          `Of ${data['total'] ?? 0} assignments ${data['accepted'] ?? 0} were accepted (${data['onTime'] ?? 0} on time, ${data['late'] ?? 0} late, ${data['nil'] ?? 0} nil), ${data['missed'] ?? 0} missed, ${data['waived'] ?? 0} waived, ${data['transferred'] ?? 0} transferred.`,
        ],
        action: 'See the cycle',
      };
  }
}

function englishRuling({ data, transferredTo }: NoticeMail): MailWords {
  const reason = `Reason: ${data['reason'] ?? ''}`;
  switch (data['ruling']) {
    case 'returned':
      return {
        lead: 'Returned',
        paragraphs: ['Your submission is returned; please complete it by the new day below.', reason],
        action: 'Open to complete',
      };
    case 'extended':
      return {
        lead: 'Extended',
        paragraphs: ['You have more time for what stands below.', reason],
        action: 'Open to submit',
      };
    case 'waived':
      return { lead: 'Waived', paragraphs: ['You need not do what stands below.', reason], action: 'See' };
    case 'transferred':
      return {
        lead: 'Transferred',
        paragraphs: [`What stands below passes to ${transferredTo?.en ?? 'another unit'}.`, reason],
        action: 'See',
      };
    default:
      return {
        lead: 'Accepted',
        paragraphs: ['Your submission has been accepted.'],
        action: 'See the submission',
      };
  }
}
