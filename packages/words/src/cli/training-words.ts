import { message } from '../message.js';
import { text } from '../text.js';

/** `kyhan coverage` and `kyhan training`. */
export const trainingWords = {
  coverageDoes: text({
    vi: 'kết quả tập huấn đến một ngày theo chỉ tiêu và đơn vị, dự báo; ai chưa dự, ai dự lớp nào',
    en: 'how far training has come on a day by target and unit, the forecast; who is left, who came where',
  }),
  does: text({
    vi: 'danh sách, lớp, cử người, người dự, giấy chứng nhận của tập huấn',
    en: 'rosters, sessions, nominations, attendance and certificates of training',
  }),
  act: text({
    vi: 'roster, before (đã tập huấn từ trước), session, cancel, nominate, attended, certificate hoặc erase',
    en: 'roster, before (trained before), session, cancel, nominate, attended, certificate or erase',
  }),
  what: text({
    vi: 'tệp CSV hoặc XLSX (roster, before), mã nhiệm vụ (session), mã lớp, hoặc mã người (erase)',
    en: 'a CSV or XLSX file (roster, before), an obligation (session), a session, or a person (erase)',
  }),
  plan: text({
    vi: 'mã kế hoạch; không cần nếu chỉ có một',
    en: 'slug of the plan; not needed where there is one',
  }),
  on: text({ vi: 'ngày, YYYY-MM-DD', en: 'day, YYYY-MM-DD' }),
  unit: text({ vi: 'mã đơn vị', en: 'id of the unit' }),
  roster: text({ vi: 'danh sách, như chỉ tiêu ghi', en: 'the roster, as the target names it' }),
  leftOf: text({ vi: 'liệt kê ai trong danh sách này chưa dự', en: 'list who of this roster is left' }),
  attendeesOf: text({
    vi: 'liệt kê ai được cử và ai đã dự lớp này',
    en: 'list who was nominated for this session, and who came',
  }),
  code: text({ vi: 'Mã', en: 'Code' }),
  personName: text({ vi: 'Họ tên, chức danh', en: 'Name or office' }),
  came: text({ vi: 'có', en: 'yes' }),
  peopleCounted: message<{ count: number }>({
    vi: '{count, number} người',
    en: '{count, plural, one {# person} other {# people}}',
  }),
  columnsLeft: message<{ columns: string }>({
    vi: 'Không hiểu cột: {columns}. Nội dung các cột này không được nhập.',
    en: 'Columns that are not understood: {columns}. What they hold is not taken over.',
  }),
  hours: text({ vi: 'số giờ', en: 'how many hours' }),
  capacity: text({ vi: 'số chỗ', en: 'how many it takes' }),
  place: text({ vi: 'nơi tổ chức', en: 'where it is held' }),
  session: text({ vi: 'mã lớp đã lập, để lập lại', en: 'id of a session that is there, to plan it anew' }),
  people: text({
    vi: 'mã người trong danh sách, cách nhau bằng dấu phẩy',
    en: 'codes of people of the roster, with commas between',
  }),
  absent: text({ vi: 'người ghi nhầm là đã dự', en: 'people who were recorded in error' }),
  heads: text({ vi: 'số người đã dự, khi không giữ tên', en: 'how many came, where names are not kept' }),
  number: text({ vi: 'số giấy chứng nhận', en: 'number of the certificate' }),
  withdraw: text({ vi: 'rút lại việc cử', en: 'take the nomination back' }),
  done: message<{ count: number }>({ vi: 'Đã ghi ({count, number})', en: 'Recorded ({count, number})' }),
  doneSession: message<{ session: string }>({
    vi: 'Đã ghi lớp {session}',
    en: 'Recorded for session {session}',
  }),
  target: text({ vi: 'Chỉ tiêu', en: 'Target' }),
  onRoster: text({ vi: 'Số người', en: 'On roster' }),
  trained: text({ vi: 'Đã dự', en: 'Trained' }),
  percent: text({ vi: 'Tỷ lệ %', en: 'Percent' }),
  wanted: text({ vi: 'Phải đạt %', en: 'Wanted' }),
  by: text({ vi: 'Đến hết ngày', en: 'By' }),
  forecast: text({ vi: 'Dự báo', en: 'Forecast' }),
  counted: message<{ count: number; on: string }>({
    vi: '{count, number} chỉ tiêu, đến hết ngày {on}',
    en: '{count, plural, one {# target} other {# targets}} as of {on}',
  }),
} as const;
