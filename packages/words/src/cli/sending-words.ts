import type { InBoth } from '../language.js';
import { message } from '../message.js';
import { text } from '../text.js';

/** `kyhan issue-report`, `kyhan note-sent`, `kyhan note-arrival`, and what `kyhan show` tells of a report on its way out. */
export const sendingWords = {
  issues: text({
    vi: 'ghi số, ký hiệu, ngày và người ký của báo cáo đạt yêu cầu và gửi thư tới nơi nhận có địa chỉ',
    en: 'record number, sign, date and signatory of an accepted report and send it to recipients with an address',
  }),
  issueExample: text({
    vi: 'kyhan issue-report dak-nong-632/lead-report/2023/main/so-tttt --number 45 --sign BC-UBND --date 2023-11-27 --signatory "Phó Chủ tịch"',
    en: 'kyhan issue-report dak-nong-632/lead-report/2023/main/so-tttt --number 45 --sign BC-UBND --date 2023-11-27 --signatory "Vice chair"',
  }),
  notesSent: text({
    vi: 'ghi báo cáo đã gửi tới một nơi nhận bằng cách khác ngoài thư',
    en: 'record that a report went to a recipient by another way than mail',
  }),
  sentExample:
    'kyhan note-sent dak-nong-632/lead-report/2023/main/so-tttt 1 --way document-exchange --date 2023-11-27',
  notesArrival: text({
    vi: 'ghi số và ngày đến của báo cáo tại một nơi nhận',
    en: 'record number and day of arrival of a report at a recipient',
  }),
  arrivalExample:
    'kyhan note-arrival dak-nong-632/lead-report/2023/main/so-tttt 2 --number 1182 --date 2023-11-28',
  recipient: text({
    vi: 'nơi nhận thứ mấy, như kyhan show ghi',
    en: 'which recipient, by its number as kyhan show has it',
  }),
  way: text({
    vi: 'cách gửi: document-exchange (liên thông), post (bưu chính), handed-over (trực tiếp)',
    en: 'which way: document-exchange, post, handed-over',
  }),
  sentOn: text({ vi: 'ngày gửi', en: 'day on which it was sent' }),
  number: text({ vi: 'số đến', en: 'number of arrival' }),
  arrivedOn: text({ vi: 'ngày đến', en: 'day of arrival' }),
  told: {
    recorded: text({ vi: 'Đã ghi', en: 'Recorded' }),
    duplicate: text({ vi: 'Đã ghi từ trước, không có gì thay đổi', en: 'Recorded before, nothing changed' }),
  },
  issued: text({ vi: 'Ban hành', en: 'Issued' }),
  toIssue: text({ vi: 'chưa ghi số và ngày', en: 'has no number yet' }),
  toIssueAnew: message<{ paper: InBoth }>({
    vi: '{paper}; bản mới chưa ghi số và ngày',
    en: '{paper}; a newer version has no number yet',
  }),
  erased: text({ vi: 'số và ngày đã được xóa', en: 'number and day were erased' }),
  sentTo: text({ vi: 'Nơi nhận', en: 'Recipient' }),
  recipientLine: message<{ recipient: number; name: InBoth; state: InBoth }>({
    vi: '{recipient}. {name}: {state}',
    en: '{recipient}. {name}: {state}',
  }),
  withDay: message<{ state: InBoth; day: string }>({ vi: '{state}, {day}', en: '{state}, {day}' }),
  withReason: message<{ state: InBoth; reason: InBoth }>({
    vi: '{state}. {reason}',
    en: '{state}. {reason}',
  }),
  arrivedAs: message<{ state: InBoth; number: string; day: string }>({
    vi: '{state}, số {number}, {day}',
    en: '{state}, no. {number}, {day}',
  }),
} as const;
