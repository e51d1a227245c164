import { describe, expect, it } from '@jest/globals';
import { maySubmit } from './may-submit.js';
import { requireMayApply, requireOffice } from './require-office.js';

const BAC = { unitId: 'phuong-bac' };
const NOBODY = [
  '',
  'time',
  'unit',
  'unit:',
  'coordinator',
  'coordinator:',
  'guest:linh',
  'staff:linh',
  'plan:2',
];

describe('who may act', () => {
  it.each(['unit:phuong-bac', 'coordinator:linh', 'administrator:minh'])(
    '%s hands in for Bắc ward',
    (actor) => expect(maySubmit(actor, BAC)).toBe(true),
  );

  it.each([...NOBODY, 'unit:phuong-nam', 'system'])('"%s" hands in nothing for Bắc ward', (actor) =>
    expect(maySubmit(actor, BAC)).toBe(false),
  );

  it.each(['coordinator:linh', 'administrator:minh'])('%s rules and applies', (actor) => {
    expect(() => requireOffice(actor)).not.toThrow();
    expect(() => requireMayApply(actor)).not.toThrow();
  });

  it.each([...NOBODY, 'unit:phuong-bac'])('"%s" neither rules nor applies', (actor) => {
    expect(() => requireOffice(actor)).toThrow(expect.objectContaining({ code: 'NOT_ALLOWED' }));
    expect(() => requireMayApply(actor)).toThrow(expect.objectContaining({ code: 'NOT_ALLOWED' }));
  });

  it('the system applies the plan of a start, and rules on nothing', () => {
    expect(() => requireMayApply('system')).not.toThrow();
    expect(() => requireOffice('system')).toThrow();
  });
});
