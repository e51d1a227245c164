import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CoverageAnswer, TraineesAnswer } from '@kyhan/contracts';
import { cycleCounts, listAssignments, listNotices, verifyChains, type Assignment } from '@kyhan/register';
import { LINH, unitAs } from '@kyhan/testkit/cast';
import { until } from '@kyhan/testkit/clock';
import { BEARER, startTestPortal, type TestPortal } from '@kyhan/testkit/portal';
import { OfficeOf632 } from '../support/office-of-632.js';
import { PLAN_632 } from '../support/plan-632.js';

const ROUND = 'training-round/2023';
const HELD_ON = '2023-11-15';
const ROSTERS = [
  'human-rights-officials',
  'information-managers',
  'press-staff',
  'socio-political-officials',
];
const rosterPath = (name: string) => `rosters/${name}.csv`;
/** They have other work on the day. */
const ABSENT = new Set(['hum-04', 'inf-06', 'soc-09']);
/** Of the district that is late with its nomination, and of an organisation that never answers. */
const [LATE, SILENT] = ['ubnd-dak-mil', 'ldld'];

type Row = readonly string[];

/** Rosters as their files have them: person, unit, office, from, to. */
async function rosterRows(): Promise<Record<string, readonly Row[]>> {
  const folder = path.dirname(PLAN_632);
  const read = ROSTERS.map(async (name) => {
    const text = await readFile(path.join(folder, rosterPath(name)), 'utf8');
    return [
      name,
      text
        .trim()
        .split(/\r?\n/)
        .map((line) => line.split(',')),
    ] as const;
  });
  return Object.fromEntries(await Promise.all(read));
}

const onDay = ([, , , from = '', to = '']: Row, day: string) => from <= day && (to === '' || day <= to);

