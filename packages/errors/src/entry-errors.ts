/** What is entered for a unit, and what the unit answers. */
export const entryErrors = {
  ADOPTION_REFUSED: {
    kind: 'invalid',
    en: 'nothing was taken over: {problems}',
    vi: 'chưa nhập việc nào: {problems}',
    hint: {
      en: 'mend every line named and give the list again; nothing of it was kept',
      vi: 'sửa các dòng đã nêu rồi nhập lại; chưa dòng nào được ghi',
    },
  },
  NOTHING_TO_APPROVE: {
    kind: 'conflict',
    en: 'no version of {assignmentId} waits for the head of its unit',
    vi: '{assignmentId} không có phiên bản nào đang chờ lãnh đạo đơn vị phê duyệt',
    hint: {
      en: 'see the history of the assignment: what was approved, or sent back, waits no more',
      vi: 'xem diễn biến của việc: bản đã phê duyệt hoặc đã đề nghị hoàn thiện không còn chờ',
    },
  },
  DOCUMENT_MISSING: {
    kind: 'invalid',
    en: 'the paper has no number and date: without the approval of the unit it does not count',
    vi: 'chưa ghi số, ngày văn bản: báo cáo này phải có lãnh đạo đơn vị phê duyệt mới được tính là đã gửi',
    hint: {
      en: 'give number, sign and date of the signed paper; what was only told is noted',
      vi: 'ghi số, ký hiệu, ngày của văn bản đã ký; điều chỉ trao đổi thì ghi vào tiến độ',
    },
  },
  NOTHING_TO_CONFIRM: {
    kind: 'conflict',
    en: 'nothing was entered for the unit of {assignmentId} that waits for this answer',
    vi: '{assignmentId} không có báo cáo nào được nhập thay đơn vị và đang chờ câu trả lời này',
    hint: {
      en: 'see the history of the assignment: what the unit sent itself needs no confirming, and each answer is given once',
      vi: 'xem diễn biến của việc: báo cáo do đơn vị tự gửi không cần xác nhận, mỗi câu trả lời chỉ gửi một lần',
    },
  },
  PROMISED_DAY_MISSING: {
    kind: 'invalid',
    en: 'the call ended with a promised day, and the day is missing',
    vi: 'cuộc gọi hẹn ngày gửi mà chưa ghi ngày hẹn',
    hint: {
      en: 'give the day that was promised, or another end of the call',
      vi: 'ghi ngày đã hẹn, hoặc chọn kết quả khác của cuộc gọi',
    },
  },
  RECEIVED_AHEAD: {
    kind: 'invalid',
    en: 'nothing can have been received on {day}: that is still to come',
    vi: 'không thể đã nhận vào {day}: thời điểm đó chưa đến',
    hint: {
      en: 'give the day on which it arrived, as the stamp of receipt has it',
      vi: 'ghi ngày thực nhận, theo dấu đến',
    },
  },
  RECEIVED_BEFORE_OPENING: {
    kind: 'invalid',
    en: 'received on {day} lies before {opened}, the day on which the assignment was opened',
    vi: 'ngày nhận {day} trước ngày giao việc {opened}',
    hint: {
      en: 'mostly a slip in the year; what really came before is entered with the day of opening, and its own day in the reason',
      vi: 'thường là gõ nhầm năm; báo cáo thực sự đến trước thì ghi ngày giao việc, và ghi ngày đến vào lý do',
    },
  },
  RECEIVED_HOUR_MISSING: {
    kind: 'invalid',
    en: 'on {day} the assignment was due at {hour}: the hour of receipt decides',
    vi: 'việc này đến hạn lúc {hour} ngày {day}: cần giờ nhận để tính đúng hạn',
    hint: { en: 'give the hour of receipt too', vi: 'ghi thêm giờ nhận' },
  },
} as const;
