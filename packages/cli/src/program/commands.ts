import type { Command } from 'commander';
import type { Cli } from '../terminal/cli.js';
import { absenceCommand } from '../commands/absence.js';
import { acceptCommand } from '../commands/accept.js';
import { acknowledgeCommand } from '../commands/acknowledge.js';
import { announceCommand } from '../commands/announce.js';
import { actsCommand } from '../commands/acts.js';
import { adoptCommand } from '../commands/adopt.js';
import { applyCommand } from '../commands/apply.js';
import { approveCommand } from '../commands/approve.js';
import { askCommand } from '../commands/ask.js';
import { backupCommand } from '../commands/backup.js';
import { bounceCommand } from '../commands/bounce.js';
import { bundleCommand } from '../commands/bundle.js';
import { calendarCommand } from '../commands/calendar.js';
import { calledCommand } from '../commands/called.js';
import { callsCommand } from '../commands/calls.js';
import { checkCommand } from '../commands/check.js';
import { checkpointCommand } from '../commands/checkpoint.js';
import { confirmCommand } from '../commands/confirm.js';
import { contributionsCommand } from '../commands/contributions.js';
import { contestCommand } from '../commands/contest.js';
import { demoCommand } from '../commands/demo.js';
import { diffCommand } from '../commands/diff.js';
import { doctorCommand } from '../commands/doctor.js';
import { endPlanCommand } from '../commands/end-plan.js';
import { explainCommand } from '../commands/explain.js';
import { extendCommand } from '../commands/extend.js';
import { consolidateCommand } from '../commands/consolidate.js';
import { paperCommand } from '../commands/paper.js';
import { issueReportCommand } from '../commands/issue-report.js';
import { noteArrivalCommand } from '../commands/note-arrival.js';
import { noteSentCommand } from '../commands/note-sent.js';
import { settlePaperCommand } from '../commands/settle-paper.js';
import { figuresCommand } from '../commands/figures.js';
import { findingsCommand } from '../commands/findings.js';
import { healthCommand } from '../commands/health.js';
import { historyCommand } from '../commands/history.js';
import { importPlanCommand } from '../commands/import-plan.js';
import { insistCommand } from '../commands/insist.js';
import { joinCommand } from '../commands/join.js';
import { answerCommand } from '../commands/answer.js';
import { attendanceCommand } from '../commands/attendance.js';
import { cancelMeetingCommand } from '../commands/cancel-meeting.js';
import { meetingCommand } from '../commands/meeting.js';
import { postponeCommand } from '../commands/postpone.js';
import { listCommand } from '../commands/list.js';
import { mailCommand } from '../commands/mail.js';
import { noteCommand } from '../commands/note.js';
import { noticesCommand } from '../commands/notices.js';
import { openCommand } from '../commands/open.js';
import { sessionsCommand } from '../commands/sessions.js';
import { webhooksCommand } from '../commands/webhooks.js';
import { coverageCommand } from '../commands/coverage.js';
import { trainingCommand } from '../commands/training.js';
import { tokensCommand } from '../commands/tokens.js';
import { peopleCommand } from '../commands/people.js';
import { purgeCommand } from '../commands/purge.js';
import { previewCommand } from '../commands/preview.js';
import { readyCommand } from '../commands/ready.js';
import { reorganiseCommand } from '../commands/reorganise.js';
import { reopenCommand } from '../commands/reopen.js';
import { refuseCommand } from '../commands/refuse.js';
import { startClockCommand } from '../commands/start-clock.js';
import { stopClockCommand } from '../commands/stop-clock.js';
import { resumeCommand } from '../commands/resume.js';
import { restoreCommand } from '../commands/restore.js';
import { returnCommand } from '../commands/return.js';
import { schemaCommand } from '../commands/schema.js';
import { setupCommand } from '../commands/setup.js';
import { showCommand } from '../commands/show.js';
import { simulateCommand } from '../commands/simulate.js';
import { silenceCommand } from '../commands/silence.js';
import { skipCommand } from '../commands/skip.js';
import { speakCommand } from '../commands/speak.js';
import { statusCommand } from '../commands/status.js';
import { submitCommand } from '../commands/submit.js';
import { suspendCommand } from '../commands/suspend.js';
import { handOverCommand } from '../commands/hand-over.js';
import { portalCommand } from '../commands/portal.js';
import { rotateKeysCommand } from '../commands/rotate-keys.js';
import { workerCommand } from '../commands/worker.js';
import { upCommand } from '../commands/up.js';
import { verifyCommand } from '../commands/verify.js';
import { waiveRuleCommand } from '../commands/waive-rule.js';
import { waiveCommand } from '../commands/waive.js';
import { withdrawCommand } from '../commands/withdraw.js';

/** Every command, in the order of the help page. */
export const COMMANDS: readonly ((cli: Cli) => Command)[] = [
  checkCommand,
  previewCommand,
  calendarCommand,
  simulateCommand,
  diffCommand,
  applyCommand,
  adoptCommand,
  reorganiseCommand,
  upCommand,
  workerCommand,
  portalCommand,
  demoCommand,
  setupCommand,
  rotateKeysCommand,
  peopleCommand,
  purgeCommand,
  sessionsCommand,
  tokensCommand,
  webhooksCommand,
  statusCommand,
  figuresCommand,
  paperCommand,
  settlePaperCommand,
  issueReportCommand,
  noteSentCommand,
  noteArrivalCommand,
  consolidateCommand,
  coverageCommand,
  trainingCommand,
  listCommand,
  showCommand,
  healthCommand,
  readyCommand,
  historyCommand,
  noticesCommand,
  bounceCommand,
  bundleCommand,
  absenceCommand,
  callsCommand,
  calledCommand,
  findingsCommand,
  actsCommand,
  openCommand,
  confirmCommand,
  announceCommand,
  skipCommand,
  joinCommand,
  postponeCommand,
  meetingCommand,
  answerCommand,
  attendanceCommand,
  cancelMeetingCommand,
  submitCommand,
  approveCommand,
  contributionsCommand,
  contestCommand,
  noteCommand,
  acknowledgeCommand,
  askCommand,
  acceptCommand,
  returnCommand,
  extendCommand,
  waiveCommand,
  waiveRuleCommand,
  insistCommand,
  refuseCommand,
  stopClockCommand,
  startClockCommand,
  handOverCommand,
  withdrawCommand,
  reopenCommand,
  suspendCommand,
  resumeCommand,
  endPlanCommand,
  silenceCommand,
  speakCommand,
  mailCommand,
  backupCommand,
  restoreCommand,
  verifyCommand,
  checkpointCommand,
  doctorCommand,
  explainCommand,
  schemaCommand,
  importPlanCommand,
];
