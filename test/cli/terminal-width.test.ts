import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readPlan } from '@kyhan/plan';
import { kyhan } from '@kyhan/testkit/kyhan';
import { displayWidth } from '../../packages/cli/src/terminal/display-width.js';
import { captured } from './captured-terminal.js';
import { livedFolder, type LivedFolder } from './lived-folder.js';

const PLAN = fileURLToPath(new URL('../../examples/dak-nong-632/plan.yaml', import.meta.url));
const YEAR = ['--from', '2024-01-01', '--to', '2024-12-31'];

let lived: LivedFolder;
let folder: string;

beforeAll(async () => {
  lived = await livedFolder(await readPlan(PLAN));
  folder = await mkdtemp(path.join(tmpdir(), 'kyhan-width-'));
  await cp(path.dirname(PLAN), folder, { recursive: true });
  const other = (await readFile(PLAN, 'utf8')).replace(
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
  preview: () => ['preview', PLAN, ...YEAR],
  calendar: () => ['calendar', ...YEAR],
  simulate: () => ['simulate', PLAN, '--years', '1', '--from', '2024-01-01'],
  diff: () => ['diff', PLAN, path.join(folder, 'plan.yaml'), '--from', '2024-01-01'],
  explain: () => ['explain'],
  'explain CODE': () => ['explain', 'PLAN_UNIT_NOT_ALIVE'],
  status: () => ['status', '--data', lived.path],
  list: () => ['list', '--data', lived.path],
  show: () => ['show', lived.assignmentId, '--data', lived.path],
  history: () => ['history', lived.assignmentId, '--data', lived.path],
  notices: () => ['notices', '--data', lived.path],
  findings: () => ['findings', '--data', lived.path],
};

/** Whoever reads the register does so in a process of its own, as people do; the others in this one. */
async function printed(args: readonly string[], columns: number | undefined) {
  if (!args.includes('--data')) return await captured(args, { columns });
  const environment = columns === undefined ? {} : { COLUMNS: String(columns) };
  const { exitCode, stdout, stderr } = await kyhan(args, { environment });
  return { exitCode, lines: `${stdout}${stderr}`.trimEnd().split('\n') };
}

/** An id, a path or a command to copy, which no width breaks. */
const WHOLE = /^\s*\S+$/;

describe.each([80, 60])('before a terminal of %d columns', (columns) => {
  describe.each(Object.keys(OUTPUTS))('kyhan %s', (name) => {
    it.each(['vi', 'en'])('keeps each line within it (%s)', async (language) => {
      const { exitCode, lines } = await printed([...OUTPUTS[name]!(), '--lang', language], columns);
      expect({ exitCode, lines: lines.length > 1 }).toEqual({ exitCode: 0, lines: true });
      expect(lines.filter((line) => displayWidth(line) > columns && !WHOLE.test(line))).toEqual([]);
    });
  });
});

describe('without a terminal', () => {
  it('each assignment is one whole line that ends with its id', async () => {
    const { lines } = await printed(['list', '--data', lived.path], undefined);
    expect(lines[1]).toMatch(/^\d\d\/\d\d\/2024 .* dak-nong-632\/press-briefing\/2024-03\/\S+$/);
  });

  it('says how many assignments a list is cut from, and how to see the others', async () => {
    const { lines } = await printed(
      ['list', '--limit', '2', '--data', lived.path, '--lang', 'en'],
      undefined,
    );
    expect(lines.at(-1)).toMatch(/^These are 2 of (\d+); see more with --limit \1$/);
  });
});
