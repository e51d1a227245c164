import { CALENDAR_KEY_DESCRIPTIONS } from './calendar-key-descriptions.js';
import { PAPER_TEMPLATE_KEY_DESCRIPTIONS } from './consolidation/paper-template-key-descriptions.js';
import type { Words } from './words.js';

/** What an editor shows beside a key of a plan, units, form or calendar file; keys that speak for themselves have none. */
export const KEY_DESCRIPTIONS: Readonly<Record<string, Words>> = {
  plan: { vi: 'Số, ký hiệu của kế hoạch như in trên văn bản', en: 'Number and sign of the plan, as printed' },
  slug: {
    vi: 'Tên ngắn dùng trong mã và địa chỉ trang: a-z, 0-9, dấu gạch',
    en: 'Short name for ids and URLs: a-z, 0-9, dashes',
  },
  issuedOn: { vi: 'Ngày ban hành', en: 'Day of issue' },
  inForce: { vi: 'Thời gian có hiệu lực, tính cả hai ngày', en: 'Dates in force, both inclusive' },
  timeZone: {
    vi: 'Múi giờ theo tên IANA; mặc định Asia/Ho_Chi_Minh',
    en: 'IANA time zone; Asia/Ho_Chi_Minh by default',
  },
  calendar: {
    vi: 'Lịch làm việc: vn-civil-service, hoặc đường dẫn tệp lịch',
    en: 'Working calendar: vn-civil-service, or the path of a calendar file',
  },
  coordinator: { vi: 'Đơn vị đầu mối thực hiện kế hoạch', en: 'The unit that runs the plan' },
  owner: { vi: 'Cơ quan ban hành kế hoạch', en: 'The unit that issued the plan' },
  sources: { vi: 'Văn bản làm căn cứ', en: 'Documents that obligations cite' },
  units: { vi: 'Các đơn vị, hoặc đường dẫn tệp đơn vị', en: 'The units, or the path of a units file' },
  groups: { vi: 'Nhóm đơn vị, theo danh sách hoặc truy vấn', en: 'Groups of units, by list or by query' },
  'children-of': { vi: 'Mọi đơn vị trực thuộc đơn vị này', en: 'Every unit whose parent is this one' },
  level: { vi: 'Cấp của đơn vị, để lập nhóm', en: 'Level of a unit, for groups by query' },
  parent: { vi: 'Đơn vị cấp trên', en: 'The unit above' },
  lives: { vi: 'Thời gian tồn tại, tính cả hai ngày', en: 'Dates of life, both inclusive' },
  successors: { vi: 'Đơn vị kế nhiệm khi đơn vị kết thúc', en: 'Who owes after the unit has ended' },
  reorganisations: {
    vi: 'Đường dẫn các tệp sắp xếp tổ chức: đổi tên, sáp nhập, chia tách, giải thể',
    en: 'Paths of reorganisation files: rename, merge, split, dissolve',
  },
  planFile: { vi: 'Đường dẫn tệp kế hoạch bên cạnh', en: 'Path of the plan file beside it' },
  effective: { vi: 'Ngày đầu tiên theo tổ chức mới', en: 'First day of the new order' },
  decision: { vi: 'Số, ký hiệu văn bản quyết định', en: 'Number and sign of the paper that orders it' },
  events: { vi: 'Việc sắp xếp, mỗi việc một ngày', en: 'What happens to units, each with its day' },
  rename: { vi: 'Đơn vị đổi tên', en: 'The unit that is renamed' },
  merge: { vi: 'Các đơn vị được nhập lại', en: 'The units that are merged' },
  split: { vi: 'Đơn vị được chia', en: 'The unit that is split' },
  dissolve: { vi: 'Đơn vị giải thể, không có đơn vị kế nhiệm', en: 'The unit that ends without a successor' },
  scope: { vi: 'Mảng việc mà đơn vị kế nhiệm nhận', en: 'The part of the work that a successor takes over' },
  contacts: { vi: 'Hộp thư nhận thông báo', en: 'Mailboxes that notices go to' },
  phone: {
    vi: 'Số điện thoại, viết trong dấu nháy; thư ghi số này để đơn vị gọi khi cần',
    en: 'Telephone number, in quotes; letters say it as the one to call',
  },
  policies: {
    vi: 'Chính sách nhắc việc, đặt tên tùy ý',
    en: 'How to remind and escalate, under names of yours',
  },
  remind: { vi: 'Nhắc trước hạn bao lâu', en: 'How long before due to remind' },
  sendAt: { vi: 'Giờ gửi thông báo trong ngày làm việc', en: 'Time of a working day at which notices leave' },
  overdue: { vi: 'Nhắc lại khi quá hạn', en: 'Reminders after due' },
  escalate: { vi: 'Báo cáo vượt cấp, từng bậc một', en: 'Levels of escalation, each with its delay' },
  review: {
    vi: 'Nhắc người xem xét; ở nhiệm vụ: false là đạt yêu cầu ngay khi nhận',
    en: 'Reminders to the reviewer; in an obligation, false accepts on arrival',
  },
  approval: {
    vi: 'Ai trong đơn vị phê duyệt trước khi báo cáo được tính là đã gửi: [head]',
    en: 'Who of the unit approves what it sends before that counts as handed in: [head]',
  },
  lock: {
    vi: 'Sau hạn bao lâu thì khóa, không nhận nữa',
    en: 'How long after due nothing can be handed in any more',
  },
  obligations: { vi: 'Các nhiệm vụ định kỳ', en: 'What comes back' },
  kind: { vi: 'Loại nhiệm vụ', en: 'Kind of obligation' },
  source: { vi: 'Căn cứ: văn bản, mục và câu trích', en: 'Where it is written: document, section and quote' },
  quote: { vi: 'Trích nguyên văn kế hoạch', en: 'The words of the plan' },
  basis: {
    vi: 'Chu kỳ do kế hoạch quy định, suy luận, hay chưa rõ',
    en: 'Whether the recurrence is given, inferred or ambiguous',
  },
  dueBasis: {
    vi: 'Ngày đến hạn do kế hoạch quy định, suy luận, hay chưa rõ, nếu khác chu kỳ',
    en: 'Whether the day is given, inferred or ambiguous, where it differs from the recurrence',
  },
  unconfirmed: {
    vi: 'Điều chưa xác nhận: draft là mở đợt dự thảo chờ đầu mối, run là mở ngay',
    en: 'What nobody has confirmed: draft waits for the coordinator, run opens all the same',
  },
  setBy: {
    vi: 'Cơ quan ấn định ngày này',
    en: 'The body that set this day',
  },
  extension: {
    vi: 'Gia hạn quá ngày do cấp trên ấn định phải nêu văn bản: { document: beyond-set-day }',
    en: "An extension beyond a higher body's day names its document: { document: beyond-set-day }",
  },
  announce: {
    vi: 'required: chỉ mở cho đơn vị khi đã ghi văn bản giao việc',
    en: 'required: opens to units only once its announcement is recorded',
  },
  handling: {
    vi: 'internal: thư biên nhận không kèm bản sao nội dung đã gửi, chỉ có mã kiểm chứng và liên kết; open (mặc định): có kèm',
    en: 'internal: receipts carry no copy of what was handed in, only hash and link; open (default): they carry one',
  },
  inferredFrom: { vi: 'Suy luận từ đâu', en: 'What the recurrence is inferred from' },
  confirmed: { vi: 'Ai xác nhận, ngày nào', en: 'Who confirmed it, and when' },
  openedBy: {
    vi: 'Với on-request: cơ quan đầu mối mở (office), hay đơn vị tự mở khi có việc (units)',
    en: 'With on-request: whether the office opens it, or units for themselves',
  },
  suspended: {
    vi: 'Thời gian tạm dừng, tính cả hai ngày: trong đó không mở đợt nào; cần lý do, và văn bản nếu có',
    en: 'Days of suspension, both inclusive, on which nothing opens; with a reason, and a document where there is one',
  },
  reason: { vi: 'Lý do', en: 'Reason' },
  papers: {
    vi: 'Văn bản của cơ quan lập theo kỳ; dự thảo chờ ở trang Hôm nay',
    en: 'Papers of the office that come back; their drafts wait on the first page',
  },
  paper: { vi: 'Loại văn bản: urging (đôn đốc), results (kết quả)', en: 'Which paper: urging or results' },
  drafted: {
    vi: 'Ngày dự thảo chờ ký; mặc định: đôn đốc khi kỳ bắt đầu, kết quả sau kỳ ba ngày làm việc',
    en: 'From which day its draft waits; by default as the period begins, of results three working days after it',
  },
  reasons: {
    vi: 'Các lý do thường gặp để chọn khi cho ý kiến; không có: dùng danh sách chung',
    en: 'The usual reasons to choose from in rulings; none: those of the house',
  },
  return: {
    vi: 'Các lý do thường gặp khi đề nghị bổ sung, hoàn thiện báo cáo',
    en: 'Usual reasons why a report is to be completed',
  },
  refuse: {
    vi: 'Các lý do thường gặp khi không gia hạn',
    en: 'Usual reasons why an extension is refused',
  },
  audience: { vi: 'Mã đơn vị và nhóm phải thực hiện', en: 'Ids of the units and groups that owe' },
  period: {
    vi: 'Kỳ: week, month, quarter, half-year, year, { type, cutOff }, { every }, { cumulative }, { schedule }, { dates } hoặc on-request',
    en: 'Period: week, month, quarter, half-year, year, { type, cutOff }, { every }, { cumulative }, { schedule }, { dates } or on-request',
  },
  cutOff: {
    vi: 'Ngày chốt số liệu trong tháng cuối của kỳ, hoặc ngày chung và ngày riêng của một số tháng',
    en: "Closing day in the period's last month, or one for all months and those of some",
  },
  default: { vi: 'Ngày chung, cho các tháng không ghi riêng', en: 'For the months that are not named' },
  startMonth: {
    vi: 'Tháng bắt đầu của năm, ví dụ 9 cho năm học, 7 cho năm tài chính; quý và nửa năm tính theo đó',
    en: 'First month of the year, for instance 9 for school years, 7 for a fiscal year; quarters and halves are its own',
  },
  startsOn: {
    vi: 'Thứ mà tuần bắt đầu; mặc định monday',
    en: 'The weekday on which a week begins; monday by default',
  },
  weeks: { vi: 'Số tuần', en: 'Number of weeks' },
  cumulative: {
    vi: 'Các kỳ lũy kế từ đầu năm, mỗi kỳ dài bao nhiêu tháng',
    en: 'Periods from the start of the year on, each so many months long',
  },
  schedule: {
    vi: 'Lịch riêng của từng đơn vị: tệp CSV có cột unit, period, from, to, due, opens, hoặc các dòng đó',
    en: 'Dates of their own for each unit: a CSV file with unit, period, from, to, due, opens, or its lines',
  },
  languages: {
    vi: 'Kế hoạch viết bằng ngôn ngữ nào; mặc định [vi, en]. Chỉ một ngôn ngữ thì ghi thẳng chữ',
    en: 'The languages of the texts; [vi, en] by default. With one alone a text may stand as it is',
  },
  evidence: {
    vi: 'required: mỗi nhiệm vụ phải có basis, điều khoản và nguyên văn',
    en: 'required: each obligation has a basis, a clause and a quote',
  },
  kinds: { vi: 'Các loại nhiệm vụ khác của kế hoạch', en: 'Further kinds of obligations, of the plan’s own' },
  lead: { vi: 'Đơn vị chủ trì; như audience', en: 'Who leads; the same as audience' },
  cooperate: { vi: 'Đơn vị phối hợp', en: 'Who cooperates' },
  contribute: {
    vi: 'Phần gửi cho đơn vị chủ trì, với hạn và biểu mẫu (nil, policy nếu khác); không có thì chỉ được báo',
    en: 'What they give to the lead, with its day and form (nil and policy where these differ); without, they are only told',
  },
  recipients: {
    vi: 'Nơi nhận kết quả; ở mẫu văn bản: các dòng "Nơi nhận"',
    en: 'Where the result goes; in a template of a paper the lines of its “Copies”',
  },
  consolidation: {
    vi: 'Tổng hợp báo cáo của các đơn vị thành một: mẫu văn bản, và đưa vào báo cáo nào',
    en: 'How the reports of units become one: templates of papers, and whose report it goes into',
  },
  into: {
    vi: 'Ở `consolidation`: nhiệm vụ của cơ quan chủ trì nhận số liệu tổng hợp (cùng kỳ); ở sắp xếp tổ chức: đơn vị nhận việc từ ngày đó',
    en: 'In `consolidation`: the obligation of the lead that takes it (same period); in a reorganisation: who takes over from that day',
  },
  submission: {
    vi: 'on-paper: không gửi qua mạng; đầu mối ghi nhận bản giấy',
    en: 'on-paper: nothing travels by network; the coordinator records the paper',
  },
  product: { vi: 'Sản phẩm', en: 'What comes out' },
  assignedBy: { vi: 'Người giao', en: 'Who assigned it' },
  weekOffset: { vi: 'Dời bao nhiêu tuần', en: 'Moved by how many weeks' },
  opens: {
    vi: 'Ngày mở đợt; ở bước: ngày mở bước, hoặc { after: bước } là khi bước đó đã gửi đủ hoặc đã hết hạn',
    en: 'When a cycle opens; in a step: its own day, or { after: step } once all of that step are in or its day is over',
  },
  anchor: {
    vi: 'Ngày mốc của đợt, ví dụ ngày họp',
    en: 'The day that others are counted from, such as a meeting',
  },
  due: { vi: 'Thời hạn', en: 'When it is due' },
  day: { vi: 'Ngày trong tháng cuối của kỳ, hoặc last', en: "Day of the period's last month, or last" },
  on: { vi: 'Ngày MM-DD trong năm của ngày cuối kỳ', en: "MM-DD in the year of the period's last day" },
  workingDay: {
    vi: 'Ngày làm việc thứ mấy, số âm tính từ cuối tháng',
    en: 'Which working day, negative from the end',
  },
  nth: { vi: 'Lần thứ mấy trong tháng, -1 là lần cuối', en: 'Which one of the month, -1 for the last' },
  ifMissing: {
    vi: 'Tháng không có lần thứ năm: last là lần cuối, skip là bỏ qua kỳ đó',
    en: 'In a month without a fifth: last takes its last, skip leaves the period out',
  },
  months: {
    vi: 'Trong danh sách hạn: chỉ cho kỳ kết thúc vào các tháng này; ở every: kỳ dài mấy tháng',
    en: 'In a list of due rules: only for periods that end in these months; in every: how many months long',
  },
  monthOffset: { vi: 'Dời bao nhiêu tháng', en: 'Moved by how many months' },
  yearOffset: { vi: 'Dời bao nhiêu năm', en: 'Moved by how many years' },
  after: {
    vi: 'Tính sau mốc nào, hoặc sau hạn bao lâu',
    en: 'Counted after which day, or how long after due',
  },
  before: { vi: 'Tính trước mốc nào', en: 'Counted before which day' },
  roll: { vi: 'Khi rơi vào ngày nghỉ thì dời thế nào', en: 'Where it goes when it falls on a day off' },
  time: {
    vi: 'Giờ, ví dụ "17:00"; mặc định hết ngày',
    en: 'Time, for instance "17:00"; the end of the day by default',
  },
  exclusive: {
    vi: 'true nếu là "trước ngày": ngày đó không tính',
    en: 'true for "before": the day itself is too late',
  },
  steps: { vi: 'Các bước, mỗi bước là một việc được giao', en: 'Steps, each an assignment of its own' },
  meeting: {
    vi: 'Cuộc họp vào ngày anchor: mời ai, ở đâu, từ mấy giờ đến mấy giờ',
    en: 'The meeting on the day of the anchor: who is invited, where, from when to when',
  },
  invite: {
    vi: 'Mã đơn vị và nhóm được mời; không nhất thiết có việc được giao',
    en: 'Ids of the units and groups that are invited; they need owe nothing',
  },
  place: {
    vi: 'Địa điểm họp; ở mẫu văn bản: địa danh',
    en: 'Where a meeting is held; in a template where the paper is signed',
  },
  ends: {
    vi: 'Giờ kết thúc, ví dụ "11:00"; mặc định sau hai giờ',
    en: 'When it is over, for instance "11:00"; after two hours by default',
  },
  gathers: {
    vi: 'Bước trước có báo cáo được gom vào đây; { step, of: all } là của mọi đơn vị',
    en: 'The earlier step whose submissions are shown here; { step, of: all }: those of every unit',
  },
  of: {
    vi: 'all: của mọi đơn vị; không có thì đơn vị có cấp dưới chỉ thấy của cấp dưới',
    en: 'all: of every unit; without it a unit with children sees those of its children',
  },
  policy: { vi: 'Tên chính sách nhắc việc', en: 'Name of a policy' },
  form: { vi: 'Đường dẫn tệp biểu mẫu', en: 'Path of a form file' },
  nil: {
    vi: 'Có được khai "không phát sinh" không; default: mời đóng góp, không có ý kiến là không phát sinh, không bao giờ quá hạn',
    en: 'Whether a nil return may be declared; default: an invitation, silence means none and is never overdue',
  },
  targets: { vi: 'Chỉ tiêu tập huấn', en: 'Training targets' },
  roster: { vi: 'Đường dẫn danh sách người (CSV)', en: 'Path of the roster (CSV)' },
  measuredOn: {
    vi: 'Những ngày chốt số người của danh sách làm mẫu số; giữ đến ngày chốt sau; không ghi: danh sách của từng ngày',
    en: 'Days on which the roster is measured as the denominator, which stays until the next; without it, the roster of each day',
  },
  count: {
    vi: 'heads nếu không được giữ tên người: chỉ ghi số người; mặc định people',
    en: 'heads where names may not be kept: numbers alone are told; people by default',
  },
  attends: {
    vi: 'Người của danh sách nào dự bước này (đường dẫn như trong chỉ tiêu)',
    en: 'Whose people attend at this step: rosters, by the path that targets give',
  },
  sessions: {
    vi: 'Các lớp đã ấn định: mã, ngày, số giờ, số chỗ, nơi học; lớp khác lập trong sổ theo dõi',
    en: 'Sessions that are fixed: id, day, hours, capacity, place; others are planned in the register',
  },
  capacity: { vi: 'Số chỗ của lớp', en: 'How many a session takes' },
  percent: {
    vi: 'Tỷ lệ phải đạt, %; của `jump`: chênh lệch cho phép so với kỳ trước, %',
    en: 'Share to be reached, %; of a `jump` how far a number may differ from the period before, %',
  },
  by: { vi: 'Phải đạt đến hết ngày, hoặc người xác nhận', en: 'To be reached by, or who confirmed' },
  sections: { vi: 'Các phần của biểu mẫu', en: 'Sections of the form' },
  fields: { vi: 'Các trường', en: 'Fields' },
  rules: {
    vi: 'Quy tắc của biểu mẫu: giữa các trường (atMost, sum, required), hoặc so với kỳ trước (jump); gọi bằng `id`, không ghi thì bằng các trường mà quy tắc nói tới',
    en: 'Rules of the form: between fields (atMost, sum, required), or to the period before (jump); known by their `id`, else by the fields that they are about',
  },
  jump: {
    vi: 'Mã trường kiểu number; chênh lệch quá `percent` so với kỳ trước của đơn vị thì phải ghi lý do',
    en: 'Id of a number field; further than `percent` from what the unit said the period before, its reason is asked',
  },
  consolidate: {
    vi: 'Cách tổng hợp số liệu của các đơn vị',
    en: "How the units' answers are brought together",
  },
  everyWorkingDays: { vi: 'Cứ bao nhiêu ngày làm việc một lần', en: 'Once in so many working days' },
  acknowledge: {
    vi: 'Đơn vị phải xác nhận đã nhận việc; quá thời gian này thì được nhắc',
    en: 'Units say that they have taken note, and are reminded of it after so long',
  },
  within: { vi: 'Trong bao lâu kể từ thông báo giao việc', en: 'Within how long of the opening notice' },
  returnDays: {
    vi: 'Đơn vị có bao nhiêu ngày làm việc để bổ sung, hoàn thiện, khi người xem xét không ghi hạn mới; mặc định: 3',
    en: 'Working days that a unit has to mend what was returned, where the reviewer names no day; without it 3',
  },
  quiet: {
    vi: 'Giờ yên tĩnh: nhắc việc tính theo giờ không gửi trong khoảng này, mà gửi khi hết',
    en: 'Quiet hours: what counts in hours does not leave between them, but at their end',
  },
  draft: {
    vi: 'Chỉ soạn sẵn để cơ quan đầu mối gửi bằng văn bản của mình',
    en: 'Written for the coordinator, who sends it on paper of its own',
  },
  digest: {
    vi: 'Thư gộp: mỗi hộp thư nhận nhiều nhất bao nhiêu thư một ngày',
    en: 'Digests: how many letters one mailbox gets a day',
  },
  atMostPerDay: {
    vi: 'Nhiều nhất mỗi ngày, tính cả thư báo đã nhận và ý kiến xử lý; việc vượt quá được gộp vào thư sáng hôm sau, trừ việc không thể chờ: hạn đến trước đó, tính theo giờ, từ chối',
    en: 'At most so many a day, receipts and rulings among them; what is over waits for the next morning, but for what cannot wait: a day that is over by then, what counts in hours, a refusal',
  },
  everyHours: {
    vi: 'Cứ bao nhiêu giờ một lần; gửi đúng giờ đó, cả ban đêm và ngày nghỉ',
    en: 'Once in so many hours; it leaves at that hour, at night and on days off too',
  },
  hours: {
    vi: 'Số giờ, tính cả ban đêm và ngày nghỉ',
    en: 'Number of hours, nights and days off included',
  },
  everyDays: { vi: 'Cứ bao nhiêu ngày một lần', en: 'Once in so many days' },
  atMost: {
    vi: 'Nhiều nhất mấy lần; ở quy tắc của biểu mẫu: số thứ nhất không lớn hơn số thứ hai',
    en: 'So many times at the most; in a rule of a form: the first number is at most the second',
  },
  sum: { vi: 'Các số cộng lại phải bằng `equals`', en: 'Numbers that are `equals` together' },
  equals: { vi: 'Trường ghi tổng số', en: 'The field that has the total' },
  when: {
    vi: 'Trường ở `required` phải điền khi trường này có giá trị này; ở mẫu văn bản: chỉ soạn phần này khi có (late, missing, before…)',
    en: 'The field under `required` is to be filled in where this field says this; in a template the part stands only where there are such (late, missing, before…)',
  },
  is: { vi: 'Giá trị, như yes hoặc mã lựa chọn', en: 'The value, such as yes or that of a choice' },
  field: { vi: 'Mã trường', en: 'Id of a field' },
  message: {
    vi: 'Câu báo cho người điền khi quy tắc không được giữ, thay cho câu có sẵn',
    en: 'What whoever fills it in is told where the rule is not kept, in place of our own sentence',
  },
  min: {
    vi: 'Nhỏ nhất: một số, hoặc một ngày, hoặc today là ngày gửi',
    en: 'The least: a number, or a day, or today, the day of handing in',
  },
  max: {
    vi: 'Lớn nhất: một số, hoặc một ngày, hoặc today là ngày gửi',
    en: 'The most: a number, or a day, or today, the day of handing in',
  },
  accept: { vi: 'Các loại tệp được nhận', en: 'The kinds of files that are taken' },
  maxSize: { vi: 'Mỗi tệp tối đa bao nhiêu MB', en: 'How many megabytes a file may have' },
  remindAfter: { vi: 'Sau bao lâu thì nhắc người xem xét', en: 'After how long the reviewer is reminded' },
  role: {
    vi: 'Vai trò: đầu mối, cấp phó, văn thư hoặc lãnh đạo đơn vị',
    en: 'Role: focal point, deputy, clerk or head',
  },
  workingDays: { vi: 'Số ngày làm việc', en: 'Number of working days' },
  days: { vi: 'Số ngày theo lịch', en: 'Number of calendar days' },
  document: {
    vi: 'Mã văn bản, khai ở `sources`; của việc tạm dừng: số, ký hiệu, ngày; ở nhiệm vụ: required là phải kèm văn bản đã ký (trừ khai không phát sinh)',
    en: 'Id of the document, listed under `sources`; of a suspension: number, sign and date; in an obligation, required: a signed paper goes with it (but for a nil return)',
  },
  section: { vi: 'Mục, điểm trong văn bản', en: 'Section of the document' },
  note: { vi: 'Căn cứ xác nhận', en: 'What the confirmation rests on' },
  every: {
    vi: 'Mỗi kỳ dài bao nhiêu tháng, tuần hoặc ngày, tính từ `from`',
    en: 'Length of a period in months, weeks or days, counted from `from`',
  },
  dates: { vi: 'Các ngày, mỗi ngày là một kỳ', en: 'Dates, each a period of one day' },
  weekday: { vi: 'Thứ trong tuần', en: 'Day of the week' },
  at: { vi: 'Đúng vào ngày mốc này', en: 'That day itself' },
  until: {
    vi: 'Áp dụng cho kỳ kết thúc đến hết ngày này',
    en: 'Holds for periods that end on or before this day',
  },
  required: {
    vi: 'Bắt buộc điền; ở quy tắc của biểu mẫu: trường phải điền khi `when`',
    en: 'Whether it must be filled in; in a rule of a form: the field that must be, where `when` holds',
  },
  whole: { vi: 'Chỉ nhận số nguyên', en: 'Whole numbers only' },
  choices: { vi: 'Các lựa chọn', en: 'The choices' },
  columns: { vi: 'Các cột của bảng', en: 'Columns of the table' },
  ...CALENDAR_KEY_DESCRIPTIONS,
  ...PAPER_TEMPLATE_KEY_DESCRIPTIONS,
};
