import assert from 'node:assert/strict';
import { fork } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import os, { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { MAILS_EACH } from './live-life.mjs';
import { cpuMsOfTree, peakRssMb } from './process-cpu.mjs';
import { SEARCH_ATTRIBUTES, startDevServer } from './product-with-temporal.mjs';
import { lateness, rowsOf } from './register-figures.mjs';
import { percentiles, rounded } from './figures.mjs';

const RUN_ENGINE = fileURLToPath(new URL('run-engine.mjs', import.meta.url));
const PARTS = ['worker', 'temporal', 'postgres'];
const SETTLED_WITHIN_MS = 5 * 60_000;
const KEPT_CHARACTERS = 16_384;

/**
 * One life of `n` assignments under one engine: a fresh database, a fresh Temporal server where the engine wants one,
 * the engine in a process of its own. CPU and what is counted are per assignment; CPU is told by process and phase.
 */
export async function measuredRun({ engine, n, mode }, { postgres, sink, signal }) {
  const [loadAverage] = os.loadavg();
  const database = await postgres.freshDatabase();
  const temporal = engine.needsTemporal ? await temporalServer() : undefined;
  try {
    sink.forget();
    const run = await lived(
      {
        program: engine.program,
        n,
        mode,
        databaseUrl: database.url,
        smtpUrl: sink.url,
        temporalAddress: temporal?.address ?? '',
      },
      { postgres, temporal, sink, database, signal },
    );
    return { n, loadAverage: rounded(loadAverage), ...run };
  } finally {
    await temporal?.stop();
    // Where PostgreSQL itself has gone, that is not the reason to tell.
    await database.drop().catch(() => undefined);
  }
}

/** A server as the product starts one, with its database in a file. */
async function temporalServer() {
  const dataFolder = await mkdtemp(path.join(tmpdir(), 'kyhan-bench-temporal-'));
  const server = await startDevServer({
    dataFolder,
    searchAttributes: Object.fromEntries(SEARCH_ATTRIBUTES.map(({ name, type }) => [name, type])),
  });
  const stop = async () => {
    await server.stop();
    await rm(dataFolder, { recursive: true, force: true });
  };
  return { ...server, stop };
}

async function lived(settings, parts) {
  const worker = fork(RUN_ENGINE, [JSON.stringify(settings)], {
    execArgv: [],
    signal: parts.signal,
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  const ended = endOf(worker);
  const snapshot = snapshots({ ...parts, worker });
  const marks = [];
  const answers = {
    ready: async () => {
      await parts.postgres.checkpoint();
      marks.push(await snapshot('ready'));
    },
    phase: async (phase) => {
      if (phase === 'accept') await settled(parts.database, settings.n * MAILS_EACH + 1);
      marks.push(await snapshot(phase));
    },
    mails: (count) => parts.sink.reaches(count),
    done: async () => undefined,
  };
  let told;
  worker.on('message', (message) => {
    const [[question, value]] = Object.entries(message);
    if (question === 'done') told = { ...value, peakRssMb: peakRssMb(worker.pid) };
    answers[question](value).then(
      () => worker.connected && worker.send('go'),
      (error) => worker.emit('failed', error),
    );
  });
  await ended;
  return await figuresOf({ marks, told, ...settings }, parts);
}

/** Resolves when the engine ended well; its last words are the reason where it did not. */
function endOf(worker) {
  let words = '';
  worker.stderr.setEncoding('utf8').on('data', (chunk) => (words = (words + chunk).slice(-KEPT_CHARACTERS)));
  return new Promise((resolve, reject) => {
    worker.once('failed', (error) => {
      worker.kill('SIGKILL');
      reject(new Error(`${error.message}\n${words}`));
    });
    worker.once('error', reject);
    worker.once('close', (code) =>
      code === 0 ? resolve(code) : reject(new Error(`the engine ended with ${code}\n${words}`)),
    );
  });
}

function snapshots({ postgres, temporal, worker }) {
  return async (phase) => {
    const walBytes = await postgres.walBytes();
    return {
      phase,
      at: performance.now(),
      walBytes,
      worker: cpuMsOfTree(worker.pid),
      temporal: temporal === undefined ? 0 : cpuMsOfTree(temporal.pid),
      postgres: cpuMsOfTree(postgres.pid),
    };
  };
}

/** The last mails have arrived before what the mail server said of them is written. */
async function settled(database, mails) {
  const until = Date.now() + SETTLED_WITHIN_MS;
  for (;;) {
    const { sent, open } = await database.one(`select
      (select count(*)::int from notice_results where outcome = 'sent') as sent,
      (select count(*)::int from cycles where closed_at is null) as open`);
    if (sent === mails && open === 0) return;
    if (Date.now() > until) throw new Error(`${sent} of ${mails} notices are sent, ${open} cycles are open`);
    await pause(20);
  }
}

async function figuresOf({ marks, told, n }, { database, sink }) {
  const mails = await sink.report();
  assert.equal(new Set(mails.map(({ messageId }) => messageId)).size, mails.length, 'a mail came twice');
  const [first, last] = [marks[0], marks.at(-1)];
  const each = (value) => rounded(value / n);
  const used = (a, b) => PARTS.reduce((sum, part) => sum + b[part] - a[part], 0);
  const usedBy = (part) => each(last[part] - first[part]);
  return {
    cpuMs: each(used(first, last)),
    wallMs: rounded(last.at - first.at),
    cpuMsBy: Object.fromEntries(PARTS.map((part) => [part, usedBy(part)])),
    cpuMsByPhase: byPhase(marks, used, each),
    wallMsByPhase: byPhase(marks, (a, b) => b.at - a.at, rounded),
    walKb: each((last.walBytes - first.walBytes) / 1024),
    sqlStatements: each(told.statements),
    ...(told.history === undefined
      ? {}
      : { historyEvents: each(told.history.events), historyKb: each(told.history.bytes / 1024) }),
    mails: mails.length,
    mailKb: rounded(mails.reduce((sum, { bytes }) => sum + bytes, 0) / mails.length / 1024),
    ...(told.waits.length === 0 ? {} : { receiptMs: percentiles(told.waits) }),
    ...(await lateness(database, { lines: told.lines, mails })),
    rows: await rowsOf(database),
    peakRssMb: told.peakRssMb,
  };
}

/** Phases of the same name are added up. */
function byPhase(marks, difference, shown) {
  const sums = {};
  for (const [i, mark] of marks.entries())
    if (i > 0) sums[mark.phase] = (sums[mark.phase] ?? 0) + difference(marks[i - 1], mark);
  return Object.fromEntries(Object.entries(sums).map(([phase, value]) => [phase, shown(value)]));
}
