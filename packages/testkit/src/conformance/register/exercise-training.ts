import { beforeEach, describe, expect, it } from '@jest/globals';
import {
  coverageOf,
  coverageOn,
  trainingBook,
  UNKNOWN_ROSTER,
  type TrainingDeed,
} from '@kyhan/engine/training';
import { KyhanError } from '@kyhan/errors';
import { unitActor } from '@kyhan/plan/ids';
import {
  checkInvariants,
  getPlan,
  countCoverage,
  listAttendees,
  listTrainees,
  readSessions,
  recordTraining,
  verifyChains,
  type NewTrainingDeed,
  type Register,
  type StoredTraining,
  type TrainingConcern,
  type TrainingWord,
} from '@kyhan/register';
import { sql } from 'kysely';
import { BAC, insertPlan, NAM, PLAN } from '../../cast/index.js';
import { at, REAL } from '../../clock/index.js';
import { lowerSecondWall, type FreshRegisters } from '../../registers/index.js';
import { randomTrainingDeeds, TRAINING_DAYS } from './random-training-deeds.js';

const COUNTED = 'rosters/heads.csv';
const NOW = at('2026-03-04', 10);
const TIMES = { at: NOW, realAt: REAL };
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
      recordTraining(register, { planSlug: PLAN, actor, ...TIMES, concern: {}, decide: () => deeds });
    const counted = async (day: string) => {
      const ask = { roster: ROSTER, counts: false, measuredOn: day, trainedBy: day, since: '2026-03-03' };
      return (await countCoverage(register, PLAN, [ask]))[0];
    };
    const attendees = () => listAttendees(register, { planSlug: PLAN, session: SESSION }, { limit: 10 });
    const left = async () => {
      const day = { measuredOn: '2026-03-04', trainedBy: '2026-03-04' };
      const wish = { planSlug: PLAN, roster: ROSTER, state: 'left', ...day } as const;
      return (await listTrainees(register, wish, { limit: 10 })).items;
    };
    const faults = async () =>
      (await checkInvariants(register, { now: NOW })).flatMap(({ broken }) => broken);

    it('is told by events of the plan, names beside them, and read again', async () => {
      expect(await tell([TOLD, NOMINATED, CAME, CERTIFIED])).toHaveLength(4);
      expect(await counted('2026-03-04')).toEqual({
        toldAt: NOW,
        units: [
          { unit: BAC, onRoster: 1, trained: 1, trainedBefore: 0 },
          { unit: NAM, onRoster: 1, trained: 0, trainedBefore: 0 },
        ],
      });
      expect((await readSessions(register, PLAN)).get(SESSION)).toMatchObject({ nominated: 1, attended: 1 });
      expect((await attendees()).items).toEqual([
        {
          person: 't1',
          unit: BAC,
          hasAttended: true,
          certifiedOn: '2026-03-05',
          certificate: { session: SESSION, number: '07/GCN' },
          trainee: { code: 'cb-01', name: 'Nguyễn Thị Lan' },
        },
      ]);
      expect(await left()).toEqual([
        { person: 't2', unit: NAM, trainedOn: null, trainee: { code: 'cb-02', name: 'Trần Văn Bình' } },
      ]);
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
          ...TIMES,
          concern: { session: SESSION },
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

    it('is decided by what it concerns alone: one session, those whom it names, the ids that are given', async () => {
      const other = { ...NOMINATED.deed, session: 'round/2026-05-04' } as TrainingDeed;
      const planned = {
        session: SESSION,
        obligation: 'round',
        rosters: [ROSTER],
        on: '2026-03-04',
        hours: 8,
      };
      await tell([TOLD, NOMINATED, CAME, { deed: other }, { deed: { deed: 'session-planned', ...planned } }]);
      await tell([{ deed: { deed: 'trainee-erased', person: 't2' } }]);
      const known = async (concern: TrainingConcern) => {
        const read: StoredTraining[] = [];
        const decide = (stored: StoredTraining) => {
          read.push(stored);
          return [];
        };
        await recordTraining(register, { planSlug: PLAN, actor: 'person:linh', ...TIMES, concern, decide });
        const [{ book, trainees, lastId }] = read as [StoredTraining];
        const members = book.rosters.get(ROSTER)?.members.map((member) => member.person) ?? [];
        return { sessions: [...book.sessions.keys()], members, people: [...trainees.keys()], lastId };
      };
      const nothing = { sessions: [], members: [], people: [], lastId: 0 };
      expect(await known({})).toEqual(nothing);
      const named = { session: SESSION, rosters: [ROSTER], people: ['cb-01', 'cb-02', 't2', 'cb-03'] };
      expect(await known(named)).toEqual({
        ...nothing,
        sessions: [SESSION],
        members: ['t1'],
        people: ['t1'],
      });
      expect(await known({ newSession: true })).toEqual({ ...nothing, sessions: [SESSION] });
      expect(await known({ newPeople: true })).toEqual({ ...nothing, lastId: 2 });
      await tell([
        { ...TOLD, words: [person('t3', 't0012', 'Lê Thị Cúc'), person('t4', 'x99', 'Lê Văn Dũng')] },
      ]);
      expect(await known({ newPeople: true })).toEqual({ ...nothing, lastId: 12 });
    });

    it('is certified for as long as it stands that they came', async () => {
      const gone: NewTrainingDeed = {
        deed: { deed: 'attendance-withdrawn', session: SESSION, people: ['t1'] },
      };
      const shown = async () =>
        (await attendees()).items.map((one) => [one.hasAttended, one.certifiedOn, one.certificate?.number]);
      await tell([TOLD, NOMINATED, CAME, CERTIFIED]);
      expect(await shown()).toEqual([[true, '2026-03-05', '07/GCN']]);
      await tell([gone]);
      expect(await shown()).toEqual([[false, null, undefined]]);
      await tell([CAME]);
      expect(await shown()).toEqual([[true, null, undefined]]);
      await tell([CERTIFIED]);
      expect(await shown()).toEqual([[true, '2026-03-05', '07/GCN']]);
    });

    it.each([1, 2, 3, 4, 5, 6])(
      'is counted by the database as its book comes to it, in any order (%i)',
      async (seed) => {
        const { plan } = await getPlan(register, PLAN);
        const deeds = randomTrainingDeeds(seed, ROSTER, COUNTED);
        for (const deed of deeds) await tell([deed]);
        const book = trainingBook(deeds.map(({ deed }) => deed));
        for (const [roster, count] of [
          [ROSTER, 'people'],
          [COUNTED, 'heads'],
        ] as const)
          for (const on of TRAINING_DAYS) {
            const by = '2026-12-31';
            const counting = count === 'heads' ? { count } : {};
            const target = { id: 'all', roster, percent: 100, by, ...counting };
            const ask = {
              roster,
              counts: count === 'heads',
              measuredOn: on,
              trainedBy: on,
              since: '2026-02-15',
            };
            const [found] = await countCoverage(register, PLAN, [ask]);
            const record = book.rosters.get(roster) ?? UNKNOWN_ROSTER;
            const { units } = coverageOn({ plan, target, roster: record, on });
            const told = coverageOf({ plan, target, on }, found?.units ?? []);
            expect([seed, roster, on, told.units]).toEqual([
              seed,
              roster,
              on,
              units.map(({ people: _people, left: _left, ...unit }) => unit),
            ]);
            if (count === 'heads') continue;
            const day = { measuredOn: on, trainedBy: on };
            const wish = { planSlug: PLAN, roster, state: 'left', ...day } as const;
            const { items } = await listTrainees(register, wish, { limit: 100 });
            expect(items.map(({ person: id }) => id).toSorted()).toEqual(
              units.flatMap(({ left: ids }) => ids).toSorted(),
            );
          }
        const sessions = await readSessions(register, PLAN);
        for (const [id, { nominations, attended, attendedHeads, cancelled, planned }] of book.sessions) {
          expect([seed, id, sessions.get(id)]).toEqual([
            seed,
            id,
            {
              ...(planned && { planned }),
              cancelled,
              nominated: nominations.length,
              attended: attended.length + attendedHeads.reduce((sum, { heads }) => sum + heads, 0),
            },
          ]);
        }
      },
    );

    it('of a plan that is not there is refused', async () => {
      const telling = { planSlug: 'khac', actor: 'person:linh', ...TIMES, concern: {}, decide: () => [TOLD] };
      await expect(recordTraining(register, telling)).rejects.toMatchObject({ code: 'PLAN_NOT_FOUND' });
    });

    it('of somebody who is erased goes, and the chain and the counts stay', async () => {
      await tell([TOLD, CAME, CERTIFIED]);
      await tell([{ deed: { deed: 'trainee-erased', person: 't1' } }]);
      expect((await counted('2026-03-04'))?.units[0]).toMatchObject({ unit: BAC, onRoster: 1, trained: 1 });
      expect((await attendees()).items).toMatchObject([{ person: 't1', trainee: null, certificate: null }]);
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
      await lowerSecondWall(register);
      const changed = sql`update training_words set ${change} where person = 't1'`.execute(register.db);
      if (column === 'plan_slug') return await expect(changed).rejects.toThrow();
      await changed;
      expect(await faults()).not.toEqual([]);
    });

    it('that lost a word, or has one too many, is found', async () => {
      await tell([TOLD]);
      await lowerSecondWall(register);
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
