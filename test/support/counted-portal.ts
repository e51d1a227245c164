import { afterAll, beforeAll, expect } from '@jest/globals';
import type { Register } from '@kyhan/register';
import { BEARER, LIVED_UNTIL, startTestPortal, type TestPortal } from '@kyhan/testkit/portal';
import { countingStatements, pgliteRegisters } from '@kyhan/testkit/registers';

/** A portal over one register for a whole suite, which counts what it asks of the database. */
export interface CountedPortal {
  readonly portal: TestPortal;
  readonly register: Register;
  readonly statements: () => number;
  /** A page that is there, as the person at the machine sees it. */
  readonly open: (path: string) => ReturnType<TestPortal['ask']>;
}

/** Says for a whole suite with what its register begins. */
export function countedPortal(fill: (register: Register) => Promise<void>): CountedPortal {
  const registers = pgliteRegisters();
  let begun: Omit<CountedPortal, 'open'> | undefined;
  const opened = () => {
    if (begun === undefined) throw new Error('asked before the suite has begun');
    return begun;
  };
  beforeAll(async () => {
    const own = await registers.open();
    await fill(own);
    const { register, statements } = countingStatements(own);
    begun = { register, portal: await startTestPortal(register, LIVED_UNTIL), statements };
  });
  afterAll(async () => {
    await begun?.portal.close();
    await registers.end();
    expect(begun?.portal.bugs).toEqual([]);
  });
  return {
    get portal() {
      return opened().portal;
    },
    get register() {
      return opened().register;
    },
    statements: () => opened().statements(),
    async open(path) {
      const answer = await opened().portal.ask(path, { headers: BEARER });
      expect([path, answer.status]).toEqual([path, 200]);
      return answer;
    },
  };
}
