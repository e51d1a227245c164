import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';

/**
 * What is mutated: files of `packages/<package>/src`, or all of a folder there. Each area is judged by the tests
 * beside the modules of its package alone. What only asks the database is left out: test/conformance is there for it.
 */
export const AREAS = [
  { name: 'calendar', package: 'calendar', files: ['*', 'lunar/*'] },
  {
    name: 'expected cycles',
    package: 'plan',
    files: [
      'audience.ts',
      'cycle-in-preview.ts',
      'cycle-plan.ts',
      'expected-cycles.ts',
      'ids/*',
      'in-order-of-due.ts',
      'kept-from.ts',
      'office-on.ts',
      'plan-calendar.ts',
      'plan-units.ts',
    ],
  },
  { name: 'timetable', package: 'engine', files: ['timetable/*', 'catching-up/*', 'stopping/*'] },
  { name: 'engine', package: 'engine', files: ['*', 'figures/*', 'rights/*'] },
  {
    name: 'register',
    package: 'register',
    files: [
      'canonical-json.ts',
      'chained-event.ts',
      'commitment.ts',
      'present.ts',
      'sha256.ts',
      'assignment-event.ts',
      'streams/assignment-state.ts',
      'streams/folded-streams.ts',
      'cycles/cycle-digest.ts',
      'notices/unknown-pause-ms.ts',
      'notices/notice-row.ts',
      'notices/reason-holds.ts',
      'proof/chain-fault.ts',
      'proof/fold-faults.ts',
      'proof/notice-faults.ts',
      'proof/receipt-faults.ts',
      'proof/role-faults.ts',
      'submissions/content-hash.ts',
      'submissions/is-on-time.ts',
      'submissions/require-open.ts',
    ],
  },
];

/** Tests, what they begin with, lists of exports and tables of data: nothing in them is a rule. */
const NO_RULES = /\.(test|fixture|data)\.ts$|^index\.ts$/;

/**
 * The files of an area, from the folder of the workspace at `root`.
 * @throws RangeError where one is not there: it was moved, and its rules would be judged no longer
 */
export function filesOf({ package: name, files }, root) {
  const folder = path.join('packages', name, 'src');
  return files
    .map((file) => path.join(folder, file))
    .flatMap((file) => (file.endsWith('*') ? sourcesIn(path.dirname(file), root) : required(file, root)));
}

function sourcesIn(folder, root) {
  return readdirSync(path.join(root, folder), { withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts') && !NO_RULES.test(entry.name))
    .map((entry) => path.join(folder, entry.name));
}

function required(file, root) {
  if (!existsSync(path.join(root, file)))
    throw new RangeError(`${file} is not there; see test/mutation/areas.mjs`);
  return file;
}
