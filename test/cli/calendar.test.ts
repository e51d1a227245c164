import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { kyhan } from '@kyhan/testkit/kyhan';
import { GOOD_PLAN } from './good-plan.js';

/** Monday to Friday with one day off: nothing of it is Vietnamese. */
const PLAIN_CALENDAR = `name: plain-weekdays
weekend: [6, 7]
announcedYears: { from: 2026, to: 2026 }
daysOff:
  - { on: 2026-02-18, name: { vi: Ngày thành lập, en: Founding day }, kind: statutory, status: announced }
workedWeekendDays:
  - { on: 2026-02-21, insteadOf: 2026-02-18, status: announced }
`;
const FEBRUARY = ['--from', '2026-02-01', '--to', '2026-02-28', '--json'];
let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'kyhan-calendar-'));
  await writeFile(path.join(folder, 'plain.yaml'), PLAIN_CALENDAR);
  await writeFile(path.join(folder, 'plan.yaml'), GOOD_PLAN);
  const other = GOOD_PLAN.replace('slug: thu-nghiem', 'slug: thu-nghiem\ncalendar: plain.yaml');
  await writeFile(path.join(folder, 'other.yaml'), other);
});
afterAll(() => rm(folder, { recursive: true }));

async function february(...options: string[]) {
  const { exitCode, stdout, stderr } = await kyhan(['calendar', ...FEBRUARY, ...options], { folder });
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
  return JSON.parse(stdout) as Record<string, unknown>;
}

describe('kyhan calendar', () => {
  it('counts with the calendar of a file', async () => {
    expect(await february('--calendar', 'plain.yaml')).toEqual({
      workingDays: 20,
      daysOff: [{ on: '2026-02-18', name: 'Ngày thành lập', kind: 'statutory', status: 'announced' }],
      workedWeekendDays: ['2026-02-21'],
    });
  });

  it('counts with the calendar that a plan names', async () => {
    expect(await february('--plan', 'other.yaml')).toEqual(await february('--calendar', 'plain.yaml'));
    const builtIn = await february();
    expect(builtIn).toMatchObject({ workingDays: 15 });
    expect(await february('--plan', 'plan.yaml')).toEqual(builtIn);
    expect(await february('--calendar', 'vn-civil-service')).toEqual(builtIn);
  });

  it('names the place of each fault of a calendar file', async () => {
    const broken = PLAIN_CALENDAR.replace('2026-02-18, name', '2026-02-30, name').replace(
      'weekend',
      'wekend',
    );
    await writeFile(path.join(folder, 'broken.yaml'), broken);
    const { exitCode, stdout, stderr } = await kyhan(
      ['calendar', ...FEBRUARY, '--calendar', 'broken.yaml', '--lang', 'en'],
      { folder },
    );
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
    expect(stderr).toMatch(/^broken\.yaml:5:11 PLAN_BAD_DATE /m);
    expect(stderr).toMatch(/^broken\.yaml:2:1 PLAN_UNKNOWN_KEY /m);
    expect(stderr).toContain('Did you mean "weekend"?');
    expect(stderr).toContain('CALENDAR_INVALID');
  });

  it('refuses two calendars at once, and a file that is not there', async () => {
    const both = await kyhan(['calendar', ...FEBRUARY, '--plan', 'plan.yaml', '--calendar', 'plain.yaml'], {
      folder,
    });
    expect(both).toMatchObject({ exitCode: 2, stdout: '' });
    expect(both.stderr).toContain('COMMAND_INVALID');
    const missing = await kyhan(['calendar', ...FEBRUARY, '--calendar', 'nowhere.yaml'], { folder });
    expect(missing).toMatchObject({ exitCode: 2, stdout: '' });
    expect(missing.stderr).toContain('nowhere.yaml:1:1 PLAN_UNREADABLE');
  });
});
