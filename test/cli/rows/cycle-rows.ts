import type { AskedOffice } from '../asked-office.js';
import { PAPER, undrafted, type Rows } from '../command-row.js';

/** What is decided about cycles. */
export function cycleRows(office: AskedOffice): Rows {
  const { soon, draft, report, briefing, second, ask } = office;
  return {
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
    meeting: {
      works: () => ['meeting', briefing(), '--json'],
      fails: () => ['meeting', report()],
      exitCode: 5,
      code: 'NOBODY_INVITED',
    },
    answer: {
      works: () => ['answer', briefing(), '--unit', 'phuong-bac', '--comes', '2', '--json'],
      fails: () => ['answer', briefing(), '--unit', 'so-dieu-phoi', '--comes', '2'],
      exitCode: 5,
      code: 'NOT_INVITED',
    },
    attendance: {
      // It lies a year ahead: nobody was there yet, which the test of its pages has otherwise.
      works: () => ['attendance', '--help'],
      fails: () => ['attendance', briefing(), '--came', 'phuong-bac=2'],
      exitCode: 5,
      code: 'MEETING_NOT_YET',
    },
    'cancel-meeting': {
      works: () => ['cancel-meeting', briefing(), '--reason', 'Bão số 5', '--dry-run', '--json'],
      fails: () => ['cancel-meeting', briefing(), '--reason', 'Bão số 5', '--waive', 'none'],
      exitCode: 2,
      code: 'MEETING_STEP_UNKNOWN',
    },
    postpone: {
      works: () => {
        const day = `${Number(office.year) + 1}-12-21`;
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
  };
}
