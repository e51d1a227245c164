import { appendFile, cp, mkdtemp, readdir, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { bundleWorkflowCode, DefaultLogger, Worker } from '@temporalio/worker';
import { quietTemporal } from '@kyhan/worker';
import { recordedHistories } from './recorded-histories.js';

const ROOT = path.resolve(import.meta.dirname, '../..');
/** Everything that decides: what is due when, who owes, what follows from what, how it is written. */
const RULES = [
  'packages/calendar',
  'packages/engine',
  'packages/register',
  'packages/contracts',
  'activities',
];
/** Of the plan, whose ids are workflow code. */
const PLAN_RULES = 'packages/plan/dist';
const IDS = /^ids(\.js|\/)/;

/** Whatever is changed in a rule, this is heard where it is carried out. */
const CHANGE = "\nthrow new Error('another rule');\n";

describe('the workflow code of this release', () => {
  let product = '';
  let before = '';
  let after = '';

  beforeAll(async () => {
    quietTemporal();
    product = await copiedProduct();
    before = await bundled(product);
    for (const room of RULES) await change(path.join(product, room, 'dist'));
    await change(path.join(product, PLAN_RULES), (file) => !IDS.test(file));
    after = await bundled(product);
  });
  afterAll(() => rm(product, { recursive: true, force: true }));

  it('is the same to the letter where every rule of calendar, plan, engine, register and activities is another', () => {
    expect(after === before).toBe(true);
  });

  it.each(recordedHistories())(
    'replays what was recorded of $name before the rules were changed',
    async ({ history }) => {
      await expect(
        Worker.runReplayHistory({ workflowBundle: { code: after } }, history),
      ).resolves.toBeUndefined();
    },
  );

  it('is another where a workflow or an id is', async () => {
    await appendFile(path.join(product, PLAN_RULES, 'ids/cycle-id-of.js'), '\nexport const another = 1;\n');
    expect((await bundled(product)) === before).toBe(false);
  });
});

/** The compiled product apart, in which a test may change what it likes. */
async function copiedProduct(): Promise<string> {
  const copy = await mkdtemp(path.join(tmpdir(), 'kyhan-rules-'));
  const packages = (await readdir(path.join(ROOT, 'packages'))).map((name) => path.join('packages', name));
  for (const room of ['workflows', 'activities', ...packages])
    for (const part of ['dist', 'package.json', 'node_modules'])
      await cp(path.join(ROOT, room, part), path.join(copy, room, part), {
        recursive: true,
        verbatimSymlinks: true,
      }).catch(unlessMissing);
  await symlink(path.join(ROOT, 'node_modules'), path.join(copy, 'node_modules'));
  return copy;
}

/** Not every package depends on others. */
function unlessMissing(error: NodeJS.ErrnoException): void {
  if (error.code !== 'ENOENT') throw error;
}

async function change(folder: string, isRule: (file: string) => boolean = () => true): Promise<void> {
  const files = (await readdir(folder, { recursive: true })).filter((file) => file.endsWith('.js'));
  expect(files.length).toBeGreaterThan(5);
  for (const file of files.filter(isRule)) await appendFile(path.join(folder, file), CHANGE);
}

async function bundled(product: string): Promise<string> {
  const workflowsPath = path.join(product, 'workflows/dist/index.js');
  return (await bundleWorkflowCode({ workflowsPath, logger: new DefaultLogger('ERROR') })).code;
}
