/** What can go wrong with a cycle before it opens to units, and with its meeting. */
export const draftErrors = {
  CYCLE_NOT_DRAFT: {
    kind: 'conflict',
    en: '{cycleId} is no draft: it is open to units, or has closed',
    vi: '{cycleId} không phải đợt dự thảo: đợt đã mở cho đơn vị, hoặc đã đóng',
    hint: {
      en: 'look at it with `kyhan list`; what is open is extended, waived or handed over',
      vi: 'xem bằng `kyhan list`; việc đang mở thì gia hạn, cho không phải báo cáo kỳ này, hoặc chuyển giao',
    },
  },
  CYCLE_DAY_OVER: {
    kind: 'conflict',
    en: 'the day of {cycleId} is over ({day}): opened now, every unit would be late at once',
    vi: 'hạn của {cycleId} đã qua ({day}): mở bây giờ thì đơn vị nào cũng bị coi là quá hạn',
    hint: {
      en: 'leave the period out with `kyhan skip`, or ask outside the calendar with `kyhan open`',
      vi: 'bỏ qua kỳ này bằng `kyhan skip`, hoặc yêu cầu đột xuất bằng `kyhan open`',
    },
  },
  NO_MEETING: {
    kind: 'conflict',
    en: '{cycleId} has no meeting whose day could be moved: its plan counts its days from no `anchor`',
    vi: '{cycleId} không có cuộc họp để dời ngày: kế hoạch không tính hạn của đợt từ ngày họp (`anchor`)',
    hint: {
      en: 'give units more time with `kyhan extend`, for many at once with `--cycle`',
      vi: 'cho thêm thời gian bằng `kyhan extend`, cho nhiều đơn vị một lần bằng `--cycle`',
    },
  },
  MEETING_DAY_SAME: {
    kind: 'conflict',
    en: 'the meeting of {cycleId} lies on {day} already',
    vi: 'cuộc họp của {cycleId} vốn đã vào ngày {day}',
    hint: { en: 'name another day', vi: 'chọn một ngày khác' },
  },
  MEETING_MOVED_MEANWHILE: {
    kind: 'conflict',
    en: 'somebody else has moved {cycleId} meanwhile: its meeting lies on {day}',
    vi: 'vừa có người khác đổi đợt {cycleId}: cuộc họp vào ngày {day}',
    hint: {
      en: 'look at it again, and move the meeting if that is still meant',
      vi: 'xem lại đợt này; nếu vẫn cần thì dời cuộc họp lần nữa',
    },
  },
  PAPER_MISSING: {
    kind: 'invalid',
    en: 'the paper is missing: number, sign, date and signatory',
    vi: 'thiếu văn bản: số, ký hiệu, ngày và người ký',
    hint: {
      en: 'give --number, --sign, --date and --signatory',
      vi: 'nêu --number, --sign, --date và --signatory',
    },
  },
} as const;
