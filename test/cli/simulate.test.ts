import { readFileSync } from 'node:fs';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { SimulationResult } from '@kyhan/engine/simulation';
import { kyhan } from '@kyhan/testkit/kyhan';
import { PLAN_632 } from '../support/plan-632.js';
import { GOOD_PLAN } from './good-plan.js';

const root = path.resolve(import.meta.dirname, '../..');
/** Who is not escalated over is asked and not ordered, and in no rate. */
const ORDERED = GOOD_PLAN.replace('escalate: []', 'escalate: [{ after: { workingDays: 1 }, to: head }]');
let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'kyhan-simulate-'));
  await writeFile(path.join(folder, 'plan.yaml'), ORDERED);
});
afterAll(() => rm(folder, { recursive: true }));

function simulated(...options: string[]) {
  return kyhan(['simulate', 'plan.yaml', ...options], { folder });
}

async function result(...options: string[]): Promise<SimulationResult> {
  const { exitCode, stdout } = await simulated(...options, '--json');
  expect(exitCode).toBe(0);
  return JSON.parse(stdout) as SimulationResult;
}

describe('kyhan simulate', () => {
  it('prints the same for the same seed', async () => {
    const once = await simulated('--years', '3', '--seed', '7', '--json');
    expect(await simulated('--years', '3', '--seed', '7', '--json')).toEqual(once);
    expect((await simulated('--years', '3', '--seed', '8', '--json')).stdout).not.toBe(once.stdout);
  });

  it('takes years, the first day and the share of late ones', async () => {
    const year = await result('--years', '1', '--from', '2026-01-01', '--late', '0');
    expect(year).toMatchObject({ from: '2026-01-01', to: '2026-12-31', cycles: 12, assignments: 12 });
    expect(year).toMatchObject({ timeliness: 1, completeness: 1, missed: 0 });
    const never = await result('--years', '1', '--from', '2026-01-01', '--late', '1', '--never', '1');
    expect(never).toMatchObject({ timeliness: 0, completeness: 0, missed: 12 });
  });

  it('goes through the whole plan where no years are named', async () => {
    // The cycle of October 2022 would open before the plan is in force.
    expect(await result()).toMatchObject({ years: 7, from: '2022-10-31', cycles: 74 });
  });

  it('has the fields that its page describes', async () => {
    const page = readFileSync(path.join(root, 'packages/engine/src/simulation/README.md'), 'utf8');
    const table = page.slice(page.indexOf('## The fields of'));
    const rows = [...table.matchAll(/^\| (`[^|]*) \|/gm)].flatMap(
      ([, names = '']) => names.match(/\w+/g) ?? [],
    );
    expect(rows.toSorted()).toEqual(Object.keys(await result('--years', '1')).toSorted());
  });

  it('shows people tables in their language', async () => {
    const vietnamese = await simulated('--years', '1');
    expect(vietnamese.stdout).toMatch(/^Việc được giao +12$/m);
    expect(vietnamese.stdout).toMatch(/^Báo cáo tháng +12 +12 /m);
    expect((await simulated('--years', '1', '--lang', 'en')).stdout).toMatch(/^Assignments +12$/m);
  });

  it.each([
    ['--late', '1.5'],
    ['--years', '0'],
    ['--years', '101'],
    ['--seed', '-1'],
    ['--from', '2029-01-01'],
    ['--from', '2026-02-30'],
  ])('refuses %s %s', async (option, value) => {
    const { exitCode, stdout, stderr } = await simulated(option, value, '--json');
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
    expect(stderr).toContain(value);
  });

  it('forecasts the training targets of plan 632 over its six years', async () => {
    const kept = path.join(folder, 'kept/plan.yaml');
    await cp(path.dirname(PLAN_632), path.dirname(kept), { recursive: true });
    // As where the new province keeps the plan: without what holds it back from the merger on.
    const suspensions = /^ {4}suspended:.*\n(?: {6}.*\n)*/gm;
    await writeFile(kept, (await readFile(PLAN_632, 'utf8')).replaceAll(suspensions, ''));
    const { exitCode, stdout } = await kyhan(['simulate', kept, '--years', '6', '--json']);
    const { coverage, cycles } = JSON.parse(stdout) as SimulationResult;
    expect(exitCode).toBe(0);
    expect(cycles).toBeGreaterThan(100);
    expect(coverage.map(({ target, percent }) => [target, percent])).toEqual([
      ['human-rights-officials', 100],
      ['information-managers', 100],
      ['press-staff', 100],
      ['socio-political-officials', 70],
    ]);
    for (const { rounds } of coverage) expect(rounds.length).toBeGreaterThanOrEqual(4);
  });

  it('takes a roster as spreadsheets write it, and names one that is not there', async () => {
    const targets = (roster: string) =>
      GOOD_PLAN.replace('kind: report', 'kind: training') +
      `    targets: [{ id: all, roster: ${roster}, percent: 100, by: 2028-12-31 }]\n`;
    await writeFile(
      path.join(folder, 'roster.csv'),
      'Person;Unit;From;To\np-1;so-tttt;2022-11-01;\np-2;so-tttt;2022-11-01;\n',
    );
    await writeFile(path.join(folder, 'training.yaml'), targets('roster.csv'));
    const read = await kyhan(['simulate', 'training.yaml', '--late', '0', '--nominated', '1', '--json'], {
      folder,
    });
    const { coverage } = JSON.parse(read.stdout) as SimulationResult;
    expect(coverage[0]).toMatchObject({ target: 'all', atEnd: { onRoster: 2, trained: 2, percent: 100 } });
    await writeFile(path.join(folder, 'training.yaml'), targets('nowhere.csv'));
    const { exitCode, stdout, stderr } = await kyhan(['simulate', 'training.yaml'], { folder });
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
    expect(stderr).toContain('nowhere.csv');
  });
});
