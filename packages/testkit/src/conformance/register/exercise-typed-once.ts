import { beforeEach, describe, expect, it } from '@jest/globals';
import { invitations } from '@kyhan/engine';
import { cancellationRulingIdOf } from '@kyhan/plan/ids';
import {
  alsoTaken,
  listDueNotices,
  listNotices,
  recordMeetingFact,
  recordPlanAct,
  storeRulings,
  type PurgeWish,
  type Register,
} from '@kyhan/register';
import {
  BAC,
  castTurn,
  CYCLE,
  ENDED_FINDING,
  insertPlan,
  NAM,
  OBLIGATION,
  ofUnit,
  openMarch,
  PLAN,
  plan,
  purgedByTwo,
  secondAdministrator,
  typedByTheOffice,
  unit,
  UNITS,
} from '../../cast/index.js';
import { at, REAL } from '../../clock/index.js';
import { placesOf, type FreshRegisters } from '../../registers/index.js';
import { foundBroken } from './found-broken.js';

const NOW = at('2026-03-24', 10);
const SAID = { at: NOW, realAt: REAL };
/** Shorter than what cannot be a coincidence. */
const SECRET = 'mk 1234';
const LEAD = ofUnit(BAC);
const BOTH = [LEAD, ofUnit(NAM)];
const MEETING = { on: '2026-03-28', beginsAt: at('2026-03-28', 8), endsAt: at('2026-03-28', 11) };

const NOTHING = { places: [], broken: [] };

/** Words of a few letters, typed once, that the register keeps in more places than one. */
export function exerciseTypedOnce(registers: FreshRegisters): void {
  describe('a few words that were typed once', () => {
    let register: Register;
    beforeEach(async () => {
      register = await registers.open();
      await openMarch(register);
      await secondAdministrator(register);
    });

    const purge = async (subject: PurgeWish['subject']) => await purgedByTwo(register, { subject, at: NOW });
    const waive = async (rulingId: string, words: { readonly document?: string }, of = BOTH) => {
      const asked = { rulingId, ruling: 'waive', actor: 'person:linh', reason: SECRET, ...words } as const;
      const rulings = of.map((assignmentId) => ({ ...asked, assignmentId }));
      await storeRulings(register, { rulings, askedAt: NOW });
      await castTurn(register, { now: NOW, rulings: of.map((assignmentId) => ({ assignmentId, rulingId })) });
    };
    const cancel = async () => {
      const units = [BAC, NAM];
      const change = { change: 'cancelled', reason: SECRET } as const;
      const { on: meetingOn } = MEETING;
      await recordMeetingFact(register, {
        cycleId: CYCLE,
        decide: () => ({ type: 'meeting-cancelled', cancellationId: 'huy-1', meetingOn, waived: ['main'] }),
        reason: SECRET,
        notices: invitations({ cycleId: CYCLE, time: MEETING, units, notBefore: NOW, change }),
        actor: 'person:linh',
        ...SAID,
      });
    };
    /** Where the words are left, and what the proof names. */
    const left = async () => ({
      places: await placesOf(register, SECRET),
      broken: await foundBroken(register, NOW),
    });

    it('and given to several at once go from each of them by one purge', async () => {
      await waive('r-1', { document: `Công văn ${SECRET}` });
      const subject = { kind: 'ruling', id: 'r-1', assignmentId: LEAD } as const;
      const also = await alsoTaken(register, { ...subject, parts: ['reason'] });
      expect(also).toEqual([
        { kind: 'event', count: 1 },
        { kind: 'notice', count: 2 },
        { kind: 'ruling', count: 1 },
      ]);
      expect(await alsoTaken(register, { ...subject, parts: ['document'] })).toEqual([
        { kind: 'ruling', count: 1 },
      ]);
      await purge({ ...subject, parts: ['reason', 'document'] });
      expect(await left()).toEqual(NOTHING);
    });

    it('and given to several of which some were refused are purged from these too', async () => {
      await waive('r-1', {}, [LEAD]);
      await waive('r-2', {});
      const subject = { kind: 'ruling', id: 'r-2', assignmentId: ofUnit(NAM), parts: ['reason'] } as const;
      await purge(subject);
      await purge({ ...subject, id: 'r-1', assignmentId: LEAD });
      expect(await left()).toEqual(NOTHING);
    });

    it('and caused letters go from what invites to a meeting and from what hung on it, by one purge', async () => {
      await cancel();
      await waive(cancellationRulingIdOf('huy-1'), {});
      const subject = { kind: 'event', id: CYCLE, sequence: 2, parts: ['reason'] } as const;
      expect(await alsoTaken(register, subject)).toEqual([
        { kind: 'event', count: 2 },
        { kind: 'notice', count: 4 },
        { kind: 'ruling', count: 2 },
      ]);
      await purge(subject);
      expect(await left()).toEqual(NOTHING);
    });

    it('and are asked away where they were carried out are purged from what caused that', async () => {
      await cancel();
      const rulingId = cancellationRulingIdOf('huy-1');
      await waive(rulingId, {});
      await purge({ kind: 'ruling', id: rulingId, assignmentId: LEAD, parts: ['reason'] });
      expect(await left()).toEqual(NOTHING);
    });

    it('of an act on a plan go from the rulings that carried it out', async () => {
      const act = { type: 'suspend', obligationId: OBLIGATION, from: '2026-03-01' } as const;
      const said = { reason: SECRET, document: SECRET, actor: 'person:linh', ...SAID };
      await recordPlanAct(register, { planSlug: PLAN, actId: 'dung-1', act, waiveOpen: true, ...said });
      await waive('dung-1', { document: SECRET });
      const parts = ['reason', 'document'] as const;
      await purge({ kind: 'plan-act', id: 'dung-1', planSlug: PLAN, parts });
      expect(await left()).toEqual(NOTHING);
    });

    it('go from a letter that was sent on to another mailbox', async () => {
      await waive('r-1', {}, [LEAD]);
      const moved = { role: 'focal-point', email: `moi@${BAC}.example.org` } as const;
      const units = UNITS.map((one) => (one.id === BAC ? unit(BAC, 'Phường Bắc', [moved]) : one));
      await insertPlan(register, plan({ units }));
      await listDueNotices(register, { now: NOW, realNow: REAL + 60_000, limit: 100 });
      const told = await listNotices(register);
      expect(told.map(({ address }) => address)).toContain(moved.email);
      await purge({ kind: 'ruling', id: 'r-1', assignmentId: LEAD, parts: ['reason'] });
      expect(await left()).toEqual(NOTHING);
    });

    it('go from a finding by the purge of the event that settled it', async () => {
      await typedByTheOffice(register, { words: SECRET, now: NOW });
      const before = await foundBroken(register, NOW);
      const door = 'register:door';
      const settled = await register.db
        .selectFrom('events')
        .innerJoin('door', 'door.doorKey', 'events.streamKey')
        .select('sequence')
        .where('reason', '=', SECRET)
        .executeTakeFirstOrThrow();
      await purge({ kind: 'event', id: door, sequence: settled.sequence, parts: ['reason'] });
      const left = await register.db.selectFrom('findings').select(['findingId', 'reason']).execute();
      expect(left).toContainEqual({ findingId: ENDED_FINDING, reason: '…' });
      expect(await placesOf(register, SECRET)).not.toContain('finding_history.reason');
      expect(await foundBroken(register, NOW)).toEqual(before);
    });
  });
}
