import path from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { instantAt, isoInstant } from '@kyhan/calendar';
import type { SimulationResult } from '@kyhan/engine/simulation';
import { expectedCycles, planCalendar, readPlan, requestedDue, type Plan } from '@kyhan/plan';
import { kyhan } from '@kyhan/testkit/kyhan';
import { expectedFile } from '../support/expected-file.js';

const FOLDER = path.join(import.meta.dirname, '../../examples/compliance-calendar');
const PLAN = path.join(FOLDER, 'plan.yaml');
const NEW_YORK = 'America/New_York';

let plan: Plan;
beforeAll(async () => {
  plan = await readPlan(PLAN);
});

const dueOf = (id: string, asked: { day: string; time: string }) => {
  const obligation = plan.obligations.find((one) => one.id === id)!;
  return requestedDue(
    { plan, calendar: planCalendar(plan) },
    obligation,
    instantAt(asked.day, asked.time, NEW_YORK),
  );
};

describe('the compliance calendar of a company', () => {
  it('is found without a fault', async () => {
    expect(await kyhan(['check', PLAN, '--json'])).toMatchObject({ exitCode: 0, stdout: '[]\n' });
  });

  it('expects in its first fiscal year what it is known to expect', async () => {
    const year = ['--from', '2026-07-01', '--to', '2027-07-31', '--json'];
    const { stdout, exitCode } = await kyhan(['preview', PLAN, ...year]);
    expect(exitCode).toBe(0);
    expect(stdout).toBe(await expectedFile(path.join(FOLDER, 'expected-preview-2026-27.json'), stdout));
  });

  it('comes out of a simulated year as it is known to come out', async () => {
    const year = ['--years', '1', '--from', '2026-07-01', '--late', '0.2', '--seed', '7'];
    const { stdout, exitCode } = await kyhan(['simulate', PLAN, ...year, '--json']);
    const { cycles, assignments, onTime, late, missed, lapsed, timeliness } = JSON.parse(
      stdout,
    ) as SimulationResult;
    const figures = { cycles, assignments, onTime, late, missed, lapsed, timeliness };
    const found = `${JSON.stringify(figures, undefined, 2)}\n`;
    expect(exitCode).toBe(0);
    expect(onTime + late + missed + lapsed).toBe(assignments);
    expect(found).toBe(await expectedFile(path.join(FOLDER, 'expected-simulation.json'), found));
  });

  it('counts quarters and halves of a year from July', () => {
    const { inForce } = plan;
    const keys = expectedCycles(plan, planCalendar(plan), { ...inForce, to: '2028-12-31' }).flatMap(
      ({ obligationId, periodKey, periodFrom, periodTo }) =>
        obligationId === 'quarterly-certification' ? [[periodKey, periodFrom, periodTo]] : [],
    );
    expect(keys).toHaveLength(8);
    expect(keys[0]).toEqual(['2026-27-Q1', '2026-07-01', '2026-09-30']);
    expect(keys[7]).toEqual(['2027-28-Q4', '2028-04-01', '2028-06-30']);
  });

  it('is right to the instant on the days on which clocks change', () => {
    const range = { from: '2026-10-25', to: '2027-03-21' };
    const due = Object.fromEntries(
      expectedCycles(plan, planCalendar(plan), range).flatMap(({ obligationId, dueOn, dueAt }) =>
        obligationId === 'restore-test' ? [[dueOn, isoInstant(dueAt, NEW_YORK)]] : [],
      ),
    );
    expect(due).toMatchObject({
      '2026-10-25': '2026-10-25T02:30:00-04:00',
      // Clocks went back at two: half past two comes once, after the hour that came twice.
      '2026-11-01': '2026-11-01T02:30:00-05:00',
      '2027-03-07': '2027-03-07T02:30:00-05:00',
      // Clocks go from two to three: there is no half past two, and three is the first instant after it.
      '2027-03-14': '2027-03-14T03:00:00-04:00',
      '2027-03-21': '2027-03-21T02:30:00-04:00',
    });
    // So says the zone's own table, asked without the product.
    const shown = (iso: string) =>
      new Intl.DateTimeFormat('en-GB', { timeZone: NEW_YORK, timeStyle: 'long', dateStyle: 'short' }).format(
        new Date(iso),
      );
    expect(shown('2026-11-01T07:30:00Z')).toContain('02:30:00');
    expect(shown('2027-03-14T06:59:59Z')).toContain('01:59:59');
    expect(shown('2027-03-14T07:00:00Z')).toContain('03:00:00');
  });

  it('answers a request within 30 days of the asking, and an incident within 72 hours over the change of clocks', () => {
    expect(dueOf('records-request', { day: '2026-10-15', time: '14:20' })).toEqual({ dueOn: '2026-11-16' });
    expect(dueOf('records-request', { day: '2026-10-16', time: '23:59' })).toEqual({ dueOn: '2026-11-16' });
    expect(dueOf('records-request', { day: '2026-10-01', time: '09:00' })).toEqual({ dueOn: '2026-11-02' });
    // Three nights of which one is an hour longer, and one an hour shorter.
    expect(dueOf('incident-report', { day: '2026-10-30', time: '22:15' })).toEqual({
      dueOn: '2026-11-02',
      dueTime: '21:15',
    });
    expect(dueOf('incident-report', { day: '2027-03-12', time: '22:15' })).toEqual({
      dueOn: '2027-03-15',
      dueTime: '23:15',
    });
  });

  it('takes days off from its own calendar: Thanksgiving is none in Vietnam, Tết none here', () => {
    const calendar = planCalendar(plan);
    const days = ['2026-11-26', '2027-02-05', '2027-02-08', '2027-12-24', '2026-09-02'];
    expect(days.map((day) => calendar.isWorkingDay(day))).toEqual([false, true, true, false, true]);
  });

  it('is in English alone, with kinds of its own', () => {
    expect(Object.keys(plan.kinds ?? {})).toEqual(['filing', 'certification', 'check']);
    expect(plan.obligations[0]?.title).toEqual({
      en: 'Quarterly management certification',
      vi: 'Quarterly management certification',
    });
  });
});
