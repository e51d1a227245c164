import { afterEach, describe, expect, it } from '@jest/globals';
import { armFailPointOf } from './arm-fail-point-of.js';
import { INITIAL_SETTINGS } from './settings/settings.js';

const ON_THIS_MACHINE = { ...INITIAL_SETTINGS, publicUrl: 'http://127.0.0.1:7632' };
const SET = { KYHAN_FAIL_POINT: 'letter-sent:2' };

describe('a fail point that is asked for', () => {
  afterEach(() => armFailPointOf({}, INITIAL_SETTINGS));

  it('is armed on a machine that nobody else reaches', () => {
    expect(() => armFailPointOf(SET, ON_THIS_MACHINE)).not.toThrow();
    expect(() => armFailPointOf(SET, INITIAL_SETTINGS)).not.toThrow();
  });

  it('is refused where people work, and where there is none of that name', () => {
    const wrong = [
      () => armFailPointOf(SET, { ...INITIAL_SETTINGS, publicUrl: 'https://ky-han.example.org' }),
      () => armFailPointOf({ ...SET, NODE_ENV: 'production' }, ON_THIS_MACHINE),
      () => armFailPointOf({ KYHAN_FAIL_POINT: 'letters' }, ON_THIS_MACHINE),
    ];
    for (const one of wrong) expect(one).toThrow(expect.objectContaining({ code: 'SETTING_INVALID' }));
  });
});
