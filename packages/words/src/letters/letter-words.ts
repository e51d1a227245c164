import type { CycleNumbers, NoticeContents, NoticeKind } from '@kyhan/engine';
import { draftReason } from '../draft-reason.js';
import { BEHALF_MEANS_NAMES } from '../behalf-means-names.js';
import { dueDay, limitDay } from '../due-day.js';
import { ESCALATION_TARGET_NAMES } from '../escalation-target-names.js';
import { figureSentences } from '../figure-sentences.js';
import type { InBoth } from '../language.js';
import { message } from '../message.js';
import { NOTICE_KIND_NAMES } from '../notice-kind-names.js';
import { officialDay } from '../official-date.js';
import { text } from '../text.js';
import { actLetterWords } from './act-letter-words.js';
import { approvalLetterWords, notYetApproved } from './approval-letter-words.js';
import { invitationLetterWords } from './invitation-letter-words.js';
import { LETTER_ACTIONS, seeSentAction, sendAction } from './letter-actions.js';
import { LETTER_FRAME } from './letter-frame.js';
import type { LetterSubject, LetterWords } from './letter-subject.js';
import { reportLetterWords } from './report-letter-words.js';
import { rulingLetterWords } from './ruling-letter-words.js';

/**
 * What a letter about a notice says; a body that is asked is asked and thanked, never ordered and never called late.
 * Pure; throws nothing.
 */
export function letterWords(subject: LetterSubject): LetterWords {
  // The table has words for each kind; TypeScript does not follow which content goes with which.
  const words = WORDS[subject.kind] as (subject: LetterSubject) => LetterWords;
  const said = words(subject);
  return subject.isUndelivered ? toldInstead(subject, said) : said;
}

/** What a unit could not be told, for who coordinates. */
function toldInstead({ unit }: LetterSubject, { lead, paragraphs }: LetterWords): LetterWords {
  return { lead, paragraphs: [UNDELIVERED({ unit }), ...paragraphs], action: LETTER_ACTIONS.follow };
}

type Of<K extends NoticeKind> = LetterSubject & { readonly kind: K; readonly data: NoticeContents[K] };
type Asking = { readonly unit: InBoth };
type Missing = Asking & { readonly coordinator: InBoth; readonly isReturned: boolean };

