import type { InBoth } from '../language.js';
import { message } from '../message.js';
import { text } from '../text.js';

/** `kyhan submit` and the receipt that it prints. */
export const submitWords = {
  does: text({
    vi: 'gửi báo cáo của một việc được giao và in biên nhận',
    en: 'hand in for an assignment and print the receipt',
  }),
  form: text({
    vi: 'giá trị của biểu mẫu (YAML hoặc JSON); TRƯỜNG.reason là lý do chênh lệch so với kỳ trước',
    en: 'values of the form (YAML or JSON); FIELD.reason says why it differs from the period before',
  }),
  file: text({ vi: 'tệp đính kèm', en: 'files to attach' }),
  nil: text({ vi: 'khai không phát sinh', en: 'declare a nil return' }),
  note: text({ vi: 'ghi chú', en: 'a note' }),
  id: text({
    vi: 'mã lần gửi, để gửi lại mà không thành hai báo cáo',
    en: 'submission id: repeating it is safe',
  }),
  means: text({
    vi: 'nhập thay đơn vị báo cáo nhận bằng',
    en: 'enter for the unit what came by',
  }),
  received: text({
    vi: 'ngày nhận, YYYY-MM-DD; quyết định đúng hạn',
    en: 'day of receipt, YYYY-MM-DD: decides on time or late',
  }),
  receivedTime: text({
    vi: 'giờ nhận, HH:MM; cần khi hạn có giờ',
    en: 'hour of receipt, HH:MM: where the due day has one',
  }),
  reason: text({ vi: 'lý do nhập thay; đơn vị đọc', en: 'why it is entered for the unit, which reads it' }),
  document: text({ vi: 'số, ký hiệu, ngày văn bản của đơn vị', en: 'number, sign and date of its paper' }),
  entryExample: text({
    vi: 'kyhan submit dak-nong-632/press-briefing/2023-10/topics/so-gddt --form topics.yaml --means paper --received 2023-10-20 --reason "Đơn vị gửi bản giấy"',
    en: 'kyhan submit dak-nong-632/press-briefing/2023-10/topics/so-gddt --form topics.yaml --means paper --received 2023-10-20 --reason "It came on paper"',
  }),
  formExample: text({
    vi: 'kyhan submit dak-nong-632/press-briefing/2023-10/topics/so-gddt --form topics.yaml --file phu-luc.pdf',
    en: 'kyhan submit dak-nong-632/press-briefing/2023-10/topics/so-gddt --form topics.yaml --file annex.pdf',
  }),
  nilExample: text({
    vi: 'kyhan submit dak-nong-632/press-briefing/2023-10/topics/so-gddt --nil --note "Trong tháng không phát sinh"',
    en: 'kyhan submit dak-nong-632/press-briefing/2023-10/topics/so-gddt --nil --note "Nothing this month"',
  }),
  receipt: text({ vi: 'Biên nhận', en: 'Receipt' }),
  receivedBefore: message<{ id: string }>({ vi: '{id} (đã nhận từ trước)', en: '{id} (received before)' }),
  version: text({ vi: 'Bản', en: 'Version' }),
  versionOf: message<{ version: number; punctuality: InBoth }>({
    vi: '{version}, {punctuality}',
    en: '{version}, {punctuality}',
  }),
  stored: text({ vi: 'Lưu lúc', en: 'Stored' }),
} as const;
