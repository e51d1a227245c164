import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CoverageAnswer } from '@kyhan/contracts';
import { readPlan } from '@kyhan/plan';
import type { Register } from '@kyhan/register';
import { insertPlan } from '@kyhan/testkit/cast';
import { at } from '@kyhan/testkit/clock';
import { BEARER, startTestPortal, type TestPortal } from '@kyhan/testkit/portal';
import { pgliteRegisters } from '@kyhan/testkit/registers';
import { parse } from 'yaml';
import { PLAN_632 } from '../support/plan-632.js';

const FOLDER = path.dirname(PLAN_632);
const PLAN = 'dak-nong-632';

/** Each target of the plan, and the days of its sessions with everyone who came; the first was before the software. */
const ATTENDED: Readonly<Record<string, readonly (readonly [on: string, ...people: string[]])[]>> = {
  'human-rights-officials': [
    ['2022-11-20', 'hum-11'],
    ['2023-11-15', 'hum-01', 'hum-02', 'hum-05'],
    ['2024-07-15', 'hum-12', 'hum-06', 'hum-01'],
    ['2025-03-10', 'hum-04', 'hum-07', 'hum-10'],
  ],
  'information-managers': [
    ['2022-11-20', 'inf-01'],
    ['2023-11-15', 'inf-02', 'inf-03', 'inf-11'],
    ['2024-07-15', 'inf-07', 'inf-12'],
    ['2025-03-10', 'inf-08', 'inf-09'],
  ],
  'press-staff': [
    ['2022-11-20', 'pre-05'],
    ['2023-11-15', 'pre-01', 'pre-02'],
    ['2024-07-15', 'pre-06'],
    ['2025-03-10', 'pre-03'],
  ],
  'socio-political-officials': [
    ['2022-11-20', 'soc-11'],
    ['2023-11-15', 'soc-01', 'soc-02', 'soc-13'],
    ['2024-07-15', 'soc-12', 'soc-14', 'soc-15', 'soc-18'],
    ['2025-03-10', 'soc-03', 'soc-07', 'soc-20'],
  ],
};
const TARGETS = Object.keys(ATTENDED);
const SESSIONS = ['2023-11-15', '2024-07-15', '2025-03-10'] as const;
const fileOf = (target: string) => `rosters/${target}.csv`;

/** Before and after each session, who leaves and joins in 2024, departments of 1 March and the province of 1 July 2025. */
const DAYS = [
  '2022-10-31',
  '2022-11-20',
  '2023-11-14',
  '2023-11-15',
  '2024-06-30',
  '2024-07-01',
  '2024-07-15',
  '2025-02-28',
  '2025-03-01',
  '2025-03-10',
  '2025-06-30',
  '2025-07-01',
];
/** From then on the roster of the last day of the districts counts. */
const MEASURED_ON = '2025-06-30';

interface WrittenUnit {
  readonly id: string;
  readonly lives?: { readonly to?: string };
  readonly successors?: readonly { readonly unit: string; readonly from: string; readonly scope?: string }[];
}

type Lines = readonly (readonly string[])[];

const cells = (csv: string): string[][] =>
  csv
    .trim()
    .split(/\r?\n/)
    .map((line) => line.split(','));

/** The arithmetic once more, from the files as they lie there alone: of a day, by unit, who is on a list and who was there. */
class ByHand {
  private constructor(
    private readonly rosters: Readonly<Record<string, Lines>>,
    private readonly units: readonly WrittenUnit[],
  ) {}

  static async read(): Promise<ByHand> {
    const rosters = TARGETS.map(
      async (target) => [target, cells(await readFile(path.join(FOLDER, fileOf(target)), 'utf8'))] as const,
    );
    const units = parse(await readFile(path.join(FOLDER, 'units.yaml'), 'utf8')) as WrittenUnit[];
    return new ByHand(Object.fromEntries(await Promise.all(rosters)), units);
  }

  rowsOf(target: string): string[][] {
    return (this.rosters[target] ?? []).map((row) => [...row]);
  }

  counted(target: string, day: string): Record<string, readonly [onRoster: number, trained: number]> {
    const measured = day < MEASURED_ON ? day : MEASURED_ON;
    const came = new Set((ATTENDED[target] ?? []).flatMap(([on, ...people]) => (on <= day ? people : [])));
    const counts: Record<string, [number, number]> = {};
    for (const [person = '', unit = '', , from = '', to = ''] of this.rosters[target]?.slice(1) ?? []) {
      if (measured < from || (to !== '' && measured > to)) continue;
      const now = this.heirOf(unit, day);
      const [all, trained] = counts[now] ?? [0, 0];
      counts[now] = [all + 1, trained + (came.has(person) ? 1 : 0)];
    }
    return counts;
  }

