import type { AskedOffice } from '../asked-office.js';
import { misused, type Rows } from '../command-row.js';

/** Plan files, before and while they are applied. */
export function planFileRows(office: AskedOffice): Rows {
  return {
    check: { works: () => ['check', office.plan], ...office.unread('check'), findingsAreData: true },
    preview: {
      works: () => ['preview', office.plan, '--from', '2026-01-01', '--to', '2026-12-31', '--json'],
      ...office.unread('preview', '--from', '2026-01-01', '--to', '2026-12-31'),
    },
    calendar: {
      works: () => ['calendar', '--from', '2026-01-01', '--to', '2026-01-31', '--json'],
      ...misused('calendar', '--from', '2026-02-01', '--to', '2026-01-31'),
    },
    simulate: {
      works: () => ['simulate', office.plan, '--years', '1', '--late', '0.2', '--seed', '1', '--json'],
      ...office.unread('simulate', '--years', '1'),
    },
    diff: { works: () => ['diff', office.plan, '--json'], ...office.unread('diff') },
    apply: { works: () => ['apply', office.plan, '--yes', '--json'], ...office.unread('apply', '--yes') },
    reorganise: {
      works: () => ['reorganise', office.inFolder('plan', 'reorganisation.yaml'), '--dry-run', '--json'],
      ...office.unread('reorganise', '--yes'),
      // What is wrong with its file is said before, as of a plan.
      code: 'PLAN_INVALID',
    },
    up: { works: () => [], runsOn: true, ...office.unread('up') },
    worker: { works: () => [], runsOn: true, ...misused('worker', '--none') },
    portal: { works: () => [], runsOn: true, ...misused('portal', '--none') },
    demo: { works: () => [], runsOn: true, ...misused('demo', '--days', 'many') },
  };
}