const WORDS: { readonly [K in NoticeKind]: (subject: Of<K>) => LetterWords } = {
  opening: openingWords,
  'for-information': ({ unit, contactUnit }) => ({
    lead: NOTICE_KIND_NAMES['for-information'],
    // What the lead owes is the lead's to open.
    paragraphs: [FOR_INFORMATION({ unit, told: contactUnit })],
  }),
  'contribution-overdue': (subject) => ({
    lead: NOTICE_KIND_NAMES['contribution-overdue'],
    paragraphs: [
      CONTRIBUTION_OVERDUE({ unit: subject.unit, lead: subject.contactUnit, due: dueDay(subject) }),
    ],
    action: LETTER_ACTIONS.see,
  }),
  reminder: (subject) => ({
    lead: subject.asked ? ASKED_SOON_LEAD : NOTICE_KIND_NAMES.reminder,
    paragraphs: [(subject.asked ? REMINDER_ASKED : REMINDER)(missing(subject)), ...notYetApproved(subject)],
    action: sendAction(subject.asked),
  }),
  overdue: (subject) => ({
    lead: subject.asked ? ASKED_AGAIN_LEAD : NOTICE_KIND_NAMES.overdue,
    paragraphs: [
      (subject.asked ? OVERDUE_ASKED : OVERDUE)({
        ...missing(subject),
        due: dueDay(subject),
        limit: limitDay(subject.lockAt, subject.timeZone),
      }),
      ...notYetApproved(subject),
    ],
    action: sendAction(subject.asked),
  }),
  escalation: escalationWords,
  receipt: receiptWords,
  ruling: (subject) => rulingLetterWords(subject),
  'unit-act': (subject) => actLetterWords(subject),
  approval: (subject) => approvalLetterWords(subject),
  'approval-reminder': (subject) => approvalLetterWords(subject),
  'for-review': ({ unit, data }) => ({
    lead: NOTICE_KIND_NAMES['for-review'],
    paragraphs: [CAME_IN({ unit, ...data })],
    action: LETTER_ACTIONS.review,
  }),
  'review-overdue': ({ unit, contactUnit }) => ({
    lead: ESCALATION_LEAD,
    paragraphs: [REVIEW_OVERDUE({ unit, head: contactUnit })],
    action: LETTER_ACTIONS.review,
  }),
  'acknowledge-reminder': (subject) => ({
    lead: NOTICE_KIND_NAMES['acknowledge-reminder'],
    paragraphs: [ACKNOWLEDGE({ unit: subject.unit, due: dueDay(subject) })],
    action: LETTER_ACTIONS.see,
  }),
  'stop-reminder': ({ unit }) => ({
    lead: NOTICE_KIND_NAMES['stop-reminder'],
    paragraphs: [CLOCK_STANDS({ unit })],
    action: LETTER_ACTIONS.review,
  }),
  'ask-reminder': ({ unit }) => ({
    lead: NOTICE_KIND_NAMES['ask-reminder'],
    paragraphs: [ASK_WAITS({ unit })],
    action: LETTER_ACTIONS.review,
  }),
  'review-reminder': ({ unit }) => ({
    lead: REVIEW_LEAD,
    paragraphs: [REVIEW({ unit })],
    action: LETTER_ACTIONS.review,
  }),
  invitation: (subject) => invitationLetterWords(subject),
  'issued-report': (subject) => reportLetterWords(subject),
  'cycle-draft': ({ data }) => ({
    lead: NOTICE_KIND_NAMES['cycle-draft'],
    paragraphs: [DRAFTED({ why: draftReason(data) }), draftAsks(data)],
    action: LETTER_ACTIONS.decide,
  }),
  'cycle-summary': ({ data }) => ({
    lead: NOTICE_KIND_NAMES['cycle-summary'],
    paragraphs: closedWords(data),
    action: LETTER_ACTIONS.seeCycle,
  }),
};

function openingWords({ unit, asked, request, isToAcknowledge }: Of<'opening'>): LetterWords {
  if (request?.isBegun === true)
    return { lead: BEGUN_LEAD, paragraphs: [BEGUN({ unit })], action: LETTER_ACTIONS.send };
  return {
    lead: asked ? ASKED_LEAD : NOTICE_KIND_NAMES.opening,
    paragraphs: [
      (asked ? OPENING_ASKED : OPENING)({ unit }),
      ...(isToAcknowledge === true ? [TO_ACKNOWLEDGE({ unit })] : []),
    ],
    action: sendAction(asked),
  };
}

/** As a draft it is told to who coordinates, with the words that are to go on. */
function escalationWords(subject: Of<'escalation'>): LetterWords {
  const said = { ...missing(subject), due: dueDay(subject) };
  const { draftTo } = subject.data;
  if (draftTo === undefined)
    return {
      lead: ESCALATION_LEAD,
      paragraphs: [ESCALATION({ ...said, head: subject.contactUnit }), ...notYetApproved(subject)],
      action: subject.link !== undefined ? LETTER_ACTIONS.see : LETTER_ACTIONS.follow,
    };
  const to = ESCALATION_TARGET_NAMES[draftTo];
  return {
    lead: DRAFT_LEAD,
    paragraphs: [
      DRAFT({ to }),
      WRITTEN({ words: ESCALATION({ ...said, head: to }) }),
      ...notYetApproved(subject),
    ],
    action: LETTER_ACTIONS.follow,
  };
}

function missing({ unit, coordinator, isReturned }: LetterSubject): Missing {
  return { unit, coordinator, isReturned };
}

