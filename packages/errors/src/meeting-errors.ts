/** What can go wrong with an invitation to the meeting of a cycle, and with what becomes of it. */
export const meetingErrors = {
  NOBODY_INVITED: {
    kind: 'conflict',
    en: '{cycleId} invites nobody: its plan says no `meeting`',
    vi: '{cycleId} không mời ai họp: kế hoạch không khai `meeting`',
    hint: {
      en: 'write `meeting: { invite: [...], time: "08:00" }` beside `anchor` in the plan',
      vi: 'khai `meeting: { invite: [...], time: "08:00" }` cạnh `anchor` trong kế hoạch',
    },
  },
  NOT_INVITED: {
    kind: 'conflict',
    en: '{unit} is not invited to this meeting',
    vi: '{unit} không có trong danh sách mời họp',
    hint: { en: 'see who is with `kyhan meeting`', vi: 'xem danh sách mời bằng `kyhan meeting`' },
  },
  MEETING_OVER: {
    kind: 'conflict',
    en: 'the meeting of {cycleId} has begun: invitations are answered, and meetings called off, before that',
    vi: 'cuộc họp của {cycleId} đã bắt đầu: chỉ trả lời giấy mời và hủy họp trước giờ họp',
    hint: {
      en: 'who was there is recorded with `kyhan attendance`',
      vi: 'ghi đơn vị đã dự bằng `kyhan attendance`',
    },
  },
  MEETING_NOT_YET: {
    kind: 'conflict',
    en: 'the meeting of {cycleId} has not begun: nobody was there yet',
    vi: 'cuộc họp của {cycleId} chưa bắt đầu: chưa có đơn vị nào đã dự',
    hint: { en: 'record who was there once it has begun', vi: 'ghi đơn vị đã dự sau khi họp' },
  },
  MEETING_CANCELLED: {
    kind: 'conflict',
    en: 'the meeting of {cycleId} was called off',
    vi: 'cuộc họp của {cycleId} đã hủy',
    hint: { en: 'the page of the cycle says why', vi: 'lý do có trên trang của đợt' },
  },
  MEETING_STEP_UNKNOWN: {
    kind: 'invalid',
    en: '{cycleId} has no step "{step}"',
    vi: '{cycleId} không có bước "{step}"',
    hint: { en: 'its steps: {steps}', vi: 'các bước của đợt: {steps}' },
  },
} as const;
