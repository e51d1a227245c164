import { SetupFailure } from '../../scripts/setup.mjs';

/**
 * So many uploads at once to a portal in a process of its own, over a register on PostgreSQL, while pages are asked for
 * at a steady rate; against the same pages while nothing is uploaded. Told are what a reader waits, the CPU of the portal
 * for each page, the most memory that it ever had, and whether every file came whole.
 */
export const rounds = 1;
export const isLong = true;
export const packages = ['pg'];
export const options = {
  uploads: { type: 'string', default: '6' },
  megabytes: { type: 'string', default: '200' },
  rate: { type: 'string', default: '20' },
  rounds: { type: 'string', default: String(rounds) },
};

const INVALID = 2;
const UNAVAILABLE = 6;
const WISHES = ['uploads', 'megabytes', 'rate', 'rounds'];

let bench;

export async function prepare(wishes) {
  const read = readWishes(wishes);
  const { openUploads } = await import('./uploads/open-uploads.mjs');
  bench = await openUploads(read);
  if (bench === undefined)
    throw new SetupFailure(
      'The bench `uploads` needs PostgreSQL 15 or newer: apt-get install postgresql.',
      UNAVAILABLE,
    );
  return [
    { name: 'pages beside uploads', ours: true, run: () => bench.beside(read) },
    { name: 'pages alone', run: () => bench.alone(read) },
  ];
}

export async function finish() {
  await bench?.close();
}

function readWishes(wishes) {
  const wrong = WISHES.find((name) => !/^[1-9]\d{0,3}$/.test(wishes[name]));
  if (wrong !== undefined)
    throw new SetupFailure(`--${wrong} is a number from 1 to 9999, not ${wishes[wrong]}`, INVALID);
  return Object.fromEntries(WISHES.map((name) => [name, Number(wishes[name])]));
}
