import type { AskedOffice } from '../asked-office.js';
import { misused, notThere, PAPER, unknown, type Rows } from '../command-row.js';

/** What is read of what is kept, and calls. */
export function listRows(office: AskedOffice): Rows {
  const { monthly, inFolder } = office;
  return {
    ready: {
      // What this stack stands on is good for no office: that is what it says.
      works: () => ['ready', '--help'],
      fails: () => ['ready', '--json'],
      exitCode: 5,
      code: '"blocking"',
      findingsAreData: true,
    },
    health: { works: () => ['health', '--json'], ...misused('health', '--none') },
    status: { works: () => ['status', '--json'], ...misused('status', '--none') },
    list: {
      works: () => ['list', '--text', 'so', '--waiting', 'unit', '--due-from', '2020-01-01', '--json'],
      ...misused('list', '--status', 'none'),
    },
    contributions: {
      works: () => ['contributions', monthly('phuong-bac'), '--json'],
      ...unknown('contributions'),
    },
    show: { works: () => ['show', monthly('phuong-bac'), '--json'], ...unknown('show') },
    history: { works: () => ['history', monthly('phuong-bac'), '--json'], ...unknown('history') },
    figures: {
      works: () => ['figures', '--by', 'unit', '--json'],
      ...notThere('PLAN_NOT_FOUND', 'figures', '--plan', 'none'),
    },
    paper: {
      works: () => ['paper', 'results', '--docx', inFolder('papers', '2026-Q1'), '--json'],
      ...misused('paper', 'none'),
    },
    'settle-paper': {
      works: () => ['settle-paper', 'urging', '--period', '2026-W10', ...PAPER, '--json'],
      fails: () => ['settle-paper', 'urging', '--period', '2026-W10'],
      exitCode: 2,
      code: 'REASON_MISSING',
    },
    training: {
      works: () => [
        'training',
        'roster',
        inFolder('plan', 'officers.csv'),
        '--roster',
        'officers.csv',
        '--json',
      ],
      ...notThere('SESSION_UNKNOWN', 'training', 'cancel', 'training/2026-03-01'),
    },
    adopt: {
      works: () => ['adopt', '--template', inFolder('papers', 'received.csv'), '--json'],
      ...misused('adopt'),
    },
    coverage: {
      works: () => ['coverage', 'first-plan', '--json'],
      ...notThere('PLAN_NOT_FOUND', 'coverage', 'none'),
    },
    consolidate: {
      works: () => [
        'consolidate',
        monthly('phuong-bac').split('/').slice(0, 3).join('/'),
        '--xlsx',
        inFolder('reports', '2026'),
        '--docx',
        inFolder('reports', '2026'),
        '--json',
      ],
      ...notThere('CYCLE_NOT_FOUND', 'consolidate', 'none'),
    },
    calls: { works: () => ['calls', '--json'], ...misused('calls', '--none') },
    called: {
      works: () => ['called', monthly('phuong-nam'), '--result', 'no-answer', '--json'],
      ...unknown('called', '--result', 'no-answer'),
    },
    notices: { works: () => ['notices', '--json'], ...misused('notices', '--kind', 'none') },
    findings: { works: () => ['findings', '--all', '--json'], ...misused('findings', '--none') },
  };
}
