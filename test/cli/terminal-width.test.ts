import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { instant, type ReceiptAnswer } from '@kyhan/contracts';
import type { DemonstrationReport } from '@kyhan/local';
import { figuresOf } from '@kyhan/engine';
import { readPlan, type Plan } from '@kyhan/plan';
import type { Language } from '@kyhan/words';
import { printDemonstration } from '../../packages/cli/src/demonstration/print-demonstration.js';
import { createCli, type Cli } from '../../packages/cli/src/terminal/cli.js';
import { displayWidth } from '../../packages/cli/src/terminal/display-width.js';
import { receiptText } from '../../packages/cli/src/terminal/receipt-text.js';
import { PLAN_632, withOrderedTopics } from '../support/plan-632.js';
import { captured } from './captured-terminal.js';
import { livedFolder, type LivedFolder } from './lived-folder.js';

const YEAR = ['--from', '2024-01-01', '--to', '2024-12-31'];

let plan: Plan;
let lived: LivedFolder;
let folder: string;

beforeAll(async () => {
  plan = withOrderedTopics(await readPlan(PLAN_632));
  lived = await livedFolder(plan);
  folder = await mkdtemp(path.join(tmpdir(), 'kyhan-width-'));
  await cp(path.dirname(PLAN_632), folder, { recursive: true });
  const other = (await readFile(PLAN_632, 'utf8')).replace(
    'before: anchor, workingDays: 5',
    'before: anchor, workingDays: 6',
  );
  await writeFile(path.join(folder, 'plan.yaml'), other);
});

afterAll(async () => {
  await lived?.remove();
  await rm(folder, { recursive: true, force: true });
});

/** Every command that prints tables or lists, with the real titles of plan 632. */
const OUTPUTS: Readonly<Record<string, () => string[]>> = {
  preview: () => ['preview', PLAN_632, ...YEAR],
  calendar: () => ['calendar', ...YEAR],
  simulate: () => ['simulate', PLAN_632, '--years', '1', '--from', '2024-01-01'],
  diff: () => ['diff', PLAN_632, path.join(folder, 'plan.yaml'), '--from', '2024-01-01'],
  explain: () => ['explain'],
  'explain CODE': () => ['explain', 'PLAN_UNIT_NOT_ALIVE'],
  status: () => ['status', '--data', lived.path],
  list: () => ['list', '--data', lived.path],
  show: () => ['show', lived.assignmentId, '--data', lived.path],
  history: () => ['history', lived.assignmentId, '--data', lived.path],
  notices: () => ['notices', '--data', lived.path],
  findings: () => ['findings', '--data', lived.path],
  coverage: () => ['coverage', '--data', lived.path],
  consolidate: () => ['consolidate', `${plan.slug}/unit-half-year-report/2024-6M`, '--data', lived.path],
  meeting: () => ['meeting', `${plan.slug}/press-briefing/2024-03`, '--data', lived.path],
  verify: () => ['verify', '--data', lived.path],
  doctor: () => ['doctor', '--data', lived.path],
};

/** What needs a running stack, by what it prints at its end. */
const PRINTED: Readonly<Record<string, (cli: Cli) => void>> = {
  'submit prints': (cli) => {
    for (const kind of ['stored', 'duplicate'] as const)
      cli.printData(receiptText(cli, { ...RECEIPT, kind }));
  },
  'demo prints': (cli) => printDemonstration(cli, plan, REPORT),
};

const at = (iso: string) => instant.parse(iso);

const RECEIPT: Omit<ReceiptAnswer, 'kind'> = {
  submissionId: '3c5d2f0e-7a64-4b0f-9f0c-5a1f6f2f8b11',
  version: 12,
  storedAt: at('2024-03-20T07:00:00+07:00'),
  dueAt: at('2024-03-21T00:00:00+07:00'),
  onTime: true,
  hash: 'f44b'.repeat(16),
};

const REPORT: DemonstrationReport = {
  planDays: 120,
  cycles: {
    open: 14,
    closed: 1022,
    draft: 3,
    confirmed: 940,
    announced: 12,
    skipped: 5,
    byObligation: { 'press-briefing': 4, 'unit-half-year-report': 1, 'spokesperson-year-report': 1031 },
  },
  assignments: { accepted: 1200, missed: 41, returned: 3, overdue: 12, submitted: 7, waived: 2 },
  notices: { opening: { sent: 1300, unknown: 1 }, 'review-reminder': { sent: 20, cancelled: 14 } },
  escalations: { 'level 1': 40, 'level 2': 12, 'level 3': 2 },
  figures: {
    ...figuresOf([], 0),
    total: 1270,
    assigned: 1265,
    onTime: 1100,
    late: 107,
    inTime: 3,
    overdue: 12,
    missed: 41,
    waived: 2,
    asked: 5,
    answered: 4,
    unanswered: 1,
    owedByNow: 1260,
    onTimeByNow: 1100,
    doneByNow: 1207,
    nil: 60,
    returns: 40,
    mendedLate: 7,
  },
  submissions: { onTime: 1100, late: 107, nil: 60 },
  shown: {
    confirmed: 6,
    contested: 12,
    granted: 5,
    refused: 2,
    mendedLate: 7,
    lapsed: 4,
    nil: 60,
    byPaper: 9,
    reopened: 3,
    toDeputies: 15,
    postponed: 1,
    attended: 2,
    trained: 23,
  },
  invariants: [{ invariant: 1, ok: true, checked: 1036, broken: [] }],
};