/** Row 6 of plan 632 (II.2.2, IV.2.2, V-TC.6.d) as the plan file has it: the round of 2023 and what it does to the targets. */
describe('training with targets: the round of 2023 of plan 632', () => {
  let office: OfficeOf632;
  let portal: TestPortal;
  let rosters: Record<string, readonly Row[]>;
  let owed: Assignment[];
  let session: string;
  beforeAll(async () => {
    rosters = await rosterRows();
    office = await OfficeOf632.start('2023-10-02');
    portal = await startTestPortal(office.engine.register, office.engine.clock.now(), {
      client: office.engine.client,
    });
  });
  afterAll(async () => {
    await portal?.close();
    await office?.engine.stop();
    expect(portal?.bugs ?? []).toEqual([]);
  });

  const who = () => ({ planSlug: office.plan.slug, actor: LINH });
  const asked = async <Answer>(what: string) => {
    portal.now = office.engine.clock.now();
    const { body } = await portal.ask(`/api/v1/plans/${office.plan.slug}/training${what}`, {
      headers: BEARER,
    });
    return JSON.parse(body) as Answer;
  };
  const coverage = async (on: string) => {
    const { targets } = await asked<CoverageAnswer>(`?on=${on}`);
    return Object.fromEntries(
      targets.map(({ target, onRoster, trained, percent }) => [target, [onRoster, trained, percent]]),
    );
  };
  /** Whoever is on a roster that day, by the unit that may nominate them. */
  const peopleOf = (unit: string) =>
    Object.values(rosters)
      .flat()
      .filter((row) => row[1] === unit && onDay(row, HELD_ON))
      .map(([person = '']) => person);
  const kindsOf = async (step: string, unit: string) => {
    const assignmentId = office.id(`${ROUND}/${step}/${unit}`);
    return (await listNotices(office.engine.register, { assignmentId })).map(({ kind }) => kind);
  };

  it('waits for a word of the office, then orders nominations of 26 and asks eight for theirs', async () => {
    owed = await office.confirm(ROUND, { reason: 'Kế hoạch tập huấn năm 2023' });
    const count = (step: string) => owed.filter(({ stepId }) => stepId === step).length;
    expect([count('nomination'), count('nomination-asked'), count('attendance')]).toEqual([26, 8, 1]);
    await office.engine.moveTo('2023-10-03', '08:05');
    const ordered = await office.letter('so-tu-phap', 'Lớp tập huấn truyền thông về quyền con người');
    expect(ordered.text).toContain('31 tháng 10 năm 2023');
    expect((await office.letter('bao-dak-nong', 'Lớp tập huấn')).text).toContain('Kính đề nghị Báo Đắk Nông');
  });

  it('has told its rosters, of whom nobody is trained yet', async () => {
    for (const name of ROSTERS)
      await office.engine.client.importRoster({
        ...who(),
        roster: rosterPath(name),
        rows: (rosters[name] ?? []).map((row) => [...row]),
      });
    expect(await coverage('2023-10-03')).toEqual({
      'human-rights-officials': [11, 0, 0],
      'information-managers': [11, 0, 0],
      'press-staff': [5, 0, 0],
      'socio-political-officials': [19, 0, 0],
    });
  });

  it('plans a session for all of its rosters, since its last step says whose people attend', async () => {
    const planned = { obligation: 'training-round', on: HELD_ON, hours: 8, capacity: 60 };
    ({ session = '' } = await office.engine.client.planSession({ ...who(), ...planned }));
    const { sessions } = await asked<CoverageAnswer>('');
    expect(sessions).toMatchObject([{ session, rosters: ROSTERS.map(rosterPath), capacity: 60 }]);
  });

  it('is nominated for by each unit of its own people, after a reminder', async () => {
    await office.engine.moveTo('2023-10-17', '08:05');
    await office.lived(`${ROUND}/nomination/so-noi-vu`, 'reminded');
    const { client } = office.engine;
    const wish = { planSlug: office.plan.slug, session, people: ['hum-02'] };
    const other = client.nominate({ ...wish, unit: 'so-noi-vu', actor: unitAs('so-noi-vu') });
    await expect(other).rejects.toMatchObject({ code: 'TRAINEE_UNKNOWN' });
    const answering = owed.filter(
      ({ stepId, unitId }) => stepId !== 'attendance' && unitId !== LATE && unitId !== SILENT,
    );
    await Promise.all(
      answering.map(async ({ stepId, unitId }) => {
        const people = peopleOf(unitId);
        const nominated = { ...wish, unit: unitId, people, actor: unitAs(unitId) };
        if (people.length > 0) await client.nominate(nominated);
        const values = people.length === 0 ? undefined : { number: people.length };
        await office.handIn(`${ROUND}/${stepId}/${unitId}`, values);
      }),
    );
    for (const { stepId, unitId } of answering) await office.rule(`${ROUND}/${stepId}/${unitId}`, 'accept');
    // The steering committee owes nothing: who coordinates enters its people.
    const people = peopleOf('bcd-nhan-quyen');
    await client.nominate({ ...wish, ...who(), unit: 'bcd-nhan-quyen', people });
  });

  it('climbs over the district that is late, and over nobody who is asked', async () => {
    await office.engine.moveTo('2023-11-01', '08:05');
    await office.lived(`${ROUND}/nomination/${LATE}`, 'became-overdue');
    await office.engine.moveTo('2023-11-02', '08:05');
    await office.lived(`${ROUND}/nomination/${LATE}`, 'escalated');
    await office.letter(LATE, 'Lớp tập huấn', 'thu-truong');
    expect(await kindsOf('nomination-asked', SILENT)).not.toContain('escalation');
    const people = peopleOf(LATE);
    const wish = { planSlug: office.plan.slug, session, unit: LATE, people, actor: unitAs(LATE) };
    await office.engine.client.nominate(wish);
    await office.handIn(`${ROUND}/nomination/${LATE}`, { number: people.length });
    await office.rule(`${ROUND}/nomination/${LATE}`, 'accept');
  });

  it('is covered after it as its rosters and who came say', async () => {
    await office.engine.moveTo(HELD_ON, '17:05');
    const came = Object.values(rosters)
      .flat()
      .filter((row) => onDay(row, HELD_ON) && row[1] !== SILENT)
      .flatMap(([person = '']) => (ABSENT.has(person) || person === 'person' ? [] : [person]));
    const { client } = office.engine;
    await client.recordTrainingAttendance({ ...who(), session, people: came });
    const certificates = came.map((person, place) => ({ person, number: `${place + 1}/GCN`, on: HELD_ON }));
    await client.recordCertificates({ ...who(), session, certificates });
    const own = ROSTERS.map((name) => {
      const all = (rosters[name] ?? []).filter((row) => onDay(row, HELD_ON));
      const trained = all.filter(([person = '']) => came.includes(person)).length;
      return [name, [all.length, trained, Math.floor((1000 * trained) / all.length) / 10]];
    });
    expect(await coverage(HELD_ON)).toEqual(Object.fromEntries(own));
    expect(own).toEqual([
      ['human-rights-officials', [11, 10, 90.9]],
      ['information-managers', [11, 10, 90.9]],
      ['press-staff', [5, 5, 100]],
      ['socio-political-officials', [19, 15, 78.9]],
    ]);
    expect((await coverage('2023-11-14'))['press-staff']).toEqual([5, 0, 0]);
    const { targets } = await asked<CoverageAnswer>(`?on=${HELD_ON}`);
    expect(targets.map(({ isReached }) => isReached)).toEqual([false, false, true, true]);
    const query = `on=${HELD_ON}&roster=${rosterPath('human-rights-officials')}`;
    const { trainees } = await asked<TraineesAnswer>(`/people?${query}`);
    expect(trainees.map(({ code }) => code)).toEqual(['hum-04']);
  });

  it('is reported on by the lead, with the nominations before it, and owes nothing more', async () => {
    const step = `${ROUND}/attendance/so-tttt` as const;
    portal.now = office.engine.clock.now();
    const page = await portal.ask(portal.link(office.id(step), 'dau-moi@so-tttt.example.org'));
    expect(page.body).toContain('UBND huyện Đắk Mil');
    // The session of the year, with how many were nominated and came.
    expect(page.body).toMatch(/15\/11\/2023(?:<[^>]*>)+8(?:<[^>]*>)+43(?:<[^>]*>)+40</);
    await office.handIn(step, { 'held-on': HELD_ON, form: 'own', attended: 40, content: 'Chuyên đề 1 và 2' });
    await office.rule(step, 'accept');
    await office.handIn(`${ROUND}/nomination-asked/${SILENT}`);
    await office.rule(`${ROUND}/nomination-asked/${SILENT}`, 'accept');
    const { register, clock } = office.engine;
    const cycleId = office.id(ROUND);
    await until(async () => (await office.cycle(ROUND)).closedAt);
    expect(await listAssignments(register, { cycleId, ended: false })).toEqual([]);
    const counts = await cycleCounts(register, { cycleId, now: clock.now() });
    // Who is asked is late with nothing, and counted apart.
    expect(counts).toMatchObject({ total: 35, assigned: 27, asked: 8, onTime: 26, late: 1 });
    expect(await office.broken()).toEqual([]);
    expect((await verifyChains(register)).broken).toBeUndefined();
  });
});
