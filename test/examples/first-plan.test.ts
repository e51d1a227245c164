import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { readPlan } from '@kyhan/plan';
import { kyhan } from '@kyhan/testkit/kyhan';
import { expectedFile } from '../support/expected-file.js';

const FOLDER = path.join(import.meta.dirname, '../../examples/first-plan');
const PLAN = path.join(FOLDER, 'plan.yaml');

describe('the first plan', () => {
  it('is found without a fault', async () => {
    expect(await kyhan(['check', PLAN, '--json'])).toMatchObject({ exitCode: 0, stdout: '[]\n' });
  });

  it('expects in 2026 what it is known to expect', async () => {
    const year = ['--from', '2026-01-01', '--to', '2026-12-31', '--json'];
    const { stdout, exitCode } = await kyhan(['preview', PLAN, ...year]);
    expect(exitCode).toBe(0);
    expect(stdout).toBe(await expectedFile(path.join(FOLDER, 'expected-preview-2026.json'), stdout));
  });

  it('has two wards that owe one report a month, all mailboxes under example.org', async () => {
    const { obligations, units } = await readPlan(PLAN);
    expect(obligations.map(({ id, period }) => [id, period.type])).toEqual([['monthly-report', 'month']]);
    expect(units.filter(({ level }) => level === 'ward')).toHaveLength(2);
    const emails = units.flatMap(({ contacts }) => contacts.map(({ email }) => email));
    expect(emails.filter((email) => !/[@.]example\.org$/.test(email))).toEqual([]);
  });
});
