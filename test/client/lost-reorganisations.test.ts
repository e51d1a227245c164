import { afterAll, beforeEach, describe, expect, it } from '@jest/globals';
import { WorkflowNotFoundError, type Client } from '@temporalio/client';
import { reorganising } from '@kyhan/client';
import { planCalendar } from '@kyhan/plan';
import { insertCycle, listFindings, type Register } from '@kyhan/register';
import { BAC, castCycle, insertPlan, NAM, opening, plan, PLAN } from '@kyhan/testkit/cast';
import { at } from '@kyhan/testkit/clock';
import { pgliteRegisters } from '@kyhan/testkit/registers';

const COMING = at('2026-03-24', 9);
const OVER = at('2026-04-01', 9);

/** Phường Bắc goes into Phường Nam on 1 April. */
const ENDING = plan({
  units: plan().units.map((unit) =>
    unit.id === BAC
      ? { ...unit, lives: { to: '2026-03-31' }, successors: [{ unit: NAM, from: '2026-04-01' }] }
      : unit,
  ),
});

describe('the workflow of a reorganisation', () => {
  const registers = pgliteRegisters();
  let register: Register;
  /** How Temporal knows it; nothing where it does not. */
  let status: string | undefined;
  beforeEach(async () => {
    register = await registers.open();
    await insertPlan(register, ENDING);
    await insertCycle(register, castCycle([opening(BAC), opening(NAM)]));
    status = undefined;
  });
  afterAll(() => registers.end());

  const temporal = {
    workflow: {
      start: async () => {
        status = 'RUNNING';
      },
      getHandle: (id: string) => ({
        describe: async () => {
          if (status === undefined) throw new WorkflowNotFoundError('not there', id, undefined);
          return { status: { name: status }, raw: {} };
        },
        signal: async () => undefined,
      }),
    },
  } as unknown as Client;

  /** A look of the audit. */
  const look = async (now: number, isNewVersion = false) => {
    const clock = {
      now: () => now,
      toReal: (instant: number) => instant,
      toPlan: (instant: number) => instant,
      speed: 1,
    };
    const dependencies = { temporal, register, clock, calendarOf: planCalendar, language: 'vi' } as const;
    await reorganising(dependencies).keep(PLAN, { isNewVersion });
    const found = await listFindings(register);
    return found.map(({ kind, subject, data, ending }) => ({ kind, subject, data, ending }));
  };
  const LOST = { kind: 'reorganisation-lost', subject: PLAN, data: { effective: '2026-04-01' } };

  it('is started as the plan is applied, and nothing is told of that', async () => {
    expect(await look(COMING, true)).toEqual([]);
    expect(status).toBe('RUNNING');
    expect(await look(COMING)).toEqual([]);
  });

  it.each([undefined, 'TERMINATED'])(
    'is told where it was lost before its day (%s), is started again, and the finding closes once it runs',
    async (known) => {
      status = known;
      expect(await look(COMING)).toEqual([{ ...LOST, ending: undefined }]);
      expect(status).toBe('RUNNING');
      expect(await look(COMING)).toEqual([{ ...LOST, ending: 'runs-again' }]);
    },
  );

  it.each([
    ['TERMINATED', [{ ...LOST, ending: undefined }]],
    ['COMPLETED', []],
    [undefined, []],
  ])(
    'is told on its day where somebody ended it, not where it came to its own end (%s)',
    async (known, told) => {
      status = known;
      expect(await look(OVER)).toEqual(told);
    },
  );
});
