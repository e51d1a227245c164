import { beforeEach, describe, expect, it } from '@jest/globals';
import { beatPortal, ensureDeployment, listFindings, type Register, type TurnBasis } from '@kyhan/register';
import { castTurn, decidedByEngine, openMarch, PLAN, Story } from '../../cast/index.js';
import { at, REAL } from '../../clock/index.js';
import type { FreshRegisters } from '../../registers/index.js';

const MINUTE = 60_000;
/** As the cast's timetable has them. */
const DUE = at('2026-03-26');
const LOCK = at('2026-04-10');

/** When units could not hand in, and what comes of it. */
export function exerciseOutages(registers: FreshRegisters): void {
  describe('a portal that was away', () => {
    let register: Register;
    beforeEach(async () => {
      register = await registers.open();
      await ensureDeployment(register, { clock: 'real', realNow: REAL });
      await openMarch(register);
    });

    const findings = async () =>
      (await listFindings(register)).map(({ kind, subject, data }) => [kind, subject, data]);
    /** The times that a turn is told of. */
    const outages = async (now: number) => {
      let known: TurnBasis['outages'];
      await castTurn(register, {
        now,
        decide: (basis) => {
          known = basis.outages;
          return decidedByEngine(basis);
        },
      });
      return known;
    };

    it('over a due instant is a finding that counts what was due', async () => {
      await beatPortal(register, DUE - 60 * MINUTE);
      await beatPortal(register, DUE + 60 * MINUTE);
      expect(await findings()).toEqual([
        [
          'portal-away',
          PLAN,
          { fromAt: DUE - 60 * MINUTE, from: '26/03/2026 06:00', to: '26/03/2026 08:00', count: 2 },
        ],
      ]);
    });

    it('does not count what was handed in or has ended', async () => {
      await new Story().tell({ type: 'waived' }, at('2026-03-10')).write(register);
      await beatPortal(register, LOCK - 60 * MINUTE);
      await beatPortal(register, LOCK);
      expect(await findings()).toMatchObject([['portal-away', PLAN, { count: 1 }]]);
    });

    it.each([
      ['for ten minutes', DUE - 5 * MINUTE, DUE + 5 * MINUTE],
      ['and back one second before the due instant', DUE - 60 * MINUTE, DUE - 1000],
      ['from one second after the due instant', DUE + 1000, DUE + 60 * MINUTE],
    ])('is nothing to decide: %s', async (_how, from, to) => {
      await beatPortal(register, from);
      await beatPortal(register, to);
      expect(await findings()).toEqual([]);
    });

    it('is told to a turn that is about to lock, also while it lasts', async () => {
      await beatPortal(register, DUE - 60 * MINUTE);
      const back = DUE + 60 * MINUTE;
      await beatPortal(register, back);
      expect(await outages(LOCK + MINUTE)).toEqual([
        { from: DUE - 60 * MINUTE, to: back },
        { from: back, to: LOCK + MINUTE },
      ]);
    });

    it('is asked for by no turn before the lock', async () => {
      await beatPortal(register, DUE - 60 * MINUTE);
      await beatPortal(register, DUE + 60 * MINUTE);
      expect(await outages(at('2026-03-27', 8))).toEqual([]);
    });

    it('that never ran by the real clock is none', async () => {
      expect(await outages(LOCK + MINUTE)).toEqual([]);
    });
  });
}
