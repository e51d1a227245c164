import { afterAll, afterEach, beforeEach, expect } from '@jest/globals';
import type { Register } from '@kyhan/register';
import { BAC, ofUnit } from '@kyhan/testkit/cast';
import { at } from '@kyhan/testkit/clock';
import { startTestPortal, type TestPortal } from '@kyhan/testkit/portal';
import { pgliteRegisters } from '@kyhan/testkit/registers';

const NOW = at('2026-03-24', 9);

/** Writes what a register holds before anybody looks. */
type Fill = (register: Register) => Promise<void>;

/** A portal over a fresh register for each test of a suite, and the link of a unit. */
export interface LinkedPortal {
  readonly register: Register;
  readonly portal: TestPortal;
  /** Of Bắc, to its assignment. */
  readonly link: string;
  linkOf(unitId: string): string;
  /** Begins anew within a test. */
  restart(fill: Fill, now?: number): Promise<void>;
}

/** Says for a whole suite with what each of its tests begins, and closes it. */
export function linkedPortal(fill: Fill): LinkedPortal {
  const registers = pgliteRegisters();
  let open: { readonly register: Register; readonly portal: TestPortal } | undefined;
  const begin = async (filled: Fill, now = NOW) => {
    const register = await registers.open();
    await filled(register);
    open = { register, portal: await startTestPortal(register, now) };
  };
  const opened = () => {
    if (open === undefined) throw new Error('asked before a test has begun');
    return open;
  };
  beforeEach(() => begin(fill));
  afterEach(async () => {
    await open?.portal.close();
    expect(open?.portal.bugs).toEqual([]);
  });
  afterAll(() => registers.end());
  const linkOf = (unitId: string) => opened().portal.link(ofUnit(unitId), `dau-moi@${unitId}.example.org`);
  return {
    get register() {
      return opened().register;
    },
    get portal() {
      return opened().portal;
    },
    get link() {
      return linkOf(BAC);
    },
    linkOf,
    async restart(filled, now) {
      await opened().portal.close();
      await begin(filled, now);
    },
  };
}