/** What 0.2 queued has other numbers, of which only the ends add up. */
function closedWords(data: NoticeContents['cycle-summary']): InBoth[] {
  if ('accepted' in data) return [CYCLE_CLOSED_02({ ...data })];
  return [CYCLE_CLOSED({ total: data.total }), ...figureSentences(data).map((said) => SENTENCE({ said }))];
}

function receiptWords(subject: Of<'receipt'>): LetterWords {
  const { data, unit, asked, isInternal } = subject;
  const { version, nil } = data;
  const entered = enteredWords(subject);
  if (entered.length > 0)
    return {
      lead: asked ? ENTERED_LEAD_ASKED : ENTERED_LEAD,
      paragraphs: asked ? entered : [...entered, punctuality(data)],
      action: seeSentAction(asked),
    };
  const received = asked
    ? [RECEIVED_ASKED({ unit, version, nil })]
    : [RECEIVED({ unit, version, nil }), punctuality(data)];
  const paragraphs = [...received, ...(isInternal === true ? [LETTER_FRAME.copy.internal] : [])];
  return { lead: NOTICE_KIND_NAMES.receipt, paragraphs, action: seeSentAction(asked) };
}

const DRAFTED = message<{ readonly why: InBoth }>({
  vi: 'Đợt dưới đây mới là dự thảo: {why}.',
  en: 'The cycle below is a draft: {why}.',
});
const DRAFT_ASKS = message<{ readonly wanted: 'confirmation' | 'announcement' | 'both' }>({
  vi: 'Kính đề nghị cơ quan đầu mối {wanted, select, both {xác nhận và ghi văn bản giao việc (số, ký hiệu, ngày, người ký)} announcement {ghi văn bản giao việc (số, ký hiệu, ngày, người ký)} other {xác nhận (bằng văn bản hoặc ghi chú)}}, hoặc bỏ qua kỳ này kèm lý do.',
  en: 'Please {wanted, select, both {confirm it and record its announcement (number, sign, date, signatory)} announcement {record its announcement (number, sign, date, signatory)} other {confirm it (by a paper or a note)}}, or leave the period out with a reason.',
});

function draftAsks({ recurrence, day, announcement }: NoticeContents['cycle-draft']): InBoth {
  if (!announcement) return DRAFT_ASKS({ wanted: 'confirmation' });
  return DRAFT_ASKS({ wanted: recurrence || day ? 'both' : 'announcement' });
}

/** The unit is told of what was entered for it, why, and that it is to say where it is wrong. */
function enteredWords({ data, unit, coordinator, entryReason, asked }: Of<'receipt'>): InBoth[] {
  const { version, means, receivedOn } = data;
  if (means === undefined || receivedOn === undefined) return [];
  const how = BEHALF_MEANS_NAMES[means];
  const day = officialDay(receivedOn);
  const why = entryReason === undefined ? [] : [ENTRY_REASON({ reason: entryReason })];
  return [
    ENTERED({ unit, coordinator, version, how, day }),
    ...why,
    (asked ? TO_CONFIRM_ASKED : TO_CONFIRM)({ unit }),
  ];
}

const ENTERED_LEAD = text({ vi: 'Báo cáo được nhập thay', en: 'Entered for you' });
const ENTERED_LEAD_ASKED = text({ vi: 'Ý kiến được nhập thay', en: 'Entered for you' });
const ENTERED = message<
  Asking & {
    readonly coordinator: InBoth;
    readonly version: number;
    readonly how: InBoth;
    readonly day: InBoth;
  }
