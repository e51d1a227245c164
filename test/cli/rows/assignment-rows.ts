import type { AskedOffice } from '../asked-office.js';
import { PAPER, unknown, type Rows } from '../command-row.js';

const BECAUSE = ['--reason', 'Số liệu đúng'];
const SAID = ['--reason', 'Đã báo qua điện thoại'];

/** What units do and what is ruled. */
export function assignmentRows(office: AskedOffice): Rows {
  const { monthly, requested, approved, soon, statusOf, isTold, isSubmitted, ask } = office;
  let isHandedIn = false;
  return {
    submit: {
      works: () => ['submit', monthly('phuong-bac'), '--form', office.inFolder('report.yaml'), '--json'],
      ...unknown('submit', '--nil'),
    },
    approve: {
      once: async () => {
        const id = approved('phuong-bac');
        const { stdout } = await ask('show', id, '--json');
        if ((JSON.parse(stdout) as { prepared?: object }).prepared !== undefined) return true;
        // Handed in again before the first was taken in, it would be approved of an older version.
        if (!isHandedIn) await ask('submit', id, '--nil');
        isHandedIn = true;
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
    'waive-rule': {
      works: () => ['waive-rule', monthly('phuong-nam'), '--rule', 'jump-meetings', ...BECAUSE, '--json'],
      ...unknown('waive-rule', '--rule', 'jump-meetings', ...BECAUSE),
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
    'issue-report': {
      works: () => ['issue-report', requested('phuong-bac'), ...PAPER, '--json'],
      ...unknown('issue-report', ...PAPER),
    },
    'note-sent': {
      works: () => ['note-sent', requested('phuong-bac'), '1', '--way', 'post', '--date', soon(0), '--json'],
      ...unknown('note-sent', '1', '--way', 'post', '--date', soon(0)),
    },
    'note-arrival': {
      works: () => [
        'note-arrival',
        requested('phuong-bac'),
        '1',
        '--number',
        '118',
        '--date',
        soon(0),
        '--json',
      ],
      ...unknown('note-arrival', '1', '--number', '118', '--date', soon(0)),
    },
    withdraw: {
      once: async () => {
        const id = monthly('phuong-nam');
        if ((await statusOf(id)) !== 'submitted')
          await ask('submit', id, '--form', office.inFolder('report.yaml'));
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
  };
}
