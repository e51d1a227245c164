/** Why a backup is not made, not believed or not put back. */
export const backupErrors = {
  BACKUP_FAILED: {
    kind: 'unavailable',
    en: 'no backup could be written to {folder}: {reason}',
    vi: 'không ghi được bản sao lưu vào {folder}: {reason}',
    hint: {
      en: 'make room there or give its owner the right to write, then run `kyhan backup` again; earlier backups are untouched',
      vi: 'dọn chỗ trống hoặc cho quyền ghi vào thư mục đó, rồi chạy lại `kyhan backup`; các bản trước vẫn còn nguyên',
    },
  },
  BACKUP_UNREADABLE: {
    kind: 'invalid',
    en: '{file} is no backup that can be read: {reason}',
    vi: '{file} không phải bản sao lưu đọc được: {reason}',
    hint: {
      en: 'name a file that `kyhan backup` wrote, copied whole; another backup beside it may be whole',
      vi: 'chọn tệp do `kyhan backup` ghi và đã chép trọn vẹn; có thể dùng bản khác trong cùng thư mục',
    },
  },
  BACKUP_BROKEN: {
    kind: 'invalid',
    en: 'the backup is not as it was written: {part} differs',
    vi: 'bản sao lưu không còn như lúc ghi: phần {part} đã khác',
    hint: {
      en: 'nothing was written: take another backup, and compare with `kyhan backup --check FILE`',
      vi: 'chưa ghi gì: dùng bản sao lưu khác, và kiểm tra bằng `kyhan backup --check TỆP`',
    },
  },
  RESTORE_NOT_EMPTY: {
    kind: 'conflict',
    en: 'a backup is put back onto an empty machine only, and something is there already: {place}',
    vi: 'chỉ khôi phục lên máy còn trống, mà ở đây đã có dữ liệu: {place}',
    hint: {
      en: 'name an empty data folder with --data, or an empty database with KYHAN_DATABASE_URL; nothing was changed',
      vi: 'chọn thư mục dữ liệu trống bằng --data, hoặc cơ sở dữ liệu trống bằng KYHAN_DATABASE_URL; chưa thay đổi gì',
    },
  },
  TAKE_OVER_NEEDED: {
    kind: 'conflict',
    en: 'mail is held because this register is a copy of another, which may still send',
    vi: 'thư đang được giữ vì sổ này là bản chép của một bản khác, bản đó có thể vẫn đang gửi',
    hint: {
      en: 'stop the original for good, then say `kyhan restore --take-over` here',
      vi: 'dừng hẳn bản gốc, rồi chạy `kyhan restore --take-over` tại đây',
    },
  },
} as const;
