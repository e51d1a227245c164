import type { FactAnswer } from '@kyhan/contracts';
import type { PlainDate } from '@kyhan/calendar';
import { movesDue, type AssignmentFact } from '@kyhan/engine';
import { BEHALF_MEANS_NAMES } from './behalf-means-names.js';
import { ESCALATION_TARGET_NAMES } from './escalation-target-names.js';
import { dueDay, lastDay } from './due-day.js';
import { EVENT_NAMES, eventName } from './event-name.js';
import type { InBoth } from './language.js';
import { message } from './message.js';
import { officialDay } from './official-date.js';
import { text } from './text.js';

/** The name of a unit by its id. */
export type UnitWording = (unitId: string) => InBoth;

/** What happened, as the register has it or as the API tells it. */
export type ToldFact = AssignmentFact | FactAnswer;

/** A day of a plan; its instant as the register has it (epoch milliseconds), or as the API tells it (ISO 8601). */
interface ToldDay {
  readonly dueOn: PlainDate;
  readonly dueAt: number | string;
}

/** What a sentence needs to know of the plan. */
interface Said {
  readonly unitName: UnitWording;
  /** A day of the plan in words. */
  readonly dayName: (day: ToldDay) => InBoth;
  readonly asked: boolean;
}

/** Of what an event is told. */
export interface SentenceOf {
  /** Of the plan, in which an hour is told where a day has one; without it days are told by their date. */
  readonly timeZone?: string;
  /** A body that the plan asks and does not order: no sentence calls it late. */
  readonly asked?: boolean;
}

/** What happened, in one sentence of the history. Pure; throws nothing. */
export function eventSentence(
  fact: ToldFact,
  unitName: UnitWording,
  { timeZone, asked = false }: SentenceOf = {},
): InBoth {
  const dayName: Said['dayName'] = ({ dueOn, dueAt }) =>
    timeZone === undefined
      ? lastDay(dueOn)
      : dueDay({ dueOn, dueAt: typeof dueAt === 'number' ? dueAt : Date.parse(dueAt), timeZone });
  // The table has a sentence for each type; TypeScript does not follow which fact goes with which.
  const sentence = SENTENCES[fact.type] as (fact: ToldFact, said: Said) => InBoth;
  return sentence(fact, { unitName, dayName, asked });
}

type Sentences = {
  readonly [T in AssignmentFact['type']]: (fact: Extract<ToldFact, { type: T }>, said: Said) => InBoth;
};

type OfDay = { readonly day: InBoth };
type Nth = { readonly ordinal: number };

