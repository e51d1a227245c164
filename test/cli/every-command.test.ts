/** @long */
import { describe, expect, it } from '@jest/globals';
import { until } from '@kyhan/testkit/clock';
import { kyhan } from '@kyhan/testkit/kyhan';
import { askedOffice } from './asked-office.js';
import type { Rows } from './command-row.js';
import { assignmentRows } from './rows/assignment-rows.js';
import { cycleRows } from './rows/cycle-rows.js';
import { listRows } from './rows/list-rows.js';
import { machineRows } from './rows/machine-rows.js';
import { planActRows } from './rows/plan-act-rows.js';
import { planFileRows } from './rows/plan-file-rows.js';

describe('every command of the help page, beside a running stack', () => {
  const office = askedOffice();
  const { ask } = office;
  /** In this order: a row may need what the rows before it did. */
  const rows: Rows = {
    ...planFileRows(office),
    ...listRows(office),
    ...cycleRows(office),
    ...assignmentRows(office),
    ...planActRows(office),
    ...machineRows(office),
  };

  it('has its row here', async () => {
    const { stdout } = await kyhan(['--help']);
    const named = [...stdout.matchAll(/^ {2}([a-z][a-z-]*)(?: |$)/gm)].map(([, name]) => name);
    expect(new Set(named.filter((name) => name !== 'help' && name !== 'kyhan'))).toEqual(
      new Set(Object.keys(rows)),
    );
  });

  it.each(Object.entries(rows).filter(([, { runsOn }]) => runsOn === undefined))(
    '%s works',
    async (_name, row) => {
      const { once } = row;
      if (once !== undefined) await until(async () => ((await once()) ? true : undefined));
      const { exitCode, stdout, stderr } = await ask(...row.works());
      expect({ exitCode, stderr: exitCode === 0 ? '' : stderr }).toEqual({ exitCode: 0, stderr: '' });
      expect(() => row.works().includes('--json') && JSON.parse(stdout)).not.toThrow();
      if (_name === 'open') await until(() => office.isOwed('on-request', 'phuong-bac'));
    },
  );

  it.each(Object.entries(rows))('%s says what is wrong with its code and exit code', async (_name, row) => {
    const { exitCode, stdout, stderr } = await ask(...row.fails());
    const [told, other] = row.findingsAreData ? [stdout, ''] : [stderr, stdout];
    expect({ exitCode, other, named: told.includes(row.code) ? row.code : told }).toEqual({
      exitCode: row.exitCode,
      other: '',
      named: row.code,
    });
    expect(stderr).not.toMatch(/\n\s+at /);
  });
});
