import { message } from '../message.js';
import { text } from '../text.js';

/** `kyhan postpone`. */
export const postponeWords = {
  does: text({
    vi: 'dời ngày họp của một đợt cùng các hạn tính từ ngày họp, riêng đợt này',
    en: 'move the meeting of a cycle, and all that hangs on it, to another day, for this cycle only',
  }),
  to: text({ vi: 'ngày họp mới', en: 'the new day of the meeting' }),
  dryRun: text({
    vi: 'chỉ cho biết hạn nào đổi và ai được báo',
    en: 'tell only what would move and who would be told',
  }),
  example: text({
    vi: 'kyhan postpone dak-nong-632/press-briefing/2024-03 --to 2024-04-02 --reason "Lãnh đạo đi công tác" --dry-run',
    en: 'kyhan postpone dak-nong-632/press-briefing/2024-03 --to 2024-04-02 --reason "The chair is away" --dry-run',
  }),
  planned: message<{ from: string; to: string }>({
    vi: 'nếu dời ngày họp từ {from} sang {to}:',
    en: 'were the meeting moved from {from} to {to}:',
  }),
  recorded: message<{ from: string; to: string }>({
    vi: 'đã dời ngày họp từ {from} sang {to}',
    en: 'the meeting is moved from {from} to {to}',
  }),
  duplicate: message<{ from: string; to: string }>({
    vi: 'ngày họp đã được dời từ {from} sang {to} từ trước',
    en: 'the meeting was moved from {from} to {to} before',
  }),
  moves: text({ vi: 'Các hạn đổi theo', en: 'What moves along' }),
  stays: text({ vi: 'Giữ nguyên hạn', en: 'What stays' }),
  told: text({ vi: 'Báo đơn vị', en: 'Told' }),
} as const;
