import { message } from '../message.js';
import { text } from '../text.js';

/**
 * The commands for what a unit does beside handing in: `withdraw`, `contest`, `note`, `ask`, `acknowledge`, `confirm`,
 * `approve`.
 */
export const unitActWords = {
  withdraw: text({
    vi: 'rút báo cáo đã gửi khi chưa có ý kiến xử lý',
    en: 'take back what was handed in and nobody has ruled on',
  }),
  contest: text({
    vi: 'đề nghị xem lại việc giao: việc không thuộc trách nhiệm của đơn vị',
    en: 'say that an assignment is not the unit’s own',
  }),
  note: text({
    vi: 'ghi lại tiến độ của một việc, cả khi trao đổi qua điện thoại',
    en: 'note how an assignment goes, by telephone too',
  }),
  approve: text({
    vi: 'phê duyệt phiên bản đang chờ lãnh đạo đơn vị, hoặc đề nghị hoàn thiện',
    en: 'approve the version that waits for the head of a unit, or send it back',
  }),
  sendBack: text({ vi: 'đề nghị hoàn thiện, kèm --reason', en: 'send it back, with --reason' }),
  approveExample: text({
    vi: 'kyhan approve dak-nong-632/press-briefing/2023-10/topics/so-gddt --send-back --reason "Bổ sung mục 3"',
    en: 'kyhan approve dak-nong-632/press-briefing/2023-10/topics/so-gddt --send-back --reason "Section 3 is missing"',
  }),
  confirm: text({
    vi: 'xác nhận dự thảo đợt, hoặc báo cáo do đầu mối nhập thay đơn vị',
    en: 'confirm a draft of a cycle, or what was entered for a unit',
  }),
  toConfirm: text({
    vi: 'mã đợt dự thảo, hoặc mã việc có báo cáo được nhập thay',
    en: 'id of the cycle that is a draft, or of the assignment that something was entered for',
  }),
  wrong: text({ vi: 'cho biết nội dung chưa đúng, kèm --reason', en: 'say that it is wrong, with --reason' }),
  readVersion: text({ vi: 'phiên bản đã đọc', en: 'the version that was read' }),
  confirmExample: text({
    vi: 'kyhan confirm dak-nong-632/press-briefing/2023-10/topics/so-gddt --wrong --reason "Số liệu ở mục 2 là 12, không phải 21"',
    en: 'kyhan confirm dak-nong-632/press-briefing/2023-10/topics/so-gddt --wrong --reason "Under 2 it is 12 and not 21"',
  }),
  noted: text({
    vi: 'nội dung, một câu; đầu mối đọc và sổ theo dõi lưu lại',
    en: 'what is noted, in a sentence: the coordinator reads it and the register keeps it',
  }),
  promised: text({
    vi: 'ngày hẹn gửi, YYYY-MM-DD; do đầu mối ghi thì tạm dừng nhắc đến hết ngày đó',
    en: 'promised day, YYYY-MM-DD: noted by the coordinator, nobody is reminded until it is over',
  }),
  acknowledge: text({
    vi: 'xác nhận đơn vị đã nhận việc',
    en: 'say that the unit has taken note of an assignment',
  }),
  ask: text({ vi: 'đề nghị gia hạn một việc', en: 'ask for an extension of an assignment' }),
  askedDay: text({ vi: 'ngày xin gia hạn đến, YYYY-MM-DD', en: 'the day that is asked for, YYYY-MM-DD' }),
  askExample: text({
    vi: 'kyhan ask dak-nong-632/unit-year-report/2024/main/so-gddt --new-due 2024-12-09 --reason "Chờ số liệu của 6 huyện"',
    en: 'kyhan ask dak-nong-632/unit-year-report/2024/main/so-gddt --new-due 2024-12-09 --reason "Six districts are still to send figures"',
  }),
  noteExample: text({
    vi: 'kyhan note dak-nong-632/unit-year-report/2024/main/so-gddt --reason "Đã báo số liệu qua điện thoại, gửi văn bản sau" --promised 2024-12-03',
    en: 'kyhan note dak-nong-632/unit-year-report/2024/main/so-gddt --reason "Figures given by telephone, the paper follows" --promised 2024-12-03',
  }),
  why: text({ vi: 'lý do, nếu có', en: 'why, where there is something to say' }),
  reason: text({
    vi: 'lý do, một câu; đầu mối đọc và sổ theo dõi lưu lại',
    en: 'why, in a sentence: the coordinator reads it and the register keeps it',
  }),
  id: text({
    vi: 'mã lần gửi, để gửi lại mà không thành hai lần',
    en: 'id of the act: repeating it is safe',
  }),
  proposed: text({ vi: 'mã đơn vị mà việc này thuộc về', en: 'id of the unit that this is for' }),
  contestExample: text({
    vi: 'kyhan contest dak-nong-632/press-briefing/2023-10/topics/so-gddt --to so-tttt --reason "Việc này thuộc Sở Thông tin và Truyền thông"',
    en: 'kyhan contest dak-nong-632/press-briefing/2023-10/topics/so-gddt --to so-tttt --reason "It is with Information and Communications"',
  }),
  receipt: text({ vi: 'Biên nhận', en: 'Receipt' }),
  receivedBefore: message<{ id: string }>({ vi: '{id} (đã nhận từ trước)', en: '{id} (received before)' }),
  stored: text({ vi: 'Lưu lúc', en: 'Stored' }),
} as const;
