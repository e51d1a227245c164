import { SetupFailure } from '../../scripts/setup.mjs';

/**
 * The pages that a coordinator opens all day, over a register of N assignments on PostgreSQL, each asked for at a
 * steady rate whether or not the last answer has come. Told are the median and the 99th percentile of what a reader
 * waits, and the CPU of the portal for each page; `timesSigningIn` is that CPU against what the page on which one signs
 * in takes, which asks the register for nothing.
 */
export const rounds = 1;
export const isLong = true;
export const packages = ['pg'];
export const options = {
  assignments: { type: 'string', default: '100000' },
  rate: { type: 'string', default: '20' },
  seconds: { type: 'string', default: '10' },
  rounds: { type: 'string', default: String(rounds) },
};

const INVALID = 2;
const UNAVAILABLE = 6;
const WISHES = ['assignments', 'rate', 'seconds', 'rounds'];

let bench;

export async function prepare(wishes) {
  const { assignments, rate, seconds } = readWishes(wishes);
  const { openPages } = await import('./pages/open-pages.mjs');
  bench = await openPages(assignments);
  if (bench === undefined)
    throw new SetupFailure(
      'The bench `pages` needs PostgreSQL 15 or newer: apt-get install postgresql.',
      UNAVAILABLE,
    );
  return bench.pages.map((page) => ({
    name: page.name,
    ours: true,
    run: () => bench.ask(page, { rate, seconds }),
  }));
}

export async function finish() {
  await bench?.close();
}

function readWishes(wishes) {
  const wrong = WISHES.find((name) => !/^[1-9]\d{0,5}$/.test(wishes[name]));
  if (wrong !== undefined)
    throw new SetupFailure(`--${wrong} is a number from 1 to 999999, not ${wishes[wrong]}`, INVALID);
  return Object.fromEntries(WISHES.map((name) => [name, Number(wishes[name])]));
}
