import { createServer } from 'node:net';
import { describe, expect, it } from '@jest/globals';
import { freePort } from '@kyhan/testkit/servers';

/** The system gives ports from here on by itself. */
const OF_THE_SYSTEM = 32_768;

describe('a port for what is to come back where it was', () => {
  it('is another each time, also where several are asked for at once, and none that the system gives away', async () => {
    const ports = await Promise.all(Array.from({ length: 20 }, freePort));
    expect(new Set(ports).size).toBe(20);
    for (const port of ports) expect(port).toBeLessThan(OF_THE_SYSTEM);
  });

  it('is passed over where somebody listens on it', async () => {
    const first = await freePort();
    const taken = createServer();
    await new Promise<void>((resolve) => taken.listen(first + 1, '127.0.0.1', resolve));
    expect(await freePort()).not.toBe(first + 1);
    await new Promise((resolve) => taken.close(resolve));
  });
});
