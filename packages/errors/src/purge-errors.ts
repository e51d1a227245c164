/** Why what was typed by mistake is not purged. */
export const purgeErrors = {
  PURGE_NOTHING: {
    kind: 'not-found',
    en: 'there is nothing of {subject} to purge: it is not in the register, or went already',
    vi: 'không còn gì của {subject} để tẩy: không có trong sổ theo dõi, hoặc đã xóa',
    hint: {
      en: 'copy the id from its page or from `kyhan history`; a unit’s act and a ruling need --assignment too',
      vi: 'chép mã từ trang của việc đó hoặc từ `kyhan history`; việc đơn vị đã làm và ý kiến xử lý cần thêm --assignment',
    },
  },
  PURGE_NOT_FOUND: {
    kind: 'not-found',
    en: 'no purge {purge} was asked for',
    vi: 'không có đề nghị tẩy dữ liệu số {purge}',
    hint: { en: 'run `kyhan purge` to see them', vi: 'chạy `kyhan purge` để xem danh sách' },
  },
  PURGE_CLOSED: {
    kind: 'conflict',
    en: 'purge {purge} was done, declined or taken back already',
    vi: 'đề nghị tẩy dữ liệu số {purge} đã xong: đã tẩy, không được duyệt hoặc đã rút',
    hint: {
      en: 'run `kyhan purge` to see what became of it; what was declined can be asked for anew',
      vi: 'chạy `kyhan purge` để xem kết quả; đề nghị không được duyệt có thể gửi lại',
    },
  },
  PURGE_NOT_DONE: {
    kind: 'conflict',
    en: 'purge {purge} took nothing away: there are no minutes of it',
    vi: 'đề nghị tẩy dữ liệu số {purge} chưa xóa gì: không có biên bản',
    hint: {
      en: 'another administrator agrees first: `kyhan purge approve {purge}`',
      vi: 'quản trị khác duyệt trước: `kyhan purge approve {purge}`',
    },
  },
  PURGE_NEEDS_ANOTHER: {
    kind: 'conflict',
    en: 'purge {purge} waits for another administrator: whoever asked cannot agree',
    vi: 'đề nghị tẩy dữ liệu số {purge} phải do quản trị khác duyệt: người đề nghị không tự duyệt',
    hint: {
      en: 'another administrator runs `kyhan purge approve {purge}`',
      vi: 'quản trị khác chạy `kyhan purge approve {purge}`',
    },
  },
} as const;
