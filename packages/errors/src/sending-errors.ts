/** What can be wrong with what is told of an accepted report on its way out. */
export const sendingErrors = {
  NO_RECIPIENTS: {
    kind: 'conflict',
    en: 'the result of {assignmentId} goes out to nobody: its plan names no `recipients` of this step',
    vi: 'kết quả của {assignmentId} không phải gửi đi: kế hoạch không khai `recipients` cho bước này',
    hint: {
      en: 'write `recipients` beside the obligation; who coordinates has what it has accepted',
      vi: 'khai `recipients` ở nhiệm vụ; cơ quan đầu mối đã có báo cáo mà mình xác nhận đạt yêu cầu',
    },
  },
  REPORT_NOT_ACCEPTED: {
    kind: 'conflict',
    en: '{assignmentId} has no accepted report that could go out',
    vi: '{assignmentId} chưa có báo cáo đạt yêu cầu để gửi đi',
    hint: { en: 'accept it first (kyhan accept)', vi: 'xác nhận đạt yêu cầu trước (kyhan accept)' },
  },
  REPORT_NOT_ISSUED: {
    kind: 'conflict',
    en: 'the accepted report of {assignmentId} has no number yet',
    vi: 'báo cáo đạt yêu cầu của {assignmentId} chưa có số',
    hint: {
      en: 'record its number, sign, day and signatory first (kyhan issue-report)',
      vi: 'ghi số, ký hiệu, ngày, người ký trước (kyhan issue-report)',
    },
  },
  RECIPIENT_UNKNOWN: {
    kind: 'invalid',
    en: 'the report of {assignmentId} was issued to {count}, not to a recipient {recipient}',
    vi: 'báo cáo của {assignmentId} gửi {count} nơi nhận, không có nơi nhận thứ {recipient}',
    hint: { en: 'see them with kyhan show', vi: 'xem các nơi nhận bằng kyhan show' },
  },
  SENDING_DAY_WRONG: {
    kind: 'invalid',
    en: 'a report cannot have gone out on {on}: it lies between its own day and today',
    vi: 'ngày {on} không đúng: phải từ ngày của báo cáo đến hôm nay',
    hint: { en: 'write the day on which it happened', vi: 'ghi đúng ngày đã diễn ra' },
  },
} as const;
