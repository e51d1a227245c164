import { expect, it } from '@jest/globals';
import { needsReason, UNIT_ACT_TYPES } from './unit-act.js';

it('says why: who contests, notes, asks, or finds that what was entered is wrong, or what is to be approved', () => {
  expect(UNIT_ACT_TYPES.filter(needsReason)).toEqual(['contest', 'note', 'ask', 'dispute', 'send-back']);
});
