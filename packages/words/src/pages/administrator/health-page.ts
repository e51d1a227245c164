import type { ErasedByRule, MachinePart } from '@kyhan/contracts';
import type { InBoth } from '../../language.js';
import { message } from '../../message.js';
import { text } from '../../text.js';
import { SITE_FRAME } from '../shared/site-frame.js';

/** What a deployment stands on. */
const MACHINE_PART_NAMES: Readonly<Record<MachinePart, InBoth>> = {
  register: text({ vi: 'Sổ theo dõi (cơ sở dữ liệu)', en: 'Register (database)' }),
  temporal: text({ vi: 'Temporal', en: 'Temporal' }),
  disk: text({ vi: 'Ổ đĩa của máy này', en: 'Disk of this machine' }),
  mail: text({ vi: 'Máy chủ thư', en: 'Mail server' }),
};

/** Whether the machine is well, a test letter, and what the deployment was told. */
export const HEALTH_PAGE = {
  title: SITE_FRAME.health,
  well: text({
    vi: 'Mọi phần đều trả lời, không có gì chậm.',
    en: 'Every part answers, and nothing is behind.',
  }),
  unwell: text({
    vi: 'Có phần không trả lời hoặc bị chậm, xem dưới đây.',
    en: 'Something does not answer or is behind; see below.',
  }),
  json: text({ vi: 'Cùng nội dung dạng JSON', en: 'The same as JSON' }),
  part: text({ vi: 'Phần', en: 'Part' }),
  state: text({ vi: 'Tình trạng', en: 'How it is' }),
  parts: MACHINE_PART_NAMES,
  outbox: text({ vi: 'Thông báo đã đến giờ gửi', en: 'Notices whose time has come' }),
  wakes: text({ vi: 'Việc đã đến giờ xử lý', en: 'Assignments that should have been woken' }),
  setApart: text({ vi: 'Việc chưa xử lý được, cần người xem', en: 'What could not be decided' }),
  audit: text({ vi: 'Lần rà soát gần nhất', en: 'Everything was last looked through' }),
  portal: text({ vi: 'Cổng được ghi nhận lần cuối', en: 'The portal was last known to answer' }),
  answers: text({ vi: '✓ trả lời', en: '✓ answers' }),
  silent: message<{ reason: string }>({ vi: '✕ không trả lời: {reason}', en: '✕ no answer: {reason}' }),
  none: text({ vi: '✓ không có gì chờ', en: '✓ nothing waits' }),
  apart: message<{ count: number }>({
    vi: '✕ {count, number}, xem mục Việc cần xem',
    en: '✕ {count, number}; see the findings',
  }),
  waiting: message<{ count: number; at: string }>({
    vi: '{count, number} đang chờ, sớm nhất từ {at}',
    en: '{count, plural, one {# waits} other {# wait}}, the oldest since {at}',
  }),
  mail: text({ vi: 'Thư thông báo', en: 'Letters of notices' }),
  mailGoes: text({ vi: '✓ được gửi khi đến giờ', en: '✓ leave at their time' }),
  mailHeld: message<{ at: string; by: InBoth }>({
    vi: '✕ đang giữ lại từ {at}, do {by}',
    en: '✕ held since {at}, by {by}',
  }),
  /** In the place of the same, where no person wanted it. */
  heldBecause: {
    'put-back': message<{ at: string }>({
      vi: '✕ đang giữ lại từ {at}: sổ được khôi phục từ bản sao lưu; xem việc cần xem',
      en: '✕ held since {at}: the register was put back from a backup; see the findings',
    }),
    copied: message<{ at: string }>({
      vi: '✕ đang giữ lại từ {at}: đây là bản chép; tiếp quản bằng kyhan restore --take-over',
      en: '✕ held since {at}: this is a copy; take it over with kyhan restore --take-over',
    }),
  },
  doubtful: text({ vi: 'Không rõ đã gửi hay chưa', en: 'Not known whether sent' }),
  doubts: message<{ count: number }>({
    vi: '✕ {count} thông báo: kyhan mail mark-sent hoặc kyhan mail send-doubtful',
    en: '✕ {count, plural, one {# notice} other {# notices}}: kyhan mail mark-sent or kyhan mail send-doubtful',
  }),
  backup: text({ vi: 'Bản sao lưu gần nhất', en: 'Last backup' }),
  retained: text({ vi: 'Xóa theo thời hạn lưu giữ', en: 'Erased by the rules of retention' }),
  erased: message<Pick<ErasedByRule, keyof ErasedByRule> & { at: string }>({
    vi: '{at}: {drafts, number} báo cáo soạn dở, {addresses, number} địa chỉ thư, {sessions, number} phiên và liên kết hết hạn',
    en: '{at}: {drafts, plural, one {# draft} other {# drafts}}, {addresses, plural, one {# mailbox} other {# mailboxes}}, {sessions, plural, one {# session or link} other {# sessions and links}} that were over',
  }),
  noBackup: text({ vi: '✕ chưa có', en: '✕ none yet' }),
  hold: text({ vi: 'Giữ thư lại', en: 'Hold mail' }),
  release: text({ vi: 'Gửi thư trở lại', en: 'Let mail go' }),
  holdHint: text({
    vi: 'Khi giữ thư, mọi thông báo chờ trong hàng và không gửi đi; thời hạn vẫn chạy. Liên kết đăng nhập và thư thử vẫn gửi vì có người vừa yêu cầu.',
    en: 'While mail is held, notices wait and none leaves; days run on. Links to sign in and test letters leave all the same, since somebody has just asked for them.',
  }),
  releaseHint: text({
    vi: 'Những thông báo đã đến giờ mà lý do vẫn còn sẽ được gửi đi.',
    en: 'Notices whose time has come and whose reason still holds leave at once.',
  }),
  heldBanner: message<{ at: string; count: number }>({
    vi: 'Thư đang được giữ lại từ {at}: {count, number} thông báo đã đến giờ mà chưa gửi.',
    en: 'Mail has been held since {at}: {count, plural, one {# notice} other {# notices}} whose time has come did not leave.',
  }),
  limitedBanner: message<{ at: string; count: number; waiting: number }>({
    vi: 'Từ {at} chỉ gửi thư cho {count, number} địa chỉ trong danh sách: {waiting, number} thông báo đã đến giờ đang chờ.',
    en: 'Since {at} letters go to a list of {count, plural, one {# address} other {# addresses}} alone: {waiting, plural, one {# notice} other {# notices}} whose time has come did not leave.',
  }),
  limit: text({ vi: 'Chỉ gửi thư cho danh sách', en: 'Write to a list alone' }),
  limitHint: text({
    vi: 'Mỗi dòng một địa chỉ, hoặc một tên miền như @sotttt.tinh.gov.vn. Từ khi có danh sách, thông báo, giấy báo nhận, thư đăng nhập và thư thử đến nơi khác không được gửi; thông báo và giấy báo nhận chờ đến khi bỏ danh sách.',
    en: 'One address a line, or a domain such as @sotttt.tinh.gov.vn. From then on no notice, receipt, sign-in letter or test letter goes to others; notices and receipts wait until the list is lifted.',
  }),
  noAddresses: message<{ addresses: string }>({
    vi: 'Không phải địa chỉ hay tên miền: {addresses}',
    en: 'Neither an address nor a domain: {addresses}',
  }),
  allowedAddress: text({ vi: 'Được gửi thư', en: 'May be written to' }),
  allowedAddresses: text({ vi: 'Địa chỉ hoặc tên miền', en: 'Addresses or domains' }),
  allow: text({ vi: 'Thêm vào danh sách', en: 'Add to the list' }),
  remove: text({ vi: 'Bớt khỏi danh sách', en: 'Take off the list' }),
  lift: text({ vi: 'Bỏ danh sách, gửi cho mọi địa chỉ', en: 'End the list, write to everybody' }),
  toHealth: text({ vi: 'Xem và gửi trở lại', en: 'See, and let it go' }),
  test: text({ vi: 'Thư thử', en: 'Test letter' }),
  testHint: text({
    vi: 'Gửi một thư thử đến một hộp thư và xem máy chủ thư trả lời thế nào. Thư thử không thuộc kế hoạch nào.',
    en: 'Sends a letter to a mailbox and shows what the mail server says. It is of no plan.',
  }),
  address: text({ vi: 'Hộp thư nhận', en: 'Mailbox' }),
  send: text({ vi: 'Gửi thư thử', en: 'Send a test letter' }),
  outcomes: {
    sent: text({ vi: 'Máy chủ thư đã nhận', en: 'The mail server took it' }),
    notSent: text({
      vi: 'Máy chủ thư không nhận, hoặc chưa rõ đã nhận hay chưa',
      en: 'The mail server did not take it, or nobody knows whether it did',
    }),
  },
  tested: message<{ address: string; outcome: InBoth; response: string }>({
    vi: 'Thư thử đến {address}: {outcome}. Trả lời: {response}',
    en: 'Test letter to {address}: {outcome}. Answer: {response}',
  }),
  notSent: message<{ why: InBoth }>({
    vi: 'Chưa gửi thư thử: {why}',
    en: 'The test letter was not sent: {why}',
  }),
  settings: text({ vi: 'Cài đặt và nơi đặt', en: 'Settings and where they are set' }),
  setting: text({ vi: 'Cài đặt', en: 'Setting' }),
  value: text({ vi: 'Giá trị', en: 'Value' }),
  source: text({ vi: 'Đặt ở', en: 'Set by' }),
  initial: message<{ variable: string }>({
    vi: 'mặc định (đặt bằng {variable})',
    en: 'by default (set it with {variable})',
  }),
  hidden: text({ vi: 'đã đặt, không hiện', en: 'set, and not shown' }),
  notSet: text({ vi: 'chưa đặt', en: 'not set' }),
} as const;
