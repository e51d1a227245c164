/** What can go wrong with a cycle before it opens to units. */
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
