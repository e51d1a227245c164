import type { Explanations } from './explanation.js';

/** Of `importErrors`: what `import-plan` says of a spreadsheet. */
export const importExplanations: Explanations = {
  IMPORT_TOO_LARGE: {
    vi: 'Bảng tính vượt giới hạn, hoặc khi giải nén lớn bất thường; tệp không được đọc tiếp để máy không bị treo.',
    en: 'The spreadsheet is beyond the limits, or unpacks to far more than it seems; it is not read any further.',
  },
  IMPORT_UNREADABLE: {
    vi: 'Tệp hỏng, là định dạng cũ .xls, hoặc không có trang tính được nêu.',
    en: 'The file is broken, of the old format .xls, or lacks the sheet that was named.',
  },
  IMPORT_HEADINGS_MISSING: {
    vi: 'Trong 30 dòng đầu không có dòng nào nêu tên cột đơn vị và nhiệm vụ, nên không biết cột nào là gì. Tên cột có thể bằng tiếng Việt hoặc tiếng Anh, có dấu hoặc không.',
    en: 'None of the first 30 rows names the columns for unit and duty. Headings may be in Vietnamese or English, with accents or without.',
    bad: 'Sở Y tế, Báo cáo tháng, hằng tháng, ngày 25',
    good: 'Đơn vị, Nhiệm vụ, Tần suất, Ngày\nSở Y tế, Báo cáo tháng, hằng tháng, ngày 25',
  },
  IMPORT_UNIT_HEADINGS_MISSING: {
    vi: 'Trong 40 dòng đầu không có dòng nào nêu cột tên đơn vị, nên không biết cột nào là gì. Tên cột bằng tiếng Việt hoặc tiếng Anh.',
    en: 'None of the first 40 rows names a column for the unit. Headings may be in Vietnamese or English.',
    bad: 'Sở Y tế, dau-moi@so-y-te.example.org',
    good: 'Đơn vị, Email\nSở Y tế, dau-moi@so-y-te.example.org',
  },
  IMPORT_UNIT_ID_UNFIT: {
    vi: 'Mã đơn vị đứng trong mã việc và địa chỉ trang. Mã trong bảng không dùng được thì lập mã từ tên. Đây là cảnh báo.',
    en: 'Ids of units stand in ids of assignments and in addresses. Where the one of the table cannot, one is made of the name. It is a warning.',
    bad: 'Sở Y tế (SYT)',
    good: 'so-y-te',
  },
  IMPORT_UNIT_WITHOUT_CONTACT: {
    vi: 'Đơn vị không có hộp thư nào đọc được trong bảng. Đây là cảnh báo.',
    en: 'No row of the table has a mailbox of the unit that can be read. It is a warning.',
    bad: 'Sở Y tế, Nguyễn Văn An,',
    good: 'Sở Y tế, Nguyễn Văn An, dau-moi@so-y-te.example.org',
  },
  IMPORT_EMAIL_UNREAD: {
    vi: 'Ô thư điện tử không phải một địa chỉ. Đơn vị vẫn được đọc, đầu mối của ô này thì không.',
    en: 'The cell is not one address. The unit is read all the same, this contact is not.',
    bad: 'an@so-y-te',
    good: 'an@so-y-te.example.org',
  },
  IMPORT_EMAIL_MISSING: {
    vi: 'Đầu mối nhận mọi thư qua hộp thư của mình. Người hoặc số điện thoại không kèm địa chỉ thì không dùng được.',
    en: 'A contact gets everything by mailbox. A person or a telephone without an address is of no use.',
    bad: 'Nguyễn Văn An, 0261 000 001',
    good: 'Nguyễn Văn An, 0261 000 001, an@so-y-te.example.org',
  },
  IMPORT_ROLE_UNKNOWN: {
    vi: 'Vai trò quyết định ai nhận thư nào. Không đoán: đầu mối không đọc được thì không đưa vào.',
    en: 'The role decides who gets which letter. Nothing is guessed: a contact whose role cannot be read is left out.',
    bad: 'Chuyên viên',
    good: 'Đầu mối',
  },
  IMPORT_PARENT_UNKNOWN: {
    vi: 'Cơ quan cấp trên phải là một đơn vị của kế hoạch. Đây là cảnh báo.',
    en: 'A parent is a unit of the plan itself. It is a warning.',
    bad: 'Sở Y tế, trực thuộc: UBND tỉnh (không có dòng riêng)',
    good: 'UBND tỉnh\nSở Y tế, trực thuộc: UBND tỉnh',
  },
  IMPORT_COLUMN_UNKNOWN: {
    vi: 'Tên cột không thuộc các tên đã biết. Không đoán: mỗi ô của cột thành ghi chú bên cạnh nhiệm vụ. Đây là cảnh báo.',
    en: 'The heading is none that is known. Nothing is guessed: each cell becomes a comment beside its duty. It is a warning.',
    bad: 'Đơn vị, Nội dung, Tần suất, X1',
    good: 'Đơn vị, Nội dung, Tần suất, Thời hạn',
  },
  IMPORT_COLUMN_TWICE: {
    vi: 'Hai tên cột có thể cùng nghĩa, như "Thời gian" và "Thời hạn". Cột khớp hơn được dùng, cột kia thành ghi chú. Đây là cảnh báo.',
    en: 'Two headings could mean the same, such as "Time" and "Deadline". The better one is used, the other becomes a comment. It is a warning.',
    bad: 'Đơn vị, Nội dung, Thời hạn, Hạn gửi',
    good: 'Đơn vị, Nội dung, Thời hạn, Chốt số liệu',
  },
  IMPORT_CUT_OFF_UNREAD: {
    vi: 'Ô chốt số liệu không nêu một ngày trong tháng cuối kỳ. Kỳ tạm kết thúc vào cuối tháng, ô được giữ thành ghi chú. Đây là cảnh báo.',
    en: 'The cell of the cut-off names no day of the last month of a period. The period ends with its month, the cell is kept as a comment. It is a warning.',
    bad: 'theo hướng dẫn',
    good: 'ngày 14 tháng cuối quý',
  },
  IMPORT_PERIODS_JOINED: {
    vi: '"6 tháng và năm" với hai ngày: mỗi ngày là hạn của một nửa năm. Báo cáo năm tính từ đầu năm thì cần kỳ lũy kế. Đây là cảnh báo.',
    en: '"Half-year and year" with two days: each is the day of one half. A report of the year since January wants cumulative periods. It is a warning.',
    bad: 'period: half-year',
    good: 'period: { cumulative: [6, 12] }',
  },
  IMPORT_NOTHING_READ: {
    vi: 'Không dòng nào đọc được thành nhiệm vụ, nên không có bản khung.',
    en: 'No row could be read as a duty, so that there is no skeleton.',
  },
  IMPORT_UNIT_MISSING: {
    vi: 'Ô đơn vị trống và các dòng trên cũng không có đơn vị để lấy theo.',
    en: 'The cell of the unit is empty, and no row above has one to take.',
  },
  IMPORT_UNIT_COLLECTIVE: {
    vi: '"Các sở, ban, ngành" là nhiều đơn vị. Bản khung tạm ghi một đơn vị; cần liệt kê và lập nhóm. Đây là cảnh báo.',
    en: '"All departments" are several units. The skeleton writes one in their place: list them and make a group. It is a warning.',
    bad: 'audience: [cac-so-ban-nganh]',
    good: 'groups:\n  departments: [so-y-te, so-noi-vu]\n…\naudience: [departments]',
  },
  IMPORT_DUTY_MISSING: {
    vi: 'Dòng không nêu nội dung phải thực hiện; có thể là tiêu đề phụ hoặc chữ ký. Dòng được giữ lại dưới dạng ghi chú.',
    en: 'The row does not say what is to be done: perhaps a subtitle or a signature. It is kept as a comment.',
  },
  IMPORT_FREQUENCY_MISSING: {
    vi: 'Ô tần suất trống và tên nhiệm vụ cũng không cho biết bao lâu lặp lại.',
    en: 'The cell of the frequency is empty, and the words of the duty do not tell it either.',
  },
  IMPORT_FREQUENCY_UNREAD: {
    vi: 'Không hiểu cách ghi tần suất. Dòng được giữ lại dưới dạng ghi chú, không đoán bừa.',
    en: 'The frequency is written in a way that is not understood. The row is kept as a comment: nothing is guessed at random.',
    bad: 'thỉnh thoảng',
    good: 'hằng quý',
  },
  IMPORT_FREQUENCY_TOO_OFTEN: {
    vi: 'Nhiệm vụ lặp lại hằng ngày hoặc nhiều lần mỗi tuần, mỗi tháng; kỳ của kế hoạch ngắn nhất là một tuần.',
    en: 'The duty comes every day, or several times a week or month; the shortest period of a plan is a week.',
    bad: 'hằng ngày',
    good: 'hằng tuần',
  },
  IMPORT_FREQUENCY_UNEVEN: {
    vi: 'Các lần không cách đều nhau (như 5 lần một năm), nên phải liệt kê ngày.',
    en: 'The times are not evenly spaced (such as five times a year), so that their days must be listed.',
    bad: '5 lần/năm',
    good: 'period: { dates: [2026-03-05, 2026-09-30] }',
  },
  IMPORT_DAY_MISSING: {
    vi: 'Ô ngày trống. Bản khung lấy ngày cuối kỳ và đánh dấu `basis: ambiguous` để người soạn xác nhận. Đây là cảnh báo.',
    en: 'The cell of the day is empty. The skeleton takes the last day of the period and marks it `basis: ambiguous`. It is a warning.',
  },
  IMPORT_DAY_UNREAD: {
    vi: 'Không hiểu cách ghi ngày. Dòng được giữ lại dưới dạng ghi chú.',
    en: 'The day is written in a way that is not understood. The row is kept as a comment.',
    bad: 'đầu tháng',
    good: 'ngày 5',
  },
  IMPORT_DAYS_SEVERAL: {
    vi: 'Ô có nhiều ngày mà không phải mỗi kỳ một ngày (20/6 và 15/12 cho 6 tháng thì đọc được).',
    en: 'The cell has several days that are not one in each period (20/6 and 15/12 for half-years are).',
    bad: '6 tháng | 20/5, 20/6, 20/12',
    good: '6 tháng | 20/6, 20/12',
  },
  IMPORT_DAY_OF_YEAR: {
    vi: 'Ghi một ngày trong năm cho nhiệm vụ lặp lại nhiều lần mỗi năm; không rõ các kỳ khác đến hạn ngày nào.',
    en: 'One day of the year is given for a duty that comes more often; when its other periods are due is not said.',
    bad: 'hằng tháng | 20/12',
    good: 'hằng tháng | ngày 20',
  },
  IMPORT_DAY_WITHOUT_YEAR: {
    vi: 'Nhiệm vụ chỉ có một lần thì phải biết là năm nào.',
    en: 'Where a duty comes only once, its year must be known.',
    bad: 'một lần | 20/12',
    good: 'một lần | 20/12/2026',
  },
};
