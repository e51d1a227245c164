import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { setTimeout as pause } from 'node:timers/promises';
import { Connection } from '@temporalio/client';
import { startGuarded } from '@kyhan/local/provisioning';
import { cacheFolder } from '@kyhan/stack/places';
import { freePort } from '@kyhan/testkit/servers';
import { runCommand } from '../../scripts/run-command.mjs';
import { serverConfiguration } from './server-configuration.mjs';

const PORTS = 9;
const ANSWERS_WITHIN_MS = 120_000;
const LOOK_AGAIN_MS = 250;
const RETENTION_SECONDS = 7 * 24 * 60 * 60;
const HOST = '127.0.0.1';

/**
 * Starts a release of Temporal's production server, built from its module by an installed Go the first time, which takes
 * minutes; with a database of its own and the namespace `default`.
 * @param {string} version such as `1.32.2`
 * @param {(step: string) => void} onStep
 * @returns {Promise<{ address: string, stop: () => Promise<void> }>}
 */
export async function productionServer(version, onStep = () => undefined) {
  const program = await builtServer(version, onStep);
  const folder = mkdtempSync(path.join(tmpdir(), 'kyhan-temporal-'));
  const ports = await Promise.all(Array.from({ length: PORTS }, freePort));
  const file = path.join(folder, 'server.yaml');
  writeFileSync(file, serverConfiguration({ database: path.join(folder, 'temporal.db'), ports }));
  const server = await startGuarded({ command: program, args: ['--config-file', file, 'start'] });
  const stop = async () => {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  const address = `${HOST}:${ports[0]}`;
  const failure = await Promise.race([
    namespaceMade(address),
    server.ended.then((words) => `it ended: ${words}`),
  ]);
  if (failure === undefined) return { address, stop };
  await stop();
  throw new Error(`Temporal ${version} did not start: ${failure}\n${server.words()}`);
}

/** @returns {Promise<string>} its program */
async function builtServer(version, onStep) {
  const folder = path.join(cacheFolder(process.env), 'temporal-server', version);
  const program = path.join(folder, 'server');
  if (existsSync(program)) return program;
  onStep(`building Temporal ${version}, some minutes`);
  const making = `${folder}.part`;
  mkdirSync(making, { recursive: true });
  const source = `go.temporal.io/server/cmd/server@v${version}`;
  const { exitCode, output } = await runCommand('go', ['install', '-ldflags', '-s -w', source], {
    cwd: making,
    // Where the module wants a newer Go than the one installed, that fetches itself. It needs no C compiler.
    env: { ...process.env, GOBIN: making, GOTOOLCHAIN: 'auto', CGO_ENABLED: '0' },
  });
  if (exitCode !== 0) throw new Error(`Temporal ${version} could not be built: ${output.slice(-500)}`);
  renameSync(making, folder);
  return program;
}

async function namespaceMade(address) {
  const connection = Connection.lazy({ address, connectTimeout: 5000 });
  const giveUpAt = Date.now() + ANSWERS_WITHIN_MS;
  try {
    for (;;) {
      const refusal = await registered(connection);
      if (refusal === undefined || Date.now() > giveUpAt) return refusal;
      await pause(LOOK_AGAIN_MS);
    }
  } finally {
    await connection.close();
  }
}

/** The namespace is there when it can be described: a moment after it was registered. */
async function registered(connection) {
  const namespace = 'default';
  try {
    await connection.ensureConnected();
    const { workflowService } = connection;
    const isThere = await workflowService.describeNamespace({ namespace }).then(
      () => true,
      () => false,
    );
    if (isThere) return undefined;
    const workflowExecutionRetentionPeriod = { seconds: RETENTION_SECONDS };
    await workflowService.registerNamespace({ namespace, workflowExecutionRetentionPeriod });
    return 'its namespace is not there yet';
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
