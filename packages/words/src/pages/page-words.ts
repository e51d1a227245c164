import { CONSOLIDATION_PAGE } from './consolidation/consolidation-page.js';
import { API_PAGE } from './shared/api-page.js';
import { TYPED_BEFORE } from './shared/typed-before.js';
import { SITE_FRAME } from './shared/site-frame.js';
import { SIGN_IN_PAGE } from './shared/sign-in-page.js';
import { NO_PLAN_PAGE } from './shared/no-plan-page.js';
import { STATUS_REMARKS } from './shared/status-remarks.js';
import { ASSIGNMENT_FACTS } from './shared/assignment-facts.js';
import { YES_NO } from './shared/yes-no.js';
import { SUBMITTED_VALUES } from './shared/submitted-values.js';
import { WITHHELD_FILES } from './shared/withheld-files.js';
import { UNIT_WORK_PAGE } from './unit/unit-work-page.js';
import { BEGIN_REPORT } from './unit/begin-report.js';
import { HAND_IN_FORM } from './unit/hand-in-form.js';
import { SUBMISSION_PAGE } from './unit/submission-page.js';
import { UNSENT_REPORT } from './unit/unsent-report.js';
import { SIGNED_PAPER } from './unit/signed-paper.js';
import { MONTH_PAGE } from './unit/month-page.js';
import { RECEIPT_PAGE } from './unit/receipt-page.js';
import { UNIT_ACTS } from './unit/unit-acts.js';
import { SUBMISSION_PROBLEMS } from './unit/submission-problems.js';
import { CALLS_PAGE } from './coordinator/calls-page.js';
import { DRAFT_PAGE } from './coordinator/draft-page.js';
import { SENDING_PAGE } from './shared/sending-page.js';
import { MEETING_PAGE } from './shared/meeting-page.js';
import { POSTPONE_FORM } from './coordinator/postpone-form.js';
import { CONTRIBUTION_WORDS } from '../cooperation/contribution-words.js';
import { OVERVIEW_PAGE } from './coordinator/overview-page.js';
import { ASSIGNMENTS_PAGE } from './coordinator/assignments-page.js';
import { TODAY_PAGE } from './coordinator/today-page.js';
import { FIGURES_PAGE } from './coordinator/figures-page.js';
import { TRAINING_PAGE } from './training/training-page.js';
import { OFFICE_PAPERS_PAGE } from './coordinator/office-papers-page.js';
import { PAPERS_PAGE } from './coordinator/papers-page.js';
import { ENTRY_PAGE } from './coordinator/entry-page.js';
import { ADOPTION_PAGE } from './coordinator/adoption-page.js';
import { PLAN_ACTS_PAGE } from './coordinator/plan-acts-page.js';
import { PLAN_FILE_PAGE } from './coordinator/plan-file-page.js';
import { REQUEST_PAGE } from './coordinator/request-page.js';
import { REVIEW_PAGE } from './coordinator/review-page.js';
import { RULING_FORMS } from './coordinator/ruling-forms.js';
import { PAGED_LIST } from './shared/paged-list.js';
import { HISTORY_PAGE } from './shared/history-page.js';
import { ABSENCES_PAGE } from './shared/absences-page.js';
import { SESSIONS_PAGE } from './shared/sessions-page.js';
import { PEOPLE_PAGE } from './administrator/people-page.js';
import { TOKENS_PAGE } from './administrator/tokens-page.js';
import { CHECKPOINTS_PAGE } from './administrator/checkpoints-page.js';
import { PURGES_PAGE } from './administrator/purges-page.js';
import { WEBHOOKS_PAGE } from './administrator/webhooks-page.js';
import { NOTICES_PAGE } from './administrator/notices-page.js';
import { CYCLES_PAGE } from './administrator/cycles-page.js';
import { FINDINGS_PAGE } from './administrator/findings-page.js';
import { GOING_LIVE_PAGE } from './administrator/going-live-page.js';
import { HEALTH_PAGE } from './administrator/health-page.js';
import { EVIDENCE_PAGE } from './administrator/evidence-page.js';
import { TIMELINE_PAGE } from './administrator/timeline-page.js';
import { INBOX_PAGE } from './inbox-page.js';

/** What pages say, by page or by what several of them show. */
export const pageWords = {
  api: API_PAGE,
  siteFrame: SITE_FRAME,
  typedBefore: TYPED_BEFORE,
  signIn: SIGN_IN_PAGE,
  noPlan: NO_PLAN_PAGE,
  statusRemarks: STATUS_REMARKS,
  assignmentFacts: ASSIGNMENT_FACTS,
  yesNo: YES_NO,
  submittedValues: SUBMITTED_VALUES,
  withheldFiles: WITHHELD_FILES,
  unitWork: UNIT_WORK_PAGE,
  beginReport: BEGIN_REPORT,
  handInForm: HAND_IN_FORM,
  submission: SUBMISSION_PAGE,
  unsent: UNSENT_REPORT,
  signedPaper: SIGNED_PAPER,
  month: MONTH_PAGE,
  receipt: RECEIPT_PAGE,
  unitActs: UNIT_ACTS,
  submissionProblems: SUBMISSION_PROBLEMS,
  draft: DRAFT_PAGE,
  postpone: POSTPONE_FORM,
  meeting: MEETING_PAGE,
  sending: SENDING_PAGE,
  overview: OVERVIEW_PAGE,
  assignments: ASSIGNMENTS_PAGE,
  today: TODAY_PAGE,
  figures: FIGURES_PAGE,
  contributions: CONTRIBUTION_WORDS,
  papers: PAPERS_PAGE,
  training: TRAINING_PAGE,
  officePapers: OFFICE_PAPERS_PAGE,
  consolidation: CONSOLIDATION_PAGE,
  pagedList: PAGED_LIST,
  entry: ENTRY_PAGE,
  adoption: ADOPTION_PAGE,
  planActs: PLAN_ACTS_PAGE,
  request: REQUEST_PAGE,
  planFile: PLAN_FILE_PAGE,
  calls: CALLS_PAGE,
  review: REVIEW_PAGE,
  rulingForms: RULING_FORMS,
  history: HISTORY_PAGE,
  absences: ABSENCES_PAGE,
  sessions: SESSIONS_PAGE,
  people: PEOPLE_PAGE,
  tokens: TOKENS_PAGE,
  webhooks: WEBHOOKS_PAGE,
  checkpoints: CHECKPOINTS_PAGE,
  purges: PURGES_PAGE,
  notices: NOTICES_PAGE,
  cycles: CYCLES_PAGE,
  findings: FINDINGS_PAGE,
  goingLive: GOING_LIVE_PAGE,
  health: HEALTH_PAGE,
  evidence: EVIDENCE_PAGE,
  timeline: TIMELINE_PAGE,
  inbox: INBOX_PAGE,
} as const;
