import { localDate } from '@kyhan/calendar';
import type { NoticeContents, RulingContent, RulingWord } from '@kyhan/engine';
import { dueDay } from '../due-day.js';
import { EVENT_NAMES } from '../event-name.js';
import type { InBoth } from '../language.js';
import { message } from '../message.js';
import { officialDay, officialMoment } from '../official-date.js';
import { sameInBoth } from '../same-in-both.js';
import { ASKED_STATUS_NAMES } from '../status-name.js';
import { text } from '../text.js';
import { LETTER_ACTIONS, seeSentAction, sendAction } from './letter-actions.js';
import type { LetterSubject, LetterWords } from './letter-subject.js';

type Ruled = LetterSubject & { readonly kind: 'ruling'; readonly data: NoticeContents['ruling'] };
type RuledBy<W extends RulingWord> = Ruled & {
  readonly data: Extract<RulingContent, { readonly ruling: W }>;
};

/** What the letter about a ruling says: what it came to, and why. */
export function rulingLetterWords(subject: Ruled): LetterWords {
  const words = RULED[subject.data.ruling] as (subject: Ruled) => LetterWords;
  const said = words(subject);
  const { reason, ruling } = subject.data;
  const why = ruling === 'accepted' ? REMARK({ reason }) : REASON({ reason });
  return reason === '' ? said : { ...said, paragraphs: [...said.paragraphs, why] };
}

/** Whether a letter's subject says that something was returned, whichever the language. Pure; throws nothing. */
export function isReturnSubject(subject: string): boolean {
  return [EVENT_NAMES.returned, ASKED_STATUS_NAMES.returned].some(
    ({ vi, en }) => subject.startsWith(vi) || subject.startsWith(en),
  );
}

const RULED: { readonly [W in RulingWord]: (subject: RuledBy<W>) => LetterWords } = {
  accepted: ({ unit, asked }) => ({
    lead: asked ? ASKED_STATUS_NAMES.accepted : EVENT_NAMES.accepted,
    paragraphs: [(asked ? ACCEPTED_ASKED : ACCEPTED)({ unit })],
    action: seeSentAction(asked),
  }),
  returned: (subject) => ({
    lead: subject.asked ? ASKED_STATUS_NAMES.returned : EVENT_NAMES.returned,
    paragraphs: [(subject.asked ? RETURNED_ASKED : RETURNED)({ unit: subject.unit, due: dueDay(subject) })],
    action: LETTER_ACTIONS.complete,
  }),
  extended: (subject) => ({
    lead: EVENT_NAMES.extended,
    paragraphs: [EXTENDED({ unit: subject.unit, due: dueDay(subject) })],
    action: sendAction(subject.asked),
  }),
  moved: (subject) => {
    const { meetingOn } = subject.data;
    const moved = MOVED({ from: movedFrom(subject), to: dueDay(subject) });
    const action = sendAction(subject.asked);
    return meetingOn === undefined
      ? { lead: MOVED_LEAD, paragraphs: [moved], action }
      : {
          lead: MEETING_LEAD,
          paragraphs: [MEETING_MOVED({ meeting: officialDay(meetingOn) }), moved],
          action,
        };
  },
  waived: ({ unit, asked }) => ({
    lead: asked ? ASKED_STATUS_NAMES.waived : EVENT_NAMES.waived,
    paragraphs: [(asked ? WAIVED_ASKED : WAIVED)({ unit })],
    action: LETTER_ACTIONS.see,
  }),
  'rule-waived': ({ unit, asked, data: { vi, en } }) => ({
    lead: EVENT_NAMES['rule-waived'],
    paragraphs: [(asked ? RULE_WAIVED_ASKED : RULE_WAIVED)({ unit, rule: { vi, en } })],
    action: sendAction(asked),
  }),
  'lead-ended': ({ unit, asked }) => ({
    lead: asked ? ASKED_STATUS_NAMES.waived : EVENT_NAMES.waived,
    paragraphs: [LEAD_ENDED({ unit })],
    action: LETTER_ACTIONS.see,
  }),
  'lead-reopened': (subject) => ({
    lead: EVENT_NAMES.reopened,
    paragraphs: [
      (subject.asked ? LEAD_REOPENED_ASKED : LEAD_REOPENED)({ unit: subject.unit, due: dueDay(subject) }),
    ],
    action: sendAction(subject.asked),
  }),
  'extension-refused': (subject) => ({
    lead: EVENT_NAMES['extension-refused'],
    paragraphs: [(subject.asked ? REFUSED_ASKED : REFUSED)({ unit: subject.unit, due: dueDay(subject) })],
    action: sendAction(subject.asked),
  }),
  'clock-stopped': ({ unit, asked }) => ({
    lead: EVENT_NAMES['clock-stopped'],
    paragraphs: [(asked ? STOPPED_ASKED : STOPPED)({ unit })],
    action: LETTER_ACTIONS.see,
  }),
  'clock-started': (subject) => ({
    lead: EVENT_NAMES['clock-started'],
    paragraphs: [(subject.asked ? STARTED_ASKED : STARTED)({ unit: subject.unit, due: dueDay(subject) })],
    action: sendAction(subject.asked),
  }),
  insisted: (subject) => ({
    lead: EVENT_NAMES.insisted,
    paragraphs: [(subject.asked ? INSISTED_ASKED : INSISTED)({ unit: subject.unit, due: dueDay(subject) })],
    action: sendAction(subject.asked),
  }),
  reopened: (subject) => ({
    lead: EVENT_NAMES.reopened,
    paragraphs: [(subject.asked ? REOPENED_ASKED : REOPENED)({ unit: subject.unit, due: dueDay(subject) })],
    action: sendAction(subject.asked),
  }),
  'handed-over': passedOn,
  'taken-over': (subject) => ({
    lead: TAKEN_OVER_LEAD,
    paragraphs: [
      (subject.asked ? TAKEN_OVER_ASKED : TAKEN_OVER)({
        unit: subject.unit,
        due: dueDay(subject),
        from: subject.otherUnit ?? sameInBoth(subject.data.from),
        version: subject.data.version,
        isReturned: subject.isReturned,
      }),
    ],
    action: sendAction(subject.asked),
  }),
  merged: ({ otherUnit, data }) => ({
    lead: EVENT_NAMES.merged,
    paragraphs: [MERGED({ to: otherUnit ?? sameInBoth(data.to) })],
    action: LETTER_ACTIONS.see,
  }),
  transferred: passedOn,
};

