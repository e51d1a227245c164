/** What proving the register finds: its chains, and the checkpoints that lie elsewhere. */
export const proofErrors = {
  CHAIN_BROKEN: {
    kind: 'conflict',
    en: 'the chain of {stream} is broken at event {sequence}: {reason}',
    vi: 'chuỗi của {stream} bị đứt tại sự kiện {sequence}: {reason}',
    hint: {
      en: 'the register was changed by hand; compare with the last backup',
      vi: 'sổ theo dõi đã bị sửa tay; đối chiếu với bản sao lưu gần nhất',
    },
  },
  FILE_BROKEN: {
    kind: 'conflict',
    en: 'the file {name} of {assignmentId} {reason}; files that are not whole: {count}',
    vi: 'tệp {name} của {assignmentId} {reason}; số tệp không còn nguyên vẹn: {count}',
    hint: {
      en: 'take it from the last backup; `kyhan verify --json` lists all of them. The same file handed in once more mends it',
      vi: 'lấy lại từ bản sao lưu gần nhất; `kyhan verify --json` liệt kê tất cả. Gửi lại đúng tệp đó cũng khôi phục được',
    },
  },
  ANCHOR_BROKEN: {
    kind: 'conflict',
    en: 'the chain of {stream} is not what the checkpoint holds of its event {sequence}: {reason}',
    vi: 'chuỗi của {stream} không còn như điểm chốt đã giữ về sự kiện {sequence}: {reason}',
    hint: {
      en: 'the register was rewritten after this checkpoint was taken; compare with a backup of that day',
      vi: 'sổ theo dõi đã bị viết lại sau khi lấy điểm chốt này; đối chiếu với bản sao lưu của ngày đó',
    },
  },
  CHECKPOINT_INVALID: {
    kind: 'invalid',
    en: 'the checkpoint is not whole, at {place}: {reason}',
    vi: 'điểm chốt không toàn vẹn, tại {place}: {reason}',
    hint: {
      en: 'take another copy of the file, as `kyhan checkpoint` printed it, and compare its root with the one that was published',
      vi: 'lấy bản khác của tệp, đúng như `kyhan checkpoint` đã in, và đối chiếu mã băm gốc với mã đã công bố',
    },
  },
} as const;
