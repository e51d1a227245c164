import type { AskedOffice } from '../asked-office.js';
import { TOKEN, misused, notThere, type Rows } from '../command-row.js';

/** The machine, who may do what, and what explains. */
export function machineRows(office: AskedOffice): Rows {
  return {
    verify: { works: () => ['verify', '--json'], ...misused('verify', '--none') },
    checkpoint: { works: () => ['checkpoint', '--json'], ...misused('checkpoint', '--none') },
    bundle: {
      works: () => [
        'bundle',
        office.monthly('phuong-bac'),
        '--file',
        office.inFolder('chung-cu.zip'),
        '--json',
      ],
      ...misused('bundle', 'first-plan/none/2026-01'),
    },
    doctor: { works: () => ['doctor', '--json'], ...misused('doctor', '--none') },
    people: {
      works: () => ['people', 'add', 'lan', '--role', 'coordinator', '--plan', 'first-plan', '--json'],
      ...misused('people', 'add', '--none'),
    },
    purge: {
      works: () => ['purge', '--json'],
      ...notThere('PURGE_NOT_FOUND', 'purge', 'approve', '9'),
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
    backup: {
      works: () => ['backup', '--to', office.inFolder('backups'), '--json'],
      ...misused('backup', '--none'),
    },
    restore: { works: () => ['restore', '--take-over', '--json'], ...misused('restore') },
    'rotate-keys': { works: () => ['rotate-keys', '--json'], ...misused('rotate-keys', '--none') },
    setup: { works: () => ['setup', '--json'], ...misused('setup', '--none') },
    explain: {
      works: () => ['explain', 'UNIT_UNKNOWN', '--json'],
      ...notThere('ERROR_CODE_NOT_FOUND', 'explain', 'NONE'),
    },
    schema: { works: () => ['schema', 'plan'], ...misused('schema', 'none') },
    'import-plan': {
      works: () => ['import-plan', office.inFolder('duties.csv'), '--json'],
      ...office.unread('import-plan'),
    },
  };
}
