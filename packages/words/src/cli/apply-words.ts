import type { InBoth } from '../language.js';
import { message } from '../message.js';
import { text } from '../text.js';

/** `kyhan apply`, and the plan that `kyhan up` applies. */
export const applyWords = {
  silentUntil: text({
    vi: 'chưa gửi thư cho đơn vị đến hết ngày này; các đợt vẫn mở và được ghi đầy đủ',
    en: 'write to no unit until the end of this day; cycles open and all is recorded',
  }),
  does: text({
    vi: 'áp dụng tệp kế hoạch vào hệ thống đang chạy',
    en: 'apply a plan file to the running stack',
  }),
  dryRun: text({ vi: 'chỉ cho xem thay đổi, không áp dụng', en: 'show the changes and do nothing' }),
  yes: text({
    vi: 'không hỏi lại khi đợt đang mở bị dời hạn hoặc có người nhận thư',
    en: 'do not ask where open cycles move or people are written to',
  }),
  dryRunDone: text({ vi: 'Chưa áp dụng gì (--dry-run).', en: 'Nothing was applied (--dry-run).' }),
  notApplied: text({ vi: 'Chưa áp dụng gì.', en: 'Nothing was applied.' }),
  applying: text({ vi: 'đang áp dụng kế hoạch', en: 'applying the plan' }),
  applied: message<{ version: number; schedules: number; opened: number }>({
    vi: 'Đã áp dụng phiên bản {version}: {schedules, number} lịch, mở ngay {opened, number} đợt',
    en: 'Applied version {version}: {schedules, plural, one {# Schedule} other {# Schedules}}, {opened, plural, one {# cycle} other {# cycles}} opened now',
  }),
  appliedBefore: message<{ version: number }>({
    vi: 'Phiên bản {version} đã được áp dụng từ trước',
    en: 'Version {version} was applied before',
  }),
  moved: message<{ count: number }>({
    vi: ', đổi hạn {count, number} việc đang mở',
    en: ', {count, plural, one {# open assignment} other {# open assignments}} moved',
  }),
  keepsDay: message<{ assignment: string; why: InBoth }>({
    vi: '{assignment} giữ hạn của mình: {why}',
    en: '{assignment} keeps its day: {why}',
  }),
  ask: message<{ moves: number; people: number }>({
    vi: 'Áp dụng? {moves, number} việc đang mở đổi hạn, {people, number} hộp thư nhận thông báo.',
    en: 'Apply? {moves, plural, one {# open assignment gets} other {# open assignments get}} another day, {people, plural, one {# mailbox is} other {# mailboxes are}} written to.',
  }),
  agree: text({ vi: 'Có', en: 'Yes' }),
  disagree: text({ vi: 'Không', en: 'No' }),
} as const;
