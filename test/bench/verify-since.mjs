import { SetupFailure } from '../../scripts/setup.mjs';

/**
 * What `verify --since` takes after 1,000, 10,000 and 100,000 facts (or `--since A,B,…`), over a register of N events
 * and over one of a tenth of them: it is to grow with what came since and not with what was before. Chains, leaves,
 * groups and checkpoints of what was before are as the product writes them (`verify` finds them whole), made by SQL in
 * chunks; what came since is queued by the register's own triggers and anchored by the product. CPU is that of this
 * process and of the database together. `--facts` may be 10000000: that wants 10 GB of disk and about a quarter of an
 * hour. `--whole` also proves all of it once before.
 */
export const rounds = 3;
export const isLong = true;
export const packages = ['pg'];
export const options = {
  facts: { type: 'string', default: '100000' },
  since: { type: 'string', default: '1000,10000,100000' },
  register: { type: 'string', default: 'postgres' },
  whole: { type: 'boolean', default: false },
  rounds: { type: 'string', default: String(rounds) },
};

const INVALID = 2;
const UNAVAILABLE = 6;
const NUMBER = /^[1-9]\d{0,7}$/;

let bench;

export async function prepare(wishes) {
  const { facts, since, kind, whole } = readWishes(wishes);
  const { openVerified } = await import('./verify-since/open-verified.mjs');
  bench = await openVerified({ kind, since, whole, sizes: [facts, Math.ceil(facts / 10)] });
  if (bench === undefined)
    throw new SetupFailure(
      'The bench `verify-since` needs PostgreSQL 15 or newer: apt-get install postgresql.',
      UNAVAILABLE,
    );
  return bench.entries;
}

export async function finish() {
  await bench?.close();
}

function readWishes({ facts, since, rounds: wanted, register, whole }) {
  const counts = since.split(',');
  for (const [name, value, isRight] of [
    ['facts', facts, NUMBER.test(facts)],
    ['rounds', wanted, NUMBER.test(wanted)],
    ['since', since, counts.every((count) => NUMBER.test(count))],
  ])
    if (!isRight) throw new SetupFailure(`--${name} is a number from 1 to 99999999, not ${value}`, INVALID);
  if (register !== 'postgres' && register !== 'pglite')
    throw new SetupFailure(`--register is postgres or pglite, not ${register}`, INVALID);
  const ascending = [...new Set(counts.map(Number))].toSorted((a, b) => a - b);
  return { facts: Number(facts), since: ascending, kind: register, whole };
}
