import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from '@jest/globals';
import { endOfDay, instantAt, isoInstant, localDate, startOfDay } from '@kyhan/calendar';
import { cycleIn, planText, type Around } from './plan-of.js';

const WARSAW: Around = { timeZone: 'Europe/Warsaw' };
const NEW_YORK: Around = { timeZone: 'America/New_York' };

async function dueAt(day: string, time: string | undefined, around: Around): Promise<string> {
  const due =
    time === undefined ? '{ at: cut-off, roll: none }' : `{ at: cut-off, roll: none, time: "${time}" }`;
  const cycle = await cycleIn(day, `period: { dates: [${day}] }\ndue: ${due}`, around);
  return isoInstant(cycle.dueAt, around.timeZone!);
}

describe('in a zone that changes its clocks', () => {
  // Warsaw: 29 March 2026, 02:00 becomes 03:00; 25 October 2026, 03:00 becomes 02:00.
  // New York: 8 March 2026, 02:00 becomes 03:00; 1 November 2026, 02:00 becomes 01:00.
  it.each([
    [WARSAW, '2026-03-29', '2026-03-30T00:00:00+02:00'],
    [WARSAW, '2026-10-25', '2026-10-26T00:00:00+01:00'],
    [NEW_YORK, '2026-03-08', '2026-03-09T00:00:00-04:00'],
    [NEW_YORK, '2026-11-01', '2026-11-02T00:00:00-05:00'],
  ])('a day of 23 or 25 hours ends at the next midnight (%j, %s)', async (around, day, expected) => {
    expect(await dueAt(day, undefined, around)).toBe(expected);
  });

  it.each([
    [WARSAW, '2026-03-29', '01:59', '2026-03-29T01:59:00+01:00'],
    [WARSAW, '2026-03-29', '02:00', '2026-03-29T03:00:00+02:00'],
    [WARSAW, '2026-03-29', '02:30', '2026-03-29T03:00:00+02:00'],
    [WARSAW, '2026-03-29', '03:00', '2026-03-29T03:00:00+02:00'],
    [NEW_YORK, '2026-03-08', '02:30', '2026-03-08T03:00:00-04:00'],
  ])(
    'a time that does not exist is the first after the gap (%j, %s %s)',
    async (...[around, day, time, expected]) => {
      expect(await dueAt(day, time, around)).toBe(expected);
    },
  );

  it.each([
    [WARSAW, '2026-10-25', '01:59', '2026-10-25T01:59:00+02:00'],
    [WARSAW, '2026-10-25', '02:00', '2026-10-25T02:00:00+01:00'],
    [WARSAW, '2026-10-25', '02:30', '2026-10-25T02:30:00+01:00'],
    [WARSAW, '2026-10-25', '03:00', '2026-10-25T03:00:00+01:00'],
    [NEW_YORK, '2026-11-01', '01:30', '2026-11-01T01:30:00-05:00'],
  ])(
    'a time that comes twice is the later one: who still reads it is in time (%j, %s %s)',
    async (...[around, day, time, expected]) => {
      expect(await dueAt(day, time, around)).toBe(expected);
    },
  );

  it('a day that begins after midnight begins when it begins', () => {
    // São Paulo, 4 November 2018: clocks went from 23:59 to 01:00.
    expect(isoInstant(startOfDay('2018-11-04', 'America/Sao_Paulo'), 'America/Sao_Paulo')).toBe(
      '2018-11-04T01:00:00-02:00',
    );
    expect(endOfDay('2018-11-03', 'America/Sao_Paulo')).toBe(startOfDay('2018-11-04', 'America/Sao_Paulo'));
  });

  it('every day of six years ends when the next begins, and every hour of it belongs to it', () => {
    for (const zone of [
      'Asia/Ho_Chi_Minh',
      'Europe/Warsaw',
      'America/New_York',
      'Pacific/Apia',
      'Australia/Lord_Howe',
    ])
      for (let day = Date.UTC(2023, 0, 1); day < Date.UTC(2029, 0, 1); day += 86_400_000) {
        const date = new Date(day).toISOString().slice(0, 10);
        const [start, end] = [startOfDay(date, zone), endOfDay(date, zone)];
        const hours = (end - start) / 3_600_000;
        expect({ zone, date, ok: hours > 22 && hours < 26 }).toEqual({ zone, date, ok: true });
        expect([start, end - 1].map((at) => localDate(at, zone))).toEqual([date, date]);
        expect(localDate(instantAt(date, '12:00', zone), zone)).toBe(date);
      }
  });
});

describe('the zone of the process', () => {
  it('is nowhere in a plan: days and instants are the same in New York, Warsaw, Hồ Chí Minh City, Apia and São Paulo', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'kyhan-zones-'));
    try {
      const keys = 'period: { type: month, cutOff: 14 }\ndue: { day: 25, time: "02:30" }';
      await writeFile(path.join(folder, 'warsaw.yaml'), planText(keys, WARSAW));
      await writeFile(path.join(folder, 'vietnam.yaml'), planText(keys));
      const told = await Promise.all(
        [
          'America/New_York',
          'Europe/Warsaw',
          'Asia/Ho_Chi_Minh',
          'Pacific/Apia',
          'America/Sao_Paulo',
          'UTC',
        ].map((zone) => previews(folder, zone)),
      );
      expect(told[0]).toContain('2026-10-26T02:30:00+01:00');
      expect(told[0]).toContain('2026-10-26T02:30:00+07:00');
      expect(new Set(told).size).toBe(1);
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});

/** What a process whose own zone is another says of both plans, from the compiled packages. */
async function previews(folder: string, zone: string): Promise<string> {
  const program = `
    const { expectedCycles, planCalendar, previewRow, readPlan } = await import(${JSON.stringify(PLAN_PACKAGE)});
    for (const name of ['warsaw.yaml', 'vietnam.yaml']) {
      const plan = await readPlan(name);
      const cycles = expectedCycles(plan, planCalendar(plan), { from: '2023-01-01', to: '2028-12-31' });
      for (const cycle of cycles) console.log(JSON.stringify(previewRow(plan, cycle)));
    }`;
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', program], {
    cwd: folder,
    env: { PATH: process.env['PATH'], TZ: zone, LANG: 'en_US.UTF-8' },
    maxBuffer: 1e8,
  });
  return stdout;
}

const PLAN_PACKAGE = new URL('../../packages/plan/dist/index.js', import.meta.url).href;
