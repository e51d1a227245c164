import { requireReady } from '@kyhan/api';
import type { PlanClock } from '@kyhan/engine';
import { lastBackup, type Register } from '@kyhan/register';
import fastify from 'fastify';
import { listenFrom } from '../listen-from.js';
import type { Settings } from '../settings/settings.js';
import type { TemporalConnection } from '../temporal/temporal-connection.js';
import { requireDiskRoom } from './require-disk-room.js';
import { deploymentMetrics } from './deployment-metrics.js';
import type { Progress } from './progress.js';

const UNAVAILABLE = 503;

export interface ProbedParts {
  readonly register: Register;
  readonly clock: PlanClock;
  readonly temporal: Pick<TemporalConnection, 'client'>;
  readonly settings: Pick<Settings, 'probeHost' | 'probePort'>;
  readonly progress: Progress;
  /** What this process keeps for itself lies here. */
  readonly dataFolder: string;
}

/** What watches a process asks here; pages for people are elsewhere. */
export interface Probe {
  /** Absent where the settings name no port. */
  readonly url?: string;
  close(): Promise<void>;
}

/**
 * Answers whoever watches this process: `/live` while it runs, `/ready` from when it is up until it stops, while its register
 * and Temporal answer, there is room on the disks and its clock is right, `/metrics` in the format of Prometheus. It has no rights to ask for: it belongs on an address that only
 * the watcher reaches.
 * @throws KyhanError PORT_TAKEN
 */
export async function startProbe(parts: ProbedParts): Promise<Probe> {
  const { probeHost: host, probePort } = parts.settings;
  if (probePort === undefined) return { close: async () => undefined };
  const metrics = deploymentMetrics(parts);
  const app = fastify({ logger: false });
  app.get('/live', async () => ({ live: true }));
  app.get('/ready', async (_request, reply) => {
    const reason = await unreadiness(parts);
    return await reply
      .code(reason === undefined ? 200 : UNAVAILABLE)
      .send({ ready: reason === undefined, reason, ...(await backupAge(parts.register)) });
  });
  app.get('/metrics', async (_request, reply) => {
    try {
      return await reply.type(metrics.contentType).send(await metrics.text());
    } catch (error) {
      return await reply.code(UNAVAILABLE).type('text/plain').send(wordsOf(error));
    }
  });
  const url = await listenFrom({ only: probePort }, (port) => app.listen({ host, port }));
  return { url, close: () => app.close() };
}

/** Why the process should be given no work; undefined where it should. Throws nothing. */
export async function unreadiness({
  register,
  clock,
  temporal,
  progress,
  dataFolder,
}: ProbedParts): Promise<string | undefined> {
  if (progress.reason !== undefined) return progress.reason;
  try {
    await requireReady({
      register,
      askTemporal: () => temporal.client.workflowService.getSystemInfo({}),
      askDisk: () => requireDiskRoom(dataFolder),
    });
    clock.now();
    return undefined;
  } catch (error) {
    return wordsOf(error);
  }
}

function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** How old the last backup is, for whoever watches: no reason to give this process no work. Throws nothing. */
async function backupAge(register: Register): Promise<{ readonly backupAgeSeconds?: number }> {
  try {
    const last = await lastBackup(register);
    if (last?.realAt === undefined) return {};
    return { backupAgeSeconds: Math.max(0, Math.round((Date.now() - last.realAt) / 1000)) };
  } catch {
    return {};
  }
}