const OPENED = message<OfDay>({ vi: 'Giao việc, hạn {day}', en: 'Opened, due by {day}' });
const ASKED = message<OfDay>({ vi: 'Đề nghị phối hợp, đến {day}', en: 'Asked, by {day}' });
const STEP_OPENED = message<OfDay>({
  vi: 'Bước trước đã đủ hoặc đã hết hạn: đến bước này, hạn {day}',
  en: 'The step before is in, or its day is over: this one opens, due by {day}',
});
const RULE_WAIVED = message<{ rule: InBoth }>({
  vi: 'Cho phép bỏ qua quy tắc của biểu mẫu: {rule}',
  en: 'A rule of the form is waived: {rule}',
});
const REMINDED = message<Nth>({ vi: 'Nhắc lần {ordinal}', en: 'Reminder {ordinal}' });
const OVERDUE = text({ vi: 'Quá hạn', en: 'Became overdue' });
const DAY_PASSED = text({ vi: 'Đã qua ngày đề nghị', en: 'The day has passed' });
const OVERDUE_REMINDED = message<Nth>({
  vi: 'Nhắc khi quá hạn, lần {ordinal}',
  en: 'Overdue reminder {ordinal}',
});
const STILL_AWAITED = text({ vi: 'Vẫn chờ ý kiến phối hợp', en: 'Still awaited' });
const ESCALATED = message<{ level: number; to: InBoth }>({
  vi: 'Báo cáo cấp {level}: {to}',
  en: 'Escalated to level {level}: {to}',
});
const DRAFTED = message<{ level: number; to: InBoth }>({
  vi: 'Đã soạn báo cáo cấp {level} cho {to}, chờ cơ quan đầu mối gửi',
  en: 'Level {level} written for {to}; waits for the coordinator to send it',
});
const SUBMITTED = message<{ version: number; nil: boolean; when: string }>({
  vi: 'Đã nhận báo cáo, phiên bản {version}{nil, select, true {, không phát sinh} other {}}{when, select, onTime {, đúng hạn} late {, quá hạn} other {}}',
  en: 'Version {version} submitted{nil, select, true {, nil return} other {}}{when, select, onTime {, on time} late {, late} other {}}',
});
const ENTERED = message<{ sentence: InBoth; means: InBoth; day: InBoth }>({
  vi: '{sentence}; đầu mối nhập thay đơn vị ({means}, nhận {day})',
  en: '{sentence}; entered for the unit ({means}, received on {day})',
});
const PREPARED = message<{ version: number; nil: boolean }>({
  vi: 'Phiên bản {version}{nil, select, true {, không phát sinh,} other {}} chờ lãnh đạo đơn vị phê duyệt; được tính là đã gửi khi phê duyệt',
  en: 'Version {version}{nil, select, true {, nil return,} other {}} waits for the head of the unit; it counts as handed in once approved',
});
const APPROVAL_REMINDED = text({
  vi: 'Nhắc lãnh đạo đơn vị phê duyệt',
  en: 'The head of the unit is reminded to approve',
});
const APPROVED = message<{ version: number }>({
  vi: 'Lãnh đạo đơn vị phê duyệt phiên bản {version}',
  en: 'The head of the unit approves version {version}',
});
const SENT_BACK = message<{ version: number }>({
  vi: 'Lãnh đạo đơn vị đề nghị hoàn thiện phiên bản {version}',
  en: 'The head of the unit sends version {version} back to be completed',
});
const CONFIRMED = message<{ version: number }>({
  vi: 'Đơn vị xác nhận phiên bản {version} do đầu mối nhập thay',
  en: 'The unit confirms version {version}, which was entered for it',
});
const DISPUTED = message<{ version: number }>({
  vi: 'Đơn vị cho biết phiên bản {version} do đầu mối nhập thay chưa đúng',
  en: 'The unit says that version {version}, which was entered for it, is wrong',
});
const ANSWERED = message<{ version: number; nil: boolean }>({
  vi: 'Đã nhận ý kiến phối hợp, phiên bản {version}{nil, select, true {, không phát sinh} other {}}',
  en: 'Answer received, version {version}{nil, select, true {, nil return} other {}}',
});
const REVIEW_REMINDED = message<Nth>({
  vi: 'Nhắc cho ý kiến lần {ordinal}',
  en: 'Review reminder {ordinal}',
});
const REVIEWER_OVERDUE = text({
  vi: 'Chưa có ý kiến xử lý; đã báo lãnh đạo cơ quan đầu mối',
  en: "Nothing ruled; the coordinator's head is told",
});
const CAUGHT_UP = text({
  vi: 'Hệ thống gián đoạn: các lần nhắc tính lại từ nay, hạn giữ nguyên',
  en: 'The system was away: reminders are counted anew from here, the day stays',
});
const WITHDRAWN = text({ vi: 'Rút báo cáo đã gửi', en: 'Submission withdrawn' });
const RETURNED = message<OfDay>({
  vi: 'Đề nghị bổ sung, hoàn thiện; hạn mới {day}',
  en: 'Returned, new day {day}',
});
const EXTENDED = message<OfDay>({ vi: 'Gia hạn đến {day}', en: 'Extended to {day}' });
const OTHER_MORNINGS = text({
  vi: 'Xếp lại ngày nhắc việc, hạn giữ nguyên',
  en: 'Reminders on other mornings, same day',
});
const DAY_MOVED = message<{ from: InBoth; to: InBoth }>({
  vi: 'Đổi hạn từ {from} sang {to}',
  en: 'Day moved from {from} to {to}',
});
const WITH_MEETING = message<{ sentence: InBoth; meeting: InBoth }>({
  vi: '{sentence}: cuộc họp dời sang {meeting}',
  en: '{sentence}: the meeting moves to {meeting}',
});
const LED = message<{ sentence: InBoth }>({
  vi: '{sentence} (theo đơn vị chủ trì)',
  en: '{sentence} (as its lead)',
});
const ACCEPTED = text({ vi: 'Đạt yêu cầu', en: 'Accepted' });
/** On arrival, or what was entered for a unit when that unit confirmed it or had not answered until the lock. */
const ACCEPTED_UNREVIEWED = text({
  vi: 'Đạt yêu cầu, không cần xem xét',
  en: 'Accepted without a review',
});
const WAIVED = text({ vi: 'Không phải báo cáo kỳ này', en: 'Waived' });
const REOPENED = message<OfDay>({ vi: 'Mở lại, hạn mới {day}', en: 'Reopened, new day {day}' });
const HANDED_OVER = message<{ from: InBoth; to: InBoth }>({
  vi: 'Chuyển giao từ {from} sang {to}',
  en: 'Handed over by {from} to {to}',
});
const MERGED = message<{ to: InBoth }>({
  vi: 'Gộp vào việc cùng nội dung của {to}',
  en: 'Merged into what {to} owes itself',
});
const TRANSFERRED = message<{ to: InBoth }>({ vi: 'Chuyển giao cho {to}', en: 'Transferred to {to}' });
const CONTESTED = text({
  vi: 'Đơn vị đề nghị xem lại việc giao: không thuộc trách nhiệm của đơn vị',
  en: 'Contested: not its own, says the unit',
});
const PROPOSED = message<{ unit: InBoth }>({
  vi: 'Đơn vị đề nghị xem lại việc giao: thuộc trách nhiệm của {unit}',
  en: 'Contested: it is for {unit}, says the unit',
});
const NOTED = text({ vi: 'Cho biết tiến độ', en: 'How it goes' });
const PROMISED = message<{ day: InBoth; pauses: boolean }>({
  vi: 'Cho biết tiến độ, hẹn gửi {day}{pauses, select, true {; tạm dừng nhắc đến hết ngày đó} other {}}',
  en: 'How it goes, promised for {day}{pauses, select, true {; nobody is reminded until it is over} other {}}',
});
const EXTENSION_ASKED = message<OfDay>({ vi: 'Đề nghị gia hạn đến {day}', en: 'Extension asked, to {day}' });
const ASK_REMINDED = message<Nth>({
  vi: 'Nhắc trả lời đề nghị gia hạn, lần {ordinal}',
  en: 'Reminder {ordinal} to answer the asking',
});
const EXTENSION_REFUSED = text({ vi: 'Không gia hạn, hạn giữ nguyên', en: 'Extension refused, same day' });
const CLOCK_STOPPED = text({
  vi: 'Tạm dừng tính thời hạn: chưa đến lượt đơn vị',
  en: 'The clock is stopped: the next move is not the unit’s',
});
const STOP_REMINDED = message<Nth>({
  vi: 'Nhắc cơ quan đầu mối thời hạn đang tạm dừng, lần {ordinal}',
  en: 'Reminder {ordinal} that the clock stands still',
});
const CLOCK_STARTED = message<OfDay>({
  vi: 'Tính lại thời hạn, hạn {day}',
  en: 'The clock runs again, due by {day}',
});
const INSISTED = text({ vi: 'Giữ nguyên việc giao', en: 'Insisted: it stays with the unit' });

