import { message } from '../message.js';
import { text } from '../text.js';

/** `kyhan meeting`, `answer`, `attendance` and `cancel-meeting`. */
export const meetingWords = {
  does: text({
    vi: 'cuộc họp của một đợt: mời ai, ai dự, ai chưa trả lời, ai đã dự',
    en: 'the meeting of a cycle: who is invited, who comes, who has not answered, who was there',
  }),
  example: text({
    vi: 'kyhan meeting dak-nong-632/press-briefing/2024-03',
    en: 'kyhan meeting dak-nong-632/press-briefing/2024-03',
  }),
  held: message<{ from: string; to: string }>({
    vi: 'Họp từ {from} đến {to}',
    en: 'Held from {from} to {to}',
  }),
  cancelled: text({ vi: 'Đã hủy họp kỳ này', en: 'Called off, this time alone' }),
  answerDoes: text({
    vi: 'trả lời giấy mời họp của một đơn vị: dự, cử người, hay không dự được',
    en: 'answer the invitation of a unit: comes, sends somebody, or cannot come',
  }),
  answerExample: text({
    vi: 'kyhan answer dak-nong-632/press-briefing/2024-03 --unit so-y-te --sends "Ông Nguyễn Văn A, Chánh Văn phòng"',
    en: 'kyhan answer dak-nong-632/press-briefing/2024-03 --unit so-y-te --sends "The chief of staff"',
  }),
  unit: text({ vi: 'mã đơn vị được mời', en: 'id of the unit that is invited' }),
  comes: text({ vi: 'dự họp, mấy người', en: 'comes, with so many' }),
  sends: text({ vi: 'cử ai dự', en: 'whom it sends' }),
  cannot: text({ vi: 'lý do không dự được', en: 'why nobody comes' }),
  oneOf: text({
    vi: 'nêu một trong --comes, --sends, --cannot',
    en: 'give one of --comes, --sends, --cannot',
  }),
  answered: message<{ unit: string }>({
    vi: 'đã ghi trả lời của {unit}',
    en: 'the answer of {unit} is recorded',
  }),
  answeredBefore: message<{ unit: string }>({
    vi: '{unit} đã trả lời như vậy từ trước',
    en: '{unit} had said so before',
  }),
  attendanceDoes: text({
    vi: 'ghi đơn vị được mời có dự họp không, sau khi họp',
    en: 'record which of the invited were there, after the meeting',
  }),
  attendanceExample: text({
    vi: 'kyhan attendance dak-nong-632/press-briefing/2024-03 --came so-y-te=2 --sent so-gddt --absent so-tttt',
    en: 'kyhan attendance dak-nong-632/press-briefing/2024-03 --came so-y-te=2 --sent so-gddt --absent so-tttt',
  }),
  came: text({ vi: 'đơn vị có dự, kèm số người: so-y-te=2', en: 'who came, with how many: so-y-te=2' }),
  sent: text({ vi: 'đơn vị cử người dự', en: 'who sent somebody' }),
  absent: text({ vi: 'đơn vị không dự', en: 'who did not come' }),
  nobody: text({
    vi: 'nêu ít nhất một đơn vị bằng --came, --sent hoặc --absent',
    en: 'name at least one unit by --came, --sent or --absent',
  }),
  attended: message<{ count: number }>({
    vi: 'đã ghi {count} đơn vị',
    en: '{count, plural, one {# unit is} other {# units are}} recorded',
  }),
  attendedBefore: text({ vi: 'đã ghi như vậy từ trước', en: 'it was recorded so before' }),
  cancelDoes: text({
    vi: 'hủy họp của một đợt, riêng đợt này; các bước nêu tên không phải thực hiện',
    en: 'call the meeting of a cycle off, for this cycle only; the steps named are waived',
  }),
  cancelExample: text({
    vi: 'kyhan cancel-meeting dak-nong-632/press-briefing/2024-03 --reason "Trùng kỳ họp HĐND" --waive agenda --waive release --dry-run',
    en: 'kyhan cancel-meeting dak-nong-632/press-briefing/2024-03 --reason "The council sits" --waive agenda --waive release --dry-run',
  }),
  waive: text({ vi: 'mã bước không còn phải thực hiện', en: 'id of a step that nobody owes any more' }),
  dryRun: text({
    vi: 'chỉ cho biết việc nào không phải thực hiện và ai được báo',
    en: 'tell only what would be waived and who would be told',
  }),
  planned: message<{ waived: number; kept: number; told: number }>({
    vi: 'nếu hủy họp: {waived} việc không phải thực hiện, {kept} việc giữ hạn, báo {told} đơn vị',
    en: 'were it called off: {waived} waived, {kept} keep their day, {told, plural, one {# unit} other {# units}} told',
  }),
  recorded: message<{ waived: number; kept: number; told: number }>({
    vi: 'đã hủy họp: {waived} việc không phải thực hiện, {kept} việc giữ hạn, báo {told} đơn vị',
    en: 'called off: {waived} waived, {kept} keep their day, {told, plural, one {# unit} other {# units}} told',
  }),
  duplicate: message<{ waived: number; kept: number; told: number }>({
    vi: 'cuộc họp đã hủy từ trước; còn {kept} việc giữ hạn',
    en: 'it was called off before; {kept} keep their day',
  }),
} as const;