  /** Whoever has the work of a unit that day: where several have parts of it, the one that has the press; else the unit. */
  private heirOf(id: string, day: string): string {
    const unit = this.units.find((one) => one.id === id);
    const end = unit?.lives?.to;
    if (end === undefined || day <= end) return id;
    const heirs = (unit?.successors ?? []).filter(({ from }) => from <= day);
    const ofPress = heirs.filter(({ scope }) => scope === 'press');
    const [heir, ...others] = ofPress.length > 0 ? ofPress : heirs.filter(({ scope }) => scope === undefined);
    return heir === undefined || others.length > 0 ? id : this.heirOf(heir.unit, day);
  }
}

describe('coverage of plan 632', () => {
  const registers = pgliteRegisters();
  let byHand: ByHand;
  let register: Register;
  let portal: TestPortal;
  beforeAll(async () => {
    byHand = await ByHand.read();
    register = await registers.open();
    await insertPlan(register, await readPlan(PLAN_632));
    portal = await startTestPortal(register, at('2023-01-05', 9));
    await liveThroughIt();
  });
  afterAll(async () => {
    await portal?.close();
    await registers.end();
    expect(portal?.bugs).toEqual([]);
  });

  async function told(what: string, body: object): Promise<{ readonly session: string }> {
    const answer = await portal.ask(`/api/v1/plans/${PLAN}/training/${what}`, {
      method: 'POST',
      headers: { ...BEARER, 'content-type': 'application/json' },
      payload: JSON.stringify(body),
    });
    expect([what, answer.status]).toEqual([what, 200]);
    return JSON.parse(answer.body) as { session: string };
  }

  /** The lists as their files have them, who was trained before, and each session with who came. */
  async function liveThroughIt() {
    for (const target of TARGETS) {
      const roster = fileOf(target);
      await told('rosters', { roster, rows: byHand.rowsOf(target) });
      const [[on, ...people] = ['']] = ATTENDED[target] ?? [];
      const rows = [['person', 'on'], ...people.map((person) => [person, on])];
      await told('before', { roster, rows });
    }
    for (const on of SESSIONS) {
      const { session } = await told('sessions', {
        obligation: 'training-round',
        on,
        hours: 8,
        capacity: 40,
      });
      portal.now = at(on, 17);
      const people = Object.values(ATTENDED)
        .flat()
        .flatMap(([day, ...came]) => (day === on ? came : []));
      await told('attendance', { session, people });
    }
  }

  it.each(DAYS)('is on %s what its lists come to by hand, in the API and on the page', async (day) => {
    portal.now = at(day > '2025-03-10' ? day : '2025-03-10', 18);
    const { body } = await portal.ask(`/api/v1/plans/${PLAN}/training?on=${day}`, { headers: BEARER });
    const { targets } = JSON.parse(body) as CoverageAnswer;
    expect(targets.map(({ target }) => target)).toEqual(TARGETS);
    for (const { target, units, onRoster, trained, percent } of targets) {
      const own = byHand.counted(target, day);
      const shown = units.map((one) => [one.unit, [one.onRoster, one.trained]]);
      expect([target, Object.fromEntries(shown)]).toEqual([target, own]);
      const sums = Object.values(own).reduce<[number, number]>(([a, b], [c, d]) => [a + c, b + d], [0, 0]);
      expect([target, onRoster, trained]).toEqual([target, ...sums]);
      expect(percent).toBe(sums[0] === 0 ? null : Math.floor((1000 * sums[1]) / sums[0]) / 10);
    }
    const page = await portal.ask(`/training?plan=${PLAN}&on=${day}&table=units&as=csv`, { headers: BEARER });
    // Target and unit, whose names may hold commas, then how many are on the list and how many were there.
    const lines = page.body.trim().split(/\r?\n/).slice(1);
    const ofPage = lines.map((line) => (line.match(/"(?:[^"]|"")*"|[^,;]+/g) ?? []).slice(2, 4).map(Number));
    const ofHand = TARGETS.flatMap((target) => {
      const own = byHand.counted(target, day);
      return Object.keys(own)
        .toSorted()
        .map((unit) => own[unit]);
    });
    expect(ofPage).toEqual(ofHand);
  });

  it('has people who join and leave, and units that pass their people on, among those days', () => {
    const of = (target: string, day: string) => byHand.counted(target, day);
    expect(of('press-staff', '2024-06-30')).toMatchObject({ 'bao-dak-nong': [3, 2] });
    expect(of('press-staff', '2024-07-01')).toMatchObject({ 'bao-dak-nong': [2, 1], 'dai-ptth': [3, 1] });
    expect(of('information-managers', '2025-02-28')).toMatchObject({ 'so-tttt': [2, 2] });
    expect(of('information-managers', '2025-03-01')).toMatchObject({ 'so-vhttdl': [4, 3] });
    expect(of('information-managers', '2025-03-01')).not.toHaveProperty('so-tttt');
    expect(of('socio-political-officials', '2025-07-01')).toEqual({ 'mttq-lam-dong': [19, 10] });
  });
});