function passedOn({ otherUnit, data }: RuledBy<'handed-over' | 'transferred'>): LetterWords {
  return {
    lead: EVENT_NAMES['handed-over'],
    paragraphs: [TRANSFERRED({ to: otherUnit ?? sameInBoth(data.to) })],
    action: LETTER_ACTIONS.see,
  };
}

function movedFrom({ data, timeZone }: RuledBy<'moved'>): InBoth {
  const { from: dueOn, fromAt: dueAt } = data;
  const hasHour = dueAt !== undefined && localDate(dueAt, timeZone) === dueOn;
  return hasHour ? officialMoment(dueAt, timeZone) : officialDay(dueOn);
}

type OfUnit = { readonly unit: InBoth };
type UntilDue = OfUnit & { readonly due: InBoth };

const REASON = message<{ reason: string }>({ vi: 'Lý do: {reason}', en: 'Reason: {reason}' });
const REMARK = message<{ reason: string }>({ vi: 'Nhận xét: {reason}', en: 'Remark: {reason}' });
const ACCEPTED = message<OfUnit>({
  vi: 'Báo cáo của {unit} đạt yêu cầu.',
  en: 'The report of {unit} has been accepted.',
});
const ACCEPTED_ASKED = message<OfUnit>({
  vi: 'Ý kiến phối hợp của {unit} đã được ghi nhận. Trân trọng cảm ơn.',
  en: 'The answer of {unit} has been accepted. Thank you.',
});
const RETURNED = message<UntilDue>({
  vi: 'Đề nghị {unit} bổ sung, hoàn thiện báo cáo đã gửi và gửi lại đến {due}.',
  en: 'Please complete the report that {unit} has sent, and send it again by {due}.',
});
const RETURNED_ASKED = message<UntilDue>({
  vi: 'Kính đề nghị {unit} xem xét, bổ sung ý kiến đã gửi và gửi lại đến {due}.',
  en: 'We kindly ask {unit} to complete the answer that was sent, and to send it again by {due}.',
});
const RULE_WAIVED = message<OfUnit & { rule: InBoth }>({
  vi: 'Báo cáo của {unit} được gửi mà không phải theo quy tắc sau của biểu mẫu: {rule}. Các quy tắc khác vẫn áp dụng.',
  en: 'The report of {unit} may be sent without keeping this rule of the form: {rule}. All others hold.',
});
const RULE_WAIVED_ASKED = message<OfUnit & { rule: InBoth }>({
  vi: 'Ý kiến phối hợp của {unit} được gửi mà không phải theo quy tắc sau của biểu mẫu: {rule}.',
  en: 'The answer of {unit} may be sent without keeping this rule of the form: {rule}.',
});
const EXTENDED = message<UntilDue>({
  vi: 'Thời hạn của {unit} đối với nội dung dưới đây được gia hạn đến {due}.',
  en: 'The time of {unit} for what stands below is extended to {due}.',
});
// A version of the plan moved the day for everybody: later or earlier, so it is no extension.
const MOVED_LEAD = text({ vi: 'Đổi hạn', en: 'Day moved' });
const MOVED = message<{ from: InBoth; to: InBoth }>({
  vi: 'Thời hạn của nội dung dưới đây chuyển từ {from} sang {to}.',
  en: 'The day of what stands below moves from {from} to {to}.',
});
const MEETING_LEAD = text({ vi: 'Dời ngày họp', en: 'Meeting moved' });
const MEETING_MOVED = message<{ meeting: InBoth }>({
  vi: 'Cuộc họp được dời sang {meeting}.',
  en: 'The meeting moves to {meeting}.',
});
const WAIVED = message<OfUnit>({
  vi: '{unit} không phải báo cáo kỳ này đối với nội dung dưới đây.',
  en: '{unit} need not do what stands below.',
});
const WAIVED_ASKED = message<OfUnit>({
  vi: 'Kỳ này không đề nghị {unit} phối hợp nội dung dưới đây.',
  en: '{unit} is not asked for what stands below this time.',
});
const LEAD_ENDED = message<OfUnit>({
  vi: 'Nội dung của đơn vị chủ trì đã kết thúc; {unit} không còn phải gửi phần phối hợp dưới đây.',
  en: 'What the lead owed has ended; {unit} need not send the contribution below any more.',
});
const LEAD_REOPENED = message<UntilDue>({
  vi: 'Nội dung của đơn vị chủ trì được mở lại; đề nghị {unit} gửi phần phối hợp dưới đây đến {due}.',
  en: 'What the lead owes is open again; please send the contribution below, {unit}, by {due}.',
});
const LEAD_REOPENED_ASKED = message<UntilDue>({
  vi: 'Nội dung của đơn vị chủ trì được mở lại; kính đề nghị {unit} quan tâm, gửi phần phối hợp dưới đây đến {due}.',
  en: 'What the lead owes is open again; we kindly ask {unit} for the contribution below, by {due}.',
});
const STOPPED = message<OfUnit>({
  vi: 'Thời hạn của nội dung dưới đây được tạm dừng đối với {unit} và sẽ được tính lại khi có thông báo; {unit} vẫn có thể gửi.',
  en: 'The clock of what stands below is stopped for {unit}, until it is told otherwise; it may be sent all the same.',
});
const STOPPED_ASKED = message<OfUnit>({
  vi: 'Nội dung đề nghị phối hợp dưới đây tạm thời chưa cần {unit} cho ý kiến; cơ quan đầu mối sẽ thông báo sau.',
  en: '{unit} need not answer what stands below for the time being; we will write again.',
});
const STARTED = message<UntilDue>({
  vi: 'Thời hạn của nội dung dưới đây được tính lại đối với {unit}: {due}. Thời gian tạm dừng không tính vào thời hạn.',
  en: 'The clock of what stands below runs again for {unit}: {due}. The time for which it stood still does not count.',
});
const STARTED_ASKED = message<UntilDue>({
  vi: 'Kính đề nghị {unit} tiếp tục quan tâm, phối hợp nội dung dưới đây, đến {due}.',
  en: 'We kindly ask {unit} to see to what stands below, by {due}.',
});
const REFUSED = message<UntilDue>({
  vi: 'Cơ quan đầu mối đã xem xét đề nghị của {unit}; thời hạn của nội dung dưới đây vẫn là {due}.',
  en: 'What {unit} asked for has been looked at; what stands below stays due by {due}.',
});
const REFUSED_ASKED = message<UntilDue>({
  vi: 'Cơ quan đầu mối đã xem xét ý kiến của {unit} và kính đề nghị {unit} quan tâm, gửi ý kiến đến {due}.',
  en: 'What {unit} asked for has been looked at; we kindly ask {unit} to answer by {due}.',
});
const INSISTED = message<UntilDue>({
  vi: 'Cơ quan đầu mối đã xem xét đề nghị của {unit}; nội dung dưới đây vẫn do {unit} thực hiện, thời hạn {due}.',
  en: 'What {unit} said has been looked at; what stands below stays with {unit}, due by {due}.',
});
const INSISTED_ASKED = message<UntilDue>({
  vi: 'Cơ quan đầu mối đã xem xét ý kiến của {unit} và kính đề nghị {unit} tiếp tục quan tâm, phối hợp nội dung dưới đây đến {due}.',
  en: 'What {unit} said has been looked at; we kindly ask {unit} to answer what stands below by {due}.',
});
// What was handed in before waits for a ruling again: nobody is told that nothing has come.
const REOPENED = message<UntilDue>({
  vi: 'Nội dung dưới đây được mở lại đối với {unit}, thời hạn mới là đến {due}. Những gì {unit} đã gửi vẫn được giữ.',
  en: 'What stands below is open again for {unit}, by {due}. What {unit} has sent before is kept.',
});
const REOPENED_ASKED = message<UntilDue>({
  vi: 'Nội dung đề nghị phối hợp dưới đây được mở lại; kính đề nghị {unit} quan tâm, phối hợp đến {due}. Những gì {unit} đã gửi vẫn được giữ.',
  en: 'The request below is open again; we kindly ask {unit} to see to it by {due}. What {unit} has sent before is kept.',
});
type TakenOver = UntilDue & {
  readonly from: InBoth;
  readonly version: number;
  readonly isReturned: boolean;
};

