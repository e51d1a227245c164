/** What can stand against what is decided for a plan beside its versions, and against joining an open cycle. */
export const planActErrors = {
  PLAN_ACT_ID_REUSED: {
    kind: 'conflict',
    en: 'the id {actId} was already used for something else with this plan',
    vi: 'mã {actId} đã được dùng cho nội dung khác của kế hoạch này',
    hint: { en: 'use a new id for each act', vi: 'mỗi lần gửi dùng một mã mới' },
  },
  PERIOD_NOT_EXPECTED: {
    kind: 'not-found',
    en: 'the plan expects no cycle {period} of {obligationId}',
    vi: 'kế hoạch không có đợt {period} của nhiệm vụ {obligationId}',
    hint: {
      en: 'run `kyhan preview PLAN` to see the cycles that are to come',
      vi: 'chạy `kyhan preview PLAN` để xem các đợt sắp tới',
    },
  },
  CYCLE_CLOSED: {
    kind: 'conflict',
    en: 'the cycle {cycleId} has closed',
    vi: 'đợt {cycleId} đã đóng',
    hint: {
      en: 'what has ended stays as it was; reopen what is to be decided anew',
      vi: 'việc đã kết thúc được giữ nguyên; cần xử lý lại thì mở lại việc đó',
    },
  },
  NOTHING_TO_JOIN: {
    kind: 'conflict',
    en: 'the plan asks {units} for nothing in {cycleId} that is not yet due',
    vi: 'trong đợt {cycleId}, kế hoạch không giao cho {units} việc nào chưa đến hạn',
    hint: {
      en: 'name units of its audience, while a day of it is still to come',
      vi: 'chọn đơn vị mà kế hoạch giao nhiệm vụ này, khi còn việc chưa đến hạn',
    },
  },
  JOIN_MOVES_DAYS: {
    kind: 'conflict',
    en: '{cycleId} follows an earlier version of the plan, and the newest would move days in it',
    vi: 'đợt {cycleId} theo phiên bản trước của kế hoạch; phiên bản mới làm đổi hạn trong đợt',
    hint: {
      en: 'let it follow first: `kyhan apply PLAN --move-open`',
      vi: 'cho đợt theo phiên bản mới trước: `kyhan apply PLAN --move-open`',
    },
  },
  OBLIGATION_SUSPENDED: {
    kind: 'conflict',
    en: '{obligationId} is suspended, or the plan {slug} has been ended',
    vi: 'nhiệm vụ {obligationId} đang tạm dừng, hoặc kế hoạch {slug} đã kết thúc sớm',
    hint: { en: 'resume it first (`kyhan resume`)', vi: 'cho thực hiện trở lại trước (`kyhan resume`)' },
  },
} as const;
