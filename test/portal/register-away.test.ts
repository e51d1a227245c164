import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { API_ROOT, errorAnswer, ROUTES, type Route } from '@kyhan/contracts';
import type { Register } from '@kyhan/register';
import { insertPlan, planWithForm } from '@kyhan/testkit/cast';
import { at } from '@kyhan/testkit/clock';
import { BEARER, startTestPortal, type TestPortal } from '@kyhan/testkit/portal';
import { pgliteRegisters } from '@kyhan/testkit/registers';

describe('while the register is away', () => {
  const registers = pgliteRegisters();
  let register: Register;
  let portal: TestPortal;

  beforeAll(async () => {
    register = await registers.open();
    await insertPlan(register, planWithForm());
    portal = await startTestPortal(register, at('2026-03-24', 9));
    expect((await portal.ask(`${API_ROOT}/ready`)).status).toBe(200);
    await register.close();
  });
  afterAll(async () => {
    await portal?.close();
    await registers.end();
  });

  const asking = Object.entries(ROUTES as Readonly<Record<string, Route>>).filter(
    ([, { method }]) => method === 'GET',
  );

  it.each(asking.filter(([name]) => name !== 'getHealth'))(
    '%s answers 503 in the one form of errors',
    async (_name, { path }) => {
      const answer = await portal.ask(API_ROOT + path.replaceAll(/:\w+/g, 'x'), { headers: BEARER });
      const error = errorAnswer.parse(JSON.parse(answer.body));
      expect([answer.status, error.kind]).toEqual([503, 'unavailable']);
      expect(error.message.vi).not.toContain('undefined');
    },
  );

  it('the portal lives, and says so', async () => {
    expect((await portal.ask(`${API_ROOT}/health`)).status).toBe(200);
  });

  it.each(['/', '/cycles', '/findings'])('%s tells people that it is away, in a page', async (path) => {
    const answer = await portal.ask(path, { headers: BEARER });
    expect([answer.status, answer.headers.get('content-type')]).toEqual([503, 'text/html; charset=utf-8']);
    expect(answer.body).toContain('REGISTER_UNAVAILABLE');
  });
});
