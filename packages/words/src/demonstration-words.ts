import { text } from './text.js';

/** What the simulated people of a demonstration write. */
export const DEMONSTRATION_WORDS = {
  reports: [
    text({
      vi: 'Đã lồng ghép nội dung truyền thông về quyền con người vào các hoạt động chuyên môn.',
      en: 'Human rights were made a part of the regular work.',
    }),
    text({
      vi: 'Phối hợp với đài truyền thanh cơ sở phát 12 bản tin; đăng 8 tin, bài trên trang thông tin điện tử.',
      en: 'Twelve broadcasts with the local radio; eight articles on the web page.',
    }),
    text({
      vi: 'Tổ chức sinh hoạt chuyên đề cho cán bộ, công chức; tài liệu đã gửi đến các đơn vị trực thuộc.',
      en: 'A meeting of officials on the subject; papers were sent to all offices.',
    }),
    text({
      vi: 'Chưa phát sinh khó khăn, vướng mắc; đề nghị tiếp tục cung cấp tài liệu tuyên truyền.',
      en: 'No difficulties; please go on sending material.',
    }),
  ],
  line: text({ vi: 'Theo hồ sơ lưu tại đơn vị', en: 'As on file with the unit' }),
  note: text({ vi: 'Đơn vị gửi kết quả thực hiện.', en: 'What was done in this period.' }),
  nilNote: text({ vi: 'Trong kỳ không phát sinh nội dung.', en: 'Nothing to report in this period.' }),
  returned: text({
    vi: 'Thiếu số liệu ở phần kết quả; đề nghị bổ sung.',
    en: 'Figures are missing among the results; please add them.',
  }),
  confirmed: text({
    vi: 'Lãnh đạo cơ quan đầu mối thống nhất tại giao ban tuần.',
    en: 'Agreed in the weekly meeting of the heads.',
  }),
  skipped: text({
    vi: 'Hạn đã qua khi đầu mối xem đến; kỳ này không thực hiện.',
    en: 'Its day was over when it was looked at; this period is left out.',
  }),
  signatory: text({ vi: 'Phó Giám đốc', en: 'Deputy director' }),
  waived: text({
    vi: 'Đơn vị đang sắp xếp lại tổ chức.',
    en: 'The unit is being reorganised.',
  }),
  sends: text({ vi: 'Chánh Văn phòng dự thay', en: 'The chief of staff comes' }),
  putOff: text({
    vi: 'Lãnh đạo cơ quan đầu mối bận họp đột xuất; lùi hai ngày làm việc.',
    en: 'The heads are called to another meeting; two working days later.',
  }),
  trainingPlace: text({ vi: 'Hội trường Sở Thông tin và Truyền thông', en: 'Hall of the department' }),
  cannotCome: text({ vi: 'Trùng lịch họp của cơ quan', en: 'There is a meeting of the office itself' }),
  contested: text({
    vi: 'Nội dung này không thuộc chức năng, nhiệm vụ của đơn vị; đề nghị xem lại việc giao.',
    en: 'This is not among the functions of the unit; please look at it again.',
  }),
  asked: text({
    vi: 'Chờ số liệu của các đơn vị trực thuộc; đề nghị gia hạn 5 ngày làm việc.',
    en: 'Figures of our offices are still to come; five working days more, please.',
  }),
  granted: text({ vi: 'Đồng ý gia hạn theo đề nghị.', en: 'Granted as asked.' }),
  notGranted: text({
    vi: 'Báo cáo tổng hợp đã có lịch; đề nghị gửi đúng hạn.',
    en: 'The report of the whole is due; please keep the day.',
  }),
  byPaper: text({
    vi: 'Đơn vị gửi bản giấy; văn thư nhận trong ngày hạn.',
    en: 'The unit sent its paper, which came in on the due day.',
  }),
  paper: text({ vi: '15/BC ngày trong hạn', en: 'No. 15/BC' }),
  insisted: text({
    vi: 'Nội dung thuộc chức năng, nhiệm vụ của đơn vị; đề nghị thực hiện.',
    en: 'It is among the functions of the unit; please go on.',
  }),
  reopened: text({
    vi: 'Xác nhận nhầm: báo cáo còn thiếu số liệu.',
    en: 'Accepted by mistake: figures are still missing.',
  }),
  handedOver: text({
    vi: 'Nhiệm vụ được giao lại cho đơn vị khác.',
    en: 'The duty was given to another unit.',
  }),
} as const;
