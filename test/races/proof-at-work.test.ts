import { afterAll, afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { castPerson, openMarch } from '@kyhan/testkit/cast';
import { at } from '@kyhan/testkit/clock';
import { serverRegisters } from '@kyhan/testkit/registers';
import { openRegister, verifyChains, type Register } from '@kyhan/register';

const NOW = at('2026-03-11', 9);
const url = process.env['TEST_DATABASE_URL'];

(url === undefined ? describe.skip : describe)('a register that is proved while people work in it', () => {
  const registers = serverRegisters(url ?? '');
  let register: Register;
  let written = 0;
  beforeEach(async () => {
    register = await openRegister(registers.settings());
    await openMarch(register);
  });
  afterEach(() => register.close());
  afterAll(() => registers.end());

  const write = async () => {
    written += 1;
    await castPerson(register, {
      personId: `them-${written}`,
      name: `Người ${written}`,
      createdAt: NOW,
      createdRealAt: NOW,
    });
  };

  /** Something is written after the answer to each of so many questions, before the next is asked. */
  const worked = (times: number): Register => {
    let left = times;
    const db = register.db.withPlugin({
      transformQuery: ({ node }) => node,
      transformResult: async ({ result }) => {
        if (left > 0) {
          left -= 1;
          await write();
        }
        return result;
      },
    });
    return { ...register, db };
  };

  it('has no event that is not expected, where one is written between two questions', async () => {
    await write();
    expect((await verifyChains(worked(1))).broken).toBeUndefined();
  });

  it('is told as it stood in one moment, where the next question too is overtaken', async () => {
    await write();
    expect((await verifyChains(worked(50))).broken).toBeUndefined();
  });
});
