import { afterEach, describe, expect, it } from '@jest/globals';
import { armFailPoint, failPoint, readFailPoint } from './fail-point.js';
import { FAIL_POINTS } from './fail-points.js';

describe('a fail point', () => {
  afterEach(() => armFailPoint(undefined));

  it('does nothing while nobody has armed it', () => {
    for (const name of Object.keys(FAIL_POINTS)) expect(failPoint(name as never)).toBeUndefined();
  });

  it('ends the process at the passing that was asked for, at that place alone', () => {
    const ended: number[] = [];
    let passing = 0;
    armFailPoint({ name: 'after-turn-commit', nth: 2 }, () => ended.push(passing));
    for (passing = 1; passing <= 4; passing += 1) {
      failPoint('letter-sent');
      failPoint('after-turn-commit');
    }
    expect(ended).toEqual([2]);
  });

  it('is read with or without the passing, and not where there is none of that name', () => {
    expect(readFailPoint('letter-sent')).toEqual({ name: 'letter-sent', nth: 1 });
    expect(readFailPoint('letter-sent:3')).toEqual({ name: 'letter-sent', nth: 3 });
    for (const text of ['', 'letter', 'toString', 'letter-sent:0', 'letter-sent:', 'letter-sent:x'])
      expect(readFailPoint(text)).toBeUndefined();
  });
});
