export { adoptionWords } from './adoption-words.js';
export type { InBoth, Language } from './language.js';
export { clauseName } from './clause-name.js';
export { isVietnameseAlone, languageParts } from './language-parts.js';
export {
  officialDate,
  officialDay,
  officialInstant,
  officialMoment,
  shortDate,
  shortInstant,
} from './official-date.js';
export { periodName, periodWords } from './period-name.js';
export { shortDue } from './short-due.js';
export { shortIsoInstant } from './short-iso-instant.js';
export { ASKED_STATUS_NAMES, STATUS_NAMES, statusName, type StatusWord } from './status-name.js';
export { ERROR_KIND_NAMES } from './error-kind-names.js';
export { WAITING_NAMES } from './waiting-names.js';
export { eventSentence } from './event-sentence.js';
export { figureSentences } from './figure-sentences.js';
export { NOTICE_KIND_NAMES } from './notice-kind-names.js';
export { NOTICE_STATE_NAMES } from './notice-state-names.js';
export { addressedAs, standsInFor } from './addressed-as.js';
export { CONTACT_ROLE_NAMES } from './contact-role-names.js';
export { RULING_NAMES } from './ruling-names.js';
export { backupReasons } from './backup-reasons.js';
export { BEHALF_MEANS_NAMES, ENTRY_MEANS_NAMES } from './behalf-means-names.js';
export { PLAN_ACT_NAMES, planActSentence } from './plan-act-names.js';
export { UNIT_ACT_NAMES } from './unit-act-names.js';
export { letterWords } from './letters/letter-words.js';
export { isReturnSubject } from './letters/ruling-letter-words.js';
export { LETTER_FRAME } from './letters/letter-frame.js';
export { SIGN_IN_LETTER } from './letters/sign-in-letter.js';
export type { LetterSubject, ReceiptCopy } from './letters/letter-subject.js';
export { CYCLE_EVENT_NAMES } from './cycle-event-names.js';
export { draftReason } from './draft-reason.js';
export { officialPaperWords } from './official-paper-words.js';
export { EVIDENCE_FAULTS } from './evidence/evidence-faults.js';
export { evidencePaper, type EvidencePaperFacts } from './evidence/evidence-paper.js';
export { evidenceReadme } from './evidence/evidence-readme.js';
export { announcementPaper } from './papers/announcement-paper.js';
export { paperIssuer } from './papers/paper-frame.js';
export { sealingPaper, type SealingFacts } from './papers/sealing-paper.js';
export { purgePaper, type PurgeFacts } from './papers/purge-paper.js';
export { PURGE_KIND_NAMES, PURGE_PART_NAMES } from './papers/purge-words.js';
export { FACT_KIND_NAMES } from './papers/sealing-words.js';
export { resultsPaper, type ResultsFacts } from './papers/results-paper.js';
export type { UrgedWork } from './papers/urged-work.js';
export { urgingPaper, type UrgingFacts } from './papers/urging-paper.js';
export { workName } from './work-name.js';
export { paperText } from './papers/paper-text.js';
export { INFERRED_WORDS } from './inferred-words.js';
export { dueDay } from './due-day.js';
export { sameInBoth } from './same-in-both.js';
export { registerWords } from './register-words.js';
export { settingWords } from './setting-words.js';
export { LIVE_CHECK_NAMES, LIVE_STATE_NAMES, liveCheckWords, type NamedThing } from './live-check-words.js';
export { silenceWords } from './silence-words.js';
export { saidIn, type Said } from './said-in.js';
export { OTHER_LANGUAGE } from './other-language.js';
export { pageWords } from './pages/page-words.js';
export { actorName } from './actor-name.js';
export { doorSentence, roleWords } from './door-sentence.js';
export { ROLE_NAMES } from './role-names.js';
export { DEMONSTRATION_WORDS } from './demonstration-words.js';
export { SKELETON_WORDS } from './skeleton-words.js';
export { ICS_WORDS } from './ics-words.js';
export { MOVE_REASONS } from './move-reasons.js';
export { nowCalled, withNowCalled } from './now-called.js';
export { chatText } from './letters/chat-text.js';
export { withTimeLeft } from './with-time-left.js';
export { REORGANISATION_PAGE, type EndingUnitNames } from './reorganisation-page.js';
export { SUCCESSION_REASON } from './succession-reason.js';
export { CYCLE_PAGE } from './cycle-page.js';
export { cycleFacts, cycleSummary } from './cycle-facts.js';
export { TEMPORAL_WORDS } from './temporal-words.js';
export { turnLine, turnWaitWords, workflowRulingWords, type TurnAct } from './turn-wait-words.js';
export {
  FINDING_ENDING_NAMES,
  FINDING_OWNER_NAMES,
  FINDING_SEVERITY_NAMES,
  findingWords,
  type WordedFinding,
} from './finding-words.js';
export { TEST_LETTER } from './letters/test-letter.js';
export { FINDING_DOOR_NAMES, type FindingDoor } from './finding-door-names.js';
export { noticeResponse } from './notice-response.js';
export { plainLine, plainText } from './plain-line.js';
export { CHECKPOINT_FAULTS } from './checkpoint-faults.js';
export { requestWords } from './request-words.js';
export { sentence } from './sentence.js';
export { wordedDetails } from './worded-details.js';
export { alsoPurgedSentence } from './also-purged-sentence.js';
export { purgedSentence } from './purged-sentence.js';
export { submittedFacts } from './submitted-facts.js';
export { measuredLabel, YES_NO_CHOICES } from './measured-label.js';
export { shownValue, type ShownValue } from './shown-value.js';
export { consolidatedPaper, type ConsolidatedPaperFacts } from './consolidation/consolidated-paper.js';
export { comparedWith } from './consolidation/compared-with.js';
export { consolidatedRowsTable } from './consolidation/consolidated-rows-table.js';
export { consolidatedUnitNames } from './consolidation/consolidated-unit-names.js';
export { countedFiguresTable } from './consolidation/counted-figures-table.js';
export { plainTemplate } from './consolidation/plain-template.js';
export { consolidationFileName } from './consolidation/consolidation-file-name.js';
export { CONSOLIDATION_WORDS, UNIT_STANDING_NAMES } from './consolidation/consolidation-words.js';
export { FORM_SHEET_WORDS } from './form-sheet-words.js';
export { meetingTimeWords } from './meeting-time-words.js';
export {
  MAIL_HINDRANCE_NAMES,
  RECIPIENT_STATE_NAMES,
  SENDING_WAY_NAMES,
} from './sending/sending-way-names.js';
export { ATTENDANCE_NAMES, MEETING_ANSWER_NAMES } from './attendance-names.js';
export { agendaPaper, type AgendaOf } from './papers/agenda-paper.js';
export { forecastSentence } from './forecast-sentence.js';
export { TIME_STAMP_FAULT_NAMES } from './time-stamp-fault-names.js';
export { groupedDigits } from './grouped-digits.js';
export { CHECKPOINT_LETTER } from './letters/checkpoint-letter.js';
