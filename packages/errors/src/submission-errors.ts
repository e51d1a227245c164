/** What can be wrong with what a unit hands in. */
export const submissionErrors = {
  SUBMISSION_INVALID: {
    kind: 'invalid',
    en: 'the submission cannot be taken: {problems}',
    vi: 'chưa nhận báo cáo được: {problems}',
    hint: {
      en: 'mend the fields named and send it again; nothing was stored',
      vi: 'sửa các trường nêu trên rồi gửi lại; chưa có gì được lưu',
    },
  },
  SUBMISSION_ID_REUSED: {
    kind: 'conflict',
    en: 'the submission id {submissionId} was already used with other content',
    vi: 'mã báo cáo {submissionId} đã được dùng cho nội dung khác',
    hint: { en: 'use a new id for a new version', vi: 'dùng mã mới cho phiên bản mới' },
  },
  SUBMITTED_MEANWHILE: {
    kind: 'conflict',
    en: 'version {version} of {assignmentId} has been handed in meanwhile',
    vi: 'phiên bản {version} của {assignmentId} đã được gửi trong lúc này',
    hint: {
      en: 'read what it says; send again where it has to be replaced',
      vi: 'xem nội dung đã gửi; nếu cần thay thì gửi lại',
    },
  },
  NIL_NOT_ALLOWED: {
    kind: 'invalid',
    en: 'a nil return cannot be declared here',
    vi: 'việc này không được khai không phát sinh',
    hint: {
      en: 'fill in the form; the plan asks for content',
      vi: 'điền biểu mẫu; kế hoạch yêu cầu nội dung',
    },
  },
  SUBMISSION_ON_PAPER: {
    kind: 'invalid',
    en: 'this must not travel by network: the plan wants it on paper alone',
    vi: 'báo cáo này không gửi qua mạng: kế hoạch yêu cầu chỉ gửi bằng văn bản giấy',
    hint: {
      en: 'send the signed paper; whoever coordinates records that it has come, with its number, sign and date and nothing of its content',
      vi: 'gửi văn bản giấy đã ký; đầu mối ghi nhận đã nhận, với số, ký hiệu, ngày văn bản và không nhập nội dung',
    },
  },
  DOCUMENT_TYPE_REFUSED: {
    kind: 'invalid',
    en: 'the file {name} does not show a signed paper: it is neither PDF nor JPEG nor PNG',
    vi: 'tệp {name} không phải bản chụp hoặc bản quét văn bản đã ký (PDF, JPEG, PNG)',
    hint: {
      en: 'take a photo of the signed page or scan it; other files go with the attachments',
      vi: 'chụp hoặc quét trang có chữ ký; tệp khác gửi ở phần tệp đính kèm',
    },
  },
  FILE_EMPTY: {
    kind: 'invalid',
    en: 'the file {name} is empty',
    vi: 'tệp {name} không có nội dung',
    hint: { en: 'choose the file again and send it', vi: 'chọn lại tệp rồi gửi' },
  },
  FILE_TOO_LARGE: {
    kind: 'invalid',
    en: 'the file {name} is larger than {mostMB} MB',
    vi: 'tệp {name} lớn hơn {mostMB} MB',
    hint: {
      en: 'send a smaller file, or divide it',
      vi: 'gửi tệp nhỏ hơn, hoặc chia thành nhiều tệp',
    },
  },
  FILES_UNAVAILABLE: {
    kind: 'unavailable',
    en: 'the kept files do not answer: {reason}',
    vi: 'nơi lưu tệp không trả lời: {reason}',
    hint: {
      en: 'try again; whoever runs it sees to the folder of files (`kyhan doctor`): free space, rights, the same folder for all processes',
      vi: 'thử lại; người vận hành kiểm tra thư mục lưu tệp (`kyhan doctor`): dung lượng trống, quyền truy cập, cùng một thư mục cho mọi tiến trình',
    },
  },
  FILE_BEING_CHECKED: {
    kind: 'conflict',
    en: 'the file {name} is being checked for malicious software and cannot be downloaded yet',
    vi: 'tệp {name} đang được kiểm tra mã độc, chưa tải về được',
    hint: { en: 'open the page again in a few minutes', vi: 'mở lại trang sau ít phút' },
  },
  FILE_PURGED: {
    kind: 'not-found',
    httpStatus: 410,
    en: 'the content of the file {name} was purged by act {purge}: it had been sent by mistake',
    vi: 'nội dung tệp {name} đã tẩy theo lần tẩy dữ liệu số {purge}: tệp gửi nhầm',
    hint: {
      en: 'the report stands, with name and hash of the file; an administrator has the minutes of the act',
      vi: 'báo cáo vẫn còn, kèm tên và mã băm của tệp; quản trị giữ biên bản tẩy dữ liệu',
    },
  },
  FILE_INFECTED: {
    kind: 'forbidden',
    en: 'malicious software was found in the file {name}: nobody can download it',
    vi: 'phát hiện mã độc trong tệp {name}: tệp bị cách ly, không ai tải về được',
    hint: {
      en: 'the report itself stands, with the instant at which it came; its unit sends the file again from a clean computer',
      vi: 'báo cáo vẫn được ghi nhận với thời điểm đã gửi; đề nghị đơn vị gửi lại tệp từ máy tính sạch',
    },
  },
  UPLOAD_TOO_LARGE: {
    kind: 'invalid',
    httpStatus: 413,
    en: 'what is sent at once is {sentMB} MB; {mostMB} MB are taken',
    vi: 'dung lượng gửi một lần là {sentMB} MB; tối đa {mostMB} MB',
    hint: {
      en: 'send fewer or smaller files at once; nothing of this was taken in',
      vi: 'gửi ít tệp hoặc tệp nhỏ hơn trong một lần; chưa có gì của lần này được nhận',
    },
  },
  UPLOADED_TOO_MUCH: {
    kind: 'conflict',
    httpStatus: 429,
    en: 'for this assignment {mostMB} MB can be uploaded a day, and {leftMB} MB are left today; more can be uploaded again from {opensAt}',
    vi: 'mỗi ngày chỉ tải lên được {mostMB} MB cho việc này, hôm nay còn {leftMB} MB; tải lên tiếp được từ {opensAt}',
    hint: {
      en: 'send smaller files, or wait until then; whoever coordinates can enter what is urgent',
      vi: 'gửi tệp nhỏ hơn, hoặc chờ đến lúc đó; việc gấp thì đề nghị đầu mối nhập thay',
    },
  },
  FILE_TYPE_REFUSED: {
    kind: 'invalid',
    en: 'the content of the file {name} is neither PDF, Word, Excel, OpenDocument, CSV, PNG nor JPEG',
    vi: 'nội dung của tệp {name} không phải PDF, Word, Excel, OpenDocument, CSV, PNG hay JPEG',
    hint: {
      en: 'save it as one of these; the name of a file does not change its content',
      vi: 'lưu lại dưới một trong các dạng đó; đổi tên tệp không đổi được nội dung',
    },
  },
  TOO_MANY_FILES: {
    kind: 'invalid',
    en: 'these are more than {most} files',
    vi: 'có nhiều hơn {most} tệp',
    hint: { en: 'send fewer files, or put them into one', vi: 'gửi ít tệp hơn, hoặc gộp lại thành một' },
  },
  SHEET_MISSING: {
    kind: 'invalid',
    en: 'no Excel file was chosen',
    vi: 'chưa chọn tệp Excel',
    hint: {
      en: 'choose the form that you downloaded and filled in, then read it in again',
      vi: 'chọn tệp biểu mẫu đã tải về và điền, rồi bấm đọc lại',
    },
  },
  SHEET_UNREADABLE: {
    kind: 'invalid',
    en: 'the file {name} cannot be read as an Excel file (.xlsx)',
    vi: 'không đọc được tệp {name} như một tệp Excel (.xlsx)',
    hint: {
      en: 'open it in a spreadsheet program, save it as .xlsx, then upload it again',
      vi: 'mở bằng phần mềm bảng tính, lưu lại thành .xlsx rồi tải lên',
    },
  },
  SHEET_TOO_LARGE: {
    kind: 'invalid',
    en: 'the file {name} is too large for a form ({detail})',
    vi: 'tệp {name} quá lớn so với một biểu mẫu ({detail})',
    hint: {
      en: 'at most 5 MB, 50 MB unpacked, 5,000 rows and 100 columns; download the form again and copy only what it asks for',
      vi: 'tối đa 5 MB, 50 MB khi giải nén, 5.000 dòng và 100 cột; tải lại biểu mẫu và chỉ chép nội dung được hỏi',
    },
  },
  SHEET_NOT_OURS: {
    kind: 'invalid',
    en: 'the file {name} is not the form of an assignment: it has no row {key}',
    vi: 'tệp {name} không phải biểu mẫu của một việc được giao: không có dòng {key}',
    hint: {
      en: 'download the form on this page and fill in that file; other tables go with the attachments',
      vi: 'tải biểu mẫu trên trang này và điền vào tệp đó; bảng khác gửi ở phần tệp đính kèm',
    },
  },
  SHEET_OF_OTHER_WORK: {
    kind: 'invalid',
    en: 'the file {name} is the form of {theirs}, and this is {ours}',
    vi: 'tệp {name} là biểu mẫu của việc {theirs}, còn đây là việc {ours}',
    hint: {
      en: 'choose the file of this assignment, or open the page of that one',
      vi: 'chọn đúng tệp của việc này, hoặc mở trang của việc kia',
    },
  },
  SHEET_OF_OTHER_VERSION: {
    kind: 'invalid',
    en: 'the file {name} belongs to version {theirs} of the plan, and version {ours} is in force here',
    vi: 'tệp {name} theo phiên bản {theirs} của kế hoạch, việc này theo phiên bản {ours}',
    hint: {
      en: 'download the form again and copy what you filled in: its questions may have changed',
      vi: 'tải lại biểu mẫu rồi chép nội dung đã điền sang: câu hỏi có thể đã thay đổi',
    },
  },
  SUBMISSION_FILE_NOT_FOUND: {
    kind: 'not-found',
    en: 'the submission {submissionId} has no file {fileId}',
    vi: 'báo cáo {submissionId} không có tệp {fileId}',
    hint: {
      en: 'open the page of the assignment to see its files',
      vi: 'mở trang của việc được giao để xem các tệp',
    },
  },
  RULE_UNKNOWN: {
    kind: 'invalid',
    en: 'the form of {assignmentId} has no rule "{rule}"; its rules: {known}',
    vi: 'biểu mẫu của {assignmentId} không có quy tắc "{rule}"; các quy tắc: {known}',
    hint: {
      en: 'name the rule as the refusal does that the unit got',
      vi: 'ghi mã quy tắc như trong thông báo mà đơn vị nhận được',
    },
  },
  RULE_WAIVED_ALREADY: {
    kind: 'conflict',
    en: 'the rule "{rule}" is waived for {assignmentId} already',
    vi: 'quy tắc "{rule}" đã được cho phép bỏ qua đối với {assignmentId}',
    hint: {
      en: 'the unit can hand in; run `kyhan history` to see why it was waived',
      vi: 'đơn vị gửi được; chạy `kyhan history` để xem lý do',
    },
  },
} as const;
