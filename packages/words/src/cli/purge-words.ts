import type { PurgeDeclined, PurgeDone } from '@kyhan/contracts';
import { message } from '../message.js';
import { text } from '../text.js';

/** `kyhan purge`. */
export const purgeWords = {
  does: text({
    vi: 'tẩy dữ liệu nhập nhầm: đề nghị (ask), quản trị khác duyệt (approve) hoặc không (decline)',
    en: 'purge what was typed by mistake: ask, and another administrator agrees (approve) or not (decline)',
  }),
  kind: text({
    vi: 'loại: submission, unit-act, ruling, request, event, finding, cycle-paper, office-paper, plan-act',
    en: 'submission, unit-act, ruling, request, event, finding, cycle-paper, office-paper or plan-act',
  }),
  assignment: text({
    vi: 'mã việc được giao, với unit-act và ruling',
    en: 'id of the assignment, for unit-act and ruling',
  }),
  plan: text({ vi: 'mã kế hoạch, với plan-act', en: 'slug of the plan, for plan-act' }),
  sequence: text({
    vi: 'số thứ tự, với event và văn bản (…-paper)',
    en: 'its number, for event and papers (…-paper)',
  }),
  parts: text({
    vi: 'phần cần xóa: values, note, entry, document, files, reason',
    en: 'what goes: values, note, entry, document, files, reason',
  }),
  reason: text({
    vi: 'lý do; không nhắc lại giá trị nhập nhầm',
    en: 'why; never what was typed',
  }),
  asked: message<{ purge: number }>({
    vi: 'Đề nghị số {purge, number}: chờ quản trị khác duyệt',
    en: 'Purge {purge, number} waits for another administrator',
  }),
  done: message<PurgeDone>({
    vi: 'Đã tẩy, số {purge, number}: {values, number} giá trị, {files, number} tệp',
    en: 'Purge {purge, number} done: {values, plural, one {# value} other {# values}}, {files, plural, one {# file} other {# files}}',
  }),
  declined: message<PurgeDeclined>({
    vi: '{withdrawn, select, true {Đã rút đề nghị} other {Không duyệt đề nghị}} số {purge, number}: không xóa gì',
    en: 'Purge {purge, number} {withdrawn, select, true {taken back} other {declined}}: nothing went',
  }),
  counted: message<{ count: number }>({
    vi: '{count, number} lần tẩy dữ liệu',
    en: '{count, plural, one {# purge} other {# purges}}',
  }),
  number: text({ vi: 'Số', en: 'Number' }),
  what: text({ vi: 'Của', en: 'Of' }),
  state: text({ vi: 'Tình trạng', en: 'State' }),
  doneAt: message<{ at: string }>({ vi: 'đã tẩy {at}', en: 'done {at}' }),
  closed: message<{ withdrawn: boolean }>({
    vi: '{withdrawn, select, true {đã rút} other {không duyệt}}',
    en: '{withdrawn, select, true {taken back} other {declined}}',
  }),
} as const;
