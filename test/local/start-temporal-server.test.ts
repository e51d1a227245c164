import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Client, Connection } from '@temporalio/client';
import {
  freePort,
  isAlive,
  provisionTemporal,
  startTemporalServer,
  type TemporalServerOptions,
} from '@kyhan/local/provisioning';

let program: string;
let dataFolder: string;
let ports: TemporalServerOptions['ports'];

beforeAll(async () => {
  // Without TEMPORAL_ADDRESS: these tests are about a server of their own.
  const provision = await provisionTemporal({ environment: { ...process.env, TEMPORAL_ADDRESS: undefined } });
  if (provision.kind !== 'program') throw new Error('a program was asked for');
  program = provision.path;
  dataFolder = await mkdtemp(path.join(tmpdir(), 'kyhan-temporal-'));
  const frontend = await freePort();
  ports = { frontend: frontend.port, ui: (await freePort(0, new Set([frontend.port]))).port };
});
afterAll(() => rm(dataFolder, { recursive: true, force: true }));

/** Another process that starts the server through the guard and says its process id. */
async function ownerOfServer(): Promise<{ owner: ReturnType<typeof spawn>; serverPid: number }> {
  const guard = path.resolve('packages/local/processes/child-guard.mjs');
  const args = [
    'server',
    'start-dev',
    '--headless',
    '--log-level',
    'error',
    '--port',
    String(ports.frontend),
  ];
  const script = `
    const guard = require('node:child_process').fork(process.argv[1], [process.argv[2]], { detached: true });
    guard.on('message', (message) => console.log(message.started));
    setInterval(() => {}, 1000);`;
  const owner = spawn(process.execPath, ['-e', script, guard, JSON.stringify({ command: program, args })], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [pid] = (await once(owner.stdout, 'data')) as [Buffer];
  return { owner, serverPid: Number(pid.toString()) };
}

async function withClient<T>(address: string, use: (client: Client) => Promise<T>): Promise<T> {
  const connection = await Connection.connect({ address });
  try {
    return await use(new Client({ connection }));
  } finally {
    await connection.close();
  }
}

describe('the development server', () => {
  it('keeps its workflows and search attributes in the data folder over a restart', async () => {
    const options = { program, dataFolder, ports, searchAttributes: { KyHanPlan: 'Keyword' } } as const;
    const first = await startTemporalServer(options);
    await withClient(first.address, (client) =>
      client.workflow.start('anything', { workflowId: 'kept', taskQueue: 'nobody' }),
    );
    expect((await fetch(first.uiUrl)).status).toBe(200);
    await first.stop();
    expect(isAlive(first.pid)).toBe(false);

    const second = await startTemporalServer(options);
    const kept = await withClient(second.address, (client) => client.workflow.getHandle('kept').describe());
    await second.stop();
    expect(kept.status.name).toBe('RUNNING');
  });

  it('tells when it dies', async () => {
    let died: (reason: string) => void = () => undefined;
    const death = new Promise<string>((resolve) => (died = resolve));
    const server = await startTemporalServer({ program, ports, onExit: (reason) => died(reason) });
    process.kill(server.pid, 'SIGKILL');
    expect(await death).toEqual(expect.any(String));
  });

  it('says why it cannot start', async () => {
    const starting = startTemporalServer({
      program,
      ports,
      searchAttributes: { KyHanPlan: 'Nonsense' as 'Keyword' },
    });
    await expect(starting).rejects.toMatchObject({
      code: 'TEMPORAL_UNAVAILABLE',
      details: { reason: expect.stringContaining('Nonsense') },
    });
  });

  it('does not outlive the process that started it, even where that was killed', async () => {
    const { owner, serverPid } = await ownerOfServer();
    expect(isAlive(serverPid)).toBe(true);
    owner.kill('SIGKILL');
    while (isAlive(serverPid)) await pause(20);
  });
});
