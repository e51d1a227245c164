import type { InBoth } from '../../language.js';
import { message } from '../../message.js';
import { text } from '../../text.js';

/** What a unit can do beside handing in, on the page behind its link, and what it has done. */
export const UNIT_ACTS = {
  title: text({ vi: 'Ý kiến của đơn vị', en: 'What the unit said' }),
  contestHint: text({
    vi: 'Dùng khi nội dung này không thuộc trách nhiệm của đơn vị. Cơ quan đầu mối sẽ chuyển giao hoặc giữ nguyên việc giao; trong khi chờ, thời hạn vẫn được tính.',
    en: 'Where this is not your unit’s to do. The coordinator hands it over or insists; until then its day stands.',
  }),
  proposed: text({
    vi: 'Nội dung này thuộc đơn vị nào (không bắt buộc)',
    en: 'Whose it is, as far as you know (optional)',
  }),
  proposes: message<{ unit: InBoth }>({ vi: 'Đề nghị chuyển cho {unit}', en: 'Proposed: {unit}' }),
  withdrawHint: text({
    vi: 'Báo cáo đã gửi được rút lại và phải gửi lại trong thời hạn; các phiên bản đã gửi vẫn được lưu.',
    en: 'What you sent is taken back and is owed again; the versions that were sent are kept.',
  }),
  confirmHint: text({
    vi: 'Nội dung cơ quan đầu mối nhập thay đúng với báo cáo của đơn vị.',
    en: 'What was entered for your unit is what it handed in.',
  }),
  disputeHint: text({
    vi: 'Cơ quan đầu mối sẽ nhập lại hoặc đề nghị đơn vị tự gửi. Đơn vị cũng có thể gửi báo cáo ngay trên trang này.',
    en: 'The coordinator enters it anew or asks you to send it; you can also send it on this page right away.',
  }),
  wrong: text({
    vi: 'Nội dung chưa đúng (cơ quan đầu mối sẽ đọc)',
    en: 'What is wrong (the coordinator reads it)',
  }),
  approveHint: text({
    vi: 'Báo cáo được gửi đi và được tính là đã gửi từ thời điểm phê duyệt.',
    en: 'It is sent, and counts as handed in from this moment.',
  }),
  sendBackHint: text({
    vi: 'Đầu mối của đơn vị được báo để hoàn thiện và trình lại; báo cáo chưa được gửi đi.',
    en: 'The focal point of the unit is told to complete it; nothing is sent yet.',
  }),
  toComplete: text({
    vi: 'Nội dung cần hoàn thiện (đầu mối của đơn vị sẽ đọc)',
    en: 'What is to be completed (the focal point reads it)',
  }),
  waitsForHead: message<{ version: number }>({
    vi: 'Phiên bản {version} đang chờ lãnh đạo đơn vị phê duyệt; được tính là đã gửi khi phê duyệt.',
    en: 'Version {version} waits for the head of the unit; it counts as handed in once approved.',
  }),
  why: text({ vi: 'Lý do (không bắt buộc)', en: 'Reason (optional)' }),
  acknowledgeHint: text({
    vi: 'Cho cơ quan đầu mối biết đơn vị đã nhận việc này; thời hạn không thay đổi.',
    en: 'Tell the coordinator that your unit has taken note of this; its day stays.',
  }),
  askHint: text({
    vi: 'Cơ quan đầu mối xem xét và trả lời; trong khi chờ, thời hạn hiện tại vẫn được tính.',
    en: 'The coordinator looks at it and answers; until then the day in force stands.',
  }),
  newDay: text({ vi: 'Gia hạn đến ngày', en: 'Extended to' }),
  asked: message<{ day: InBoth }>({ vi: 'Xin gia hạn đến {day}', en: 'Asked for {day}' }),
  noteHint: text({
    vi: 'Cho cơ quan đầu mối biết tiến độ, khó khăn hoặc ngày dự kiến gửi. Thời hạn không thay đổi.',
    en: 'Tell the coordinator how it goes, what is in the way, or when you will send it. Its day stays.',
  }),
  officeNoteHint: text({
    vi: 'Ghi lại điều đơn vị báo, ví dụ qua điện thoại. Có ngày hẹn thì tạm dừng nhắc đến hết ngày đó; thời hạn không thay đổi.',
    en: 'Note what the unit told you, by telephone for instance. With a promised day nobody is reminded until it is over; the due day stays.',
  }),
  reason: text({ vi: 'Lý do (cơ quan đầu mối sẽ đọc)', en: 'Reason (the coordinator reads it)' }),
  noted: text({ vi: 'Nội dung', en: 'What is noted' }),
  promisedOn: text({ vi: 'Ngày hẹn gửi (không bắt buộc)', en: 'Promised for (optional)' }),
  noSecrets: text({
    vi: 'Đề nghị không ghi nội dung thuộc bí mật nhà nước.',
    en: 'Please write nothing that is a state secret.',
  }),
  done: message<{ act: InBoth; at: string }>({ vi: '{act}, lúc {at}', en: '{act}, {at}' }),
  promised: message<{ day: InBoth }>({ vi: 'Hẹn gửi {day}', en: 'Promised for {day}' }),
  hash: message<{ hash: string }>({ vi: 'Mã kiểm chứng {hash}', en: 'Hash {hash}' }),
  kept: text({ vi: 'Đã ghi nhận.', en: 'It is recorded.' }),
  recorded: text({
    vi: 'Đã ghi nhận; cơ quan đầu mối được báo.',
    en: 'It is recorded, and the coordinator is told.',
  }),
} as const;
