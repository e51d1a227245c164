import { afterAll, afterEach, beforeEach } from '@jest/globals';
import type { Register } from '@kyhan/register';
import { pgliteRegisters } from '@kyhan/testkit/registers';
import { clientAlone } from './client-alone.js';

type Alone = ReturnType<typeof clientAlone>;

/** What each test finds, anew. */
export interface FrontDoorAlone extends Pick<Alone, 'client' | 'finish'> {
  readonly register: Register;
}

/**
 * The front door over a register that each test of a `describe` begins with, at an instant of plan time, while Temporal
 * is away.
 */
export function frontDoorAlone(
  now: number,
  prepare: (register: Register) => Promise<unknown>,
): FrontDoorAlone {
  const registers = pgliteRegisters();
  const door = {} as FrontDoorAlone;
  let close: Alone['close'] | undefined;
  beforeEach(async () => {
    const register = await registers.open();
    await prepare(register);
    const { client, finish, ...alone } = clientAlone(register, now);
    ({ close } = alone);
    Object.assign(door, { register, client, finish });
  });
  afterEach(() => close?.());
  afterAll(() => registers.end());
  return door;
}
