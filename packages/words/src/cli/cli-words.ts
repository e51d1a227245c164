import { absenceWords } from './absence-words.js';
import { adoptWords } from './adopt-words.js';
import { applyWords } from './apply-words.js';
import { backupWords, restoreWords } from './backup-words.js';
import { bounceWords } from './bounce-words.js';
import { calendarWords } from './calendar-words.js';
import { callsWords } from './calls-words.js';
import { changesWords } from './changes-words.js';
import { checkWords } from './check-words.js';
import { contributionsWords } from './contributions-words.js';
import { columnWords } from './column-words.js';
import { demoWords } from './demo-words.js';
import { diffWords } from './diff-words.js';
import { doctorWords } from './doctor-words.js';
import { draftWords } from './draft-words.js';
import { explainWords } from './explain-words.js';
import { figuresWords } from './figures-words.js';
import { findingsWords } from './findings-words.js';
import { healthWords } from './health-words.js';
import { helpWords } from './help-words.js';
import { historyWords } from './history-words.js';
import { importWords } from './import-words.js';
import { joinWords } from './join-words.js';
import { meetingWords } from './meeting-words.js';
import { postponeWords } from './postpone-words.js';
import { listWords } from './list-words.js';
import { mailWords } from './mail-words.js';
import { noticesWords } from './notices-words.js';
import { openWords } from './open-words.js';
import { consolidateWords } from './consolidate-words.js';
import { paperWords } from './paper-words.js';
import { sendingWords } from './sending-words.js';
import { planActWords } from './plan-act-words.js';
import { previewWords } from './preview-words.js';
import { provisioningWords } from './provisioning-words.js';
import { readyWords } from './ready-words.js';
import { reorganiseWords } from './reorganise-words.js';
import { reportWords } from './report-words.js';
import { rulingWords } from './ruling-words.js';
import { roleWords } from './role-words.js';
import { schemaWords } from './schema-words.js';
import { peopleWords } from './people-words.js';
import { purgeWords } from './purge-words.js';
import { sessionsWords } from './sessions-words.js';
import { webhooksWords } from './webhooks-words.js';
import { tokensWords } from './tokens-words.js';
import { trainingWords } from './training-words.js';
import { setupWords } from './setup-words.js';
import { showWords } from './show-words.js';
import { simulateWords } from './simulate-words.js';
import { statusWords } from './status-words.js';
import { submitWords } from './submit-words.js';
import { unitActWords } from './unit-act-words.js';
import { upWords } from './up-words.js';
import { usageWords } from './usage-words.js';
import { valueWords } from './value-words.js';
import { evidenceWords } from './evidence-words.js';
import { checkpointWords, verifyWords } from './verify-words.js';

/** What the command line says, by command or by what several of them speak about. */
export const cliWords = {
  absence: absenceWords,
  adopt: adoptWords,
  apply: applyWords,
  bounce: bounceWords,
  calendar: calendarWords,
  calls: callsWords,
  changes: changesWords,
  check: checkWords,
  checkpoint: checkpointWords,
  contributions: contributionsWords,
  column: columnWords,
  demo: demoWords,
  diff: diffWords,
  doctor: doctorWords,
  draft: draftWords,
  explain: explainWords,
  figures: figuresWords,
  findings: findingsWords,
  health: healthWords,
  help: helpWords,
  history: historyWords,
  import: importWords,
  join: joinWords,
  postpone: postponeWords,
  meeting: meetingWords,
  list: listWords,
  backup: backupWords,
  restore: restoreWords,
  mail: mailWords,
  notices: noticesWords,
  open: openWords,
  paper: paperWords,
  sending: sendingWords,
  consolidate: consolidateWords,
  planAct: planActWords,
  preview: previewWords,
  provisioning: provisioningWords,
  ready: readyWords,
  reorganise: reorganiseWords,
  report: reportWords,
  ruling: rulingWords,
  evidence: evidenceWords,
  role: roleWords,
  schema: schemaWords,
  people: peopleWords,
  purge: purgeWords,
  sessions: sessionsWords,
  tokens: tokensWords,
  training: trainingWords,
  webhooks: webhooksWords,
  setup: setupWords,
  show: showWords,
  simulate: simulateWords,
  status: statusWords,
  submit: submitWords,
  unitAct: unitActWords,
  up: upWords,
  usage: usageWords,
  value: valueWords,
  verify: verifyWords,
} as const;