const SENTENCES: Sentences = {
  opened: ({ timetable }, { dayName, asked }) => (asked ? ASKED : OPENED)({ day: dayName(timetable) }),
  reminded: REMINDED,
  'became-overdue': (_fact, { asked }) => (asked ? DAY_PASSED : OVERDUE),
  'overdue-reminded': (fact, { asked }) => (asked ? STILL_AWAITED : OVERDUE_REMINDED(fact)),
  escalated: ({ level, to, draft }) =>
    (draft ? DRAFTED : ESCALATED)({ level, to: ESCALATION_TARGET_NAMES[to] }),
  submitted,
  'review-reminded': REVIEW_REMINDED,
  'reviewer-overdue': () => REVIEWER_OVERDUE,
  'caught-up': () => CAUGHT_UP,
  withdrawn: () => WITHDRAWN,
  returned: ({ timetable }, { dayName }) => RETURNED({ day: dayName(timetable) }),
  extended: ({ timetable, moved }, said) =>
    moved === undefined ? EXTENDED({ day: said.dayName(timetable) }) : dayMoved(timetable, moved.from, said),
  'day-moved': ({ timetable, moved }, said) => {
    const sentence = dayMoved(timetable, moved.from, said);
    const { meetingOn } = moved;
    if (moved.because === 'lead-moved') return LED({ sentence });
    return meetingOn === undefined ? sentence : WITH_MEETING({ sentence, meeting: officialDay(meetingOn) });
  },
  accepted: ({ automatic }) => (automatic ? ACCEPTED_UNREVIEWED : ACCEPTED),
  waived: ({ withLead }) => (withLead ? LED({ sentence: WAIVED }) : WAIVED),
  reopened: ({ timetable, lead }, { dayName }) => {
    const sentence = REOPENED({ day: dayName(timetable) });
    return lead === undefined ? sentence : LED({ sentence });
  },
  'handed-over': ({ from, to }, { unitName }) => HANDED_OVER({ from: unitName(from), to: unitName(to) }),
  merged: ({ to }, { unitName }) => MERGED({ to: unitName(to) }),
  'rule-waived': ({ saying }) => RULE_WAIVED({ rule: saying }),
  transferred: ({ to }, { unitName }) => TRANSFERRED({ to: unitName(to) }),
  'step-opened': ({ timetable }, { dayName }) => STEP_OPENED({ day: dayName(timetable) }),
  silent: () => EVENT_NAMES.silent,
  missed: (fact, { asked }) => eventName(fact, { asked }),
  lapsed: (fact, { asked }) => eventName(fact, { asked }),
  contested: ({ proposed }, { unitName }) =>
    proposed === undefined ? CONTESTED : PROPOSED({ unit: unitName(proposed) }),
  prepared: PREPARED,
  'approval-reminded': () => APPROVAL_REMINDED,
  approved: APPROVED,
  'sent-back': SENT_BACK,
  confirmed: CONFIRMED,
  disputed: DISPUTED,
  insisted: () => INSISTED,
  acknowledged: () => EVENT_NAMES.acknowledged,
  'acknowledge-reminded': (fact, { asked }) => eventName(fact, { asked }),
  'extension-asked': ({ newDueOn }) => EXTENSION_ASKED({ day: lastDay(newDueOn) }),
  'ask-reminded': ASK_REMINDED,
  'extension-refused': () => EXTENSION_REFUSED,
  'clock-stopped': () => CLOCK_STOPPED,
  'stop-reminded': STOP_REMINDED,
  'clock-started': ({ timetable }, { dayName }) => CLOCK_STARTED({ day: dayName(timetable) }),
  noted: ({ promisedOn, pausedUntil }) =>
    promisedOn === undefined
      ? NOTED
      : PROMISED({ day: officialDay(promisedOn), pauses: pausedUntil !== undefined }),
};

function submitted(
  { version, nil, onTime, onBehalf }: Extract<ToldFact, { type: 'submitted' }>,
  { asked }: Said,
): InBoth {
  const sentence = asked
    ? ANSWERED({ version, nil })
    : SUBMITTED({ version, nil, when: when(version, onTime) });
  if (onBehalf === undefined) return sentence;
  const means = BEHALF_MEANS_NAMES[onBehalf.means];
  return ENTERED({ sentence, means, day: officialDay(onBehalf.receivedOn) });
}

/** A later version mends or corrects: whether the first was on time does not change by it. */
function when(version: number, onTime: boolean): 'onTime' | 'late' | 'later' {
  if (version > 1) return 'later';
  return onTime ? 'onTime' : 'late';
}

function dayMoved(to: ToldDay, from: ToldDay, { dayName }: Said): InBoth {
  if (!movesDue({ from }, to)) return OTHER_MORNINGS;
  return DAY_MOVED({ from: dayName(from), to: dayName(to) });
}
