import { describe, expect, it } from '@jest/globals';
import { insertCycle, listDueNotices, markSending, type DueNotice } from '@kyhan/register';
import { castCycle, insertPlan, opening, plan, unit, UNITS } from '../../cast/index.js';
import { at, REAL } from '../../clock/index.js';
import type { FreshRegisters } from '../../registers/index.js';

const LEASE_MS = 60_000;
const OPENING_MORNING = at('2026-03-02', 8);

/** Several post offices over one register. */
export function exercisePostOffices(registers: FreshRegisters): void {
  describe('two post offices at once', () => {
    it('let every message go exactly once, and whole', async () => {
      const register = await registers.open();
      const wards = Array.from({ length: 60 }, (_, i) => unit(`phuong-${i}`, `Phường ${i}`));
      await insertPlan(register, plan({ units: [...UNITS, ...wards] }));
      for (const month of ['2026-03', '2026-04', '2026-05']) {
        const cycleId = `ke-hoach-thu/monthly-report/${month}`;
        await insertCycle(
          register,
          castCycle(
            wards.map(({ id }) => opening(id, { cycleId })),
            month,
          ),
        );
      }
      const round = async (limit: number) => {
        const due = await listDueNotices(register, { now: OPENING_MORNING, realNow: REAL, limit });
        const messages = [...grouped(due).values()];
        const times = { now: OPENING_MORNING, realNow: REAL, leaseMs: LEASE_MS };
        const marked = await markSending(register, messages, times);
        return messages.filter((_, i) => marked[i]);
      };
      const sent = (await Promise.all(Array.from({ length: 12 }, (_, i) => round(25 + i)))).flat();
      for (let more = await round(25); more.length > 0; more = await round(25)) sent.push(...more);
      expect(sent.map((notices) => notices.length)).toEqual(Array(60).fill(3));
      const all = sent.flat().map(({ noticeId }) => noticeId);
      expect(new Set(all).size).toBe(180);
    });
  });
}

function grouped(due: readonly DueNotice[]): Map<string, DueNotice[]> {
  const byAddress = new Map<string, DueNotice[]>();
  for (const notice of due)
    byAddress.set(notice.contact.address, [...(byAddress.get(notice.contact.address) ?? []), notice]);
  return byAddress;
}
