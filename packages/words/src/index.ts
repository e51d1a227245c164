export type { InBoth, Language } from './language.js';
export {
  officialDate,
  officialDay,
  officialInstant,
  officialMoment,
  shortDate,
  shortInstant,
} from './official-date.js';
export { periodName, periodWords } from './period-name.js';
export { shortIsoInstant } from './short-iso-instant.js';
export { STATUS_NAMES, statusName, type StatusWord } from './status-name.js';
export { eventSentence } from './event-sentence.js';
export { NOTICE_KIND_NAMES } from './notice-kind-names.js';
export { NOTICE_STATE_NAMES } from './notice-state-names.js';
export { RULING_NAMES } from './ruling-names.js';
export { letterWords } from './letters/letter-words.js';
export { isReturnSubject } from './letters/ruling-letter-words.js';
export { LETTER_FRAME } from './letters/letter-frame.js';
export type { LetterSubject } from './letters/letter-subject.js';
export { INFERRED_WORDS } from './inferred-words.js';
export { dueDay } from './due-day.js';
export { sameInBoth } from './same-in-both.js';
export { settingWords } from './setting-words.js';
export { saidIn, type Said } from './said-in.js';
export { OTHER_LANGUAGE } from './other-language.js';
export { SITE_FRAME } from './pages/shared/site-frame.js';
export { SIGN_IN_PAGE } from './pages/shared/sign-in-page.js';
export { NO_PLAN_PAGE } from './pages/shared/no-plan-page.js';
export { STATUS_REMARKS } from './pages/shared/status-remarks.js';
export { ASSIGNMENT_FACTS } from './pages/shared/assignment-facts.js';
export { YES_NO } from './pages/shared/yes-no.js';
export { SUBMITTED_VALUES } from './pages/shared/submitted-values.js';
export { UNIT_WORK_PAGE } from './pages/unit/unit-work-page.js';
export { HAND_IN_FORM } from './pages/unit/hand-in-form.js';
export { SUBMISSION_PAGE } from './pages/unit/submission-page.js';
export { RECEIPT_PAGE } from './pages/unit/receipt-page.js';
export { SUBMISSION_PROBLEMS } from './pages/unit/submission-problems.js';
export { OVERVIEW_PAGE } from './pages/coordinator/overview-page.js';
export { RULING_FORMS } from './pages/coordinator/ruling-forms.js';
export { HISTORY_PAGE } from './pages/shared/history-page.js';
export { NOTICES_PAGE } from './pages/administrator/notices-page.js';
export { CYCLES_PAGE } from './pages/administrator/cycles-page.js';
export { FINDINGS_PAGE } from './pages/administrator/findings-page.js';
export { actorName } from './actor-name.js';
export { INBOX_PAGE } from './pages/inbox-page.js';
export { DEMONSTRATION_WORDS } from './demonstration-words.js';
export { SKELETON_WORDS } from './skeleton-words.js';
export { ICS_WORDS } from './ics-words.js';
export { MOVE_REASONS } from './move-reasons.js';
export { CYCLE_PAGE } from './cycle-page.js';
export { TEMPORAL_WORDS } from './temporal-words.js';
export { FINDINGS } from './findings.js';
export { noticeResponse } from './notice-response.js';
export { plainLine, plainText } from './plain-line.js';
export { requestWords } from './request-words.js';
export { sentence } from './sentence.js';
export { wordedDetails } from './worded-details.js';
