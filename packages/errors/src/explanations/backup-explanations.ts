import type { Explanations } from './explanation.js';

/** Of `backupErrors`: backups that are not made, not believed or not put back. */
export const backupExplanations: Explanations = {
  BACKUP_FAILED: {
    vi: 'Đĩa đầy, thư mục không cho ghi hoặc ổ đĩa mạng không trả lời. Tệp ghi dở được xóa; hệ thống vẫn chạy và lần sau sẽ thử lại.',
    en: 'The disk is full, the folder is not to be written to, or a network drive does not answer. What was half written is removed; everything runs on, and the next time tries again.',
  },
  BACKUP_UNREADABLE: {
    vi: 'Tệp không do `kyhan backup` ghi, hoặc bị cắt cụt khi sao chép.',
    en: 'The file was not written by `kyhan backup`, or was cut off while it was copied.',
    bad: 'kyhan restore kyhan.yaml',
    good: 'kyhan restore /srv/backup/kyhan-20260302T190000000Z.tar.gz',
  },
  BACKUP_BROKEN: {
    vi: 'Mỗi phần của bản sao lưu có mã băm trong bản kê; phần này không khớp, hoặc chuỗi băm của sổ không liền. Bản như thế không được khôi phục.',
    en: 'Each part of a backup stands with its hash in the manifest; this one does not match, or a chain of the register is broken. Such a backup is not put back.',
  },
  RESTORE_NOT_EMPTY: {
    vi: 'Khôi phục không bao giờ ghi đè: nơi đến đã có sổ, khóa liên kết hoặc bảng. Giữ nơi đó nguyên như cũ và chọn nơi trống.',
    en: 'A restore never overwrites: there is a register, a key of links or a table already. That is left as it is; choose an empty place.',
    bad: 'kyhan restore kyhan-20260302T190000000Z.tar.gz --data .kyhan',
    good: 'kyhan restore kyhan-20260302T190000000Z.tar.gz --data .kyhan-restored',
  },
  TAKE_OVER_NEEDED: {
    vi: 'Thư mục dữ liệu hoặc cơ sở dữ liệu được chép từ nơi khác. Hai bản cùng gửi thì đơn vị nhận mỗi thư hai lần, nên bản chép không gửi gì cho đến khi có người tiếp quản.',
    en: 'The data folder or the database was copied from elsewhere. Two that send would write everything twice, so a copy sends nothing until somebody takes it over.',
    bad: 'kyhan mail release',
    good: 'kyhan restore --take-over',
  },
};
