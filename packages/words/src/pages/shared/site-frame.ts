import { message } from '../../message.js';
import { text } from '../../text.js';

/** What stands around every page of the portal. */
export const SITE_FRAME = {
  title: message<{ page: string }>({ vi: '{page} – Kỳ Hạn', en: '{page} – Kỳ Hạn' }),
  name: text({ vi: 'Kỳ Hạn', en: 'Kỳ Hạn' }),
  skip: text({ vi: 'Đến nội dung chính', en: 'Skip to main content' }),
  footer: text({
    vi: 'Kỳ Hạn – sổ theo dõi nhiệm vụ định kỳ của kế hoạch.',
    en: 'Kỳ Hạn – the register of a plan’s recurring obligations.',
  }),
  signOut: text({ vi: 'Đăng xuất', en: 'Sign out' }),
  clock: text({ vi: 'Trình diễn, đồng hồ nhanh. Hôm nay là', en: 'Demonstration on a fast clock. Today is' }),
  main: text({ vi: 'Chính', en: 'Main' }),
  today: text({ vi: 'Hôm nay', en: 'Today' }),
  overview: text({ vi: 'Tình hình', en: 'Overview' }),
  figures: text({ vi: 'Tỷ lệ thực hiện', en: 'Rates' }),
  reviews: text({ vi: 'Chờ xem xét', en: 'To review' }),
  calls: text({ vi: 'Cần gọi', en: 'To call' }),
  assignments: text({ vi: 'Việc được giao', en: 'Assignments' }),
  cycles: text({ vi: 'Các đợt', en: 'Cycles' }),
  notices: text({ vi: 'Thông báo', en: 'Notices' }),
  findings: text({ vi: 'Cần xem', en: 'Findings' }),
  papers: text({ vi: 'Văn bản đã ký', en: 'Signed papers' }),
  planFile: text({ vi: 'Tệp kế hoạch', en: 'Plan file' }),
  tokens: text({ vi: 'Mã truy cập', en: 'Tokens' }),
  webhooks: text({ vi: 'Nhận báo sự kiện', en: 'Webhooks' }),
  follow: text({ vi: 'Theo dõi', en: 'Follow up' }),
  office: text({ vi: 'Điều hành', en: 'Run' }),
  system: text({ vi: 'Hệ thống', en: 'System' }),
  absences: text({ vi: 'Vắng mặt', en: 'Absences' }),
  sessions: text({ vi: 'Phiên đăng nhập', en: 'Sessions' }),
  people: text({ vi: 'Người dùng', en: 'People' }),
  health: text({ vi: 'Tình trạng máy', en: 'Health' }),
  signIn: text({ vi: 'Đăng nhập', en: 'Sign in' }),
  inbox: text({ vi: 'Hộp thư thử', en: 'Inbox' }),
  temporal: text({ vi: 'Temporal', en: 'Temporal' }),
} as const;
