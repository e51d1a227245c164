import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';

const SCRIPTS = path.join(import.meta.dirname, '../../scripts');

interface Excuse {
  readonly advisory: string;
  readonly package: string;
  readonly until: string;
  readonly reason: string;
}

type Audited = (report: unknown, excuses: readonly Excuse[], on: string) => Record<string, unknown>;

const { auditFindings } = (await import(path.join(SCRIPTS, 'audit-findings.mjs'))) as {
  auditFindings: Audited;
};
const KEPT = JSON.parse(readFileSync(path.join(SCRIPTS, 'audit-excuses.json'), 'utf8')) as readonly Excuse[];

const KNOWN = {
  module_name: 'mailer',
  github_advisory_id: 'GHSA-1',
  severity: 'high',
  title: 'Reads too far',
};
const REPORT = { advisories: { 1: KNOWN } };
const EXCUSE = {
  advisory: 'GHSA-1',
  package: 'mailer',
  until: '2026-12-31',
  reason: 'It is called with no such input',
};

describe('what is known against a dependency', () => {
  it('is open where nobody has excused it', () => {
    expect(auditFindings(REPORT, [], '2026-11-28')).toMatchObject({
      open: [{ package: 'mailer' }],
      excused: [],
    });
  });

  it('is excused up to the day that was said, and open on the next', () => {
    expect(auditFindings(REPORT, [EXCUSE], '2026-12-31')).toMatchObject({ open: [], excused: [{}] });
    expect(auditFindings(REPORT, [EXCUSE], '2027-01-01')).toMatchObject({ open: [{}], excused: [] });
  });

  it('is not excused by what was said of another package', () => {
    const other = { ...EXCUSE, package: 'postman' };
    expect(auditFindings(REPORT, [other], '2026-11-28')).toMatchObject({ open: [{}], needless: [other] });
  });

  it('is not known where nobody answers: that is told, and no finding', () => {
    const refused = { error: { code: 'ERR', message: 'answered with 405' } };
    expect(auditFindings(refused, [], '2026-11-28')).toEqual({ answered: false, why: 'answered with 405' });
    expect(auditFindings(undefined, [], '2026-11-28')).toMatchObject({ answered: false });
  });

  it('has an excuse only with a reason and a day', () => {
    const needed = {
      reason: expect.stringMatching(/.{20}/),
      until: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
    };
    expect(KEPT).toEqual(KEPT.map((one) => ({ ...one, ...needed })));
  });
});
