import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Client, Connection } from '@temporalio/client';
import { isProcessAlive, provisionTemporal, startTemporalServer } from '@kyhan/local/provisioning';
import { CONNECTS_WITHIN_MS } from '@kyhan/testkit/servers';

let program: string;
let dataFolder: string;
const ports = { frontend: 0, ui: 0 };

beforeAll(async () => {
  const provision = await provisionTemporal({ environment: process.env });
  if (provision.kind !== 'program') throw new Error('a program was asked for');
  program = provision.path;
  dataFolder = await mkdtemp(path.join(tmpdir(), 'kyhan-temporal-'));
});
afterAll(() => rm(dataFolder, { recursive: true, force: true }));

function anyPort(): Promise<number> {
  const server = createServer();
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}

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
    String(await anyPort()),
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
  const connection = await Connection.connect({ address, connectTimeout: CONNECTS_WITHIN_MS });
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
    expect(isProcessAlive(first.pid)).toBe(false);

    const second = await startTemporalServer({ ...options, ports: first.ports });
    expect(second.address).toBe(first.address);
    const kept = await withClient(second.address, (client) => client.workflow.getHandle('kept').describe());
    await second.stop();
    expect(kept.status.name).toBe('RUNNING');
  });

  it('has ports of its own where three begin at the same moment, also beside one that runs', async () => {
    const running = await startTemporalServer({ program, ports });
    const wish = { program, ports: running.ports };
    const three = await Promise.all([1, 2, 3].map(() => startTemporalServer(wish)));
    const all = [running, ...three];
    expect(new Set(all.flatMap((server) => [server.ports.frontend, server.ports.ui])).size).toBe(8);
    // Each knows what it was told and nothing else: nobody was taken for another.
    for (const { address, pid } of all)
      await withClient(address, (client) =>
        client.workflow.start('anything', { workflowId: `of-${pid}`, taskQueue: 'nobody' }),
      );
    for (const { address, pid } of all) {
      const found = await withClient(address, async (client) => {
        const ids: string[] = [];
        for (const { pid: other } of all)
          await client.workflow
            .getHandle(`of-${other}`)
            .describe()
            .then(
              ({ workflowId }) => ids.push(workflowId),
              () => undefined,
            );
        return ids;
      });
      expect(found).toEqual([`of-${pid}`]);
    }
    await Promise.all(all.map((server) => server.stop()));
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
    expect(isProcessAlive(serverPid)).toBe(true);
    owner.kill('SIGKILL');
    while (isProcessAlive(serverPid)) await pause(20);
  });
});