>({
  vi: 'Cơ quan đầu mối ({coordinator}) đã nhập thay {unit} nội dung nhận {day} ({how}), phiên bản {version}.',
  en: 'The coordinator ({coordinator}) has entered for {unit} what was received on {day} ({how}), as version {version}.',
});
const ENTRY_REASON = message<{ readonly reason: string }>({ vi: 'Lý do: {reason}', en: 'Reason: {reason}' });
const TO_CONFIRM = message<Asking>({
  vi: 'Đề nghị {unit} kiểm tra nội dung đã nhập và xác nhận, hoặc cho biết nội dung chưa đúng.',
  en: 'Please look at what was entered, {unit}, and confirm it, or say what is wrong.',
});
const TO_CONFIRM_ASKED = message<Asking>({
  vi: 'Trân trọng cảm ơn; kính đề nghị {unit} xem nội dung đã nhập và xác nhận, hoặc cho biết nội dung chưa đúng.',
  en: 'Thank you; we kindly ask {unit} to look at what was entered and to confirm it, or to say what is wrong.',
});
const UNDELIVERED = message<{ readonly unit: InBoth }>({
  vi: 'Mọi hộp thư của {unit} đều không nhận thư dưới đây; kính đề nghị cơ quan đầu mối báo cho {unit} bằng cách khác.',
  en: 'No mailbox of {unit} took the letter below; please tell {unit} in another way.',
});
const ASKED_LEAD = text({ vi: 'Đề nghị phối hợp', en: 'Request' });
const ASKED_SOON_LEAD = text({ vi: 'Đề nghị phối hợp, sắp đến ngày', en: 'Request, the day is near' });
const ASKED_AGAIN_LEAD = text({ vi: 'Đề nghị phối hợp, nhắc lại', en: 'Request, once more' });

const BEGUN_LEAD = text({ vi: 'Báo cáo do đơn vị chủ động', en: 'A report of your own' });
const BEGUN = message<Asking>({
  vi: 'Báo cáo dưới đây được mở theo đề nghị của {unit}; {unit} gửi nội dung trong thời hạn nêu dưới đây.',
  en: 'The report below was opened at the wish of {unit}, who sends it within the time below.',
});

const OPENING = message<Asking>({
  vi: 'Đề nghị {unit} thực hiện và gửi kết quả trong thời hạn nêu dưới đây.',
  en: 'Please do this, {unit}, and send it within the time below.',
});
const OPENING_ASKED = message<Asking>({
  vi: 'Kính đề nghị {unit} quan tâm, phối hợp và gửi ý kiến trong thời gian nêu dưới đây.',
  en: 'We kindly ask {unit} to do this and to send it within the time below.',
});

const REMINDER = message<Missing>({
  vi: 'Nội dung dưới đây sắp đến hạn; cơ quan đầu mối ({coordinator}) chưa nhận được {isReturned, select, true {bản bổ sung, hoàn thiện} other {báo cáo}} của {unit}. Đề nghị {unit} gửi trong thời hạn.',
  en: 'This is due soon, and the coordinator ({coordinator}) has not yet received {isReturned, select, true {the completed report} other {anything}} of {unit}. Please send it in time.',
});
const REMINDER_ASKED = message<Missing>({
  vi: 'Nội dung đề nghị phối hợp dưới đây sắp đến ngày; cơ quan đầu mối ({coordinator}) chưa nhận được {isReturned, select, true {ý kiến bổ sung} other {ý kiến}} của {unit}. Kính đề nghị {unit} quan tâm, gửi trong thời gian nêu dưới đây.',
  en: 'The day of this request is near, and the coordinator ({coordinator}) has not yet received {isReturned, select, true {the completed answer} other {an answer}} of {unit}. We kindly ask {unit} to send it within the time below.',
});

type Overdue = Missing & { readonly due: InBoth; readonly limit: InBoth };

