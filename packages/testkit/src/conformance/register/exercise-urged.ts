import { beforeEach, describe, expect, it } from '@jest/globals';
import { unitActor } from '@kyhan/plan/ids';
import { listNotices, listTold, listUrged, type Register } from '@kyhan/register';
import { BAC, NAM, ofUnit, opening, openMarch, PLAN, Story, submitted, timetable } from '../../cast/index.js';
import { at, DAY } from '../../clock/index.js';
import type { FreshRegisters } from '../../registers/index.js';
import { liveMarch } from './live-march.js';

const { dueOn, dueAt } = timetable();

/** What a letter that urges is written from. */
export function exerciseUrged(registers: FreshRegisters): void {
  describe('what a letter that urges names', () => {
    let register: Register;
    beforeEach(async () => {
      register = await registers.open();
    });
    const urged = async (asked: { now: number; to: string; unitId?: string }) => {
      const found = await listUrged(register, { planSlug: PLAN, ...asked });
      return found.map(({ assignment, standing }) => `${assignment.unitId} ${standing}`);
    };

    it('is what is open until its day is over, and overdue from then on', async () => {
      await openMarch(register);
      await new Story(opening(NAM).event).tell({ type: 'waived' }, dueAt - DAY, BY_LINH).write(register);
      expect(await urged({ now: dueAt - 1, to: dueOn })).toEqual([`${BAC} due`]);
      expect(await urged({ now: dueAt, to: dueOn })).toEqual([`${BAC} overdue`]);
    });

    it('is nothing that falls due after the last day, or that another unit owes', async () => {
      await openMarch(register);
      expect(await urged({ now: dueAt - 1, to: '2026-03-01' })).toEqual([]);
      expect(await urged({ now: dueAt - 1, to: dueOn, unitId: NAM })).toEqual([`${NAM} due`]);
    });

    it('is to be completed until its new day, whichever that is', async () => {
      await openMarch(register);
      const later = timetable({ dueOn: '2026-04-05', dueAt: at('2026-04-06') });
      const { event } = opening(BAC);
      await new Story(event)
        .tell(HANDED_IN, dueAt - DAY, { actor: unitActor(BAC) })
        .tell({ type: 'returned', timetable: later }, dueAt, BY_LINH)
        .write(register);
      const returned = async (now: number) => await urged({ now, to: dueOn, unitId: BAC });
      expect(await returned(dueAt)).toEqual([`${BAC} returned`]);
    });

    it('tells of each role of the unit how many letters left, and when the last one did', async () => {
      await liveMarch(register);
      for (const unitId of [BAC, NAM]) {
        const sent = (await listNotices(register, { assignmentId: ofUnit(unitId), state: 'sent' })).filter(
          ({ kind, contactUnitId }) =>
            contactUnitId === unitId && ['opening', 'reminder', 'overdue', 'escalation'].includes(kind),
        );
        const told = await listTold(register, [ofUnit(unitId)]);
        expect(told.reduce((sum, { count }) => sum + count, 0)).toBe(sent.length);
        expect(sent.length).toBeGreaterThan(0);
        for (const { role, count, lastAt } of told) {
          const own = sent.filter(({ contactRole }) => contactRole === role);
          expect([count, lastAt]).toEqual([own.length, Math.max(...own.map(({ sentAt }) => sentAt ?? 0))]);
        }
      }
      expect(await listTold(register, [])).toEqual([]);
    });
  });
}

const BY_LINH = { actor: 'person:linh', rulingId: 'r-1', reason: 'Có lý do' };
const HANDED_IN = submitted({ submissionId: 's-1', version: 1, onTime: true, storedAt: dueAt - DAY });
