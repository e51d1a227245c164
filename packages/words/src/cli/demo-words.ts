import { message } from '../message.js';
import { text } from '../text.js';

/** `kyhan demo`. */
export const demoWords = {
  does: text({
    vi: 'trình diễn kế hoạch 632 trên đồng hồ nhanh',
    en: 'demonstrate plan 632 on a fast clock',
  }),
  days: text({ vi: 'dừng sau số ngày kế hoạch này', en: 'end after so many plan days' }),
  seed: text({ vi: 'hạt giống của các đơn vị mô phỏng', en: 'seed of the simulated units' }),
  dayMs: text({ vi: 'một ngày dài bao nhiêu mili giây', en: 'milliseconds that a day takes' }),
  fresh: text({ vi: 'bắt đầu lại từ đầu', en: 'forget the last demonstration first' }),
  daysPassed: text({ vi: 'Ngày kế hoạch đã qua', en: 'Plan days passed' }),
  drafts: text({ vi: 'Đợt dự thảo', en: 'Drafts' }),
  decided: message<{ confirmed: number; announced: number; skipped: number }>({
    vi: 'xác nhận {confirmed, number}, ghi văn bản giao việc {announced, number}, bỏ qua {skipped, number}',
    en: '{confirmed, number} confirmed, {announced, number} announced, {skipped, number} skipped',
  }),
  level: message<{ level: string }>({ vi: 'mức {level}:', en: 'level {level}:' }),
  shown: text({ vi: 'Đã trình diễn', en: 'Shown' }),
  confirmed: text({ vi: 'dự thảo được xác nhận:', en: 'drafts confirmed:' }),
  contested: text({ vi: 'đề nghị xem lại, đã chuyển giao:', en: 'contested and handed over:' }),
  granted: text({ vi: 'đề nghị gia hạn, được gia hạn:', en: 'extensions asked and granted:' }),
  refused: text({ vi: 'đề nghị gia hạn, không gia hạn:', en: 'extensions asked and refused:' }),
  mendedLate: text({ vi: 'bổ sung sau thời hạn:', en: 'completed after the new day:' }),
  lapsed: text({ vi: 'đã gửi, chưa bổ sung:', en: 'handed in and not completed:' }),
  nil: text({ vi: 'không phát sinh:', en: 'nil returns:' }),
  byPaper: text({ vi: 'bản giấy được nhập theo ngày nhận:', en: 'papers entered with their day:' }),
  reopened: text({ vi: 'mở lại:', en: 'reopened:' }),
  toDeputies: text({
    vi: 'thư bị từ chối, đã gửi phó đầu mối:',
    en: 'letters refused and sent to the deputy:',
  }),
  before: text({ vi: 'Trước %', en: 'Before %' }),
  after: text({ vi: 'Sau %', en: 'After %' }),
  postponed: text({ vi: 'cuộc họp lùi ngày:', en: 'meetings put off:' }),
  attended: text({ vi: 'cuộc họp đã ghi thành phần dự:', en: 'meetings with attendance recorded:' }),
  trained: text({ vi: 'người đã tập huấn:', en: 'people trained:' }),
  invariants: text({ vi: 'Bất biến', en: 'Invariants' }),
  held: message<{ held: number; of: number }>({
    vi: '{held, number}/{of, number} được giữ',
    en: '{held, number} of {of, number} hold',
  }),
  unchecked: text({ vi: 'chưa kiểm tra được', en: 'could not be checked' }),
  planDay: message<{ on: string }>({ vi: 'ngày kế hoạch {on}', en: 'plan day {on}' }),
} as const;
