import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { quietWarnings } from './quiet-warnings.mjs';
import { ROOT, setupOrExit } from './setup.mjs';

/**
 * `npm run bench -- NAME [--json]` runs test/bench/NAME.mjs, which exports `prepare()` and, where it likes, `rounds`
 * and `packages` (whose versions are told). What it prepares is a list of `{ name, run }`, ours first (further ones of ours say `ours: true`): `run` does the
 * work once and may answer with figures of its own; `cpuMs` and `wallMs` among them stand for those measured here,
 * for work that another process does. Every round runs each once, in turn; told is the median.
 */
const FOLDER = path.join(ROOT, 'test', 'bench');
const INVALID = 2;
/** What is done in less is done again, and told is the mean: one sweep of memory would weigh too much. */
const SHORTEST_SAMPLE_MS = 400;

// What one leaves behind is not to be swept up at the cost of the next.
setFlagsFromString('--expose-gc');
const sweep = runInNewContext('gc');

quietWarnings();
const [name, json] = readArguments(process.argv.slice(2));
await setupOrExit();
const bench = await import(pathToFileURL(path.join(FOLDER, `${name}.mjs`)).href);
const report = await measured(name, bench);
if (json) process.stdout.write(`${JSON.stringify(report, undefined, 2)}\n`);
else print(report);

function readArguments(args) {
  const wantsJson = args.includes('--json');
  const names = args.filter((argument) => !argument.startsWith('--'));
  const known = readdirSync(FOLDER)
    .filter((file) => file.endsWith('.mjs'))
    .map((file) => path.basename(file, '.mjs'));
  if (names.length === 1 && known.includes(names[0])) return [names[0], wantsJson];
  process.stderr.write(`npm run bench -- NAME [--json], where NAME is one of: ${known.join(', ')}\n`);
  process.exit(INVALID);
}

async function measured(benchName, { prepare, rounds = 5, packages = [] }) {
  const entries = await prepare();
  const samples = new Map(entries.map((entry) => [entry.name, []]));
  // One round to warm up is not told.
  for (let round = -1; round < rounds; round += 1)
    for (const entry of entries) {
      const sample = await sampled(entry);
      if (round >= 0) samples.get(entry.name).push(sample);
    }
  const results = entries.map((entry) => ({ name: entry.name, ...median(samples.get(entry.name)) }));
  const [ours] = results;
  const others = results.filter((_, index) => entries[index].ours !== true && index > 0);
  return {
    bench: benchName,
    machine: machine(),
    versions: versions(packages),
    rounds,
    results,
    ratios: Object.fromEntries(others.map((other) => [other.name, rounded(ours.cpuMs / other.cpuMs)])),
  };
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
  const require = createRequire(path.join(ROOT, 'test', 'package.json'));
  const found = packages.map((wanted) => [wanted, versionOf(require, wanted)]);
  return { node: process.versions.node, ...Object.fromEntries(found) };
}

/** Packages that do not export their package.json are found beside their entry. */
function versionOf(require, wanted) {
  let folder = path.dirname(require.resolve(wanted));
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
    const told = Object.entries(figures).map(([key, value]) => `${key} ${value}`);
    const ratio = ratios[entry] === undefined ? '' : `  ours takes ${ratios[entry]} of its CPU`;
    process.stdout.write(`  ${entry.padEnd(32)} ${told.join('  ')}${ratio}\n`);
  }
}
