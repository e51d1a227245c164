import type { Explanations } from './explanation.js';

/** Of `planErrors` and `planFileErrors`. */
export const planFileExplanations: Explanations = {
  PLAN_INVALID: {
    vi: 'Tệp kế hoạch có ít nhất một lỗi nên chưa dùng được; mọi lỗi được in ra cùng lúc, kèm vị trí.',
    en: 'The plan file has at least one error and is not used; all of them are told at once, each with its place.',
  },
  CALENDAR_INVALID: {
    vi: 'Tệp lịch có lỗi. Thời hạn tính theo ngày làm việc, nên lịch sai sẽ làm sai mọi hạn; vì thế tệp bị từ chối.',
    en: 'The calendar file has errors. Days are counted with it, so a wrong calendar would make every due day wrong.',
  },
  DATE_INVALID: {
    vi: 'Ngày nêu ra không có trong lịch, hoặc không viết theo dạng năm-tháng-ngày.',
    en: 'The day does not exist, or is not written year-month-day.',
    bad: 'kyhan preview plan.yaml --from 2026-02-30 --to 2026-12-31',
    good: 'kyhan preview plan.yaml --from 2026-02-28 --to 2026-12-31',
  },
  DAY_REFERENCE_MISSING: {
    vi: 'Một ngày được tính từ mốc `anchor` (ví dụ ngày họp) nhưng nhiệm vụ không khai mốc đó.',
    en: 'A day is counted from the `anchor`, such as the day of a meeting, but the obligation names no such day.',
    bad: 'due: { before: anchor, workingDays: 2 }',
    good: 'due: { before: cut-off, workingDays: 2 }',
  },
  TIME_INVALID: {
    vi: 'Giờ trong ngày viết theo 24 giờ, từ 00:00 đến 23:59.',
    en: 'A time of day is written in 24 hours, from 00:00 to 23:59.',
  },
  ZONE_UNKNOWN: {
    vi: 'Hạn là một thời điểm, nên cần múi giờ; tên phải có trong danh sách IANA.',
    en: 'A due day ends at an instant, for which the time zone is needed; its name must be in the IANA list.',
  },
  CALENDAR_WITHOUT_WORKING_DAYS: {
    vi: 'Lịch khai cả bảy ngày trong tuần là ngày nghỉ, nên không đếm được ngày làm việc nào.',
    en: 'The calendar rests on all seven days of the week, so that no working day can be counted.',
    bad: 'weekend: [1, 2, 3, 4, 5, 6, 7]',
    good: 'weekend: [6, 7]',
  },
  CALENDAR_YEARS_APART: {
    vi: 'Phần ghi đè công bố lịch nghỉ của các năm cách quãng với các năm đã có; năm ở giữa sẽ không rõ là đã công bố hay chỉ ước tính.',
    en: 'The override announces years that do not join those of the calendar; the years between would be neither announced nor estimated.',
  },
  PLAN_UNREADABLE: {
    vi: 'Không mở được tệp: sai đường dẫn, là thư mục, hoặc không có quyền đọc. Đường dẫn trong tệp kế hoạch tính từ thư mục của tệp đó.',
    en: 'The file cannot be opened: a wrong path, a folder, or no right to read it. Paths in a plan file start from its own folder.',
    bad: 'form: forms/thang.yaml',
    good: 'form: form.yaml',
  },
  PLAN_FILE_OUTSIDE: {
    vi: 'Tệp kế hoạch được gửi từ nơi này sang nơi khác, và khi có lỗi thì dòng bị lỗi được in ra. Vì thế chỉ các tệp nằm trong thư mục của kế hoạch mới được đọc.',
    en: 'A plan file is sent from one office to another, and a check prints the lines that are wrong. So only files in the folder of the plan are read.',
    bad: 'form: ../form.yaml',
    good: 'form: form.yaml',
  },
  PLAN_TOO_LARGE: {
    vi: 'Tệp lớn hơn mọi kế hoạch thật; có lẽ là tệp khác. Tệp không được đọc tiếp.',
    en: 'The file is larger than any real plan and most likely another one; it is not read any further.',
  },
  PLAN_NOT_UTF_8: {
    vi: 'Chữ trong tệp không theo UTF-8 (ví dụ TCVN3, Windows-1258), nên chữ có dấu sẽ đọc sai.',
    en: 'The letters of the file are not UTF-8 (but TCVN3 or Windows-1258, say), so that accents would be misread.',
  },
  PLAN_NOT_YAML: {
    vi: 'Tệp sai cú pháp YAML: thiếu dấu nháy đóng, sai thụt dòng, hoặc giá trị có dấu hai chấm mà không đặt trong dấu nháy.',
    en: 'The file breaks the rules of YAML: a quote that is not closed, a wrong indentation, or a colon in a value without quotes.',
    bad: 'title: { vi: "Kế hoạch thử nghiệm, en: Trial plan }',
    good: 'title: { vi: Kế hoạch thử nghiệm, en: Trial plan }',
  },
  PLAN_TAB: {
    vi: 'YAML thụt dòng bằng dấu cách. Phím Tab trông giống dấu cách nhưng làm sai cấu trúc.',
    en: 'YAML indents with spaces. A tab looks the same and breaks the structure.',
    bad: '\tbasis: given',
    good: 'basis: given',
  },
  PLAN_EMPTY: {
    vi: 'Tệp không có nội dung, hoặc chỉ có ghi chú.',
    en: 'The file holds nothing, or comments only.',
  },
  PLAN_NOT_A_MAP: {
    vi: 'Tệp phải gồm các dòng "khóa: giá trị"; ở đây là một danh sách hoặc một đoạn chữ.',
    en: 'A plan file is lines of "key: value"; this one is a list or a text.',
  },
  PLAN_UNKNOWN_KEY: {
    vi: 'Khóa không có trong định dạng kế hoạch ở vị trí này. Khóa lạ không được bỏ qua, vì thường là gõ nhầm một khóa quan trọng.',
    en: 'The plan format has no such key here. An unknown key is never passed over: most often it is a slip in one that matters.',
    bad: 'polycy: ordered',
    good: 'policy: ordered',
  },
  PLAN_KEY_MISSING: {
    vi: 'Thiếu một khóa bắt buộc; không có giá trị mặc định nào đúng cho mọi kế hoạch.',
    en: 'A key that every plan needs is missing; no default would be right for all of them.',
    bad: 'inForce: { from: 2022-10-31 }',
    good: 'inForce: { from: 2022-10-31, to: 2028-12-31 }',
  },
  PLAN_BAD_VALUE: {
    vi: 'Giá trị không thuộc loại được phép ở vị trí này.',
    en: 'The value is of a kind that may not stand here.',
  },
  PLAN_BAD_ID: {
    vi: 'Mã dùng trong địa chỉ trang và trong sổ theo dõi, nên chỉ gồm chữ thường không dấu, chữ số và dấu gạch đơn.',
    en: 'Ids stand in URLs and in the register, so they are lower-case letters without accents, digits and single dashes.',
    bad: 'slug: Thử nghiệm',
    good: 'slug: thu-nghiem',
  },
  PLAN_BAD_DATE: {
    vi: 'Ngày không có trong lịch (như 30/02) hoặc không viết theo dạng năm-tháng-ngày.',
    en: 'The day does not exist (30 February) or is not written year-month-day.',
    bad: 'issuedOn: 31/10/2022',
    good: 'issuedOn: 2022-10-31',
  },
  PLAN_BAD_TIME: {
    vi: 'Giờ viết trong dấu nháy theo 24 giờ; không có dấu nháy, một số phần mềm đọc 17:00 thành số.',
    en: 'A time is written in quotes and in 24 hours; without quotes some programs take 17:00 for a number.',
    bad: 'sendAt: "8 giờ"',
    good: 'sendAt: "08:00"',
  },
  PLAN_BAD_MONTH_DAY: {
    vi: 'Ngày trong năm viết tháng trước, ngày sau: 12-20 là ngày 20 tháng 12.',
    en: 'A day of the year is written month first: 12-20 is 20 December.',
    bad: 'due: { on: 20-12 }',
    good: 'due: { on: 12-20 }',
  },
  PLAN_BAD_EMAIL: {
    vi: 'Thông báo gửi đến địa chỉ này; địa chỉ sai thì đơn vị không nhận được gì.',
    en: 'Notices go to this address; with a wrong one the unit gets nothing.',
    bad: 'contacts: [{ role: head, email: tinh }]',
    good: 'contacts: [{ role: head, email: tinh@example.org }]',
  },
  PLAN_BAD_TIME_ZONE: {
    vi: 'Tên múi giờ phải có trong danh sách IANA; viết tắt như ICT hay GMT+7 không đủ rõ.',
    en: 'The time zone must be a name of the IANA list; GMT+7 is not one.',
    bad: 'timeZone: Asia/Saigon City',
    good: 'timeZone: Asia/Ho_Chi_Minh',
  },
  PLAN_BAD_DAY_RULE: {
    vi: 'Quy tắc phải xác định được đúng một ngày trong mỗi kỳ: ngày trong tháng, ngày trong năm, ngày làm việc thứ mấy, thứ mấy trong tuần, hoặc đếm từ một mốc.',
    en: 'A rule must say exactly one day of each period: a day of the month or of the year, a working day, a weekday, or a count from another day.',
    bad: 'due: cuối tháng',
    good: 'due: { day: last }',
  },
  PLAN_BAD_PERIOD: {
    vi: 'Kỳ là khoảng thời gian mà một đợt nói về. Kỳ ngắn nhất là một tháng.',
    en: 'A period is the span that a cycle speaks about; the shortest is a month.',
    bad: 'period: week',
    good: 'period: month',
  },
  PLAN_BAD_SPAN: {
    vi: 'Số ngày phải nói rõ là ngày làm việc hay ngày thường: 3 ngày trước Tết khác nhau rất nhiều.',
    en: 'A span says whether it counts working days or days: before Tết they differ much.',
    bad: 'remind: [3]',
    good: 'remind: [{ workingDays: 3 }]',
  },
  PLAN_UNKNOWN_UNIT: {
    vi: 'Tên nêu ra không phải mã của đơn vị hay nhóm nào trong kế hoạch; thường là gõ nhầm.',
    en: 'The name is the id of no unit or group of the plan; most often a slip.',
    bad: 'audience: [so-ttt]',
    good: 'audience: [so-tttt]',
  },
  PLAN_UNKNOWN_POLICY: {
    vi: 'Chính sách nhắc việc nêu ra chưa được khai ở `policies`.',
    en: 'The policy is not declared under `policies`.',
    bad: 'policy: orderd',
    good: 'policy: ordered',
  },
  PLAN_UNKNOWN_SOURCE: {
    vi: 'Nhiệm vụ dẫn một văn bản chưa được khai ở `sources`.',
    en: 'The obligation cites a document that is not declared under `sources`.',
    bad: 'source: { document: nd-9-2019, section: Điều 12, quote: chế độ báo cáo định kỳ }',
    good: 'source: { document: nd-09-2019, section: Điều 12, quote: chế độ báo cáo định kỳ }',
  },
  PLAN_UNKNOWN_FORM: {
    vi: 'Kế hoạch viết bằng TypeScript mang theo các biểu mẫu; nhiệm vụ nêu tên một biểu mẫu không có trong đó.',
    en: 'A plan written in TypeScript carries its forms; an obligation names one that is not among them.',
    bad: "definePlan({ forms: { month }, obligations: [{ …, form: 'mounth' }] })",
    good: "definePlan({ forms: { month }, obligations: [{ …, form: 'month' }] })",
  },
  PLAN_UNKNOWN_STEP: {
    vi: '`gathers` đưa báo cáo đã gửi của một bước trước cho người làm bước này xem; bước đó phải đứng trước trong cùng nhiệm vụ.',
    en: '`gathers` shows the submissions of an earlier step to those who do this one; that step must stand above, in the same obligation.',
    bad: 'gathers: topic',
    good: 'gathers: topics',
  },
  PLAN_DOUBLE_UNIT: {
    vi: 'Hai đơn vị cùng mã thì không biết giao việc cho đơn vị nào.',
    en: 'Where two units share an id, nobody knows which of them owes.',
    bad: '- id: so-tttt\n  name: { vi: Phường Bắc, en: Bắc ward }',
    good: '- id: phuong-bac\n  name: { vi: Phường Bắc, en: Bắc ward }',
  },
  PLAN_DOUBLE_OBLIGATION: {
    vi: 'Mã của nhiệm vụ đứng trong mã của mọi đợt; hai nhiệm vụ cùng mã sẽ lẫn lịch sử với nhau.',
    en: "An obligation's id stands in the id of each of its cycles; two of the same would mix their histories.",
    bad: '- id: month-report\n  kind: briefing',
    good: '- id: press-briefing\n  kind: briefing',
  },
  PLAN_DOUBLE_STEP: {
    vi: 'Mã của bước đứng trong mã của từng việc được giao, nên phải khác nhau trong một nhiệm vụ.',
    en: 'The id of a step stands in the id of each assignment, so it is used once in an obligation.',
    bad: '- id: topics\n  audience: [ubnd-tinh]',
    good: '- id: meeting\n  audience: [ubnd-tinh]',
  },
  PLAN_PARENT_CIRCLE: {
    vi: 'Đơn vị là cấp trên của chính mình, trực tiếp hoặc qua đơn vị khác.',
    en: 'A unit is above itself, directly or through others.',
    bad: '- id: phuong-bac\n  name: { vi: Phường Bắc, en: Bắc ward }\n  parent: phuong-bac',
    good: '- id: phuong-bac\n  name: { vi: Phường Bắc, en: Bắc ward }\n  parent: so-tttt',
  },
  PLAN_DATES_REVERSED: {
    vi: 'Ngày bắt đầu đứng sau ngày kết thúc, nên không ngày nào nằm trong khoảng đó.',
    en: 'The first day is after the last, so that no day lies between.',
    bad: 'inForce: { from: 2028-12-31, to: 2022-10-31 }',
    good: 'inForce: { from: 2022-10-31, to: 2028-12-31 }',
  },
  PLAN_AUDIENCE_EMPTY: {
    vi: 'Nhóm không có đơn vị nào, nên nhiệm vụ không ai phải thực hiện.',
    en: 'The group has no unit, so that nobody owes this.',
    bad: 'wards: { children-of: so-tttt, level: district }',
    good: 'wards: { children-of: so-tttt, level: ward }',
  },
  PLAN_NO_DUE_RULE: {
    vi: 'Hạn thay đổi theo thời gian, và có kỳ không thuộc khoảng nào của các quy tắc.',
    en: 'The rule changed over the years, and for some period none of them holds.',
    bad: '- { on: 12-25, until: 2022-05-31 }',
    good: '- { on: 12-25, until: 2023-05-31 }',
  },
  PLAN_DUE_BEFORE_OPENING: {
    vi: 'Đợt mở sau khi đã đến hạn: đơn vị sẽ quá hạn ngay khi nhận việc. Hạn trước ngày chốt số liệu thì được.',
    en: 'The cycle would open when it is due already. A due day before the cut-off is legal, before the opening it is not.',
    bad: 'opens: { after: due, workingDays: 5 }',
    good: 'opens: { before: due, workingDays: 5 }',
  },
  PLAN_DAY_CIRCLE: {
    vi: 'Ngày này tính từ ngày kia và ngược lại, nên không tính được ngày nào.',
    en: 'One day is counted from another that is counted from it, so that none can be found.',
    bad: 'anchor: { before: due, workingDays: 1 }',
    good: 'anchor: { workingDay: -3 }',
  },
  PLAN_UNIT_NOT_ALIVE: {
    vi: 'Đơn vị đã kết thúc hoạt động mà chưa khai đơn vị kế nhiệm; từ kỳ này nhiệm vụ không có người thực hiện. Đây là cảnh báo.',
    en: 'The unit has ended and no successor is named: from that period on nobody owes this. It is a warning.',
    bad: 'lives: { from: 2020-01-01, to: 2026-12-31 }',
    good: 'lives: { from: 2020-01-01 }',
  },
  PLAN_INFERENCE_UNEXPLAINED: {
    vi: 'Chu kỳ do suy luận phải nêu suy từ đâu, để người khác kiểm tra và xác nhận được.',
    en: 'A recurrence that is inferred says from what, so that somebody can check and confirm it.',
    bad: 'basis: inferred\naudience: [so-tttt]',
    good: 'basis: given\naudience: [so-tttt]',
  },
};
