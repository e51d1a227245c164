/** Why a register that is there is not opened by this release. */
export const keptRegisterErrors = {
  MIGRATION_CHANGED: {
    kind: 'conflict',
    en: 'the migration {name} was edited after it had run on this register',
    vi: 'tệp chuyển đổi {name} đã bị sửa sau khi chạy trên sổ theo dõi này',
    hint: {
      en: 'put the file back as released; a change of tables is a new file',
      vi: 'khôi phục tệp như bản phát hành; thay đổi bảng phải là tệp mới',
    },
  },
  REGISTER_TOO_OLD: {
    kind: 'conflict',
    en: 'the register was written by release 0.1, from which nothing is carried over',
    vi: 'sổ theo dõi do bản phát hành 0.1 ghi; bản này không chuyển dữ liệu từ bản đó',
    hint: {
      en: 'it was left as it is: read it with release 0.1, or begin in another data folder or database',
      vi: 'sổ được giữ nguyên: đọc bằng bản 0.1, hoặc bắt đầu ở thư mục dữ liệu hay cơ sở dữ liệu khác',
    },
  },
  REGISTER_OTHER_CLOCK: {
    kind: 'conflict',
    en: 'the register lives by another clock: a demonstration and an office, or two demonstrations, never share one',
    vi: 'sổ theo dõi chạy theo đồng hồ khác: bản trình diễn và cơ quan, hay hai bản trình diễn, không bao giờ dùng chung một sổ',
    hint: {
      en: 'nothing was written: start with the data folder that it was begun with, or with another database',
      vi: 'chưa ghi gì vào sổ: khởi động với thư mục dữ liệu đã lập sổ này, hoặc với cơ sở dữ liệu khác',
    },
  },
  REGISTER_NEWER: {
    kind: 'conflict',
    en: 'the register was written by a newer release: it knows the migration {name}',
    vi: 'sổ theo dõi do bản phát hành mới hơn ghi: đã chạy tệp chuyển đổi {name}',
    hint: { en: 'start the newer release', vi: 'hãy chạy bản phát hành mới hơn' },
  },
} as const;
