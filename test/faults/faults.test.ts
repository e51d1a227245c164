/** @long */
import { appendFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { faultsRun, type RunWish } from './harness/faults-run.js';
import { isClean, runTable } from './harness/run-table.js';
import { postgresPrograms } from './harness/killable-postgres.js';

type Asked = RunWish & { readonly bug?: string };

const BREAKS = pathToFileURL(path.join(import.meta.dirname, 'harness', 'break-build.mjs')).href;

/** Every process of the office is loaded with a bug of test/faults/harness/broken-builds.json. */
function broken(bug: string | undefined): Pick<RunWish, 'environment'> {
  return bug === undefined ? {} : { environment: { NODE_OPTIONS: `--import ${BREAKS}`, FAULTS_BUG: bug } };
}

/** What CI does: seconds of it. */
const SHORT = { seed: 271, minutes: 0.4, assignments: 8, dayMs: 2000, everyMs: 4000 } as const;
const asked = process.env['KYHAN_FAULTS'];
const wishes: readonly Asked[] =
  asked === undefined ? [{ ...SHORT, register: 'postgres' }] : [JSON.parse(asked) as Asked];

describe('an office to which things happen', () => {
  it.each(wishes)(
    'loses nothing, sends nothing twice, and comes to rest, seed $seed on $register',
    async (wish) => {
      if (wish.register === 'postgres' && postgresPrograms() === undefined) return;
      const tells = process.env['KYHAN_FAULTS_STEPS'];
      const onStep = (line: string) =>
        tells && appendFileSync(tells, `${new Date().toISOString()} ${line}\n`);
      const report = await faultsRun({ ...wish, ...broken(wish.bug), onStep });
      const again = `npm run faults -- --seed ${wish.seed} --minutes ${wish.minutes} --register ${wish.register} --assignments ${wish.assignments}`;
      const told = process.env['KYHAN_FAULTS_TO'];
      if (told !== undefined)
        appendFileSync(
          told,
          JSON.stringify({ ...report, isClean: isClean(report), table: runTable(report, again) }),
        );
      expect(isClean(report) ? '' : runTable(report, again)).toBe('');
    },
  );
});
