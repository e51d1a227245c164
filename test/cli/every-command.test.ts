/** @long */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addDays, localDate } from '@kyhan/calendar';
import { until } from '@kyhan/testkit/clock';
import { kyhan, startKyhan, type KyhanEnd, type RunningKyhan } from '@kyhan/testkit/kyhan';
import { returnedLetter, writeAskedPlan } from './asked-plan.js';
import {
  absenceAdded,
  misused,
  noObligation,
  notThere,
  PAPER,
  TOKEN,
  type Row,
  undrafted,
  unknown,
} from './command-row.js';

let folder: string;
let plan: string;
let stack: RunningKyhan;
/** Such as 2026-11. */
let month: string;
/** Ids of assignments by obligation and unit, as they are opened. */
const owed = new Map<string, string>();

const ask = (...args: string[]): Promise<KyhanEnd> => kyhan([...args, '--data', path.join(folder, 'data')]);

/** Looks at what is owed; true once a unit owes this. */
async function isOwed(obligation: string, unit: string): Promise<true | undefined> {
  const { stdout } = await ask('list', '--json');
  const assignments = JSON.parse(stdout) as { assignmentId: string; obligationId: string; unitId: string }[];
  for (const { assignmentId, obligationId, unitId } of assignments)
    // Around the first day of a month that before may still be owed as well.
    if (obligationId !== 'monthly-report' || assignmentId.includes(`/${month}/`))
      owed.set(`${obligationId} ${unitId}`, assignmentId);
  return owed.has(`${obligation} ${unit}`) ? true : undefined;
}

const monthly = (unit: string) => owed.get(`monthly-report ${unit}`) ?? '';
const requested = (unit: string) => owed.get(`on-request ${unit}`) ?? '';
const approved = (unit: string) => owed.get(`approved-report ${unit}`) ?? '';
const today = () => localDate(Date.now(), 'Asia/Ho_Chi_Minh');
const soon = (days: number) => addDays(today(), days);
const statusOf = async (id: string) =>
  (JSON.parse((await ask('show', id, '--json')).stdout) as { status: string }).status;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'kyhan-cli-'));
  plan = await writeAskedPlan(folder);
  stack = await startKyhan(plan, path.join(folder, 'data'));
  month = today().slice(0, 7);
  await until(() => isOwed('monthly-report', 'phuong-bac'));
});

afterAll(async () => {
  await stack?.interrupt();
  await rm(folder, { recursive: true, force: true });
});

const draft = () => `first-plan/uncertain-report/${month.slice(0, 4)}`;
const report = () => `first-plan/monthly-report/${month}`;
const briefing = () => `first-plan/briefing/${month.slice(0, 4)}`;
const second = () => `first-plan/on-request/${month.slice(0, 4)}-002`;
const unread = (command: string, ...rest: string[]) => ({
  fails: () => [command, path.join(folder, 'none.yaml'), ...rest],
  exitCode: 2,
  code: command === 'import-plan' ? 'FILE_UNREADABLE' : 'PLAN_UNREADABLE',
});
const isTold = (id: () => string, fact: string) => async () =>
  fact in (JSON.parse((await ask('show', id(), '--json')).stdout) as object);
const isSubmitted = (id: () => string) => async () => (await statusOf(id())) === 'submitted';

const absent = (substitute: string, ...more: readonly string[]) =>
  absenceAdded({ from: soon(1), until: soon(5), substitute }, ...more);