const OVERDUE = message<Overdue>({
  vi: 'Đến {due}, cơ quan đầu mối ({coordinator}) chưa nhận được {isReturned, select, true {bản bổ sung, hoàn thiện} other {báo cáo}} của {unit}. Đề nghị {unit} gửi trước {limit}; nếu đã gửi, xin cho biết số và ngày văn bản.',
  en: 'By {due} the coordinator ({coordinator}) had not received {isReturned, select, true {the completed report} other {anything}} from {unit}. Please send it before {limit}; where it was sent, please give number and date of the paper.',
});
const OVERDUE_ASKED = message<Overdue>({
  vi: 'Đến {due}, cơ quan đầu mối ({coordinator}) chưa nhận được {isReturned, select, true {ý kiến bổ sung} other {ý kiến phối hợp}} của {unit}. Kính đề nghị {unit} quan tâm, gửi trước {limit}; nếu đã gửi, xin cho biết số và ngày văn bản.',
  en: 'By {due} the coordinator ({coordinator}) had not received {isReturned, select, true {the completed answer} other {an answer}} from {unit}. We kindly ask {unit} to send it before {limit}; where it was sent, please give number and date of the paper.',
});

const ESCALATION_LEAD = text({ vi: 'Kính đề nghị quan tâm, chỉ đạo', en: 'For your attention' });
const ESCALATION = message<Missing & { readonly due: InBoth; readonly head: InBoth }>({
  vi: 'Đến {due}, cơ quan đầu mối ({coordinator}) chưa nhận được {isReturned, select, true {bản bổ sung, hoàn thiện} other {báo cáo}} của {unit}; kính đề nghị lãnh đạo {head} quan tâm, chỉ đạo.',
  en: 'By {due} the coordinator ({coordinator}) had not received {isReturned, select, true {the completed report} other {the report}} of {unit}; the heads of {head} are kindly asked to see to it.',
});

const DRAFT_LEAD = text({ vi: 'Văn bản đã soạn, chờ gửi', en: 'Written, to be sent by you' });
const DRAFT = message<{ readonly to: InBoth }>({
  vi: 'Kính đề nghị cơ quan đầu mối xem xét, gửi nội dung dưới đây tới {to} bằng văn bản của cơ quan; gửi xong, đóng việc cần xem tương ứng và ghi số, ngày văn bản.',
  en: 'Please look at what stands below and send it to {to} on paper of your office; then settle its finding with number and date.',
});
const WRITTEN = message<{ readonly words: InBoth }>({ vi: '“{words}”', en: '“{words}”' });

type Received = Asking & { readonly version: number; readonly nil: boolean };

const RECEIVED = message<Received>({
  vi: '{nil, select, true {Đã nhận khai báo không phát sinh của {unit}} other {Đã nhận báo cáo, phiên bản {version}, của {unit}}}.',
  en: '{nil, select, true {The nil return of {unit} has been received} other {Version {version} of the report of {unit} has been received}}.',
});
const RECEIVED_ASKED = message<Received>({
  vi: '{nil, select, true {Đã nhận thông tin không phát sinh của {unit}} other {Đã nhận ý kiến phối hợp, phiên bản {version}, của {unit}}}. Trân trọng cảm ơn.',
  en: '{nil, select, true {The nil return of {unit} has been received} other {Version {version} of the answer of {unit} has been received}}. Thank you.',
});
const ON_TIME = text({ vi: 'Báo cáo gửi đúng hạn.', en: 'It was on time.' });
const LATE = text({ vi: 'Báo cáo gửi quá hạn.', en: 'It was late.' });
const MENDED_IN_TIME = text({
  vi: 'Báo cáo được bổ sung, hoàn thiện trong thời hạn đề nghị.',
  en: 'It was completed in time.',
});
const MENDED_LATE = text({
  vi: 'Báo cáo được bổ sung, hoàn thiện sau thời hạn đề nghị.',
  en: 'It was completed after the day that had been set for it.',
});

/** Of what mends a return, whether it kept the day of the return: the report's own punctuality is told already. */
function punctuality({ onTime, mendedLate }: NoticeContents['receipt']): InBoth {
  if (mendedLate !== undefined) return mendedLate ? MENDED_LATE : MENDED_IN_TIME;
  return onTime ? ON_TIME : LATE;
}

