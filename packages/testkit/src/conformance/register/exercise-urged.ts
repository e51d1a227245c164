import { beforeEach, describe, expect, it } from '@jest/globals';
import { unitActor } from '@kyhan/plan/ids';
import { countUrged, listNotices, listTold, listUrged, type Register } from '@kyhan/register';
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
    const urged = async (
      asked: { now: number; to: string; unitId?: string; most?: number },
      isAsked = false,
    ) => {
      const found = await listUrged(register, { planSlug: PLAN, isAsked, ...asked });
      return found.map(({ assignment, standing }) => `${assignment.unitId} ${standing}`);
    };

    it('is what is open until its day is over, and overdue from then on', async () => {
      await openMarch(register);
      await new Story(opening(NAM).event).tell({ type: 'waived' }, dueAt - DAY, BY_LINH).write(register);
      expect(await urged({ now: dueAt - 1, to: dueOn })).toEqual([`${BAC} due`]);
      expect(await urged({ now: dueAt, to: dueOn })).toEqual([`${BAC} overdue`]);
    });

    it('is no invitation: silence means there that nothing is to be reported', async () => {
      const silent = timetable({ silentAt: dueAt });
      await openMarch(register, { timetable: silent });
      for (const now of [dueAt - 1, dueAt]) {
        expect(await urged({ now, to: dueOn })).toEqual([]);
        expect(await countUrged(register, { planSlug: PLAN, to: dueOn, now })).toEqual([]);
      }
      // Returned, it is owed.
      await new Story(opening(BAC, { timetable: silent }).event)
        .tell(HANDED_IN, dueAt - DAY, { actor: unitActor(BAC) })
        .tell({ type: 'returned', timetable: timetable() }, dueAt - DAY, BY_LINH)
        .write(register);
      expect(await urged({ now: dueAt - 1, to: dueOn })).toEqual([`${BAC} returned`]);
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

    it('is of a body that is asked late with nothing, and to be completed however late', async () => {
      await openMarch(register, { asked: true });
      await new Story(opening(NAM, { asked: true }).event)
        .tell(HANDED_IN, dueAt - DAY, { actor: unitActor(NAM) })
        .tell({ type: 'returned', timetable: timetable() }, dueAt - DAY, BY_LINH)
        .write(register);
      const now = dueAt + DAY;
      expect(await urged({ now, to: dueOn }, true)).toEqual([`${NAM} returned`, `${BAC} due`]);
      expect(await urged({ now, to: dueOn })).toEqual([]);
      const letters = await countUrged(register, { planSlug: PLAN, to: dueOn, now });
      expect(letters.map(({ askedUnitId, units }) => [askedUnitId, units])).toEqual([
        [BAC, 1],
        [NAM, 1],
      ]);
    });

    it.each([false, true])(
      'is counted as it is listed, the earliest due first (asked: %s)',
      async (isAsked) => {
        const choices = isAsked ? ({ asked: true } as const) : {};
        await openMarch(register, choices);
        const later = timetable({ dueOn: '2026-04-05', dueAt: at('2026-04-06') });
        await new Story(opening(NAM, choices).event)
          .tell(HANDED_IN, dueAt - 2 * DAY, { actor: unitActor(NAM) })
          .tell({ type: 'returned', timetable: later }, dueAt - DAY, BY_LINH)
          .write(register);
        const seen = new Set<string>();
        for (const now of [dueAt - 1, dueAt, later.dueAt - 1, later.dueAt]) {
          const wish = { planSlug: PLAN, to: later.dueOn, now };
          const letters = await countUrged(register, wish);
          const all = await listUrged(register, { ...wish, isAsked });
          expect(await listUrged(register, { ...wish, isAsked: !isAsked })).toEqual([]);
          for (const is of STANDINGS) {
            const listed = all.filter(({ standing }) => standing === is);
            const counted = letters.map(({ counts }) => counts[is]);
            expect(counted.reduce((sum, { works }) => sum + works, 0)).toBe(listed.length);
            const units = new Set(listed.map(({ assignment }) => assignment.unitId)).size;
            expect(counted.reduce((sum, { units: of }) => sum + of, 0)).toBe(units);
            if (listed.length > 0) seen.add(is);
          }
          const first = await listUrged(register, { ...wish, isAsked, most: 1 });
          expect(first).toEqual(STANDINGS.flatMap((is) => all.find(({ standing }) => standing === is) ?? []));
        }
        expect([...seen].toSorted()).toEqual(isAsked ? ['due', 'returned'] : ['due', 'overdue', 'returned']);
      },
    );

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

const STANDINGS = ['overdue', 'returned', 'due'] as const;
const BY_LINH = { actor: 'person:linh', rulingId: 'r-1', reason: 'Có lý do' };
const HANDED_IN = submitted({ submissionId: 's-1', version: 1, onTime: true, storedAt: dueAt - DAY });