/** Lines that a command prints in this process before a terminal of so many columns. */
function linesOf(print: (cli: Cli) => void, columns: number | undefined, language: Language): string[] {
  const printed: string[] = [];
  const terminal = {
    environment: {},
    folder,
    isInteractive: false,
    columns,
    printData: (text: string) => void printed.push(text),
    say: (text: string) => void printed.push(text),
    styled: (_style: unknown, text: string) => text,
  };
  print(createCli(terminal, language));
  return printed.flatMap((text) => text.split('\n'));
}

/** An id, a path or a command to copy, which no width breaks. */
const WHOLE = /^\s*(export )?\S+$/;

describe.each([80, 60])('before a terminal of %d columns', (columns) => {
  describe.each(Object.keys(OUTPUTS))('kyhan %s', (name) => {
    it.each(['vi', 'en'])('keeps each line within it (%s)', async (language) => {
      const { exitCode, lines } = await captured([...OUTPUTS[name]!(), '--lang', language], { columns });
      expect({ exitCode, lines: lines.length > 0 }).toEqual({ exitCode: 0, lines: true });
      expect(tooWide(lines, columns)).toEqual([]);
    });
  });

  describe.each(Object.keys(PRINTED))('what kyhan %s', (name) => {
    it.each(['vi', 'en'] as const)('keeps each line within it (%s)', (language) => {
      const lines = linesOf(PRINTED[name]!, columns, language);
      expect(lines.length).toBeGreaterThan(4);
      expect(tooWide(lines, columns)).toEqual([]);
    });
  });
});

function tooWide(lines: readonly string[], columns: number): string[] {
  return lines.filter((line) => displayWidth(line) > columns && !WHOLE.test(line));
}

describe('people read names', () => {
  const NAMES = {
    vi: ['Ban Dân tộc', 'Giao ban báo chí hằng tháng'],
    en: ['Ethnic Affairs Board', 'Monthly press briefing'],
  };

  it.each([
    ['list', 'vi'],
    ['show', 'en'],
    ['history', 'vi'],
    ['notices', 'en'],
  ] as const)('where kyhan %s speaks of units and obligations (%s)', async (name, language) => {
    const { lines } = await captured([...OUTPUTS[name]!(), '--lang', language], { columns: undefined });
    const said = lines.join('\n');
    for (const words of NAMES[language]) expect(said).toContain(words);
    // An id stands in an assignment's id or in an address, and nowhere by itself.
    expect(said).not.toMatch(/(^|\s)(ban-dan-toc|press-briefing)(\s|$)/m);
  });

  it('and why a figure jumps, in the history', async () => {
    const { lines } = await captured([...OUTPUTS['history']!(), '--lang', 'en'], { columns: undefined });
    expect(lines.join('\n')).toContain('works: Tháng có ngày hội văn hóa các dân tộc, nhiều đoàn về dự');
  });

  it('at the end of a demonstration, in sentences and tables', () => {
    const vietnamese = linesOf(PRINTED['demo prints']!, undefined, 'vi').join('\n');
    expect(vietnamese).toContain('mức 1: 40, mức 2: 12, mức 3: 2');
    expect(vietnamese).toContain('Được giao 1265: đã hoàn thành đúng hạn 1100, quá hạn 107;');
    expect(vietnamese).toContain('Đề nghị phối hợp 5: đã nhận ý kiến 4');
    expect(vietnamese).toMatch(/Giao ban báo chí hằng tháng +4/);
    expect(vietnamese).not.toMatch(/[{}"]|press-briefing|review-reminder/);
    const english = linesOf(PRINTED['demo prints']!, undefined, 'en').join('\n');
    expect(english).toContain('1 of 1 hold');
    expect(english).toMatch(/Opening +Sent +1300/);
  });
});

describe('without a terminal', () => {
  it('each assignment is one whole line that ends with its id', async () => {
    const { lines } = await captured(['list', '--data', lived.path], { columns: undefined });
    expect(lines[1]).toMatch(/^\d\d\/\d\d\/2024 .* dak-nong-632\/press-briefing\/2024-03\/\S+$/);
  });

  it.each(['list', 'notices'])('%s says what it is cut from, and how to see the others', async (name) => {
    const { lines } = await captured([name, '--limit', '2', '--data', lived.path, '--lang', 'en'], {
      columns: undefined,
    });
    expect(lines.join('\n')).toMatch(/^These are 2 of (\d+); see more with --limit \1$/m);
  });
});
