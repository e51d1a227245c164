/** What can go wrong between a person or a workflow and the register. */
export const registerErrors = {
  REGISTER_UNAVAILABLE: {
    kind: 'unavailable',
    en: 'the register does not answer: {reason}',
    vi: 'sổ theo dõi không trả lời: {reason}',
    hint: {
      en: 'run `kyhan doctor`; the work is repeated by itself when the register answers again',
      vi: 'chạy `kyhan doctor`; công việc tự lặp lại khi sổ theo dõi trả lời',
    },
  },
  ASSIGNMENT_NOT_FOUND: {
    kind: 'not-found',
    en: 'there is no assignment {assignmentId}',
    vi: 'không có việc được giao {assignmentId}',
    hint: {
      en: 'run `kyhan list` to see the assignments',
      vi: 'chạy `kyhan list` để xem các việc được giao',
    },
  },
  CYCLE_NOT_FOUND: {
    kind: 'not-found',
    en: 'there is no cycle {cycleId}',
    vi: 'không có đợt {cycleId}',
    hint: { en: 'run `kyhan status` to see the cycles', vi: 'chạy `kyhan status` để xem các đợt' },
  },
  STEP_NOT_FOUND: {
    kind: 'not-found',
    en: 'the cycle {cycleId} has no step {stepId}',
    vi: 'đợt {cycleId} không có bước {stepId}',
    hint: {
      en: 'leave the step out to have the first that asks for something',
      vi: 'bỏ mã bước để lấy bước đầu tiên có biểu mẫu',
    },
  },
  PLAN_NOT_FOUND: {
    kind: 'not-found',
    en: 'no plan {slug} has been applied',
    vi: 'chưa áp dụng kế hoạch {slug}',
    hint: { en: 'run `kyhan apply PLAN` first', vi: 'chạy `kyhan apply PLAN` trước' },
  },
  OBLIGATION_NOT_FOUND: {
    kind: 'not-found',
    en: 'the plan {slug} has no obligation {obligationId}',
    vi: 'kế hoạch {slug} không có nhiệm vụ {obligationId}',
    hint: { en: 'the ids of obligations stand in the plan file', vi: 'mã nhiệm vụ nằm trong tệp kế hoạch' },
  },
  ASSIGNMENT_ENDED: {
    kind: 'conflict',
    en: 'the assignment {assignmentId} has ended ({status})',
    vi: 'việc được giao {assignmentId} đã kết thúc ({status})',
    hint: {
      en: 'the coordinator reopens it (`reopen`), or returns what was accepted (`return`); then it takes what is sent, or entered for the unit',
      vi: 'cơ quan đầu mối mở lại (reopen), hoặc đề nghị bổ sung báo cáo đã đạt yêu cầu (return); sau đó đơn vị gửi, hoặc đầu mối nhập thay',
    },
  },
  ASSIGNMENT_NOT_ENDED: {
    kind: 'conflict',
    en: 'the assignment {assignmentId} has not ended: there is nothing to reopen',
    vi: 'việc được giao {assignmentId} chưa kết thúc, không có gì để mở lại',
    hint: {
      en: 'extend it, or return what was handed in',
      vi: 'hãy gia hạn, hoặc đề nghị bổ sung, hoàn thiện báo cáo đã gửi',
    },
  },
  VERSION_SUPERSEDED: {
    kind: 'conflict',
    en: 'of {assignmentId} you have read version {version}, and version {newest} has come in since',
    vi: 'bạn đã đọc phiên bản {version} của {assignmentId}, nhưng đã có phiên bản {newest}',
    hint: {
      en: 'read the newest version and rule again',
      vi: 'đọc phiên bản mới nhất rồi cho ý kiến lại',
    },
  },
  NOTHING_SUBMITTED: {
    kind: 'conflict',
    en: 'nothing has been submitted for {assignmentId} that could be ruled on',
    vi: 'chưa nhận được báo cáo nào của {assignmentId} để xử lý',
    hint: {
      en: 'wait for the submission; reminders go out by themselves',
      vi: 'chờ báo cáo; thông báo nhắc được gửi tự động',
    },
  },
  CONTESTED_ALREADY: {
    kind: 'conflict',
    en: 'the unit has said already that {assignmentId} is not its own, and waits for an answer',
    vi: 'đơn vị đã đề nghị xem lại việc giao đối với {assignmentId} và đang chờ trả lời',
    hint: {
      en: 'turn to the coordinator; until it is answered the day stands',
      vi: 'liên hệ cơ quan đầu mối; trong khi chờ, thời hạn vẫn được tính',
    },
  },
  NOT_CONTESTED: {
    kind: 'conflict',
    en: 'no unit says that {assignmentId} is not its own',
    vi: 'không có đề nghị xem lại việc giao nào đang chờ đối với {assignmentId}',
    hint: {
      en: 'run `kyhan history` to see what was said and answered',
      vi: 'chạy `kyhan history` để xem đề nghị và trả lời',
    },
  },
  NOTHING_TO_EXTEND: {
    kind: 'conflict',
    en: '{assignmentId} has been handed in and waits for a ruling: there is no day to put off',
    vi: '{assignmentId} đã gửi và đang chờ xem xét, không có thời hạn để gia hạn',
    hint: {
      en: 'withdraw it first where it is to be completed',
      vi: 'nếu cần bổ sung, hãy rút báo cáo đã gửi trước',
    },
  },
  EXTENSION_ASKED_ALREADY: {
    kind: 'conflict',
    en: 'an extension of {assignmentId} to {day} has been asked for and waits for an answer',
    vi: 'đã có đề nghị gia hạn {assignmentId} đến {day} và đang chờ trả lời',
    hint: {
      en: 'turn to the coordinator; until it is answered the day in force stands',
      vi: 'liên hệ cơ quan đầu mối; trong khi chờ, thời hạn hiện tại vẫn được tính',
    },
  },
  NOTHING_TO_ACKNOWLEDGE: {
    kind: 'conflict',
    en: 'nobody asks the unit to acknowledge {assignmentId}, or it has',
    vi: 'việc {assignmentId} không cần xác nhận đã nhận, hoặc đã xác nhận rồi',
    hint: {
      en: 'run `kyhan history` to see what was said; `acknowledge` of the policy asks for it',
      vi: 'chạy `kyhan history` để xem; khóa `acknowledge` của chính sách quy định việc này',
    },
  },
  CLOCK_STANDS: {
    kind: 'conflict',
    en: 'the clock of {assignmentId} stands still already',
    vi: 'việc {assignmentId} đã tạm dừng tính thời hạn',
    hint: {
      en: 'run `kyhan history` to see since when and why',
      vi: 'chạy `kyhan history` để xem từ lúc nào và vì sao',
    },
  },
  CLOCK_RUNS: {
    kind: 'conflict',
    en: 'the clock of {assignmentId} runs: there is nothing to start',
    vi: 'thời hạn của {assignmentId} đang được tính, không có gì để tính lại',
    hint: {
      en: 'run `kyhan history`: it may have been started, or the unit has handed in',
      vi: 'chạy `kyhan history`: có thể đã tính lại, hoặc đơn vị đã gửi báo cáo',
    },
  },
  NOT_ASKED: {
    kind: 'conflict',
    en: 'no extension of {assignmentId} is asked for',
    vi: 'không có đề nghị gia hạn nào đang chờ đối với {assignmentId}',
    hint: {
      en: 'run `kyhan history` to see what was asked and answered',
      vi: 'chạy `kyhan history` để xem đề nghị và trả lời',
    },
  },
  ACT_ID_REUSED: {
    kind: 'conflict',
    en: 'the id {actId} was already used for something else with this assignment',
    vi: 'mã {actId} đã được dùng cho nội dung khác của việc này',
    hint: { en: 'use a new id for each act', vi: 'mỗi lần gửi dùng một mã mới' },
  },
  TRANSFER_TARGET_OWES: {
    kind: 'conflict',
    en: '{unit} already owes this itself',
    vi: '{unit} đã có việc này',
    hint: {
      en: 'name the unit that is to take it over',
      vi: 'chọn đơn vị tiếp nhận khác',
    },
  },
  UNIT_NOT_LIVING: {
    kind: 'invalid',
    en: '{unit} does not live on {day}, so that it cannot take this over',
    vi: '{unit} không hoạt động vào ngày {day} nên không tiếp nhận được',
    hint: {
      en: 'name a unit that lives on that day',
      vi: 'chọn một đơn vị hoạt động vào ngày đó',
    },
  },
  HANDED_OVER: {
    kind: 'conflict',
    en: 'the assignment {assignmentId} has been handed over to {unit}',
    vi: 'việc được giao {assignmentId} đã được chuyển giao cho {unit}',
    hint: {
      en: 'it is owed, and sent, by that unit now; turn to the coordinator',
      vi: 'từ nay đơn vị đó thực hiện và gửi; nếu cần trao đổi, liên hệ cơ quan đầu mối',
    },
  },
  REQUEST_DAY_MISSING: {
    kind: 'invalid',
    en: 'nothing says when "{obligation}" is due: the plan counts no day from the moment at which it is asked for',
    vi: 'không có gì cho biết "{obligation}" đến hạn ngày nào: kế hoạch không tính hạn từ lúc yêu cầu',
    hint: {
      en: 'give the last good day, for instance `--due 2026-12-31`, or a rule in the plan: `due: { after: opening, hours: 24 }`',
      vi: 'cho biết ngày cuối cùng, ví dụ `--due 2026-12-31`, hoặc khai quy tắc trong kế hoạch: `due: { after: opening, hours: 24 }`',
    },
  },
  NEW_DAY_PAST: {
    kind: 'invalid',
    en: 'the new day {day} is over already',
    vi: 'ngày mới {day} đã qua',
    hint: { en: 'name a day that is still to come', vi: 'chọn một ngày chưa đến' },
  },
  EXTENSION_SHORTENS: {
    kind: 'conflict',
    en: 'an extension to {day} would not lengthen: the day in force is {due}',
    vi: 'gia hạn đến {day} không kéo dài thời hạn: hạn đang áp dụng là {due}',
    hint: {
      en: 'name a later day; what was granted before stays',
      vi: 'chọn một ngày muộn hơn; hạn đã cho được giữ nguyên',
    },
  },
  NEW_DAY_TOO_FAR: {
    kind: 'invalid',
    en: 'the new day {day} lies beyond {latest}',
    vi: 'ngày mới {day} vượt quá {latest}',
    hint: {
      en: 'an extension ends with the plan at the latest: look whether the year is right',
      vi: 'gia hạn chậm nhất đến hết hiệu lực kế hoạch: kiểm tra lại năm',
    },
  },
  EXTENSION_PAPER_MISSING: {
    kind: 'conflict',
    en: 'the day {set} was set by {by}: an extension to {day} names the document by which that body agrees',
    vi: 'hạn {set} do {by} ấn định: gia hạn đến {day} phải nêu văn bản đồng ý của cơ quan đó',
    hint: {
      en: 'name it with --document, or choose a day up to {set}',
      vi: 'nêu văn bản bằng --document, hoặc chọn ngày không quá {set}',
    },
  },
  NEW_DAY_OFF: {
    kind: 'conflict',
    en: 'the new day {day} is no working day; the next one is {next}',
    vi: 'ngày mới {day} không phải ngày làm việc; ngày làm việc kế tiếp là {next}',
    hint: {
      en: 'name a working day, or say that it is meant: `--day-off` on the command line',
      vi: 'chọn một ngày làm việc, hoặc xác nhận vẫn lấy ngày đó: `--day-off` trên dòng lệnh',
    },
  },
  PLAN_CHANGED_MEANWHILE: {
    kind: 'conflict',
    en: 'another version of {slug} was applied meanwhile: version {version}',
    vi: 'một phiên bản khác của {slug} vừa được áp dụng: phiên bản {version}',
    hint: {
      en: 'look at the changes against that version and apply again',
      vi: 'xem lại thay đổi so với phiên bản đó rồi áp dụng lại',
    },
  },
  PLAN_BEING_APPLIED: {
    kind: 'conflict',
    en: 'a version of {slug} is being applied at this moment',
    vi: 'một phiên bản của {slug} đang được áp dụng',
    hint: {
      en: 'wait until it is done, look at the changes against it and apply again',
      vi: 'chờ áp dụng xong, xem lại thay đổi so với phiên bản đó rồi áp dụng lại',
    },
  },
  DAY_CHANGED_MEANWHILE: {
    kind: 'conflict',
    en: 'the day of {assignmentId} was changed by a ruling meanwhile and stays',
    vi: 'hạn của {assignmentId} vừa được đổi theo ý kiến xử lý riêng và được giữ nguyên',
    hint: {
      en: 'run `kyhan diff PLAN` again to see what is left to move',
      vi: 'chạy lại `kyhan diff PLAN` để xem còn việc nào phải dời hạn',
    },
  },
  RULING_FAILED: {
    kind: 'conflict',
    en: 'the ruling on {assignmentId} could not be written into the register',
    vi: 'ý kiến xử lý đối với {assignmentId} không ghi được vào sổ theo dõi',
    hint: {
      en: 'run `kyhan findings`: a finding says why; mend the ruling and ask again',
      vi: 'chạy `kyhan findings`: có việc cần xem nêu rõ lý do; sửa ý kiến rồi gửi lại',
    },
  },
  UNIT_UNKNOWN: {
    kind: 'invalid',
    en: 'the plan knows no unit {unit}',
    vi: 'kế hoạch không có đơn vị {unit}',
    hint: { en: 'the ids of units stand in the plan file', vi: 'mã đơn vị nằm trong tệp kế hoạch' },
  },
  FINDING_NOT_OPEN: {
    kind: 'not-found',
    en: 'there is no open finding {findingId}',
    vi: 'không có việc cần xem nào đang mở với mã {findingId}',
    hint: {
      en: 'run `kyhan findings --json` to see their ids; what is settled already stays as it is',
      vi: 'chạy `kyhan findings --json` để xem mã; việc đã xem xong giữ nguyên như vậy',
    },
  },
  CONTACT_UNKNOWN: {
    kind: 'invalid',
    en: 'the unit {unit} has no contact {mailbox}',
    vi: 'đơn vị {unit} không có đầu mối {mailbox}',
    hint: {
      en: 'who is away and who stands in are contacts of the unit; the plan file names them',
      vi: 'người vắng và người thay đều là đầu mối của đơn vị; tệp kế hoạch ghi các đầu mối',
    },
  },
  ABSENCE_BACKWARDS: {
    kind: 'invalid',
    en: 'an absence from {from} cannot end on {until}',
    vi: 'thời gian vắng từ {from} không thể kết thúc ngày {until}',
    hint: {
      en: 'both days belong to it: the last one lies on the first or after it',
      vi: 'tính cả hai ngày: ngày cuối trùng hoặc sau ngày đầu',
    },
  },
  LETTER_NOT_FOUND: {
    kind: 'not-found',
    en: 'no letter {letter} has left from here',
    vi: 'không có thư {letter} nào đã gửi từ đây',
    hint: {
      en: 'look whether the return path belongs to this deployment; `kyhan notices` lists what has left',
      vi: 'kiểm tra hộp thư nhận thư chuyển hoàn có phải của bản triển khai này không; `kyhan notices` liệt kê thư đã gửi',
    },
  },
  REASON_MISSING: {
    kind: 'invalid',
    en: 'a reason is missing',
    vi: 'thiếu lý do',
    hint: {
      en: 'say why in a sentence: the unit reads it and the register keeps it',
      vi: 'ghi lý do trong một câu: đơn vị sẽ đọc và sổ theo dõi lưu lại',
    },
  },
  REQUEST_NOT_FOUND: {
    kind: 'not-found',
    en: 'nothing was asked for under the id {requestId}',
    vi: 'không có yêu cầu nào với mã {requestId}',
    hint: { en: 'ask again with `kyhan open`', vi: 'gửi lại yêu cầu bằng `kyhan open`' },
  },
  REQUEST_ID_REUSED: {
    kind: 'conflict',
    en: 'the request id {requestId} was already used to ask for something else',
    vi: 'mã yêu cầu {requestId} đã được dùng cho một yêu cầu khác',
    hint: { en: 'use a new id for a new request', vi: 'dùng mã mới cho yêu cầu mới' },
  },
  PLAN_REFUSED: {
    kind: 'invalid',
    en: 'the plan cannot be applied: {problems}',
    vi: 'chưa áp dụng được kế hoạch: {problems}',
    hint: {
      en: 'mend what is named and send the plan again; nothing was changed',
      vi: 'sửa các mục nêu trên rồi gửi lại kế hoạch; chưa có gì thay đổi',
    },
  },
  NO_LEAD_REPORT: {
    kind: 'conflict',
    en: 'no report of a lead is open that {cycleId} goes into',
    vi: 'không có báo cáo nào của cơ quan chủ trì đang mở để nhận số liệu tổng hợp của {cycleId}',
    hint: {
      en: 'name it in the plan (`consolidation: { into: … }`); its cycle of the same period is to be open',
      vi: 'nêu trong kế hoạch (`consolidation: { into: … }`); đợt cùng kỳ của báo cáo đó phải đang mở',
    },
  },
  REPORT_SAVED_MEANWHILE: {
    kind: 'conflict',
    en: 'somebody has saved the report {assignmentId} meanwhile; nothing was changed',
    vi: 'có người vừa lưu báo cáo {assignmentId}; chưa có gì thay đổi',
    hint: { en: 'take it again', vi: 'đưa vào lại' },
  },
  CONCURRENT_CHANGE: {
    kind: 'unavailable',
    en: '{stream} was changed by another writer at event {sequence}',
    vi: '{stream} vừa được thay đổi bởi nơi khác tại sự kiện {sequence}',
    hint: { en: 'the work is repeated by itself', vi: 'công việc tự lặp lại' },
  },
  PLAN_VERSION_NOT_FOUND: {
    kind: 'not-found',
    en: 'the plan {slug} has no version {version}',
    vi: 'kế hoạch {slug} không có phiên bản {version}',
    hint: { en: 'run `kyhan status` to see the plans', vi: 'chạy `kyhan status` để xem các kế hoạch' },
  },
  CYCLE_STILL_OPEN: {
    kind: 'conflict',
    en: 'the cycle {cycleId} has {open} assignments that have not ended',
    vi: 'đợt {cycleId} còn {open} việc chưa kết thúc',
    hint: {
      en: 'a cycle closes by itself when its last assignment ends',
      vi: 'đợt tự đóng khi việc cuối cùng kết thúc',
    },
  },
} as const;
