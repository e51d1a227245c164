import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Register } from '@kyhan/register';
import { REAL } from '@kyhan/testkit/clock';
import { startTestPortal, type TestPortal } from '@kyhan/testkit/portal';
import { pgliteRegisters } from '@kyhan/testkit/registers';

describe('whoever asks too often', () => {
  const registers = pgliteRegisters();
  let register: Register;
  let portal: TestPortal;
  beforeAll(async () => {
    register = await registers.open();
    portal = await startTestPortal(register, REAL);
  });
  afterAll(async () => {
    await portal.close();
    await registers.end();
    expect(portal.bugs).toEqual([]);
  });

  it('is told so, and after how many seconds to ask again', async () => {
    const ask = () => portal.press('/sign-in', { mailbox: 'khong-co@example.org' });
    for (let count = 0; count < 60; count += 1) expect((await ask()).status).toBe(200);
    const { status, headers, body } = await ask();
    expect(status).toBe(429);
    expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
    expect(body).toContain('TOO_OFTEN');
  });
});
