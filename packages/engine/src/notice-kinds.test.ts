import { describe, expect, it } from '@jest/globals';
import { FORMAL_KINDS, goesAlone, isAboutCycle, NOTICE_KINDS } from './notice-kinds.js';

describe('a notice of unknown result', () => {
  it('is sent again where it opens, calls overdue, escalates, rules, invites, carries a report, asks about a draft or tells what a unit did, and else not', () => {
    expect(FORMAL_KINDS).toEqual([
      'opening',
      'for-information',
      'contribution-overdue',
      'overdue',
      'escalation',
      'unit-act',
      'approval',
      'review-overdue',
      'invitation',
      'issued-report',
      'cycle-draft',
      'ruling',
    ]);
  });
});

describe('a message', () => {
  it('is about a cycle and no single unit where that is a draft, has closed, or holds a meeting', () => {
    expect(NOTICE_KINDS.filter(isAboutCycle)).toEqual(['invitation', 'cycle-draft', 'cycle-summary']);
  });

  it('is a notice’s own where that answers an act', () => {
    expect(NOTICE_KINDS.map((kind) => [kind, goesAlone(kind)])).toEqual([
      ['opening', false],
      ['for-information', false],
      ['contribution-overdue', false],
      ['reminder', false],
      ['overdue', false],
      ['escalation', false],
      ['receipt', true],
      ['unit-act', false],
      ['approval', true],
      ['approval-reminder', false],
      ['for-review', false],
      ['acknowledge-reminder', false],
      ['stop-reminder', false],
      ['ask-reminder', false],
      ['review-reminder', false],
      ['review-overdue', false],
      ['invitation', true],
      ['issued-report', true],
      ['cycle-draft', false],
      ['cycle-summary', false],
      ['ruling', true],
    ]);
  });
});
