import type { RouteName } from '@kyhan/contracts';
import { PLAN } from '@kyhan/testkit/cast';
import { emptyCheckpoint } from '../support/empty-checkpoint.js';
import { MAY_BESIDES, type May } from './who-may-ask.js';

/** What is asked of a route, as a client gives it. */
export interface Question {
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: object;
}

interface Asked {
  readonly as: string;
  readonly may: May;
  readonly question: Question;
}

/** What the questions are about: one unit's assignment of the plan. */
interface About {
  readonly row: May;
  readonly assignmentId: string;
  readonly mailbox: string;
}

const UNIT = 'huyen-submitted';

/** Of a register before its first fact, signed by a key that signs nothing else. */
const EMPTY_CHECKPOINT = emptyCheckpoint();

/** The questions that a route is asked about that scope: one at least, whole enough to get past what is checked first. */
export function asked(name: RouteName, { row, assignmentId, mailbox }: About): readonly Asked[] {
  const question = questionOf(name, { assignmentId, mailbox });
  return [{ as: name, may: row, question }, ...besides(name, assignmentId)];
}

function questionOf(
  name: RouteName,
  { assignmentId, mailbox }: Pick<About, 'assignmentId' | 'mailbox'>,
): Question {
  const [, obligation = ''] = assignmentId.split('/');
  const cycle = assignmentId.split('/').slice(0, 3).join('/');
  const id = { id: assignmentId };
  const reason = 'Có lý do';
  const plan = { plan: PLAN };
  const person = { personId: 'moi', role: 'viewer', plan: PLAN };
  const questions: Partial<Record<RouteName, Question>> = {
    planChanges: { body: { plan: { slug: PLAN } } },
    applyPlan: { body: { plan: { slug: PLAN } } },
    holdMail: { body: { held: true } },
    settleDoubts: { body: { sent: true } },
    takeOver: { body: { original: 'stopped' } },
    makeBackup: { body: { folder: null } },
    limitMail: { body: { change: 'add', addresses: ['@example.org'] } },
    sendTestLetter: { body: { address: 'thu@example.org' } },
    listPlanActs: { params: { slug: PLAN } },
    actOnPlan: {
      params: { slug: PLAN },
      body: { actId: 'a', act: 'suspend', obligation, from: '2026-05-01', reason },
    },
    listAssignments: { query: { unit: UNIT } },
    listNotices: { query: plan },
    listCycles: { query: plan },
    listFigures: { query: plan },
    draftPapers: { query: { ...plan, kind: 'urging' } },
    draftConsolidation: { query: { cycle } },
    takeConsolidation: { body: { cycle } },
    settlePaper: { body: { ...plan, kind: 'results', period: '2026-03', paperId: 'results', reason } },
    getCoverage: { params: { slug: PLAN }, query: { unit: UNIT } },
    listTrainees: { params: { slug: PLAN }, query: { roster: 'rosters/tap-huan.csv', unit: UNIT } },
    listAttendees: { params: { slug: PLAN }, query: { session: 'tap-huan/held', unit: UNIT } },
    importRoster: { params: { slug: PLAN }, body: { roster: 'r.csv', rows: [['person']] } },
    importTrainedBefore: { params: { slug: PLAN }, body: { roster: 'r.csv', rows: [['person']] } },
    getAdoptionTemplate: { params: { slug: PLAN } },
    adopt: {
      params: { slug: PLAN },
      body: { rows: [['unit', 'obligation', 'period', 'on']], dryRun: true },
    },
    planSession: { params: { slug: PLAN }, body: { obligation, on: '2026-05-04', hours: 8 } },
    cancelSession: { params: { slug: PLAN }, body: { session: 'x' } },
    nominate: { params: { slug: PLAN }, body: { session: 'x', unit: UNIT, people: ['a'] } },
    recordTrainingAttendance: { params: { slug: PLAN }, body: { session: 'x', people: ['a'] } },
    recordCertificates: {
      params: { slug: PLAN },
      body: { session: 'x', certificates: [{ person: 'a', number: '1', on: '2026-03-04' }] },
    },
    eraseTrainee: { params: { slug: PLAN }, body: { person: 'a' } },
    listCalls: { query: plan },
    noteCall: { body: { actId: 'c-1', assignmentIds: [assignmentId], result: 'no-answer' } },
    listNoticeAttempts: { params: id },
    getStatus: { query: plan },
    getAssignment: { params: id },
    getHistory: { params: id },
    getContributions: { params: id },
    submit: { params: id, body: { submissionId: 's-new', nil: true, note: reason } },
    act: { params: id, body: { actId: 'n-1', act: 'note', reason } },
    bundleEvidence: { query: { kind: 'assignment', id: assignmentId } },
    getSubmissionFile: { params: { ...id, submissionId: 's-submitted', fileId: '1' } },
    rule: { body: { rulings: [{ rulingId: 'r', assignmentId, ruling: 'accept' }] } },
    extendMany: { body: { rulingId: 'e', cycleId: cycle, reason, newDueOn: '2026-05-04', audience: [UNIT] } },
    actOnDraft: { body: { cycleId: cycle, act: 'confirm', reason } },
    draftAnnouncement: { query: { cycle } },
    openOnRequest: {
      body: { requestId: 'q', ...plan, obligation, dueOn: '2026-05-04', units: [UNIT], reason },
    },
    postponeMeeting: {
      body: { postponementId: 'hoan', cycleId: cycle, meetingOn: '2026-05-04', reason, dryRun: true },
    },
    getMeeting: { query: { cycle } },
    answerInvitation: { body: { cycleId: cycle, unit: UNIT, answer: 'comes', people: 2 } },
    recordAttendance: { body: { cycleId: cycle, attended: [{ unit: UNIT, attendance: 'came' }] } },
    cancelMeeting: { body: { cancellationId: 'huy', cycleId: cycle, reason, dryRun: true } },
    getSendings: { params: id },
    issueReport: {
      params: id,
      body: {
        document: { number: '1', sign: 'BC', on: '2026-03-04', signatory: 'Trưởng phòng' },
      },
    },
    noteReportSent: { params: id, body: { recipient: 1, way: 'post', on: '2026-03-04' } },
    noteReportArrival: { params: id, body: { recipient: 1, number: '12', on: '2026-03-04' } },
    joinCycle: { body: { cycleId: cycle, units: [UNIT], reason } },
    settleFinding: { body: { findingId: `contact-missing/${PLAN}/huyen-open`, reason } },
    tellAbsence: {
      body: {
        absenceId: 'vang',
        ...plan,
        unit: UNIT,
        mailbox,
        substitute: mailbox,
        from: '2026-04-01',
        until: '2026-04-30',
      },
    },
    tellBounce: { body: { letter: '0'.repeat(40), fault: 'recipient', response: '550' } },
    compareCheckpoint: { body: EMPTY_CHECKPOINT },
    appoint: { body: person },
    endRole: { body: person },
    makeSignInLink: { body: { personId: 'moi' } },
    exportPerson: { params: { id: 'linh' } },
    erasePerson: { body: { personId: 'to-be-erased' } },
    askPurge: { body: { kind: 'submission', id: 'x', parts: ['note'], reason: 'Gõ nhầm' } },
    approvePurge: { body: { purge: 1 } },
    declinePurge: { body: { purge: 1, reason: 'Không có gì nhập nhầm' } },
    endSession: { body: { sessionId: 'x' } },
    issueToken: { body: { tokenId: 'moi', purpose: reason, role: 'viewer', ...plan } },
    revokeToken: { body: { tokenId: 'moi' } },
    registerWebhook: { body: { webhookId: 'moi', url: 'https://moi.example.org/' } },
    endWebhook: { body: { webhookId: 'moi' } },
  };
  return questions[name] ?? {};
}

/** The same routes asked for what not everybody may who may ask them. */
function besides(name: RouteName, assignmentId: string): Asked[] {
  const params = { id: assignmentId };
  const act = (kind: 'approve' | 'confirm'): Asked => {
    return { as: kind, may: MAY_BESIDES[kind], question: { params, body: { actId: kind, act: kind } } };
  };
  const rulings = [{ rulingId: 'w', assignmentId, ruling: 'waive', reason: 'Có lý do' }];
  const onBehalf = { means: 'telephone', receivedOn: '2026-03-24', reason: 'Đã gọi' };
  const more: Partial<Record<RouteName, Asked[]>> = {
    act: [act('approve'), act('confirm')],
    rule: [{ as: 'waive', may: MAY_BESIDES.waive, question: { body: { rulings } } }],
    submit: [
      {
        as: 'enter',
        may: MAY_BESIDES.enter,
        question: { params, body: { submissionId: 's-entered', nil: true, note: 'x', onBehalf } },
      },
    ],
    listSessions: [{ as: 'all sessions', may: MAY_BESIDES.allSessions, question: { query: { of: 'all' } } }],
  };
  return more[name] ?? [];
}
