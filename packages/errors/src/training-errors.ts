/** What a plan says of its training that cannot be meant, and why a deed about it is refused. */
export const trainingErrors = {
  PLAN_UNKNOWN_ROSTER: {
    kind: 'invalid',
    en: 'no target has the roster "{name}"',
    vi: 'không chỉ tiêu nào có danh sách "{name}"',
    hint: {
      en: '`attends` names rosters of the targets of the same obligation, by the same path',
      vi: '`attends` nêu danh sách của các chỉ tiêu trong cùng nhiệm vụ, đúng đường dẫn đó',
    },
  },
  PLAN_DOUBLE_SESSION: {
    kind: 'invalid',
    en: 'two sessions have the id "{id}"',
    vi: 'hai lớp cùng mã "{id}"',
    hint: { en: 'give each session its own id', vi: 'đặt cho mỗi lớp một mã riêng' },
  },
  PLAN_SESSION_OUTSIDE: {
    kind: 'invalid',
    en: 'the session "{id}" is held on {on}, outside the dates in force ({from} to {to})',
    vi: 'lớp "{id}" mở ngày {on}, ngoài thời gian có hiệu lực ({from} đến {to})',
    hint: { en: 'put `on` inside the dates in force', vi: 'đặt `on` trong thời gian có hiệu lực' },
  },
  PLAN_ROSTER_BAD_NUMBER: {
    kind: 'invalid',
    en: '"{value}" is no number of people',
    vi: '"{value}" không phải số người',
    hint: { en: 'write a whole number, 0 or more', vi: 'ghi số nguyên, từ 0' },
  },
  PLAN_MEASURED_LATE: {
    kind: 'invalid',
    en: 'the roster of the target "{id}" is measured on {on}, after it is to be reached ({by})',
    vi: 'danh sách của chỉ tiêu "{id}" chốt ngày {on}, sau ngày phải đạt ({by})',
    hint: { en: 'measure it on a day up to `by`', vi: 'chốt danh sách chậm nhất vào ngày `by`' },
  },
  ROSTER_UNKNOWN: {
    kind: 'not-found',
    en: 'no target of the plan has the roster "{roster}"',
    vi: 'không chỉ tiêu nào của kế hoạch có danh sách "{roster}"',
    hint: {
      en: 'name it as the target does, for instance rosters/press-staff.csv',
      vi: 'ghi đúng như chỉ tiêu ghi, ví dụ rosters/press-staff.csv',
    },
  },
  ROSTER_REFUSED: {
    kind: 'invalid',
    en: 'the list was not taken over: {problems}',
    vi: 'chưa nhập được danh sách: {problems}',
    hint: {
      en: 'mend every line named and import it again; nothing of it was kept',
      vi: 'sửa các dòng đã nêu rồi nhập lại; chưa dòng nào được ghi',
    },
  },
  ROSTER_COUNTS_HEADS: {
    kind: 'invalid',
    en: 'of the roster "{roster}" numbers are kept, and no names',
    vi: 'danh sách "{roster}" chỉ ghi số người, không ghi tên',
    hint: { en: 'tell how many of the unit came', vi: 'ghi số người của đơn vị đã dự' },
  },
  SESSION_UNKNOWN: {
    kind: 'not-found',
    en: 'the plan has no session "{session}"',
    vi: 'kế hoạch không có lớp "{session}"',
    hint: {
      en: 'the coverage page and `kyhan coverage` list the sessions',
      vi: 'trang kết quả tập huấn và lệnh `kyhan coverage` liệt kê các lớp',
    },
  },
  SESSION_CANCELLED: {
    kind: 'conflict',
    en: 'the session "{session}" is cancelled',
    vi: 'lớp "{session}" đã hủy',
    hint: { en: 'plan it again first', vi: 'lập lại lớp trước' },
  },
  SESSION_FULL: {
    kind: 'conflict',
    en: 'the session "{session}" takes {capacity}; with these it would be {wanted}',
    vi: 'lớp "{session}" có {capacity} chỗ; cử thêm thì thành {wanted} người',
    hint: {
      en: 'nominate fewer, for another session, or ask the coordinator for more places',
      vi: 'cử ít hơn, cử vào lớp khác, hoặc đề nghị đơn vị đầu mối thêm chỗ',
    },
  },
  SESSION_NOT_YET_HELD: {
    kind: 'conflict',
    en: 'the session "{session}" is held on {on}: nobody has attended it yet',
    vi: 'lớp "{session}" mở ngày {on}: chưa có ai dự',
    hint: { en: 'record who came once it was held', vi: 'ghi người dự sau khi lớp đã mở' },
  },
  SESSION_HAS_BEEN_HELD: {
    kind: 'conflict',
    en: 'the session "{session}" was held: people are recorded as having attended it',
    vi: 'lớp "{session}" đã mở: đã ghi người dự',
    hint: {
      en: 'take the attendance back first if it was recorded in error',
      vi: 'nếu ghi nhầm thì bỏ ghi người dự trước',
    },
  },
  TRAINEE_UNKNOWN: {
    kind: 'not-found',
    en: 'no roster of the session has "{person}" on the day {on}, in a unit that may be named',
    vi: 'ngày {on}, không danh sách nào của lớp có "{person}" thuộc đơn vị được cử',
    hint: {
      en: 'name people of the roster who are of the unit that day; a unit nominates its own alone',
      vi: 'nêu người trong danh sách và thuộc đơn vị vào ngày đó; đơn vị chỉ cử người của mình',
    },
  },
  TRAINEE_NOT_PRESENT: {
    kind: 'conflict',
    en: '"{person}" is not recorded as having attended "{session}"',
    vi: 'chưa ghi "{person}" đã dự lớp "{session}"',
    hint: { en: 'record the attendance first', vi: 'ghi người dự trước' },
  },
} as const;
