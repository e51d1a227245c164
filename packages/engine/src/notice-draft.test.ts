import { describe, expect, it } from '@jest/globals';
import { ESCALATION_TARGETS } from '@kyhan/plan';
import { NOTICE_ADDRESSEES } from './notice-draft.js';

describe('who is told', () => {
  it('is the focal point, and whomever a plan escalates to', () => {
    expect(NOTICE_ADDRESSEES).toEqual([
      'focal-point',
      'unit',
      ...ESCALATION_TARGETS,
      'coordinator-head',
      'lead',
      'lead-head',
    ]);
  });
});
