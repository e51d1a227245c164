import type { InBoth } from '../../language.js';
import { message } from '../../message.js';
import { text } from '../../text.js';

/** An accepted report on its way out: its number, its recipients, what went to each. */
export const SENDING_PAGE = {
  title: text({ vi: 'Gửi báo cáo đi', en: 'Sending the report out' }),
  toIssue: text({
    vi: 'Báo cáo đạt yêu cầu, chưa ghi số và ngày, chưa gửi nơi nhận.',
    en: 'The report is accepted; it has no number yet, and has gone to nobody.',
  }),
  toIssueAnew: text({
    vi: 'Bản mới đã đạt yêu cầu, chưa ghi số và ngày, chưa gửi nơi nhận; dưới đây là bản đã gửi trước.',
    en: 'A newer version is accepted; it has no number yet, and has gone to nobody. What follows is of the version before.',
  }),
  issued: message<{ paper: InBoth }>({ vi: 'Báo cáo {paper}.', en: 'Report {paper}.' }),
  erased: text({ vi: 'Số và ngày báo cáo đã được xóa.', en: 'Its number and day were erased.' }),
  replaced: message<{ count: number }>({
    vi: 'Đã ghi lại {count, number} lần; các lần trước còn trong nhật ký của đợt.',
    en: 'It was put right {count, plural, one {# time} other {# times}}; what was said before stands in the history of the cycle.',
  }),
  recipients: text({ vi: 'Nơi nhận', en: 'Recipients' }),
  recipient: text({ vi: 'Nơi nhận', en: 'Recipient' }),
  state: text({ vi: 'Tình trạng', en: 'How far' }),
  sent: text({ vi: 'Đã gửi', en: 'Sent' }),
  arrived: text({ vi: 'Số và ngày đến', en: 'Arrival' }),
  sentBy: message<{ way: InBoth; day: InBoth }>({ vi: '{way}, {day}', en: '{way}, {day}' }),
  arrivedAs: message<{ number: string; day: InBoth }>({
    vi: 'số {number}, {day}',
    en: 'no. {number}, {day}',
  }),
  issue: text({ vi: 'Ghi số, ngày báo cáo và gửi', en: 'Record number and day, and send it' }),
  putRight: text({
    vi: 'Ghi lại số, ngày báo cáo và gửi lại',
    en: 'Put number and day right, and send it again',
  }),
  issueHint: text({
    vi: 'Nơi nhận có địa chỉ được gửi thư kèm tệp của báo cáo; tới nơi nhận khác, đề nghị gửi bằng cách khác rồi ghi dưới đây.',
    en: 'Letters with the files of the report leave at once to recipients with an address; to others it goes another way, which is recorded below.',
  }),
  send: text({ vi: 'Ghi và gửi', en: 'Record and send' }),
  noteSent: text({ vi: 'Ghi đã gửi bằng cách khác', en: 'Record that it went another way' }),
  way: text({ vi: 'Cách gửi', en: 'Which way' }),
  sentOn: text({ vi: 'Ngày gửi', en: 'Sent on' }),
  noteArrival: text({ vi: 'Ghi số và ngày đến', en: 'Record number and day of arrival' }),
  arrivalNumber: text({ vi: 'Số đến', en: 'Number of arrival' }),
  arrivedOn: text({ vi: 'Ngày đến', en: 'Arrived on' }),
  record: text({ vi: 'Ghi', en: 'Record' }),
  keptIssue: text({ vi: 'Đã ghi số và ngày báo cáo.', en: 'Number and day of the report are recorded.' }),
  keptSent: text({ vi: 'Đã ghi việc gửi báo cáo.', en: 'That it was sent is recorded.' }),
  keptArrival: text({ vi: 'Đã ghi số và ngày đến.', en: 'Number and day of arrival are recorded.' }),
  notDone: message<{ why: InBoth }>({ vi: 'Chưa ghi được: {why}', en: 'It was not recorded: {why}' }),
  waiting: text({ vi: 'Báo cáo chờ gửi đi:', en: 'Reports to send out:' }),
  waitingOf: message<{ title: InBoth; period: InBoth }>({ vi: '{title}, {period}', en: '{title}, {period}' }),
  counted: message<{ unissued: number; missing: number }>({
    vi: '–{unissued, plural, =0 {} other { {unissued, number} chưa ghi số}}{missing, plural, =0 {} other {{unissued, plural, =0 {} other {,}} {missing, number} chưa rõ đã đến}}',
    en: '–{unissued, plural, =0 {} other { {unissued, number} without a number}}{missing, plural, =0 {} other {{unissued, plural, =0 {} other {,}} {missing, number} not known to have arrived}}',
  }),
} as const;
