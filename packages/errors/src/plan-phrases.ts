import { filledInBoth } from './filled.js';
import type { InBoth } from './language.js';

/** Parts of sentences that errors about plan files are completed with. */
export const PLAN_PHRASES = {
  roles: {
    coordinator: filledInBoth({ vi: 'đơn vị đầu mối (coordinator)', en: 'coordinator' }),
    owner: filledInBoth({ vi: 'cơ quan ban hành (owner)', en: 'owner' }),
  },
  bases: {
    inferred: filledInBoth({ vi: 'suy luận (inferred)', en: 'inferred' }),
    ambiguous: filledInBoth({ vi: 'chưa rõ (ambiguous)', en: 'ambiguous' }),
  },
  /** What a step of units that cooperate is called. */
  contribution: filledInBoth({ vi: 'phần phối hợp', en: 'contribution' }),
  /** Why a key stands where it means nothing. */
  misplaced: {
    choices: filledInBoth({
      vi: 'chỉ trường kiểu choice có lựa chọn',
      en: 'only a field of type choice has choices',
    }),
    columns: filledInBoth({
      vi: 'chỉ trường kiểu table có cột',
      en: 'only a field of type table has columns',
    }),
    number: filledInBoth({
      vi: 'chỉ dùng cho trường kiểu number',
      en: 'only for a field of type number',
    }),
    numberOrDate: filledInBoth({
      vi: 'chỉ dùng cho trường kiểu number hoặc date',
      en: 'only for a field of type number or date',
    }),
    file: filledInBoth({
      vi: 'chỉ dùng cho trường kiểu file',
      en: 'only for a field of type file',
    }),
    openedBy: filledInBoth({
      vi: 'chỉ nhiệm vụ có `period: on-request` mới do ai đó mở',
      en: 'only an obligation with `period: on-request` is opened by somebody',
    }),
    nthOfWeek: filledInBoth({
      vi: 'trong kỳ bảy ngày mỗi thứ chỉ có một lần; muốn dời thì dùng `weekOffset`',
      en: 'in a period of seven days each weekday comes once; `weekOffset` moves it',
    }),
    scheduled: filledInBoth({
      vi: 'nhiệm vụ theo lịch riêng (schedule) không có bước',
      en: 'an obligation with a schedule has no steps',
    }),
    lead: filledInBoth({
      vi: '`lead` là `audience` khi có đơn vị phối hợp; chỉ ghi một trong hai',
      en: '`lead` is `audience` where others cooperate; write one of them',
    }),
    meeting: filledInBoth({
      vi: 'cuộc họp cần có ngày: khai `anchor`',
      en: 'a meeting needs a day: give `anchor`',
    }),
    meetingTime: filledInBoth({
      vi: '`anchor` đã ghi giờ khác; chỉ ghi giờ ở một nơi',
      en: '`anchor` has another hour; give it in one place',
    }),
    steps: filledInBoth({
      vi: 'nhiệm vụ có `steps` thì khai trong từng bước',
      en: 'with `steps`, each step has its own',
    }),
    targets: filledInBoth({
      vi: 'chỉ nhiệm vụ loại training có chỉ tiêu',
      en: 'only an obligation of kind training has targets',
    }),
    attends: filledInBoth({
      vi: 'chỉ bước của nhiệm vụ loại training có người dự',
      en: 'people attend only a step of an obligation of kind training',
    }),
    sessions: filledInBoth({
      vi: 'bước có lớp thì ghi ai dự ở `attends`',
      en: 'a step with sessions says in `attends` who attends',
    }),
  },
  /** What may stand where an object is no plan. */
  plainValue: filledInBoth({
    vi: 'chữ, số, true hoặc false, danh sách hay các khóa',
    en: 'a text, a number, true or false, a list or keys',
  }),
  /** What may stand where the schema alone says it. */
  asInSchema: filledInBoth({
    vi: 'giá trị đúng lược đồ (`kyhan schema`)',
    en: 'a value as the schema has it (`kyhan schema`)',
  }),
  atLeast: (least: string): InBoth =>
    filledInBoth({ vi: 'ít nhất {least}', en: 'at least {least}' }, { least }),
  atMost: (most: string): InBoth => filledInBoth({ vi: 'nhiều nhất {most}', en: 'at most {most}' }, { most }),
  /** Why a line is no CSV. */
  csv: {
    quotes: filledInBoth({ vi: 'dấu nháy kép không khớp', en: 'its quotes do not match' }),
    columns: filledInBoth({
      vi: 'số ô không bằng số cột của dòng đầu',
      en: 'it has not as many cells as the first line has columns',
    }),
  },
  /** Why a file could not be read. */
  unreadable: {
    missing: filledInBoth({ vi: 'không có tệp này', en: 'there is no such file' }),
    folder: filledInBoth({ vi: 'đây là thư mục', en: 'it is a folder' }),
    'too-large': filledInBoth({ vi: 'tệp quá lớn', en: 'it is too large' }),
    'not-utf-8': filledInBoth({ vi: 'tệp không phải văn bản UTF-8', en: 'it is not UTF-8 text' }),
    outside: filledInBoth({
      vi: 'tệp nằm ngoài thư mục của kế hoạch',
      en: 'it lies outside of the folder of the plan',
    }),
    'not-csv': filledInBoth({
      vi: 'dấu nháy kép không khớp, hoặc một dòng quá dài',
      en: 'its quotes do not match, or a line is too long',
    }),
    'not-xlsx': filledInBoth({
      vi: 'không phải bảng tính .xlsx đọc được, hoặc không có trang đó',
      en: 'it is no spreadsheet .xlsx that can be read, or has no such sheet',
    }),
    'old-excel': filledInBoth({ vi: 'định dạng .xls cũ', en: 'the old format .xls' }),
    refused: filledInBoth({ vi: 'không được phép đọc', en: 'it may not be read' }),
  },
  hint: (hint: string): InBoth => filledInBoth({ vi: 'Cách sửa: {hint}', en: 'Hint: {hint}' }, { hint }),
  didYouMean: (suggestion: string): InBoth =>
    filledInBoth(
      { vi: 'Có phải ý bạn là "{suggestion}"?', en: 'Did you mean "{suggestion}"?' },
      { suggestion },
    ),
} as const;
