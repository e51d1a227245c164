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
  counted: message<{ count: number }>({
    vi: '{count, number} lần tẩy dữ liệu',
    en: '{count, plural, one {# purge} other {# purges}}',
  }),
  number: text({ vi: 'Số', en: 'Number' }),
  what: text({ vi: 'Của', en: 'Of' }),
  doneAt: text({ vi: 'Đã tẩy lúc', en: 'Done' }),
} as const;
