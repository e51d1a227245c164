import type { FindingKind } from '@kyhan/contracts';
import { finding, type FindingWords } from './finding.js';

/** What an assignment waits for that only a person can decide. */
export const ASSIGNMENT_FINDINGS = {
  contested: finding({
    title: { vi: 'Đơn vị đề nghị xem lại việc giao', en: 'A unit contests an assignment' },
    todo: {
      vi: 'Mở việc này và đọc ý kiến của đơn vị; chuyển giao cho đơn vị khác, hoặc giữ nguyên việc giao bằng kyhan insist, kèm lý do.',
      en: 'Open it and read what the unit says; hand it over to another unit, or insist with kyhan insist, with a reason.',
    },
    text: {
      vi: '{about}: đơn vị cho biết việc này không thuộc trách nhiệm của mình; thời hạn vẫn được tính',
      en: '{about}: the unit says that this is not its own; its day stands',
    },
  }),
  'not-acknowledged': finding({
    title: { vi: 'Đơn vị chưa xác nhận đã nhận việc', en: 'A unit has not acknowledged' },
    todo: {
      vi: 'Liên hệ đơn vị, xem thông báo đã đến đúng đầu mối chưa; đơn vị xác nhận trên trang của mình hoặc bằng kyhan acknowledge.',
      en: 'Call the unit and see that the notice reached the right contact; it acknowledges on its page or with kyhan acknowledge.',
    },
    text: {
      vi: '{about}: đơn vị đã được nhắc và chưa xác nhận đã nhận việc',
      en: '{about}: the unit was reminded and has not said that it has taken note',
    },
  }),
  'clock-stopped': finding({
    title: { vi: 'Thời hạn đang tạm dừng', en: 'A clock stands still' },
    todo: {
      vi: 'Khi đến lượt đơn vị, tính lại thời hạn bằng kyhan start-clock; đơn vị gửi báo cáo thì thời hạn tự được tính lại.',
      en: 'Start it with kyhan start-clock once the next move is the unit’s; a hand-in starts it by itself.',
    },
    text: {
      vi: '{about}: thời hạn đang tạm dừng, không ai bị nhắc và không quá hạn thêm',
      en: '{about}: the clock stands still; nobody is reminded and it falls no further behind',
    },
  }),
  'extension-asked': finding({
    title: { vi: 'Đơn vị đề nghị gia hạn', en: 'A unit asks for an extension' },
    todo: {
      vi: 'Mở việc này và đọc lý do; gia hạn bằng kyhan extend, hoặc không gia hạn bằng kyhan refuse, kèm lý do. Đề nghị đúng hạn mà được gia hạn sau khi gửi thì vẫn tính là đúng hạn.',
      en: 'Open it and read why; grant it with kyhan extend, or refuse it with kyhan refuse, with a reason. What was asked in time and is granted after hand-in counts as on time.',
    },
    text: {
      vi: '{about}: đơn vị đề nghị gia hạn, chưa được trả lời; thời hạn vẫn được tính',
      en: '{about}: the unit asks for an extension and has no answer; its day stands',
    },
  }),
  'entry-disputed': finding({
    title: { vi: 'Đơn vị báo sai báo cáo được nhập thay', en: 'A unit disputes what was entered for it' },
    todo: {
      vi: 'Mở việc này và đọc ý kiến của đơn vị; nhập lại cho đúng, hoặc đề nghị đơn vị tự gửi (kyhan return).',
      en: 'Open it and read what the unit says; enter it anew, or return it so that the unit sends it itself (kyhan return).',
    },
    text: {
      vi: '{about}: đơn vị cho biết báo cáo do đầu mối nhập thay chưa đúng',
      en: '{about}: the unit says that what was entered for it is not what it handed in',
    },
  }),
  'file-infected': finding({
    title: { vi: 'Tệp đơn vị gửi có mã độc', en: 'A file that a unit sent is infected' },
    todo: {
      vi: 'Báo cho đơn vị; đề nghị gửi lại tệp từ máy tính sạch (kyhan return). Báo cáo và thời điểm nhận không thay đổi.',
      en: 'Tell the unit; return it for a clean file (kyhan return). The report and its instant stand.',
    },
    text: {
      vi: '{about}: chương trình quét phát hiện mã độc trong tệp "{file}"; tệp bị cách ly, không ai tải về được',
      en: '{about}: the scanner found malicious software in the file “{file}”; nobody can download it',
    },
  }),
  'review-overdue': finding({
    title: { vi: 'Báo cáo chờ xem xét quá lâu', en: 'A report waits too long for its review' },
    todo: {
      vi: 'Xem báo cáo và cho ý kiến: đạt yêu cầu, hoặc đề nghị bổ sung, hoàn thiện.',
      en: 'Look at the report and accept or return it.',
    },
    text: {
      vi: '{about}: báo cáo đã gửi mà chưa có ý kiến xử lý; lãnh đạo cơ quan đầu mối đã được báo',
      en: "{about}: it was handed in and nothing has been ruled; the coordinator's head has been told",
    },
  }),
  'ruling-failed': finding({
    title: { vi: 'Ý kiến xử lý không thực hiện được', en: 'A ruling that failed' },
    todo: {
      vi: 'Xem lại ý kiến và cho ý kiến lại; nếu vẫn không được, gửi lý do này cho nơi phát hành.',
      en: 'Look at the ruling and rule again; where that fails too, send this reason to the makers.',
    },
    text: {
      vi: '{about}: một ý kiến xử lý không ghi được vào sổ theo dõi: {reason}',
      en: '{about}: a ruling could not be written into the register: {reason}',
    },
  }),
} satisfies { readonly [Kind in FindingKind]?: FindingWords<Kind> };
