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
  FACT_BROKEN: {
    kind: 'conflict',
    en: 'the fact {key} of {table} {reason}; facts that are not whole: {count}',
    vi: 'dữ kiện {key} của bảng {table} {reason}; số dữ kiện không còn nguyên vẹn: {count}',
    hint: {
      en: 'the register was changed by hand; copy it as it is, `kyhan verify --json` lists what was changed; compare with the last backup',
      vi: 'sổ theo dõi đã bị sửa tay; sao lưu nguyên trạng, `kyhan verify --json` liệt kê chỗ bị sửa; đối chiếu với bản sao lưu gần nhất',
    },
  },
  CHECKPOINT_BROKEN: {
    kind: 'conflict',
    en: 'the checkpoint {number} of the register is not whole: {reason}',
    vi: 'điểm chốt số {number} trong sổ theo dõi không toàn vẹn: {reason}',
    hint: {
      en: 'the register was changed by hand; compare it with a checkpoint that was kept elsewhere: `kyhan verify --against FILE`',
      vi: 'sổ theo dõi đã bị sửa tay; đối chiếu với tệp điểm chốt giữ ở nơi khác: `kyhan verify --against TỆP`',
    },
  },
  CHECKPOINT_NOT_FOUND: {
    kind: 'not-found',
    en: 'the register has no checkpoint {number}',
    vi: 'sổ theo dõi không có điểm chốt {number}',
    hint: {
      en: '`kyhan checkpoint` takes one, and each day one is taken',
      vi: '`kyhan checkpoint` chốt sổ ngay; mỗi ngày sổ được chốt một lần',
    },
  },
  ANCHOR_BROKEN: {
    kind: 'conflict',
    en: 'checkpoint {number} is not what the file holds of it: {reason} ({groups})',
    vi: 'điểm chốt số {number} không còn như tệp đã giữ: {reason} ({groups})',
    hint: {
      en: 'the register was rewritten after this checkpoint was taken; compare with a backup of that day',
      vi: 'sổ theo dõi đã bị viết lại sau khi chốt; đối chiếu với bản sao lưu của ngày đó',
    },
  },
  ROOT_DIFFERS: {
    kind: 'conflict',
    en: 'checkpoint {number} has another root: {count} of 64 digits differ; {first}',
    vi: 'điểm chốt số {number} có mã băm gốc khác: {count} trong 64 chữ số khác nhau; {first}',
    hint: {
      en: 'a digit or two are a slip of typing: compare with the print; where most differ, it is another checkpoint or the register was rewritten: compare its file with `kyhan verify --against`',
      vi: 'vài chữ số là gõ nhầm: so lại với bản in; nếu phần lớn khác nhau thì là điểm chốt khác hoặc sổ theo dõi đã bị viết lại: đối chiếu tệp bằng `kyhan verify --against`',
    },
  },
  CHECKPOINT_INVALID: {
    kind: 'invalid',
    en: 'the checkpoint is not whole, at {place}: {reason}',
    vi: 'điểm chốt không toàn vẹn, tại {place}: {reason}',
    hint: {
      en: 'take another copy of the file, as it was mailed or `kyhan checkpoint --number` prints it, and compare its root with the one that was printed',
      vi: 'lấy bản khác của tệp, đúng như thư đã gửi hoặc `kyhan checkpoint --number` in ra, và đối chiếu mã băm gốc với mã đã in',
    },
  },
  EVIDENCE_EMPTY: {
    kind: 'not-found',
    en: 'the register holds nothing of {id} that evidence could be made of',
    vi: 'sổ theo dõi không có gì của {id} để lập bộ chứng cứ',
    hint: {
      en: 'name an assignment, a cycle, or a unit with its plan; `kyhan list` has the ids',
      vi: 'nêu mã việc, mã đợt, hoặc mã đơn vị cùng kế hoạch; `kyhan list` có các mã',
    },
  },
  EVIDENCE_BROKEN: {
    kind: 'conflict',
    en: 'a fact is not what its checkpoint holds, in {table} at {key}: no evidence is made of it; such facts: {count}',
    vi: 'một dữ kiện không như điểm chốt sổ giữ, ở {table} tại {key}: không lập bộ chứng cứ; số dữ kiện như vậy: {count}',
    hint: {
      en: 'the register was changed by hand: `kyhan verify` names each place; compare with a backup',
      vi: 'sổ theo dõi đã bị sửa tay: `kyhan verify` nêu từng chỗ; đối chiếu với bản sao lưu',
    },
  },
  EVIDENCE_UNREADABLE: {
    kind: 'invalid',
    en: 'the bundle {file} cannot be read: {reason}',
    vi: 'không đọc được bộ chứng cứ {file}: {reason}',
    hint: {
      en: 'take another copy of the file: it was cut off, or is no bundle of `kyhan bundle`',
      vi: 'lấy bản khác của tệp: tệp bị cắt, hoặc không phải bộ chứng cứ do `kyhan bundle` tạo',
    },
  },
  EVIDENCE_DIFFERS: {
    kind: 'conflict',
    en: 'the bundle {file} is not what its checkpoints hold, at {what}: {reason}; places that differ: {count}',
    vi: 'bộ chứng cứ {file} không như các điểm chốt sổ giữ, tại {what}: {reason}; số chỗ khác: {count}',
    hint: {
      en: 'ask whoever keeps the register for a new bundle, and compare both; the key has to be that of the register',
      vi: 'xin bên giữ sổ theo dõi một bộ mới và đối chiếu hai bộ; khóa phải là khóa của sổ theo dõi đó',
    },
  },
} as const;
