import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  assignmentOf,
  LIVED_UNTIL,
  liveRegister,
  startTestPortal,
  type TestPortal,
} from '@kyhan/testkit/portal';
import type { Plan } from '@kyhan/plan';
import { pgliteRegisters } from '@kyhan/testkit/registers';

const OWN = { vi: 'Chưa có số liệu của các xã', en: 'The communes are missing' };
const HOUSE = 'Báo cáo chưa theo biểu mẫu của kế hoạch';
const REASONS = { return: [OWN] };

describe.each([
  { says: 'its own', reasons: REASONS, offered: [OWN.vi], others: [HOUSE] },
  { says: 'none', reasons: undefined, offered: [HOUSE], others: [OWN.vi] },
  { says: 'some for refusals alone', reasons: { refuse: [OWN] }, offered: [HOUSE], others: [OWN.vi] },
])('the usual reasons of a plan that says $says', ({ reasons, offered, others }) => {
  const registers = pgliteRegisters();
  let portal: TestPortal;
  let linh: { readonly cookie: string };
  beforeAll(async () => {
    const register = await registers.open();
    const withReasons = (plan: Plan): Plan => ({ ...plan, ...(reasons === undefined ? {} : { reasons }) });
    await liveRegister(register, [], { words: (text) => text, plan: withReasons });
    portal = await startTestPortal(register, LIVED_UNTIL);
    linh = { cookie: await portal.signIn('linh') };
  });
  afterAll(async () => {
    await portal?.close();
    await registers.end();
    expect(portal.bugs).toEqual([]);
  });

  it.each(['/reviews', `/assignments/${assignmentOf('submitted')}`])('are offered at %s', async (path) => {
    const { body } = await portal.ask(path, { headers: linh });
    for (const reason of offered) expect(body).toContain(reason);
    for (const reason of others) expect(body).not.toContain(reason);
  });
});
