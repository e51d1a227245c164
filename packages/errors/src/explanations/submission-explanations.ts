import type { Explanations } from './explanation.js';

/** Of `submissionErrors`: what is handed in, with its files and sheets. */
export const submissionExplanations: Explanations = {
  RULE_UNKNOWN: {
    vi: 'Mỗi lần chỉ bỏ qua một quy tắc của biểu mẫu, gọi bằng mã của quy tắc: `id` trong tệp biểu mẫu, không ghi thì là các trường mà quy tắc nói tới.',
    en: 'One rule of the form is waived at a time, by its id: the `id` in the file of the form, or where it has none the fields that it is about.',
    bad: 'kyhan waive-rule ASSIGNMENT --rule answered --reason "Số liệu kỳ trước chuyển sang"',
    good: 'kyhan waive-rule ASSIGNMENT --rule at-most-answered-asked --reason "Số liệu kỳ trước chuyển sang"',
  },
  RULE_WAIVED_ALREADY: {
    vi: 'Quy tắc đã bỏ qua thì không bỏ qua lần nữa; lý do lần đầu được lưu.',
    en: 'What is waived is not waived again; the first reason is kept.',
  },
  SUBMISSION_INVALID: {
    vi: 'Báo cáo chưa đúng biểu mẫu. Chưa có gì được lưu; sửa các trường được nêu rồi gửi lại.',
    en: 'The submission does not fit its form. Nothing was stored: mend the fields named and send it again.',
  },
  SUBMISSION_ID_REUSED: {
    vi: 'Gửi lại cùng mã với cùng nội dung là an toàn; cùng mã với nội dung khác thì bị từ chối để không mất bản nào.',
    en: 'Sending the same again under its id is safe; other content under that id is refused, so that neither is lost.',
  },
  SUBMITTED_MEANWHILE: {
    vi: 'Người khác của đơn vị, hoặc cơ quan đầu mối, đã gửi trong lúc biểu mẫu đang mở; nội dung vừa điền được giữ làm bản nháp để không gửi trùng mà không ai hay.',
    en: 'Somebody else of the unit, or the coordinator, handed in while the form was open; what was typed is kept, so that nothing is filed twice without a word.',
  },
  NIL_NOT_ALLOWED: {
    vi: 'Kế hoạch không cho khai "không phát sinh" ở bước này; đơn vị phải điền biểu mẫu.',
    en: 'The plan does not let units declare a nil return here; the form is to be filled in.',
  },
  SUBMISSION_ON_PAPER: {
    vi: 'Kế hoạch ghi "submission: on-paper": nội dung không được đi qua mạng hay lưu ở đây; chỉ ghi nhận đã nhận văn bản giấy.',
    en: 'The plan says "submission: on-paper": nothing of the content may travel by network or be kept here; only the receipt of the paper is recorded.',
  },
  DOCUMENT_TYPE_REFUSED: {
    vi: 'Bản chụp văn bản đã ký phải xem được như một trang giấy, nên chỉ nhận PDF, JPEG, PNG; xét theo nội dung tệp, không theo tên.',
    en: 'The signed paper is to be seen as it was signed, which PDF, JPEG and PNG show; what a file is, its content says.',
  },
  FILE_EMPTY: {
    vi: 'Tệp đính kèm có 0 byte; thường do tải lên bị ngắt.',
    en: 'The attached file has no content; most often an upload was cut off.',
  },
  FILE_TOO_LARGE: {
    vi: 'Tệp đính kèm vượt giới hạn dung lượng.',
    en: 'The attached file is beyond the limit.',
  },
  FILES_UNAVAILABLE: {
    vi: 'Nội dung tệp nằm ngoài cơ sở dữ liệu, trong một thư mục (KYHAN_FILES) hoặc kho riêng; nơi đó hết chỗ, không ghi được, hoặc thiếu tệp cần đọc.',
    en: 'What files hold lies beside the database, in a folder (KYHAN_FILES) or a store of its own; it is full, cannot be written, or lacks the file that was asked for.',
  },
  FILE_BEING_CHECKED: {
    vi: 'Bản triển khai có chương trình quét mã độc; tệp được giữ lại nhưng chưa ai tải về được cho đến khi quét xong.',
    en: 'The deployment has a scanner; the file is kept, and nobody can download it until the scanner has looked at it.',
  },
  FILE_PURGED: {
    vi: 'Hai quản trị đã tẩy nội dung tệp gửi nhầm; nội dung mất hẳn, kể cả cạnh bản sao lưu.',
    en: 'Two administrators purged what had been sent by mistake; its content is gone, also from beside the backups.',
  },
  FILE_INFECTED: {
    vi: 'Chương trình quét phát hiện mã độc. Tệp bị cách ly; báo cáo, thời điểm nhận và các tệp khác không bị ảnh hưởng.',
    en: 'The scanner found malicious software. The file is set apart; the report, its instant and its other files stand.',
  },
  UPLOAD_TOO_LARGE: {
    vi: 'Độ dài khai báo của yêu cầu vượt KYHAN_UPLOAD_REQUEST_MB; yêu cầu bị từ chối trước khi đọc nội dung.',
    en: 'The length that the request declares is beyond KYHAN_UPLOAD_REQUEST_MB; it was refused before its body was read.',
  },
  UPLOADED_TOO_MUCH: {
    vi: 'Tổng dung lượng tải lên trong ngày cho một việc vượt KYHAN_UPLOAD_DAY_MB; tính cả tệp bị từ chối. Ngày mới bắt đầu lúc 0 giờ theo múi giờ của kế hoạch.',
    en: 'What was uploaded for one assignment on this day is beyond KYHAN_UPLOAD_DAY_MB, refused files included. A new day begins at midnight in the time zone of the plan.',
  },
  SHEET_MISSING: {
    vi: 'Trên trang của việc được giao, "Đọc tệp vào biểu mẫu" được bấm khi chưa chọn tệp nào.',
    en: 'On the page of an assignment “Read it into the form” was pressed and no file was chosen.',
  },
  SHEET_UNREADABLE: {
    vi: 'Tệp không phải .xlsx nguyên vẹn: .xls cũ, CSV, tệp có mật khẩu, tệp hỏng hoặc đã đổi tên.',
    en: 'The file is no sound .xlsx: an old .xls, CSV, one with a password, broken, or only renamed.',
  },
  SHEET_TOO_LARGE: {
    vi: 'Tệp nhỏ có thể giải nén thành rất lớn; giới hạn được kiểm tra trước khi đọc nội dung.',
    en: 'A small file can unpack to very much; the limits are held before its content is read.',
  },
  SHEET_NOT_OURS: {
    vi: 'Biểu mẫu Excel ghi mã việc và phiên bản kế hoạch ở cột đầu; tệp này không có.',
    en: 'A form for Excel names its assignment and the version of the plan in its first column; this file does not.',
  },
  SHEET_OF_OTHER_WORK: {
    vi: 'Tệp được tải từ trang của việc khác, chẳng hạn của kỳ trước hoặc của đơn vị khác.',
    en: 'The file was downloaded for something else, such as the period before or another unit.',
  },
  SHEET_OF_OTHER_VERSION: {
    vi: 'Kế hoạch đã có phiên bản mới cho việc này sau khi tệp được tải về.',
    en: 'The plan got another version for this assignment after the file was downloaded.',
  },
  FILE_TYPE_REFUSED: {
    vi: 'Loại tệp được nhận theo nội dung, không theo phần mở rộng; chỉ nhận PDF, Word, Excel, OpenDocument (.odt, .ods), CSV (UTF-8), PNG, JPEG.',
    en: 'What a file is, its content says and not its name; PDF, Word, Excel, OpenDocument (.odt, .ods), CSV (UTF-8), PNG and JPEG are taken.',
  },
  TOO_MANY_FILES: {
    vi: 'Một báo cáo có quá nhiều tệp đính kèm.',
    en: 'The submission has too many attached files.',
  },
  SUBMISSION_FILE_NOT_FOUND: {
    vi: 'Báo cáo không có tệp đính kèm mang mã này.',
    en: 'The submission has no attached file with this id.',
  },
};
