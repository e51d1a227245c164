import { KyhanError } from '@kyhan/errors';
import { invitationIdOf } from '@kyhan/plan/ids';
import { BAC, CYCLE, OBLIGATION, PLAN } from '@kyhan/testkit/cast';
import { assignmentOf, mailboxOf, type startTestPortal, type TestPortal } from '@kyhan/testkit/portal';
import { OFFICE, ADMINISTRATOR, DOERS, OVERSEERS, READERS, REVIEWERS, type May } from './who-may-ask.js';
import { HELD, ROSTER, TO_COME, TRAINEE, TRAINING } from './with-training.js';

/** A sign-in service that is configured, so that its routes are there, and answers nobody. */
export const NO_SERVICE: NonNullable<NonNullable<Parameters<typeof startTestPortal>[2]>['oidc']> = {
  name: 'Cổng của tỉnh',
  begin: () => Promise.reject(new KyhanError('OIDC_UNAVAILABLE', { reason: 'x' })),
  finish: () => Promise.reject(new KyhanError('OIDC_REFUSED', { reason: 'x' })),
};

/** What is asked of a route of the pages, whole enough to be done by whoever may. */
export interface PageQuestion {
  readonly may: May;
  /** Its parameters filled in; not given, it has none. */
  readonly path?: string;
  /** What the form sends beside its token. */
  readonly written?: Readonly<Record<string, string>>;
  /** It is a form with files. */
  readonly files?: true;
  /** What an answer holds of the scope that is asked about, or one of these: who is nobody there is shown less. */
  readonly holds?: string | readonly string[];
}

const OWN = assignmentOf('submitted');
const UNIT = 'huyen-submitted';
/** The version that is read, as a form chooses it. */
const READ = `1:${OWN}`;
/** Whom to call. */
const CALLED = 'huyện Krông Nô – overdue';
/** What stands on the page of a meeting that is not held. */
const CALLED_OFF = 'Đã hủy họp kỳ này';
/** What was handed in waits for its ruling, and goes out to nobody yet. */
const NOT_RECORDED = 'Chưa ghi được';
/** The plan that may be applied, with its version. */
const IN_FORCE = `<code>${PLAN}, phiên bản`;
const reason = 'Có lý do';
const mailbox = mailboxOf('submitted');
const ENTRY = {
  submissionId: 'nhap-1',
  nil: 'yes',
  note: reason,
  means: 'telephone',
  receivedOn: '2026-03-24',
  reason,
};
/** Of the version that waits for review. */
export const SIGNED_PAPER = { number: '12', sign: 'BC-UBND', on: '2026-03-20', signatory: 'Chủ tịch' };
const PAPER = { number: '12', sign: 'UBND-VX', on: '2026-03-04', signatory: 'Phó Chủ tịch' };
const DAYS = { from: '2026-04-01', until: '2026-04-30' };
const ABSENCE = { absenceId: 'vang', plan: PLAN, unit: UNIT, mailbox, substitute: mailbox, ...DAYS };
const ROLE = { personId: 'moi', role: 'viewer', plan: PLAN };
/** What somebody may have typed by mistake. */
const TYPED = 'kind=submission&id=s-returned';
const TOKEN = { tokenId: 'moi', purpose: reason, role: 'viewer', plan: PLAN };