const SAID = ['--reason', 'Đã báo qua điện thoại'];
/** In this order: a row may need what the rows before it did. */
const ROWS: Readonly<Record<string, Row>> = {
  check: { works: () => ['check', plan], ...unread('check'), findingsAreData: true },
  preview: {
    works: () => ['preview', plan, '--from', '2026-01-01', '--to', '2026-12-31', '--json'],
    ...unread('preview', '--from', '2026-01-01', '--to', '2026-12-31'),
  },
  calendar: {
    works: () => ['calendar', '--from', '2026-01-01', '--to', '2026-01-31', '--json'],
    ...misused('calendar', '--from', '2026-02-01', '--to', '2026-01-31'),
  },
  simulate: {
    works: () => ['simulate', plan, '--years', '1', '--late', '0.2', '--seed', '1', '--json'],
    ...unread('simulate', '--years', '1'),
  },
  diff: { works: () => ['diff', plan, '--json'], ...unread('diff') },
  apply: { works: () => ['apply', plan, '--yes', '--json'], ...unread('apply', '--yes') },
  reorganise: {
    works: () => ['reorganise', path.join(folder, 'plan', 'reorganisation.yaml'), '--dry-run', '--json'],
    ...unread('reorganise', '--yes'),
    // What is wrong with its file is said before, as of a plan.
    code: 'PLAN_INVALID',
  },
  up: { works: () => [], runsOn: true, ...unread('up') },
  demo: { works: () => [], runsOn: true, ...misused('demo', '--days', 'many') },
  health: { works: () => ['health', '--json'], ...misused('health', '--none') },
  status: { works: () => ['status', '--json'], ...misused('status', '--none') },
  list: {
    works: () => ['list', '--text', 'so', '--waiting', 'unit', '--due-from', '2020-01-01', '--json'],
    ...misused('list', '--status', 'none'),
  },
  show: { works: () => ['show', monthly('phuong-bac'), '--json'], ...unknown('show') },
  history: { works: () => ['history', monthly('phuong-bac'), '--json'], ...unknown('history') },
  figures: {
    works: () => ['figures', '--by', 'unit', '--json'],
    ...notThere('PLAN_NOT_FOUND', 'figures', '--plan', 'none'),
  },
  calls: { works: () => ['calls', '--json'], ...misused('calls', '--none') },
  called: {
    works: () => ['called', monthly('phuong-nam'), '--result', 'no-answer', '--json'],
    ...unknown('called', '--result', 'no-answer'),
  },
  notices: { works: () => ['notices', '--json'], ...misused('notices', '--kind', 'none') },
  findings: { works: () => ['findings', '--all', '--json'], ...misused('findings', '--none') },
  open: {
    works: () => ['open', 'on-request', '--due', soon(20), '--reason', 'Đoàn kiểm tra yêu cầu', '--json'],
    fails: () => ['open', 'none', '--due', soon(20), '--reason', 'Đoàn kiểm tra yêu cầu'],
    exitCode: 4,
    code: 'OBLIGATION_NOT_FOUND',
  },
  skip: {
    works: () => ['skip', draft(), '--reason', 'Kỳ này không làm', '--json'],
    ...undrafted('skip', '--reason', 'Kỳ này không làm'),
    code: 'PERIOD_NOT_EXPECTED',
  },
  confirm: {
    works: () => ['confirm', draft(), '--reason', 'Bỏ qua nhầm', '--json'],
    ...undrafted('confirm', '--reason', 'Thống nhất'),
  },
  announce: {
    works: () => ['announce', draft(), ...PAPER, '--json'],
    ...undrafted('announce', ...PAPER),
  },
  join: {
    // Asked of one ward alone, it is open to the other as well.
    once: async () => {
      const asked = ['--due', soon(25), '--unit', 'phuong-bac', '--reason', 'Riêng phường Bắc'];
      await ask('open', 'on-request', ...asked);
      return (await ask('list', '--json')).stdout.includes(`${second()}/`);
    },
    works: () => ['join', second(), '--unit', 'phuong-nam', '--reason', 'Cả phường Nam', '--json'],
    fails: () => [
      'join',
      'first-plan/on-request/1999-001',
      '--unit',
      'phuong-tay',
      '--reason',
      'Mới thành lập',
    ],
    exitCode: 4,
    code: 'CYCLE_NOT_FOUND',
  },
  postpone: {
    works: () => {
      const day = `${Number(month.slice(0, 4)) + 1}-12-21`;
      return [
        'postpone',
        briefing(),
        '--to',
        day,
        '--reason',
        'Lãnh đạo đi vắng',
        '--day-off',
        ...PAPER,
        '--json',
      ];
    },
    // A report has no meeting.
    fails: () => ['postpone', report(), '--to', soon(30), '--reason', 'Lãnh đạo đi vắng'],
    exitCode: 5,
    code: 'NO_MEETING',
  },
  submit: {
    works: () => ['submit', monthly('phuong-bac'), '--form', path.join(folder, 'report.yaml'), '--json'],
    ...unknown('submit', '--nil'),
  },
  approve: {
    once: async () => {
      const id = approved('phuong-bac');
      const { stdout } = await ask('show', id, '--json');
      if ((JSON.parse(stdout) as { prepared?: object }).prepared !== undefined) return true;
      await ask('submit', id, '--nil');
      return false;
    },
    works: () => ['approve', approved('phuong-bac'), '--json'],
    ...unknown('approve'),
  },
  contest: {
    works: () => ['contest', requested('phuong-nam'), '--reason', 'Thuộc phường Tây', '--json'],
    ...unknown('contest', '--reason', 'Thuộc phường Tây'),
  },
  note: {
    works: () => ['note', monthly('phuong-nam'), ...SAID, '--promised', soon(70), '--json'],
    ...unknown('note', ...SAID),
  },
  ask: {
    works: () => ['ask', monthly('phuong-nam'), '--new-due', soon(58), '--reason', 'Chờ số liệu', '--json'],
    ...unknown('ask', '--new-due', soon(58), '--reason', 'Chờ số liệu'),
  },
  refuse: {
    once: isTold(() => monthly('phuong-nam'), 'asking'),
    works: () => ['refuse', monthly('phuong-nam'), '--reason', 'Cần đúng hạn', '--json'],
    ...unknown('refuse', '--reason', 'Cần đúng hạn'),
  },
  acknowledge: {
    works: () => ['acknowledge', monthly('phuong-nam'), '--json'],
    ...unknown('acknowledge'),
  },
  'stop-clock': {
    works: () => ['stop-clock', monthly('phuong-nam'), '--reason', 'Chờ thẩm định', '--json'],
    ...unknown('stop-clock', '--reason', 'Chờ thẩm định'),
  },
  'start-clock': {
    once: isTold(() => monthly('phuong-nam'), 'stoppedAt'),
    works: () => ['start-clock', monthly('phuong-nam'), '--json'],
    ...unknown('start-clock'),
  },
  insist: {
    once: isTold(() => requested('phuong-nam'), 'contestedAt'),
    works: () => ['insist', requested('phuong-nam'), '--reason', 'Theo mục II', '--json'],
    ...unknown('insist', '--reason', 'Theo mục II'),
  },
  return: {
    once: isSubmitted(() => monthly('phuong-bac')),
    works: () => ['return', monthly('phuong-bac'), '--reason', 'Thiếu số liệu', '--json'],
    ...unknown('return', '--reason', 'Thiếu số liệu'),
  },
  extend: {
    works: () => [
      'extend',
      monthly('phuong-nam'),
      '--new-due',
      soon(60),
      '--day-off',
      '--reason',
      'Bão lũ',
      '--json',
    ],
    ...unknown('extend', '--new-due', soon(60), '--reason', 'Bão lũ'),
  },
  accept: {
    once: async () => {
      const id = requested('phuong-bac');
      if ((await statusOf(id)) !== 'submitted') await ask('submit', id, '--nil');
      return (await statusOf(id)) === 'submitted';
    },
    works: () => ['accept', requested('phuong-bac'), '--json'],
    ...unknown('accept'),
  },
  withdraw: {
    once: async () => {
      const id = monthly('phuong-nam');
      if ((await statusOf(id)) !== 'submitted')
        await ask('submit', id, '--form', path.join(folder, 'report.yaml'));
      return (await statusOf(id)) === 'submitted';
    },
    works: () => ['withdraw', monthly('phuong-nam'), '--json'],
    ...unknown('withdraw'),
  },
  waive: {
    works: () => ['waive', monthly('phuong-bac'), '--reason', 'Đã gộp báo cáo', '--json'],
    ...unknown('waive', '--reason', 'Đã gộp báo cáo'),
  },
  reopen: {
    works: () => [
      'reopen',
      monthly('phuong-bac'),
      '--new-due',
      soon(45),
      '--day-off',
      '--reason',
      'Nhầm đơn vị',
      '--json',
    ],
    ...unknown('reopen', '--reason', 'Nhầm đơn vị'),
  },
  'hand-over': {
    works: () => [
      'hand-over',
      requested('phuong-nam'),
      '--to',
      'phuong-tay',
      '--reason',
      'Sắp xếp lại',
      '--json',
    ],
    ...unknown('hand-over', '--to', 'phuong-tay', '--reason', 'Sắp xếp lại'),
  },
  acts: { works: () => ['acts', '--json'], ...misused('acts', '--none') },
  suspend: {
    works: () => [
      'suspend',
      'on-request',
      '--from',
      soon(5),
      '--to',
      soon(9),
      '--reason',
      'Sắp xếp bộ máy',
      '--json',
    ],
    ...noObligation('suspend', 'none', '--from', soon(5), '--reason', 'Sắp xếp bộ máy'),
  },
  resume: {
    works: () => ['resume', 'on-request', '--from', soon(7), '--reason', 'Đã xong', '--json'],
    ...noObligation('resume', 'none', '--from', soon(7), '--reason', 'Đã xong'),
  },
  'end-plan': {
    works: () => ['end-plan', '--from', soon(30), '--reason', 'Thay bằng kế hoạch khác', '--json'],
    ...misused('end-plan', '--from', 'soon', '--reason', 'Thay bằng kế hoạch khác'),
    code: 'DATE_INVALID',
  },
  absence: {
    works: () => absent('dau-moi@phuong-tay.example.org', '--json'),
    fails: () => absent('khach@example.org'),
    exitCode: 2,
    code: 'CONTACT_UNKNOWN',
  },
  bounce: {
    // A letter that has left comes back.
    once: async () => {
      const { stdout } = await ask('notices', '--state', 'sent', '--json');
      const [letter] = JSON.parse(stdout) as { messageId: string }[];
      if (letter === undefined) return false;
      await writeFile(path.join(folder, 'returned.eml'), returnedLetter(letter.messageId));
      await writeFile(path.join(folder, 'unknown.eml'), returnedLetter(`<${'0'.repeat(40)}@example.org>`));
      return true;
    },
    works: () => ['bounce', path.join(folder, 'returned.eml'), '--json'],
    fails: () => ['bounce', path.join(folder, 'unknown.eml')],
    exitCode: 4,
    code: 'LETTER_NOT_FOUND',
  },
  verify: { works: () => ['verify', '--json'], ...misused('verify', '--none') },
  checkpoint: { works: () => ['checkpoint', '--json'], ...misused('checkpoint', '--none') },
  doctor: { works: () => ['doctor', '--json'], ...misused('doctor', '--none') },
  people: {
    works: () => ['people', 'add', 'lan', '--role', 'coordinator', '--plan', 'first-plan', '--json'],
    ...misused('people', 'add', '--none'),
  },
  mail: {
    works: () => ['mail', 'test', 'quan-tri@example.org', '--json'],
    fails: () => ['mail', 'test', 'khong-phai-hop-thu'],
    exitCode: 2,
    code: 'REQUEST_INVALID',
  },
  sessions: {
    works: () => ['sessions', '--json'],
    ...notThere('SESSION_NOT_FOUND', 'sessions', 'end', '0000000000000000'),
  },
  tokens: {
    works: () => ['tokens', 'issue', 'phuong-bac', ...TOKEN, '--json'],
    ...notThere('TOKEN_NOT_FOUND', 'tokens', 'revoke', 'khach'),
  },
  webhooks: {
    works: () => ['webhooks', 'add', 'van-thu', '--url', 'http://127.0.0.1:1/', '--json'],
    ...notThere('WEBHOOK_NOT_FOUND', 'webhooks', 'end', 'khach'),
  },
  setup: { works: () => ['setup', '--json'], ...misused('setup', '--none') },
  explain: {
    works: () => ['explain', 'UNIT_UNKNOWN', '--json'],
    ...notThere('ERROR_CODE_NOT_FOUND', 'explain', 'NONE'),
  },
  schema: { works: () => ['schema', 'plan'], ...misused('schema', 'none') },
  'import-plan': {
    works: () => ['import-plan', path.join(folder, 'duties.csv'), '--json'],
    ...unread('import-plan'),
  },
};

