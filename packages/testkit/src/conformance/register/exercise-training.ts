import { beforeEach, describe, expect, it } from '@jest/globals';
import type { TrainingDeed } from '@kyhan/engine/training';
import { KyhanError } from '@kyhan/errors';
import { unitActor } from '@kyhan/plan/ids';
import {
  checkInvariants,
  readTraining,
  recordTraining,
  verifyChains,
  type NewTrainingDeed,
  type Register,
  type TrainingWord,
} from '@kyhan/register';
import { sql } from 'kysely';
import { BAC, insertPlan, NAM, PLAN } from '../../cast/index.js';
import { at, REAL } from '../../clock/index.js';
import type { FreshRegisters } from '../../registers/index.js';

const NOW = at('2026-03-04', 10);
const ROSTER = 'rosters/staff.csv';
const SESSION = 'round/2026-03-04';

const person = (id: string, code: string, name: string): TrainingWord => ({
  person: id,
  word: 'trainee',
  value: { code, name },
});

const TOLD: NewTrainingDeed = {
  deed: {
    deed: 'roster-told',
    roster: ROSTER,
    members: [
      { person: 't1', unit: BAC, from: '2026-01-01' },
      { person: 't2', unit: NAM, from: '2026-01-01' },
    ],
  },
  words: [person('t1', 'cb-01', 'Nguyễn Thị Lan'), person('t2', 'cb-02', 'Trần Văn Bình')],
};
const NOMINATED: NewTrainingDeed = {
  deed: { deed: 'nominated', session: SESSION, unit: BAC, people: ['t1'] },
};
const CAME: NewTrainingDeed = {
  deed: { deed: 'attended', session: SESSION, on: '2026-03-04', rosters: [ROSTER], people: ['t1'] },
};
const CERTIFIED: NewTrainingDeed = {
  deed: { deed: 'certified', session: SESSION, certificates: [{ person: 't1', on: '2026-03-05' }] },
  words: [{ person: 't1', word: 'certificate', value: { session: SESSION, number: '07/GCN' } }],
};

/** What is told of a plan's training. */
export function exerciseTraining(registers: FreshRegisters): void {
  describe('training', () => {
    let register: Register;
    beforeEach(async () => {
      register = await registers.open();
      await insertPlan(register);
    });

    const tell = (deeds: readonly NewTrainingDeed[], actor = 'person:linh') =>
      recordTraining(register, { planSlug: PLAN, actor, at: NOW, realAt: REAL, decide: () => deeds });
    const faults = async () =>
      (await checkInvariants(register, { now: NOW })).flatMap(({ broken }) => broken);

    it('is told by events of the plan, names beside them, and read again', async () => {
      expect(await tell([TOLD, NOMINATED, CAME, CERTIFIED])).toHaveLength(4);
      const { book, trainees, certificates, known, toldAt } = await readTraining(register, PLAN);
      expect(book.rosters.get(ROSTER)?.attended).toEqual(new Map([['t1', ['2026-03-04']]]));
      expect(book.sessions.get(SESSION)).toMatchObject({
        nominations: [{ person: 't1', unit: BAC }],
        attended: ['t1'],
      });
      expect(trainees.get('t2')).toEqual({ code: 'cb-02', name: 'Trần Văn Bình' });
      expect([...certificates.values()]).toEqual(['07/GCN']);
      expect([known, toldAt.get(ROSTER)]).toEqual([2, NOW]);
      expect(await faults()).toEqual([]);
      const { rows } = await sql<{ said: string }>`select fact::text as said from events`.execute(
        register.db,
      );
      const said = rows.map((row) => row.said).join(' ');
      for (const word of ['Lan', 'cb-01', '07/GCN']) expect(said).not.toContain(word);
    });

    it('is decided by what is known while nobody else tells anything', async () => {
      const one = (people: readonly string[]) =>
        recordTraining(register, {
          planSlug: PLAN,
          actor: 'person:linh',
          at: NOW,
          realAt: REAL,
          decide: ({ book }) => {
            const taken = book.sessions.get(SESSION)?.nominations.length ?? 0;
            if (taken > 0) throw new KyhanError('SESSION_FULL', { session: SESSION, capacity: 1, wanted: 2 });
            return [{ deed: { deed: 'nominated', session: SESSION, unit: BAC, people } }];
          },
        });
      const outcomes = await Promise.allSettled([one(['t1']), one(['t2'])]);
      expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
      expect((await verifyChains(register)).broken).toBeUndefined();
    });

    it('of a plan that is not there is refused', async () => {
      const telling = { planSlug: 'khac', actor: 'person:linh', at: NOW, realAt: REAL, decide: () => [TOLD] };
      await expect(recordTraining(register, telling)).rejects.toMatchObject({ code: 'PLAN_NOT_FOUND' });
    });

    it('of somebody who is erased goes, and the chain and the counts stay', async () => {
      await tell([TOLD, CAME, CERTIFIED]);
      await tell([{ deed: { deed: 'trainee-erased', person: 't1' } }]);
      const { book, trainees, certificates, known } = await readTraining(register, PLAN);
      expect([[...trainees.keys()], certificates.size, known]).toEqual([['t2'], 0, 2]);
      expect(book.rosters.get(ROSTER)?.attended.has('t1')).toBe(true);
      expect(book.erased).toEqual(new Set(['t1']));
      expect(await faults()).toEqual([]);
      expect((await verifyChains(register)).broken).toBeUndefined();
      const { rows } = await sql<{ said: string }>`select t::text as said from training_words t`.execute(
        register.db,
      );
      expect(rows.map(({ said }) => said).join(' ')).not.toContain('Lan');
    });

    it.each([
      ['plan_slug', sql`plan_slug = null`],
      ['sequence', sql`sequence = sequence + 7`],
      ['place', sql`place = place + 7`],
      ['person', sql`person = 't9'`],
      ['word', sql`word = case word when 'trainee' then 'certificate' else 'trainee' end`],
      ['value', sql`value = '{"code":"cb-09"}'`],
      ['value alone', sql`value = null`],
      ['salt', sql`salt = '\\x00'`],
      ['commitment', sql`commitment = '\\x00'`],
    ])('whose %s is changed is found', async (column, change) => {
      await tell([TOLD]);
      const changed = sql`update training_words set ${change} where person = 't1'`.execute(register.db);
      if (column === 'plan_slug') return await expect(changed).rejects.toThrow();
      await changed;
      expect(await faults()).not.toEqual([]);
    });

    it('that lost a word, or has one too many, is found', async () => {
      await tell([TOLD]);
      await sql`delete from training_words where person = 't1'`.execute(register.db);
      expect(await faults()).toHaveLength(1);
    });

    it('is for who coordinates to tell, and for a unit of its own people', async () => {
      const own = (unit: string): TrainingDeed => ({
        deed: 'nominated',
        session: SESSION,
        unit,
        people: ['t1'],
      });
      await tell([{ deed: own(BAC) }], unitActor(BAC));
      expect(await faults()).toEqual([]);
      await tell([{ deed: own(NAM) }], unitActor(BAC));
      expect(await faults()).toHaveLength(1);
      await tell([TOLD], unitActor(BAC));
      expect(await faults()).toHaveLength(2);
      const heads = {
        deed: 'heads-attended',
        session: SESSION,
        on: '2026-03-04',
        rosters: [ROSTER],
      } as const;
      await tell([{ deed: { ...heads, unit: BAC, heads: 3 } }], unitActor(BAC));
      expect(await faults()).toHaveLength(3);
    });
  });
}
