import { message } from '../../message.js';
import { text } from '../../text.js';

/** The page behind a signed link: what is owed, and the form to hand it in. */
export const SUBMISSION_PAGE = {
  titleWithError: message<{ title: string }>({ vi: 'Lỗi: {title}', en: 'Error: {title}' }),
  notSent: text({
    vi: 'Chưa gửi được; chưa có gì được lưu',
    en: 'It could not be sent; nothing was stored',
  }),
  returned: text({ vi: 'Đề nghị bổ sung, hoàn thiện:', en: 'Returned:' }),
  returnedAsked: text({ vi: 'Kính đề nghị xem xét, bổ sung:', en: 'You are kindly asked to complete:' }),
  gathered: message<{ count: number }>({
    vi: 'Nội dung các đơn vị đã gửi ở bước trước ({count})',
    en: 'What units sent in the step before ({count})',
  }),
  gatheredContributions: message<{ count: number }>({
    vi: 'Phần phối hợp đạt yêu cầu ({count})',
    en: 'Accepted contributions ({count})',
  }),
  contributions: message<{ inNow: number; count: number }>({
    vi: 'Phần phối hợp của các đơn vị: đã nhận {inNow}/{count}',
    en: 'What units contribute: {inNow} of {count} received',
  }),
  earlier: message<{ version: number; at: string }>({
    vi: 'Đã nhận báo cáo, phiên bản {version}, lúc {at}.',
    en: 'Version {version} was handed in on {at}.',
  }),
  sendAgain: text({
    vi: 'Biểu mẫu dưới đây có sẵn nội dung đã gửi. Gửi lại sẽ tạo phiên bản mới; các phiên bản trước vẫn được lưu.',
    en: 'The form below begins with what it said. Sending again makes a new version; earlier ones are kept.',
  }),
  whatWasSent: text({ vi: 'Nội dung đã gửi', en: 'What was handed in' }),
  onPaper: message<{ coordinator: string }>({
    vi: 'Báo cáo này không gửi qua mạng. Đề nghị đơn vị gửi văn bản giấy đã ký đến {coordinator}; đầu mối ghi nhận ngày nhận, số và ký hiệu, không nhập nội dung tại đây.',
    en: 'This report must not travel by network. Please send the signed paper to {coordinator}, who records its receipt, number and sign; nothing of its content is entered here.',
  }),
  locked: message<{ coordinator: string }>({
    vi: 'Việc này đã khóa, không nhận thêm báo cáo. Nếu đơn vị đã gửi bằng cách khác, hoặc cần gửi, bổ sung báo cáo, đề nghị {coordinator} mở lại; sau khi mở lại, đơn vị gửi tại trang này.',
    en: 'This is locked and takes no more submissions. Where you have sent it in another way, or have to send or complete it still, please ask {coordinator} to reopen it; then send it on this page.',
  }),
  ended: message<{ coordinator: string }>({
    vi: 'Việc này đã kết thúc, không nhận thêm báo cáo. Nếu cần trao đổi, đề nghị liên hệ {coordinator}.',
    en: 'This has ended and takes no more submissions. Where something is amiss, please turn to {coordinator}.',
  }),
} as const;
