import { beforeEach, describe, expect, it } from '@jest/globals';
import { listNotices, pageOfNotices, type Register } from '@kyhan/register';
import { BAC, NAM, ofUnit, openMarch, Story } from '../../cast/index.js';
import { at } from '../../clock/index.js';
import type { FreshRegisters } from '../../registers/index.js';

/** The log of notices, as it is listed and counted. */
export function exerciseNoticeLists(registers: FreshRegisters): void {
  describe('the log of notices', () => {
    let register: Register;
    beforeEach(async () => {
      register = await registers.open();
      await openMarch(register);
    });
    const escalate = async () =>
      await new Story()
        .tell({ type: 'became-overdue' }, at('2026-03-26'))
        .tell({ type: 'escalated', ordinal: 1, level: 1, to: 'head' }, at('2026-03-27', 8))
        .write(register);

    it('lists by assignment, address, kind and state', async () => {
      await escalate();
      expect(await listNotices(register, { assignmentId: ofUnit(BAC) })).toHaveLength(3);
      expect(await listNotices(register, { address: `dau-moi@${NAM}.example.org` })).toHaveLength(1);
      expect(await listNotices(register, { kind: 'escalation', state: 'pending' })).toHaveLength(1);
      expect(await listNotices(register, { planSlug: 'ke-hoach-thu' })).toHaveLength(4);
      expect(await listNotices(register, { planSlug: 'ke-hoach-khac' })).toEqual([]);
    });

    it.each([
      [{}, 4],
      [{ planSlug: 'ke-hoach-thu' }, 4],
      [{ planSlug: 'ke-hoach-khac' }, 0],
      [{ assignmentId: ofUnit(NAM) }, 1],
      [{ address: `dau-moi@${BAC}.example.org` }, 2],
      [{ kind: 'opening' }, 2],
      [{ state: 'pending' }, 4],
      [{ state: 'sent' }, 0],
    ] as const)('is counted as it is listed: %j', async (filter, total) => {
      await escalate();
      const page = await pageOfNotices(register, filter, { limit: 1 });
      expect(page.total).toBe(total);
      expect(await listNotices(register, filter)).toHaveLength(total);
    });
  });
}
