import type { PurgeDone } from '@kyhan/contracts';
import { message } from '../message.js';
import { text } from '../text.js';

/** `kyhan purge`. */
export const purgeWords = {
  does: text({
    vi: 'tẩy dữ liệu nhập nhầm: đề nghị (ask), quản trị khác duyệt (approve)',
    en: 'purge what was typed by mistake: ask, and another administrator agrees (approve)',
  }),
  kind: text({
    vi: 'loại: submission, unit-act, request',
    en: 'submission, unit-act or request',
  }),
  assignment: text({
    vi: 'mã việc được giao, với unit-act',
    en: 'id of the assignment, for unit-act',
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
  counted: message<{ count: number }>({
    vi: '{count, number} lần tẩy dữ liệu',
    en: '{count, plural, one {# purge} other {# purges}}',
  }),
  number: text({ vi: 'Số', en: 'Number' }),
  what: text({ vi: 'Của', en: 'Of' }),
  doneAt: text({ vi: 'Đã tẩy lúc', en: 'Done' }),
} as const;