const TAKEN_OVER_LEAD = text({ vi: 'Tiếp nhận chuyển giao', en: 'Taken over' });
// What the one before has sent is kept: nobody is asked for it twice, nor told that nothing has come.
const TAKEN_OVER = message<TakenOver>({
  vi: '{unit} tiếp nhận nội dung dưới đây từ {from}; thời hạn là đến {due}. {version, plural, =0 {Đề nghị {unit} thực hiện và gửi kết quả trong thời hạn đó.} other {{from} đã gửi phiên bản {version}{isReturned, select, true {, được đề nghị bổ sung, hoàn thiện; đề nghị {unit} gửi bản bổ sung} other {}}.}}',
  en: '{unit} takes over from {from} what stands below, by {due}. {version, plural, =0 {Please do it and send it within that time.} other {{from} has sent version {version}{isReturned, select, true {, which is to be completed: please send the completed one} other {}}.}}',
});
const TAKEN_OVER_ASKED = message<TakenOver>({
  vi: 'Nội dung đề nghị phối hợp dưới đây được chuyển từ {from}; kính đề nghị {unit} quan tâm, gửi ý kiến đến {due}. {version, plural, =0 {} other {{from} đã gửi phiên bản {version}.}}',
  en: 'The request below passes from {from}; we kindly ask {unit} to see to it by {due}. {version, plural, =0 {} other {{from} has sent version {version}.}}',
});
const MERGED = message<{ to: InBoth }>({
  vi: 'Nội dung dưới đây được gộp vào việc cùng nội dung của {to}: {to} gửi một báo cáo chung.',
  en: 'What stands below is merged into what {to} owes itself: {to} sends one report for both.',
});
const TRANSFERRED = message<{ to: InBoth }>({
  vi: 'Nội dung dưới đây được chuyển giao cho {to}.',
  en: 'What stands below passes to {to}.',
});
