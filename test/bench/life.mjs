import { SetupFailure } from '../../scripts/setup.mjs';

/**
 * The whole life of N assignments on PostgreSQL: opened, reminded three times, handed in, accepted, six mails over
 * SMTP each; against queues, raw Temporal and no engine at all (see life/baselines/README.md). `cpuMs`, WAL,
 * statements and history are per assignment, `wallMs` is the whole run's.
 */
export const rounds = 3;
export const isLong = true;
export const packages = ['@temporalio/client', 'pg', 'pg-boss', 'graphile-worker', 'nodemailer'];
export const options = {
  n: { type: 'string', default: '1000' },
  rounds: { type: 'string', default: String(rounds) },
  mode: { type: 'string', default: 'both' },
  only: { type: 'string', default: '' },
};

/** A workflow each costs fifty times as much: two hundred show it. */
const MOST_RAW = 200;
const INVALID = 2;
const MODES = { burst: ['burst'], spread: ['spread'], both: ['burst', 'spread'] };

const ENGINES = [
  { name: 'kyhan', program: './with-kyhan.mjs', needsTemporal: true },
  { name: 'pg-boss', program: './baselines/with-pg-boss.mjs' },
  { name: 'graphile-worker', program: './baselines/with-graphile-worker.mjs' },
  { name: 'raw-temporal', program: './baselines/with-raw-temporal.mjs', needsTemporal: true, most: MOST_RAW },
  { name: 'floor', program: './baselines/without-engine.mjs', modes: ['burst'] },
];

let bench;

export async function prepare(wishes) {
  const { n, modes, only } = readWishes(wishes);
  // Only now: what is loaded here takes seconds, and a slip of the pen is to be told at once.
  const { openBench } = await import('./life/open-bench.mjs');
  bench = await openBench();
  return modes.flatMap((mode) =>
    ENGINES.filter(
      ({ name, modes: own }) => only.includes(name) && (own === undefined || own.includes(mode)),
    ).map((engine) => entryOf({ engine, mode, n: Math.min(n, engine.most ?? n) })),
  );
}

export async function finish() {
  await bench?.close();
}

function entryOf(run) {
  const { engine, mode } = run;
  const named = (name) => (mode === 'burst' ? name : `${name}, 20 a second`);
  return {
    name: named(engine.name),
    ours: engine.name === 'kyhan',
    against: named('kyhan'),
    run: () => bench.run(run),
  };
}

function readWishes({ n, rounds: wishedRounds, mode, only }) {
  const names = ENGINES.map(({ name }) => name);
  const wished = only === '' ? names : only.split(',');
  const unknown = wished.find((name) => !names.includes(name));
  if (!/^[1-9]\d{0,4}$/.test(n)) throw new SetupFailure(`--n is a number from 1 to 99999, not ${n}`, INVALID);
  if (!/^[1-9]\d?$/.test(wishedRounds))
    throw new SetupFailure(`--rounds is a number from 1 to 99, not ${wishedRounds}`, INVALID);
  if (MODES[mode] === undefined)
    throw new SetupFailure(`--mode is burst, spread or both, not ${mode}`, INVALID);
  if (unknown !== undefined)
    throw new SetupFailure(`--only names some of ${names.join(', ')}, with commas; not ${unknown}`, INVALID);
  return { n: Number(n), modes: MODES[mode], only: wished };
}