describe('every command of the help page, beside a running stack', () => {
  it('has its row here', async () => {
    const { stdout } = await ask('--help');
    const named = [...stdout.matchAll(/^ {2}([a-z][a-z-]*)(?: |$)/gm)].map(([, name]) => name);
    expect(new Set(named.filter((name) => name !== 'help' && name !== 'kyhan'))).toEqual(
      new Set(Object.keys(ROWS)),
    );
  });

  it.each(Object.entries(ROWS).filter(([, { runsOn }]) => runsOn === undefined))(
    '%s works',
    async (_name, row) => {
      const { once } = row;
      if (once !== undefined) await until(async () => ((await once()) ? true : undefined));
      const { exitCode, stdout, stderr } = await ask(...row.works());
      expect({ exitCode, stderr: exitCode === 0 ? '' : stderr }).toEqual({ exitCode: 0, stderr: '' });
      expect(() => row.works().includes('--json') && JSON.parse(stdout)).not.toThrow();
      if (_name === 'open') await until(() => isOwed('on-request', 'phuong-bac'));
    },
  );

  it.each(Object.entries(ROWS))('%s says what is wrong with its code and exit code', async (_name, row) => {
    const { exitCode, stdout, stderr } = await ask(...row.fails());
    const [told, other] = row.findingsAreData ? [stdout, ''] : [stderr, stdout];
    expect({ exitCode, other, named: told.includes(row.code) ? row.code : told }).toEqual({
      exitCode: row.exitCode,
      other: '',
      named: row.code,
    });
    expect(stderr).not.toMatch(/\n\s+at /);
  });
});
