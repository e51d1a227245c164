import { SetupFailure } from '../../scripts/setup.mjs';
import { measuredPlace } from './register-place/measured-place.mjs';
import { afterPowerCut } from './register-place/after-power-cut.mjs';

/**
 * In what the register of a data folder may lie, for the same work: a new folder opened, cycles of N assignments
 * inserted, the folder opened again. Told are the milliseconds of both starts and of the work, CPU of this process and
 * its server together, memory afterwards; and of so many acknowledged writes, how many are there after a power cut,
 * where this machine lets one be tried (root, a loop device): `lost`, and whether it `opens` at all.
 */
export const rounds = 3;
export const isLong = true;
export const packages = ['pg'];
export const options = {
  assignments: { type: 'string', default: '12480' },
  writes: { type: 'string', default: '500' },
  rounds: { type: 'string', default: String(rounds) },
};

const INVALID = 2;

export async function prepare(wishes) {
  const wrong = ['assignments', 'writes', 'rounds'].find((name) => !/^[1-9]\d{0,6}$/.test(wishes[name]));
  if (wrong !== undefined) throw new SetupFailure(`--${wrong} is a number, not ${wishes[wrong]}`, INVALID);
  const [assignments, writes] = [Number(wishes.assignments), Number(wishes.writes)];
  return ['pglite', 'postgres'].map((kind) => ({
    name: kind,
    run: async () => ({
      ...(await measuredPlace(kind, assignments)),
      ...(await afterPowerCut(kind, writes)),
    }),
  }));
}
