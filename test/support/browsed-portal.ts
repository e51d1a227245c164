import { afterAll, beforeAll, expect } from '@jest/globals';
import type { Register } from '@kyhan/register';
import {
  assignmentOf,
  LIVED_UNTIL,
  liveRegister,
  mailboxOf,
  startTestPortal,
  type TestPortal,
} from '@kyhan/testkit/portal';
import { pgliteRegisters } from '@kyhan/testkit/registers';
import type { Browser } from 'playwright-core';
import { startBrowser } from './browser.js';

/** A portal over one register for a whole suite, and a browser to look at it. */
export interface BrowsedPortal {
  readonly register: Register;
  readonly portal: TestPortal;
  readonly browser: Browser;
  /** A unit that has handed in nothing and that no test has had yet. */
  readonly nextUnit: () => string;
  /** The address that a unit is sent, whole. */
  readonly linkOf: (unit: string) => string;
}

/** Says for a whole suite with how many units of their own its tests begin, and closes all of it. */
export function browsedPortal(units = 0): BrowsedPortal {
  const registers = pgliteRegisters();
  const unused = Array.from({ length: units }, (_, i) => `so-${i}`);
  let begun: Pick<BrowsedPortal, 'register' | 'portal' | 'browser'> | undefined;
  const opened = () => {
    if (begun === undefined) throw new Error('asked before the suite has begun');
    return begun;
  };
  beforeAll(async () => {
    const register = await registers.open();
    await liveRegister(register, unused);
    const portal = await startTestPortal(register, LIVED_UNTIL);
    begun = { register, portal, browser: await startBrowser() };
  });
  afterAll(async () => {
    await begun?.browser.close();
    await begun?.portal.close();
    await registers.end();
    expect(begun?.portal.bugs).toEqual([]);
  });
  return {
    get register() {
      return opened().register;
    },
    get portal() {
      return opened().portal;
    },
    get browser() {
      return opened().browser;
    },
    nextUnit() {
      const next = unused.pop();
      if (next === undefined) throw new Error('there are more tests than units');
      return next;
    },
    linkOf: (unit) => opened().portal.url + opened().portal.link(assignmentOf(unit), mailboxOf(unit)),
  };
}
