import { execFile, spawn } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { listAssignments, listSubmissions } from '@kyhan/register';
import { castPlan, LINH, MINH } from '@kyhan/testkit/cast';
import { until } from '@kyhan/testkit/clock';
import { PDF } from '@kyhan/testkit/portal';
import { startDeployment, type Deployment } from '../support/start-deployment.js';

const FOLDER = path.join(import.meta.dirname, '../../examples/generated-client');
const run = promisify(execFile);

/** A copy of the example in a folder of its own, where nothing of the workspace is found. */
async function copied(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'kyhan-generated-client-'));
  for (const name of ['package.json', 'tsconfig.json', 'src/hand-in.ts'])
    await cp(path.join(FOLDER, name), path.join(folder, name), { recursive: true });
  await symlink(path.join(FOLDER, 'node_modules'), path.join(folder, 'node_modules'));
  return folder;
}

describe('a client that is generated from the OpenAPI document alone', () => {
  let deployment: Deployment;
  let folder: string;
  let environment: NodeJS.ProcessEnv;
  beforeAll(async () => {
    deployment = await startDeployment('vi', { startsOn: '2023-10-20', realMsPerDay: 24 * 60 * 60_000 });
    folder = await copied();
    const { engine } = deployment;
    await engine.client.applyPlan({ plan: await castPlan(), actor: MINH });
    const wish = { tokenId: 'phan-mem', purpose: 'Phần mềm của đơn vị', role: 'unit' } as const;
    const place = { plan: 'cast', unit: 'phuong-bac' };
    const { token } = await engine.client.issueToken({ ...wish, ...place, actor: MINH });
    const { url } = JSON.parse(await readFile(path.join(deployment.folder, 'run.json'), 'utf8')) as {
      readonly url: string;
    };
    environment = { ...process.env, KYHAN_URL: url, KYHAN_TOKEN: token };
  });
  afterAll(async () => {
    await deployment?.stop();
    await rm(folder, { recursive: true, force: true });
  });

  it('compiles in strict TypeScript', async () => {
    await run('npm', ['run', '--silent', 'generate'], { cwd: folder, env: environment });
    expect(await run('npm', ['run', '--silent', 'build'], { cwd: folder })).toEqual({
      stdout: '',
      stderr: '',
    });
  });

  it('lists what its unit owes, hands in with a file and waits for the ruling', async () => {
    await writeFile(path.join(folder, 'bao-cao.pdf'), PDF);
    const program = spawn(process.execPath, ['dist/hand-in.js', 'bao-cao.pdf'], {
      cwd: folder,
      env: environment,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let said = '';
    program.stdout.setEncoding('utf8').on('data', (text: string) => (said += text));
    const ended = new Promise<number | null>((done) => program.once('exit', done));
    const { register, client } = deployment.engine;
    const [owed] = (await listAssignments(register, { planSlug: 'cast' })).filter(
      ({ unitId }) => unitId === 'phuong-bac',
    );
    const assignmentId = owed?.assignmentId ?? '';
    const sent = await until(async () => (await listSubmissions(register, assignmentId)).at(0));
    expect(sent).toMatchObject({ channel: 'api', actor: 'token:phan-mem', files: [{ name: 'bao-cao.pdf' }] });
    const [outcome] = await client.rule([{ rulingId: 'r-1', assignmentId, ruling: 'accept' }], LINH);
    expect(outcome).toMatchObject({ outcome: 'done' });
    expect(await ended).toBe(0);
    expect(said.trim().split('\n')).toEqual([
      expect.stringMatching(/^.+: hạn \d{4}-\d\d-\d\d, (open|due-soon)$/),
      'Đã gửi bản 1, đúng hạn',
      'Ý kiến xử lý: accepted',
    ]);
  });
});
