/** What can go wrong around the engine: settings, processes, Temporal, mail, links, commands. */
export const stackErrors = {
  SETTING_INVALID: {
    kind: 'invalid',
    en: 'these settings cannot be used: {problems}',
    vi: 'không dùng được các thiết lập này: {problems}',
    hint: {
      en: 'correct them in the environment or in kyhan.yaml and start again; `kyhan doctor` shows each with its source',
      vi: 'sửa trong biến môi trường hoặc trong kyhan.yaml rồi khởi động lại; `kyhan doctor` cho biết từng thiết lập lấy từ đâu',
    },
  },
  COMMAND_INVALID: {
    kind: 'invalid',
    en: '{problem}',
    vi: '{problem}',
    hint: { en: 'run `{help}` to see what it takes', vi: 'chạy `{help}` để xem cách dùng' },
  },
  APPLY_UNCONFIRMED: {
    kind: 'invalid',
    en: 'applying {file} gives {moves} open assignments another day and writes to {people} mailboxes',
    vi: 'áp dụng {file} sẽ đổi hạn {moves} việc đang mở và gửi thư đến {people} hộp thư',
    hint: {
      en: 'look at it with `kyhan diff {file}`, then say `kyhan apply {file} --yes`',
      vi: 'xem bằng `kyhan diff {file}`, rồi chạy `kyhan apply {file} --yes`',
    },
  },
  ERROR_CODE_NOT_FOUND: {
    kind: 'not-found',
    en: 'there is no error code {code}',
    vi: 'không có mã lỗi {code}',
    hint: { en: 'run `kyhan explain` to list them', vi: 'chạy `kyhan explain` để xem danh sách' },
  },
  FILE_UNREADABLE: {
    kind: 'invalid',
    en: 'the file {file} cannot be read: {reason}',
    vi: 'không đọc được tệp {file}: {reason}',
    hint: { en: 'check the path', vi: 'kiểm tra đường dẫn' },
  },
  NOT_RUNNING: {
    kind: 'unavailable',
    en: 'Kỳ Hạn does not run on {folder}',
    vi: 'Kỳ Hạn không chạy trên {folder}',
    hint: {
      en: 'start it with `kyhan up` (or `npm start` for the demonstration)',
      vi: 'khởi động bằng `kyhan up` (hoặc `npm start` để chạy bản trình diễn)',
    },
  },
  ALREADY_RUNNING: {
    kind: 'conflict',
    en: 'the register in {folder} is held by another process',
    vi: 'sổ theo dõi tại {folder} đang do tiến trình khác giữ',
    hint: {
      en: 'stop that process, or name another folder with --data',
      vi: 'dừng tiến trình đó, hoặc chọn thư mục khác bằng --data',
    },
  },
  PORT_TAKEN: {
    kind: 'conflict',
    en: 'another program listens on port {port}',
    vi: 'cổng {port} đang do chương trình khác dùng',
    hint: {
      en: 'stop that program, or choose another port: KYHAN_PORT for the portal, KYHAN_PROBE_PORT for /ready and /metrics, KYHAN_TEMPORAL_PORT, KYHAN_INBOX_PORT, KYHAN_INBOX_SMTP_PORT',
      vi: 'dừng chương trình đó, hoặc chọn cổng khác: KYHAN_PORT cho cổng báo cáo, KYHAN_PROBE_PORT cho /ready và /metrics, KYHAN_TEMPORAL_PORT, KYHAN_INBOX_PORT, KYHAN_INBOX_SMTP_PORT',
    },
  },
  TEMPORAL_UNAVAILABLE: {
    kind: 'unavailable',
    en: 'Temporal does not answer at {address}: {reason}',
    vi: 'Temporal không trả lời tại {address}: {reason}',
    hint: { en: 'run `kyhan doctor`', vi: 'chạy `kyhan doctor`' },
  },
  TEMPORAL_NOT_PROVISIONED: {
    kind: 'unavailable',
    en: 'no Temporal server could be had: {tried}',
    vi: 'không có máy chủ Temporal: {tried}',
    hint: {
      en: 'install the Temporal CLI so that `temporal` is on PATH, or set TEMPORAL_ADDRESS',
      vi: 'cài Temporal CLI để có lệnh `temporal` trong PATH, hoặc đặt TEMPORAL_ADDRESS',
    },
  },
  TEMPORAL_NOT_SET_UP: {
    kind: 'unavailable',
    en: 'the Temporal namespace {namespace} lacks our search attributes',
    vi: 'không gian tên Temporal {namespace} chưa có các thuộc tính tìm kiếm cần thiết',
    hint: {
      en: "let somebody with an operator's rights run `kyhan setup` once",
      vi: 'nhờ người có quyền quản trị máy chủ đó chạy `kyhan setup` một lần',
    },
  },
  TASK_QUEUE_RESERVED: {
    kind: 'invalid',
    en: 'the task queue {queue} is worked by Kỳ Hạn itself',
    vi: 'hàng đợi {queue} do chính Kỳ Hạn xử lý',
    hint: {
      en: 'give your own worker a queue of its own: the plugin works ours beside it',
      vi: 'đặt cho worker của bạn một hàng đợi riêng: phần bổ trợ tự xử lý hàng đợi của Kỳ Hạn bên cạnh',
    },
  },
  NAMESPACE_TAKEN: {
    kind: 'conflict',
    en: 'the Temporal namespace {namespace} belongs to another deployment',
    vi: 'không gian tên Temporal {namespace} thuộc một bản triển khai khác',
    hint: {
      en: 'name another with TEMPORAL_NAMESPACE; where the other deployment is gone for good, end its workflow `deployment` first',
      vi: 'chọn không gian khác bằng TEMPORAL_NAMESPACE; nếu bản triển khai kia không còn nữa thì kết thúc workflow `deployment` của nó trước',
    },
  },
  MAIL_UNAVAILABLE: {
    kind: 'unavailable',
    en: 'the mail server does not take the message: {reason}',
    vi: 'máy chủ thư không nhận thư: {reason}',
    hint: {
      en: 'check KYHAN_SMTP_URL; notices wait and go out afterwards',
      vi: 'kiểm tra KYHAN_SMTP_URL; thông báo chờ và được gửi sau',
    },
  },
  LINK_INVALID: {
    kind: 'forbidden',
    en: 'this link is not valid',
    vi: 'liên kết này không hợp lệ',
    hint: {
      en: 'open the newest message from us, or ask the coordinator for a new link',
      vi: 'mở thư mới nhất của chúng tôi, hoặc xin liên kết mới từ chuyên viên đầu mối',
    },
  },
  LINK_EXPIRED: {
    kind: 'forbidden',
    en: 'this sign-in link has expired, was used already, or was never given',
    vi: 'liên kết đăng nhập này đã hết hạn, đã dùng, hoặc không tồn tại',
    hint: {
      en: 'ask for a new one by your mailbox on the page /sign-in, or ask the administrator',
      vi: 'xin liên kết mới bằng hộp thư tại trang /sign-in, hoặc liên hệ quản trị',
    },
  },
  OIDC_UNAVAILABLE: {
    kind: 'unavailable',
    en: "the office's sign-in service does not answer: {reason}",
    vi: 'dịch vụ đăng nhập của cơ quan không trả lời: {reason}',
    hint: {
      en: 'sign in by your mailbox on the page /sign-in, or try again',
      vi: 'đăng nhập bằng hộp thư tại trang /sign-in, hoặc thử lại',
    },
  },
  OIDC_REFUSED: {
    kind: 'forbidden',
    en: "the office's sign-in service did not vouch for you: {reason}",
    vi: 'dịch vụ đăng nhập của cơ quan không xác nhận được: {reason}',
    hint: {
      en: 'begin again on the page /sign-in; your account needs a confirmed mailbox',
      vi: 'bắt đầu lại tại trang /sign-in; tài khoản cần có hộp thư đã xác nhận',
    },
  },
  ACCOUNT_UNKNOWN: {
    kind: 'forbidden',
    en: 'nobody with the mailbox {mailbox} may sign in',
    vi: 'chưa có ai được đăng nhập với hộp thư {mailbox}',
    hint: {
      en: 'ask the coordinator to name it in the plan, or the administrator',
      vi: 'đề nghị chuyên viên đầu mối ghi hộp thư vào kế hoạch, hoặc liên hệ quản trị',
    },
  },
  PAGE_TOKEN_MISSING: {
    kind: 'forbidden',
    en: 'this form did not come from our page',
    vi: 'biểu mẫu này không gửi từ trang của hệ thống',
    hint: {
      en: 'open the page again and press the button there',
      vi: 'mở lại trang và bấm nút trên trang',
    },
  },
  PERSON_NOT_FOUND: {
    kind: 'not-found',
    en: 'nobody is known as {person}',
    vi: 'không có người dùng {person}',
    hint: { en: '`kyhan people` lists everybody', vi: '`kyhan people` liệt kê mọi người dùng' },
  },
  PERSON_IS_CONTACT: {
    kind: 'conflict',
    en: 'a contact of {unit} in plan {plan} is {person}',
    vi: 'đầu mối của {unit} trong kế hoạch {plan} là {person}',
    hint: {
      en: 'apply a version of the plan without them, then erase',
      vi: 'áp dụng phiên bản kế hoạch không còn người này, rồi xóa',
    },
  },
  PERSON_IS_RECIPIENT: {
    kind: 'conflict',
    en: 'reports of {obligation} in plan {plan} go to the mailbox of {person}',
    vi: 'báo cáo {obligation} của kế hoạch {plan} gửi đến hộp thư của {person}',
    hint: {
      en: 'apply a version of the plan that sends them elsewhere, then erase',
      vi: 'áp dụng phiên bản kế hoạch gửi báo cáo đến nơi khác, rồi xóa',
    },
  },
  ROLE_NOT_FOUND: {
    kind: 'not-found',
    en: 'no such role of {person} is in force',
    vi: 'vai trò này của {person} không có hoặc đã hết hiệu lực',
    hint: { en: '`kyhan people` lists who has which', vi: '`kyhan people` liệt kê ai có vai trò gì' },
  },
  ROLE_OF_PLAN: {
    kind: 'conflict',
    en: 'plan {plan} gives {person} this role, as a contact that it names',
    vi: 'kế hoạch {plan} nêu {person} là đầu mối nên giao vai trò này',
    hint: {
      en: 'apply a version of the plan without this contact; sessions end on the page /sessions',
      vi: 'áp dụng phiên bản kế hoạch không còn đầu mối này; phiên đăng nhập kết thúc ở trang /sessions',
    },
  },
  LAST_ADMINISTRATOR: {
    kind: 'conflict',
    en: 'the last administrator is {person}',
    vi: 'quản trị cuối cùng là {person}',
    hint: { en: 'make another one first', vi: 'giao vai trò quản trị cho người khác trước' },
  },
  SESSION_NOT_FOUND: {
    kind: 'not-found',
    en: 'there is no session {session}',
    vi: 'không có phiên đăng nhập {session}',
    hint: { en: '`kyhan sessions` lists them', vi: '`kyhan sessions` liệt kê các phiên' },
  },
  TOKEN_NOT_FOUND: {
    kind: 'not-found',
    en: 'there is no token {token} in force',
    vi: 'không có mã truy cập {token} đang còn hiệu lực',
    hint: { en: '`kyhan tokens` lists them', vi: '`kyhan tokens` liệt kê các mã' },
  },
  LINK_REVOKED: {
    kind: 'forbidden',
    en: 'this link is no longer in force: the mailbox it was sent to is no contact of the unit any more',
    vi: 'liên kết này hết hiệu lực: hộp thư nhận liên kết không còn là đầu mối của đơn vị',
    hint: {
      en: 'open the message in the mailbox of the present contact, or ask the coordinator',
      vi: 'mở thư trong hộp thư của đầu mối hiện nay, hoặc liên hệ chuyên viên đầu mối',
    },
  },
  NOT_SIGNED_IN: {
    kind: 'forbidden',
    en: 'you are not signed in',
    vi: 'bạn chưa đăng nhập',
    hint: {
      en: 'sign in by your mailbox on the page /sign-in, or open the link in a message to your unit',
      vi: 'đăng nhập bằng hộp thư tại trang /sign-in, hoặc mở liên kết trong thư gửi đơn vị',
    },
  },
  NOT_ALLOWED: {
    kind: 'forbidden',
    en: 'your role does not allow this',
    vi: 'vai trò của bạn không được phép làm việc này',
    hint: { en: 'ask the coordinator of the plan', vi: 'liên hệ chuyên viên đầu mối của kế hoạch' },
  },
  PAGE_NOT_FOUND: {
    kind: 'not-found',
    en: 'there is no page {path}',
    vi: 'không có trang {path}',
    hint: { en: 'go back to the first page', vi: 'quay lại trang đầu' },
  },
  INVARIANT_BROKEN: {
    kind: 'bug',
    en: 'an invariant is broken: {what}',
    vi: 'một bất biến bị vi phạm: {what}',
    hint: { en: 'keep the data folder and report it', vi: 'giữ thư mục dữ liệu và báo lỗi' },
  },
  REQUEST_INVALID: {
    kind: 'invalid',
    en: 'the request cannot be taken: {problem}',
    vi: 'không nhận được yêu cầu: {problem}',
    hint: { en: 'see /api/docs for what is expected', vi: 'xem /api/docs để biết dữ liệu cần gửi' },
  },
  INTERNAL: {
    kind: 'bug',
    en: 'something went wrong on our side',
    vi: 'hệ thống gặp lỗi',
    hint: {
      en: 'try again; if it stays, report it to the administrator',
      vi: 'thử lại; nếu vẫn lỗi, báo cho quản trị',
    },
  },
  CLOCK_ASTRAY: {
    kind: 'unavailable',
    en: 'the clock of this machine differs from the database by {minutes} minutes',
    vi: 'đồng hồ của máy này lệch {minutes} phút so với cơ sở dữ liệu',
    hint: {
      en: 'set it right (`timedatectl set-ntp true`); nothing is decided until then, and nothing is lost',
      vi: 'chỉnh lại đồng hồ (`timedatectl set-ntp true`); trước đó không việc gì được quyết định, và không mất gì',
    },
  },
  NOT_READY: {
    kind: 'unavailable',
    en: 'not everything answers: {reasons}',
    vi: 'chưa sẵn sàng: {reasons}',
    hint: {
      en: 'look again in a moment; `kyhan doctor` tells more',
      vi: 'thử lại sau giây lát; `kyhan doctor` cho biết thêm',
    },
  },
  POSTGRES_NOT_PROVISIONED: {
    kind: 'unavailable',
    en: 'no PostgreSQL could be had: {reason}',
    vi: 'không có được PostgreSQL: {reason}',
    hint: {
      en: 'install PostgreSQL 15 or newer, or let this machine reach the registry of npm; or leave --register out',
      vi: 'cài PostgreSQL 15 trở lên, hoặc cho máy này nối đến kho gói của npm; hoặc bỏ --register',
    },
  },
  POSTGRES_AS_ROOT: {
    kind: 'invalid',
    en: 'PostgreSQL does not run as root',
    vi: 'PostgreSQL không chạy bằng root',
    hint: {
      en: 'run it as another user who owns the data folder: useradd -m kyhan; sudo -u kyhan kyhan up --register postgres',
      vi: 'chạy bằng người dùng khác sở hữu thư mục dữ liệu: useradd -m kyhan; sudo -u kyhan kyhan up --register postgres',
    },
  },
  REGISTER_KIND_KEPT: {
    kind: 'conflict',
    en: 'the register of {folder} lies elsewhere than --register says, and stays there',
    vi: 'sổ theo dõi của {folder} nằm ở nơi khác với --register, và giữ nguyên ở đó',
    hint: {
      en: 'leave --register out, or take another data folder; KYHAN_DATABASE_URL names a database of its own',
      vi: 'bỏ --register, hoặc dùng thư mục dữ liệu khác; KYHAN_DATABASE_URL đã nêu cơ sở dữ liệu riêng',
    },
  },
  DISK_FULL: {
    kind: 'unavailable',
    en: 'the disk of {folder} has {freeMB} MB left, of {leastMB} MB that it is to have',
    vi: 'ổ đĩa của {folder} chỉ còn {freeMB} MB, cần ít nhất {leastMB} MB',
    hint: {
      en: 'make room on it; nothing needs a restart',
      vi: 'dọn lấy chỗ trống; không cần khởi động lại',
    },
  },
  MAIL_WITHHELD: {
    kind: 'conflict',
    en: 'letters go to a list of addresses alone, and {address} is not on it',
    vi: 'thư chỉ được gửi cho danh sách địa chỉ đã định, trong đó không có {address}',
    hint: {
      en: 'put it on the list with `kyhan mail allow {address}`, or end the list with `kyhan mail allow --lift`',
      vi: 'thêm địa chỉ này bằng `kyhan mail allow {address}`, hoặc bỏ danh sách bằng `kyhan mail allow --lift`',
    },
  },
  START_STOPPED: {
    kind: 'unavailable',
    en: 'stopped before everything was up',
    vi: 'đã dừng trước khi khởi động xong',
    hint: { en: 'start again; nothing was left running', vi: 'khởi động lại; không còn tiến trình nào chạy' },
  },
  PART_FAILED: {
    kind: 'unavailable',
    en: 'a part of the stack ended by itself: {reason}',
    vi: 'một thành phần của hệ thống tự dừng: {reason}',
    hint: {
      en: 'the rest was stopped too; start again, the data is kept',
      vi: 'các phần khác đã dừng theo; khởi động lại, dữ liệu được giữ',
    },
  },
} as const;
