import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { quietWarnings } from './quiet-warnings.mjs';
import { ROOT, SetupFailure, setupOrExit } from './setup.mjs';

/**
 * `npm run bench -- NAME [--json]` runs test/bench/NAME.mjs. It exports `prepare(wishes)`, which gives a list of
 * `{ name, run }`, ours first (further ones of ours say `ours: true`; who is compared with another than the first says
 * `against: NAME`). `run` does the work once and may answer with figures of its own; `cpuMs` and `wallMs` among them
 * stand for those measured here, for work that another process does. Every round runs each once, in turn; told is the
 * median. Where it likes it exports too: `rounds`; `packages`, whose versions are told; `options` as `parseArgs` takes
 * them, read into `wishes` (`rounds` among them wins); `isLong` where a round takes minutes: none to warm up, and
 * every sample is told as it comes; `finish()`, which ends what it started.
 */
const FOLDER = path.join(ROOT, 'test', 'bench');
const INVALID = 2;
const INTERRUPTED = 130;
/** What is done in less is done again, and told is the mean: one sweep of memory would weigh too much. */
const SHORTEST_SAMPLE_MS = 400;

// What one leaves behind is not to be swept up at the cost of the next.
setFlagsFromString('--expose-gc');
const sweep = runInNewContext('gc');

quietWarnings();
const name = readName(process.argv.slice(2));
await setupOrExit();
const bench = await import(pathToFileURL(path.join(FOLDER, `${name}.mjs`)).href);
const { json, ...wishes } = readOptions(process.argv.slice(2), bench.options);
const report = await reported(bench, wishes).catch(cannotRun);
if (json) process.stdout.write(`${JSON.stringify(report, undefined, 2)}\n`);
else print(report);

function readName(args) {
  const known = readdirSync(FOLDER)
    .filter((file) => file.endsWith('.mjs'))
    .map((file) => path.basename(file, '.mjs'));
  if (known.includes(args[0])) return args[0];
  return refuse(`npm run bench -- NAME [--json], where NAME is one of: ${known.join(', ')}`);
}

function readOptions([, ...args], options = {}) {
  try {
    return parseArgs({ args, options: { ...options, json: { type: 'boolean', default: false } } }).values;
  } catch (error) {
    return refuse(error.message);
  }
}

function refuse(why) {
  process.stderr.write(`${why}\n`);
  process.exit(INVALID);
}

/** Whatever happens, what the bench started is ended. */
async function reported(bench, wishes) {
  try {
    return await Promise.race([measured(bench, wishes), interruption()]);
  } finally {
    await bench.finish?.();
  }
}

function interruption() {
  return new Promise((_resolve, reject) => {
    for (const signal of ['SIGINT', 'SIGTERM'])
      process.once(signal, () => reject(new SetupFailure('Interrupted.', INTERRUPTED)));
  });
}

/** A bench that cannot run here says why and with which exit code. */
function cannotRun(error) {
  if (!(error instanceof SetupFailure)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exit(error.exitCode);
}

async function measured(bench, wishes) {
  const { prepare, packages = [], isLong = false } = bench;
  const rounds = Number(wishes.rounds ?? bench.rounds ?? 5);
  const entries = await prepare(wishes);
  const samples = new Map(entries.map((entry) => [entry.name, []]));
  // One round to warm up is not told.
  for (let round = isLong ? 0 : -1; round < rounds; round += 1)
    for (const entry of entries) {
      const sample = await sampled(entry);
      if (round >= 0) samples.get(entry.name).push(sample);
      if (isLong) tellSample(round, entry.name, sample);
    }
  const results = entries.map(({ name: entry }) => ({ name: entry, ...median(samples.get(entry)) }));
  return {
    bench: name,
    machine: machine(),
    versions: versions(packages),
    rounds,
    results,
    ratios: ratios(entries, results),
  };
}

function tellSample(round, name, { cpuMs, wallMs }) {
  const seconds = Math.round(wallMs / 1000);
  process.stderr.write(`round ${round + 1}, ${name}: ${rounded(cpuMs)} ms of CPU, ${seconds} s\n`);
}

function ratios(entries, results) {
  const cpuMs = new Map(results.map((result) => [result.name, result.cpuMs]));
  const compared = entries.flatMap(({ name, ours = false, against = entries[0].name }) =>
    ours || name === against || !cpuMs.has(against)
      ? []
      : [[name, rounded(cpuMs.get(against) / cpuMs.get(name))]],
  );
  return Object.fromEntries(compared);
}

async function sampled({ run }) {
  sweep();
  const [cpu, wall] = [process.cpuUsage(), performance.now()];
  let figures;
  let runs = 0;
  do {
    figures = await run();
    runs += 1;
  } while (performance.now() - wall < SHORTEST_SAMPLE_MS);
  const { user, system } = process.cpuUsage(cpu);
  return { cpuMs: (user + system) / 1000 / runs, wallMs: (performance.now() - wall) / runs, ...figures };
}

/** The round in the middle by CPU. */
function median(samples) {
  const sorted = samples.toSorted((a, b) => a.cpuMs - b.cpuMs);
  const middle = sorted[Math.floor(sorted.length / 2)];
  return Object.fromEntries(
    Object.entries(middle).map(([key, value]) => [key, typeof value === 'number' ? rounded(value) : value]),
  );
}

function rounded(value) {
  return Math.round(value * 1000) / 1000;
}

function machine() {
  const [core] = os.cpus();
  return {
    cpu: core?.model ?? 'unknown',
    cores: os.cpus().length,
    memoryMb: Math.round(os.totalmem() / 1024 / 1024),
  };
}

function versions(packages) {
  const found = packages.map((wanted) => [wanted, versionOf(wanted)]);
  return { node: process.versions.node, ...Object.fromEntries(found) };
}

/** Packages that do not export their package.json are found beside their entry. */
function versionOf(wanted) {
  const paths = ['test', 'packages/plan'].map((folder) => path.join(ROOT, folder));
  let folder = path.dirname(createRequire(import.meta.url).resolve(wanted, { paths }));
  while (path.dirname(folder) !== folder) {
    const file = path.join(folder, 'package.json');
    const manifest = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
    if (manifest.name === wanted) return manifest.version;
    folder = path.dirname(folder);
  }
  return 'unknown';
}

function print({ bench: benchName, results, ratios }) {
  process.stdout.write(`${benchName}\n`);
  for (const { name: entry, ...figures } of results) {
    const ratio = ratios[entry] === undefined ? '' : `  ours takes ${ratios[entry]} of its CPU`;
    process.stdout.write(`  ${entry.padEnd(32)} ${told(figures)}${ratio}\n`);
    for (const [key, parts] of Object.entries(figures).filter(([, value]) => typeof value === 'object'))
      process.stdout.write(`    ${key}: ${told(parts)}\n`);
  }
}

function told(figures) {
  const single = Object.entries(figures).filter(([, value]) => typeof value !== 'object');
  return single.map(([key, value]) => `${key} ${value}`).join('  ');
}