const REVIEW_LEAD = text({ vi: 'Chờ ý kiến xử lý', en: 'Awaiting review' });
const REVIEW = message<Asking>({
  vi: 'Báo cáo của {unit} đang chờ xem xét: xác nhận đạt yêu cầu, hoặc đề nghị bổ sung, hoàn thiện.',
  en: 'The report of {unit} waits to be accepted or returned.',
});

const CAME_IN = message<Received>({
  vi: '{nil, select, true {Đã nhận khai báo không phát sinh của {unit}} other {Đã nhận báo cáo, phiên bản {version}, của {unit}}}; kính đề nghị xem xét: xác nhận đạt yêu cầu, hoặc đề nghị bổ sung, hoàn thiện.',
  en: '{nil, select, true {The nil return of {unit} has come in} other {Version {version} of the report of {unit} has come in}}; please accept or return it.',
});
const REVIEW_OVERDUE = message<Asking & { readonly head: InBoth }>({
  vi: 'Báo cáo của {unit} đã gửi và đang chờ xem xét, đến nay chưa có ý kiến xử lý; kính đề nghị lãnh đạo {head} quan tâm, chỉ đạo.',
  en: 'The report of {unit} has come in and nothing has been ruled yet; the heads of {head} are kindly asked to see to it.',
});

const FOR_INFORMATION = message<Asking & { readonly told: InBoth }>({
  vi: 'Đồng kính gửi {told} để phối hợp: {unit} được giao chủ trì nội dung dưới đây. {told} không phải gửi báo cáo.',
  en: 'For the information of {told}, which cooperates: {unit} leads what stands below. {told} need not send anything.',
});
const CONTRIBUTION_OVERDUE = message<Asking & { readonly lead: InBoth; readonly due: InBoth }>({
  vi: 'Đến hết {due}, chưa nhận được phần phối hợp của {unit} để {lead} tổng hợp. {unit} cũng đã được thông báo.',
  en: 'Until the end of {due} nothing has come of what {unit} contributes to the result of {lead}. {unit} has been told as well.',
});

type Numbers = { readonly [N in keyof CycleNumbers]: number };

const TO_ACKNOWLEDGE = message<Asking>({
  vi: 'Kính đề nghị {unit} xác nhận đã nhận được nội dung này, trên trang mở từ thư.',
  en: '{unit} is kindly asked to say, on the page that this letter leads to, that it has been received.',
});
const ACKNOWLEDGE = message<Asking & { readonly due: InBoth }>({
  vi: 'Kính đề nghị {unit} xác nhận đã nhận được nội dung dưới đây, thời hạn {due}.',
  en: '{unit} is kindly asked to say that what stands below has reached it; it is due by {due}.',
});
const CLOCK_STANDS = message<Asking>({
  vi: 'Thời hạn của {unit} đang tạm dừng; khi đến lượt {unit} thực hiện, đề nghị tính lại thời hạn.',
  en: 'The clock of {unit} stands still; please start it once the next move is theirs.',
});
const ASK_WAITS = message<Asking>({
  vi: 'Đề nghị gia hạn của {unit} đang chờ trả lời: gia hạn, hoặc không gia hạn kèm lý do.',
  en: '{unit} has asked for an extension and waits for an answer: extend, or refuse with a reason.',
});

const CYCLE_CLOSED = message<{ total: number }>({
  vi: 'Đợt đã khép: {total} việc.',
  en: 'The cycle has closed: {total, plural, one {# assignment} other {# assignments}}.',
});
const SENTENCE = message<{ said: InBoth }>({ vi: '{said}.', en: '{said}.' });
const CYCLE_CLOSED_02 = message<Numbers>({
  vi: 'Đợt đã khép: {total} việc; đạt yêu cầu {accepted}, chưa nhận được báo cáo {missed}, không phải báo cáo {waived}, chuyển giao {transferred}.',
  en: 'The cycle has closed: {total, plural, one {# assignment} other {# assignments}}; accepted {accepted}, missed {missed}, waived {waived}, transferred {transferred}.',
});