/** Every route of the pages by its method and path: a new one without a row fails. Links are of this portal. */
export function askedOfPages({ link }: Pick<TestPortal, 'link'>): Readonly<Record<string, PageQuestion>> {
  const own = link(OWN, mailbox);
  const invited = link(invitationIdOf({ cycleId: CYCLE, unitId: UNIT }), mailbox);
  const open = link(assignmentOf('open'), mailboxOf('open'));
  const of = { requestId: 'q', obligation: 'dot-xuat', dueOn: '2026-05-04', reason, unit: UNIT };
  return {
    // Of a unit its own work, of who sees a plan whole who is late there.
    'GET /': { may: READERS, holds: [OWN, `plan=${PLAN}&amp;unit=`] },
    'GET /matrix': { may: OVERSEERS, path: `/matrix?plan=${PLAN}`, holds: OWN },
    'GET /assignments': { may: OVERSEERS, holds: OWN },
    'GET /figures': {
      may: OVERSEERS,
      path: `/figures?plan=${PLAN}`,
      holds: `plan=${PLAN}&amp;cycleDueFrom=`,
    },
    'GET /office-papers': {
      may: OVERSEERS,
      path: `/office-papers?plan=${PLAN}`,
      holds: `plan=${PLAN}&amp;kind=urging`,
    },
    'GET /consolidation': {
      may: OVERSEERS,
      path: `/consolidation?cycle=${encodeURIComponent(CYCLE)}`,
      holds: 'as=xlsx',
    },
    'GET /papers': { may: OVERSEERS, holds: 'số 12/BC-UBND' },
    'GET /assignments/*': { may: READERS, path: `/assignments/${OWN}` },
    'GET /assignments/* of a file': {
      may: READERS,
      path: `/assignments/${OWN}/submissions/s-submitted/files/1`,
    },
    'GET /meetings/*': { may: READERS, path: `/meetings/${CYCLE}`, holds: 'huyện Krông Nô – submitted' },
    'GET /agendas/*': { may: OVERSEERS, path: `/agendas/${CYCLE}`, holds: 'CHƯƠNG TRÌNH' },
    'GET /cycles': { may: OVERSEERS, holds: `plan=${PLAN}&` },
    'GET /cycles/*': { may: OFFICE, path: `/cycles/${CYCLE}` },
    'GET /notices': { may: OVERSEERS, holds: OWN },
    'GET /findings': { may: OVERSEERS, holds: 'huyện Krông Nô – open' },
    'GET /training': {
      may: READERS,
      path: `/training?plan=${PLAN}&unit=${UNIT}`,
      holds: `value="${PLAN}"`,
    },
    'GET /training/people': {
      may: READERS,
      path: `/training/people?plan=${PLAN}&roster=${ROSTER}&unit=${UNIT}`,
      holds: TRAINEE,
    },
    'GET /training/session': {
      may: READERS,
      path: `/training/session?plan=${PLAN}&session=${TO_COME}&unit=${UNIT}`,
      holds: `plan=${PLAN}`,
    },
    'GET /training/import': { may: OFFICE, path: `/training/import?plan=${PLAN}`, holds: ROSTER },
    'GET /absences': { may: DOERS, holds: `<div>${mailbox}</div>` },
    'GET /entries/*': { may: OFFICE, path: `/entries/${OWN}` },
    'GET /plans/:slug/adoption': { may: OFFICE, path: `/plans/${PLAN}/adoption` },
    'GET /plans/:slug/acts': { may: OVERSEERS, path: `/plans/${PLAN}/acts` },
    'GET /plans/:slug/requests': { may: OFFICE, path: `/plans/${PLAN}/requests` },
    'GET /reviews': { may: REVIEWERS, holds: READ },
    'GET /calls': { may: OFFICE, holds: CALLED },
    'GET /plans/file': { may: OFFICE, holds: IN_FORCE },
    'GET /extracts/*': { may: OVERSEERS, path: `/extracts/${OWN}` },
    'GET /evidence': {
      may: OVERSEERS,
      path: `/evidence?kind=assignment&id=${encodeURIComponent(OWN)}`,
      holds: 'PK',
    },
    'GET /timelines/*': { may: OVERSEERS, path: `/timelines/${OWN}` },
    'GET /health': { may: ADMINISTRATOR },
    'GET /checkpoints': { may: ADMINISTRATOR },
    'GET /sealing-minutes': { may: ADMINISTRATOR, path: `/sealing-minutes?plan=${PLAN}` },
    'GET /purges': { may: ADMINISTRATOR },
    'GET /purges/new': { may: ADMINISTRATOR, path: `/purges/new?${TYPED}` },
    'GET /purges/:number': { may: ADMINISTRATOR, path: '/purges/1' },
    'GET /purge-minutes': { may: ADMINISTRATOR, path: `/purge-minutes?plan=${PLAN}&purge=1` },
    'GET /going-live': { may: ADMINISTRATOR },
    'GET /people': { may: ADMINISTRATOR },
    'GET /tokens': { may: ADMINISTRATOR },
    'GET /webhooks': { may: ADMINISTRATOR },
    'GET /sessions': { may: 'whoever is signed in' },
    'GET /sign-in': { may: 'anyone' },
    'GET /sign-in/:token': { may: 'anyone', path: '/sign-in/x' },
    'GET /sign-in/oidc': { may: 'anyone' },
    'GET /sign-in/oidc/done': { may: 'anyone' },
    'GET /s/:token': { may: 'anyone', path: own },
    'GET /s/:token/meeting': { may: 'anyone', path: `${invited}/meeting` },
    'GET /s/:token/sheet': { may: 'anyone', path: `${own}/sheet` },
    'GET /s/:token/receipt/:submissionId': { may: 'anyone', path: `${own}/receipt/s-submitted` },
    'GET /s/:token/kept/:fileId': { may: 'anyone', path: `${own}/kept/1` },
    'GET /s/:token/files/:submissionId/:fileId': { may: 'anyone', path: `${own}/files/s-submitted/1` },
    // Whoever reads a whole plan is led to its overview, or shares its calendar; a unit sees its own month.
    'GET /calendar': { may: 'whoever is signed in' },
    'POST /calendar/shared': {
      may: DOERS,
      written: { tokenId: 'lich-1', unit: `${PLAN}/${UNIT}`, purpose: reason },
      holds: [`value="${PLAN}/${UNIT}"`, `value="${PLAN}"`],
    },
    'POST /calendar/ended': {
      may: DOERS,
      written: { tokenId: 'lich-1' },
      holds: [`value="${PLAN}/${UNIT}"`, `value="${PLAN}"`],
    },
    'GET /calendar/:token': { may: 'anyone', path: '/calendar/calendar-held' },
    'POST /acts': { may: DOERS, written: { actId: 'n-1', act: 'note', reason, assignmentId: OWN } },
    'POST /rulings': { may: REVIEWERS, written: { rulingId: 'r', assignmentId: OWN, ruling: 'accept' } },
    'POST /reviews': { may: REVIEWERS, written: { chosen: READ, ruling: 'accept' }, holds: READ },
    'POST /reviews/ruled': {
      may: REVIEWERS,
      written: { rulingId: 'r-2', chosen: READ, ruling: 'accept' },
      holds: READ,
    },
    'POST /calls': {
      may: OFFICE,
      written: {
        unit: `${PLAN}/huyen-overdue`,
        actId: 'c',
        about: assignmentOf('overdue'),
        result: 'no-answer',
      },
      holds: CALLED,
    },
    'POST /cycles/postponed': {
      may: OFFICE,
      written: { cycleId: CYCLE, postponementId: 'hoan', meetingOn: '2026-05-04', act: 'preview', reason },
    },
    'POST /meetings/answers': {
      may: DOERS,
      written: { cycleId: CYCLE, unit: UNIT, answer: 'comes', people: '2' },
      holds: CALLED_OFF,
    },
    'POST /meetings/attendance': {
      may: OFFICE,
      written: { cycleId: CYCLE, [`attendance:${UNIT}`]: 'came' },
      holds: ['chưa bắt đầu', CALLED_OFF],
    },
    'POST /meetings/cancelled': {
      may: OFFICE,
      written: { cycleId: CYCLE, cancellationId: 'huy', reason, act: 'cancel' },
      holds: CALLED_OFF,
    },
    'POST /sendings/issued': { may: DOERS, written: { assignmentId: OWN, ...PAPER }, holds: NOT_RECORDED },
    'POST /sendings/sent': {
      may: DOERS,
      written: { assignmentId: OWN, recipient: '1', way: 'post', sentOn: '2026-03-04' },
      holds: NOT_RECORDED,
    },
    'POST /sendings/arrived': {
      may: DOERS,
      written: { assignmentId: OWN, recipient: '1', arrivalNumber: '12', arrivedOn: '2026-03-04' },
      holds: NOT_RECORDED,
    },
    'POST /office-papers': {
      may: OFFICE,
      written: { plan: PLAN, kind: 'results', period: '2026-03', paperId: 'results', act: 'issue', ...PAPER },
    },
    'POST /consolidation/taken': { may: OFFICE, written: { cycle: CYCLE } },
    'POST /drafts': { may: OFFICE, written: { cycleId: CYCLE, act: 'announce', ...PAPER } },
    'POST /entries/*': { may: OFFICE, path: `/entries/${OWN}`, written: ENTRY, files: true },
    'POST /plans/:slug/adoption': {
      may: OFFICE,
      path: `/plans/${PLAN}/adoption`,
      files: true,
    },
    'POST /plans/:slug/acts': {
      may: OFFICE,
      path: `/plans/${PLAN}/acts`,
      written: { actId: 'a', act: 'suspend', obligation: OBLIGATION, from: '2026-05-01', reason },
    },
    'POST /plans/:slug/joined': {
      may: OFFICE,
      path: `/plans/${PLAN}/joined`,
      written: { cycleId: CYCLE, unit: BAC, reason },
    },
    'POST /plans/:slug/requests': { may: OFFICE, path: `/plans/${PLAN}/requests`, written: of },
    // A unit too, what its plan lets units open for themselves: not what is asked for here.
    'POST /begun': { may: OFFICE, written: { ...of, plan: PLAN, requestId: 'b' } },
    'POST /training/nominations': {
      may: DOERS,
      written: { plan: PLAN, session: TO_COME, unit: UNIT, people: TRAINEE },
    },
    'POST /training/attendance': { may: OFFICE, written: { plan: PLAN, session: HELD, people: TRAINEE } },
    'POST /training/certificates': {
      may: OFFICE,
      written: { plan: PLAN, session: HELD, on: '2026-03-20', 'number-t1': '07/GCN' },
      holds: `plan=${PLAN}`,
    },
    'POST /training/cancelled': { may: OFFICE, written: { plan: PLAN, session: TO_COME } },
    'POST /training/erasures': {
      may: OFFICE,
      written: { plan: PLAN, roster: ROSTER, person: TRAINEE },
      holds: ROSTER,
    },
    'POST /training/import': {
      may: OFFICE,
      path: `/training/import?plan=${PLAN}`,
      written: { roster: ROSTER, list: 'roster' },
      files: true,
      holds: ROSTER,
    },
    'POST /training/sessions': {
      may: OFFICE,
      written: { plan: PLAN, obligation: TRAINING, on: '2026-05-05', hours: '8' },
    },
    'POST /absences': { may: DOERS, written: ABSENCE },
    'POST /plans/file': {
      may: OFFICE,
      written: { 'name-0': 'plan.yaml', 'text-0': 'plan: x' },
      files: true,
      holds: IN_FORCE,
    },
    'POST /findings/settled': {
      may: OFFICE,
      written: { findingId: `contact-missing/${PLAN}/huyen-open`, reason },
      // Whoever comes second and may is told so.
      holds: `đang mở với mã contact-missing/${PLAN}/huyen-open`,
    },
    'POST /purges': { may: ADMINISTRATOR, path: `/purges?${TYPED}`, written: { part: 'note', reason } },
    'POST /purges/:number/approved': { may: ADMINISTRATOR, path: '/purges/1/approved' },
    'POST /purges/:number/declined': {
      may: ADMINISTRATOR,
      path: '/purges/1/declined',
      written: { reason },
    },
    'POST /mail/allowed': { may: ADMINISTRATOR, written: { change: 'add', addresses: '@example.org' } },
    'POST /mail/hold': { may: ADMINISTRATOR, written: { act: 'hold' } },
    'POST /mail/tests': { may: ADMINISTRATOR, written: { address: 'thu@example.org' } },
    'POST /people': { may: ADMINISTRATOR, written: ROLE },
    'POST /people/links': { may: ADMINISTRATOR, written: { personId: 'linh' } },
    'POST /people/roles/ended': { may: ADMINISTRATOR, written: ROLE },
    'POST /people/erased': { may: ADMINISTRATOR, written: { personId: 'to-be-erased' } },
    'POST /tokens': { may: ADMINISTRATOR, written: TOKEN },
    'POST /webhooks': {
      may: ADMINISTRATOR,
      written: { webhookId: 'van-thu', url: 'https://e-office.example.org/ky-han', plan: PLAN },
    },
    'POST /webhooks/ended': { may: ADMINISTRATOR, written: { webhookId: 'van-thu' } },
    'POST /tokens/revoked': { may: ADMINISTRATOR, written: { tokenId: 'moi' } },
    'POST /sessions/ended': { may: 'whoever is signed in', written: { sessionId: 'x' } },
    'POST /sign-in': { may: 'anyone', written: { mailbox } },
    'POST /sign-in/:token': { may: 'anyone', path: '/sign-in/link-of-linh' },
    'POST /s/:token': {
      may: 'anyone',
      path: open,
      written: { submissionId: 's-new', nil: 'yes', note: reason },
      files: true,
    },
    // It gathers nothing.
    'POST /s/:token/contributions': {
      may: 'anyone',
      path: `${open}/contributions`,
      written: { contribution: OWN, ruling: 'accept', rulingId: 'r-chu-tri', version: '1' },
    },
    'POST /s/:token/meeting': {
      may: 'anyone',
      path: `${invited}/meeting`,
      written: { answer: 'comes', people: '3' },
    },
    'POST /s/:token/acts': {
      may: 'anyone',
      path: `${open}/acts`,
      written: { actId: 'n-2', act: 'note', reason },
    },
    // Last of all: whoever has sent it is signed in no more.
    'POST /sign-out': { may: 'anyone' },
  };
}
