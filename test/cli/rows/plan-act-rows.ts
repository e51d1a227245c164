import { writeFile } from 'node:fs/promises';
import { returnedLetter } from '../../support/returned-letter.js';
import type { AskedOffice } from '../asked-office.js';
import { absenceAdded, misused, noObligation, type Rows } from '../command-row.js';

/** What is decided for a plan, and of its contacts and letters. */
export function planActRows(office: AskedOffice): Rows {
  const { soon, ask } = office;
  const absent = (substitute: string, ...more: readonly string[]) =>
    absenceAdded({ from: soon(1), until: soon(5), substitute }, ...more);
  return {
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
    silence: {
      works: () => ['silence', '--until', soon(5), '--reason', 'Chạy thử', '--json'],
      ...misused('silence', '--until', 'soon', '--reason', 'Chạy thử'),
      code: 'DATE_INVALID',
    },
    speak: {
      works: () => ['speak', '--reason', 'Đã đối chiếu xong', '--json'],
      ...misused('speak', '--none', '--reason', 'Đã đối chiếu xong'),
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
        const returned = (messageId: string) =>
          returnedLetter({ messageId, to: 'dau-moi@example.org', returnPath: 'bounces@example.org' });
        if (letter === undefined) return false;
        await writeFile(office.inFolder('returned.eml'), returned(letter.messageId));
        await writeFile(office.inFolder('unknown.eml'), returned(`<${'0'.repeat(40)}@example.org>`));
        return true;
      },
      works: () => ['bounce', office.inFolder('returned.eml'), '--json'],
      fails: () => ['bounce', office.inFolder('unknown.eml')],
      exitCode: 4,
      code: 'LETTER_NOT_FOUND',
    },
  };
}
