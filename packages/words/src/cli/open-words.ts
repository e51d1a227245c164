import { message } from '../message.js';
import { text } from '../text.js';

/** `kyhan open`. */
export const openWords = {
  does: text({ vi: 'mở một đợt đột xuất theo yêu cầu', en: 'open an ad hoc cycle on request' }),
  obligation: text({ vi: 'mã nhiệm vụ theo yêu cầu', en: 'id of an obligation on request' }),
  due: text({
    vi: 'thời hạn, YYYY-MM-DD (không nêu: theo quy tắc của kế hoạch, ví dụ 24 giờ)',
    en: 'due day, YYYY-MM-DD (not given: by the rule of the plan, such as 24 hours)',
  }),
  at: text({
    vi: 'giờ của thời hạn, HH:MM (không nêu: hết ngày)',
    en: 'hour of the due day, HH:MM (not given: its end)',
  }),
  hourAlone: text({
    vi: '--at là giờ của ngày nêu ở --due: nêu cả --due, hoặc bỏ --at để theo quy tắc của kế hoạch',
    en: '--at is the hour of the day under --due: give --due too, or leave --at to the rule of the plan',
  }),
  cutOff: text({ vi: 'số liệu chốt đến ngày nào, YYYY-MM-DD', en: 'day up to which data count, YYYY-MM-DD' }),
  ground: text({ vi: 'căn cứ pháp lý của yêu cầu', en: 'legal ground of the request' }),
  unit: text({
    vi: 'đơn vị hoặc nhóm (không nêu: như kế hoạch)',
    en: 'units or groups (not given: as the plan says)',
  }),
  plan: text({ vi: 'kế hoạch, nếu có nhiều', en: 'plan, where there are several' }),
  id: text({
    vi: 'mã yêu cầu; lệnh giống hệt cho cùng một đợt, trừ khi nêu mã khác',
    en: 'id of the request; the same command gives the same cycle unless another id is given',
  }),
  example: text({
    vi: 'kyhan open thematic-report --due 2024-03-15 --unit so-gddt --reason "Theo Công văn 12/UBND-KGVX"',
    en: 'kyhan open thematic-report --due 2024-03-15 --unit so-gddt --reason "By letter 12/UBND-KGVX"',
  }),
  planNeeded: message<{ slugs: string }>({
    vi: 'cần --plan; đang có: {slugs}',
    en: '--plan is needed; there are: {slugs}',
  }),
  noPlan: text({
    vi: 'chưa áp dụng kế hoạch nào; chạy kyhan apply PLAN trước',
    en: 'no plan has been applied; run kyhan apply PLAN first',
  }),
} as const;
