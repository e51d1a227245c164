import { beforeEach, describe, expect, it } from '@jest/globals';
import {
  assignmentHistory,
  insertCycle,
  listAssignments,
  listFindings,
  listShardsToWake,
  recordSubmission,
  retrySetApart,
  storeRulings,
  verifyChains,
  type AskedRuling,
  type Register,
} from '@kyhan/register';
import {
  castCycle,
  castTurn,
  decidedByEngine,
  insertPlan,
  ofUnit,
  opening,
  plan,
  SHARD,
  submission,
  unit,
} from '../../cast/index.js';
import { at } from '../../clock/index.js';
import { asOwner, type FreshRegisters } from '../../registers/index.js';

const WARDS = Array.from({ length: 250 }, (_, i) => unit(`phuong-${i}`, `Phường ${i}`));
const POISONED = ofUnit('phuong-137');
const NOW = at('2026-03-10');

/** A turn that fails for one of its assignments does all the others. */
export function exercisePoison(registers: FreshRegisters): void {
  describe('a shard of 250 with one assignment that cannot be decided', () => {
    let register: Register;
    let rulings: AskedRuling[];
    beforeEach(async () => {
      register = await registers.open();
      await insertPlan(register, plan({ units: [...plan().units, ...WARDS] }));
      await insertCycle(register, castCycle(WARDS.map(({ id }) => opening(id))));
      rulings = WARDS.map(({ id }) => ({
        rulingId: 'r-1',
        assignmentId: ofUnit(id),
        ruling: 'waive',
        reason: ofUnit(id) === POISONED ? 'độc' : 'bão lũ',
        actor: 'person:linh',
      }));
      await storeRulings(register, { rulings, askedAt: NOW });
    });
    const names = () => rulings.map(({ assignmentId, rulingId }) => ({ assignmentId, rulingId }));
    const refusing = (condition: string) =>
      asOwner(register, `alter table events add constraint unknown check (${condition})`);

    async function expectOthersDone(outcomes: Awaited<ReturnType<typeof castTurn>>['outcomes']) {
      expect(outcomes.filter(({ outcome }) => outcome === 'done')).toHaveLength(249);
      expect(outcomes.filter(({ outcome }) => outcome === 'refused')).toMatchObject([
        { assignmentId: POISONED, rulingId: 'r-1', code: 'RULING_FAILED' },
      ]);
      expect((await listAssignments(register, { ended: true })).map(({ waivedAt }) => waivedAt)).toEqual(
        Array.from({ length: 249 }, () => NOW),
      );
      expect(await verifyChains(register)).not.toHaveProperty('broken');
    }

    it('refuses one ruling that no table takes, says why, and lets its assignment live on', async () => {
      await refusing(`reason is distinct from 'độc'`);
      const { outcomes } = await castTurn(register, { now: NOW, rulings: names() });
      await expectOthersDone(outcomes);
      const [finding] = await listFindings(register, { open: true });
      expect(finding).toMatchObject({
        kind: 'ruling-failed',
        subject: POISONED,
        data: { reason: expect.stringContaining('violates check constraint "unknown"') },
      });
      const { happened } = await castTurn(register, { now: at('2026-03-20', 8) });
      expect(happened).toEqual([[POISONED, 'reminded']]);
    });

    it('takes the same ruling, mended, afterwards, and closes the finding', async () => {
      await refusing(`reason is distinct from 'độc'`);
      await castTurn(register, { now: NOW, rulings: names() });
      const mended = rulings.filter(({ assignmentId }) => assignmentId === POISONED);
      const asked = mended.map((ruling) => ({ ...ruling, reason: 'lũ quét' }));
      await storeRulings(register, { rulings: asked, askedAt: NOW });
      const { outcomes } = await castTurn(register, {
        now: NOW,
        rulings: [{ assignmentId: POISONED, rulingId: 'r-1' }],
      });
      expect(outcomes).toMatchObject([{ outcome: 'done' }]);
      expect(await listFindings(register, { open: true })).toEqual([]);
    });

    it('sets apart what the decider fails on, with and without what was ruled', async () => {
      const decide: typeof decidedByEngine = (basis) => {
        if (basis.shard.has(POISONED)) throw new RangeError('an event does not follow');
        return decidedByEngine(basis);
      };
      const { outcomes, standing } = await castTurn(register, { now: NOW, rulings: names(), decide });
      await expectOthersDone(outcomes);
      expect(standing).toMatchObject({ open: 1, wakeAt: null });
      expect(await listFindings(register, { open: true })).toMatchObject([
        { kind: 'assignment-set-apart', subject: POISONED },
      ]);
      // It stays out of turns; what is stored for it and the audit try it again.
      const later = at('2026-03-20', 8);
      expect((await castTurn(register, { now: later, decide })).happened).toEqual([]);
      const receipt = await recordSubmission(
        register,
        submission('ban-nop-1', { assignmentId: POISONED, storedAt: later }),
      );
      expect(receipt.kind).toBe('stored');
      expect(await listShardsToWake(register, later)).toEqual([SHARD]);
      await castTurn(register, { now: later, decide });
      expect(await listShardsToWake(register, later)).toEqual([]);
      await retrySetApart(register, later + 1);
      expect(await listShardsToWake(register, later + 1)).toEqual([SHARD]);
      const { happened } = await castTurn(register, { now: later + 1 });
      expect(happened).toEqual([[POISONED, 'submitted']]);
      expect(await listFindings(register, { open: true })).toEqual([]);
    });

    it.each([
      ['a deadlock', '40P01'],
      ['a lost connection', '08006'],
      ['a server that stops', '57P01'],
    ])('poisons nobody by %s: the same turn again does all', async (_what, state) => {
      await asOwner(
        register,
        `create function fail() returns trigger language plpgsql as $$
          begin raise exception 'passing' using errcode = '${state}'; end $$;
        create trigger failing before insert on events for each statement execute function fail()`,
      );
      const turn = { now: NOW, turnId: 'again', rulings: names() };
      await expect(castTurn(register, turn)).rejects.toMatchObject({ code: 'REGISTER_UNAVAILABLE' });
      expect(await listFindings(register, { open: true })).toEqual([]);
      await asOwner(register, 'drop trigger failing on events');
      const { outcomes } = await castTurn(register, turn);
      expect(outcomes.filter(({ outcome }) => outcome === 'done')).toHaveLength(250);
    });

    it('takes 250 rulings of 4,000 characters each', async () => {
      const long = rulings.map((ruling) => ({ ...ruling, reason: 'ữ'.repeat(4000) }));
      await storeRulings(register, { rulings: long, askedAt: NOW });
      const { outcomes } = await castTurn(register, { now: NOW, rulings: names() });
      expect(outcomes.filter(({ outcome }) => outcome === 'done')).toHaveLength(250);
      const { events } = await assignmentHistory(register, POISONED);
      expect(events.at(-1)?.reason).toHaveLength(4000);
    });
  });
}
