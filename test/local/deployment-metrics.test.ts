import { afterAll, expect, it } from '@jest/globals';
import { ensureDeployment, tellAudited } from '@kyhan/register';
import { pgliteRegisters } from '@kyhan/testkit/registers';
import { REAL_CLOCK } from '@kyhan/worker';
import { deploymentMetrics } from '../../packages/stack/src/watch/deployment-metrics.js';

const NOW = Date.parse('2026-03-06T02:00:00Z');
const SECOND_MS = 1000;
const clock = { speed: 1, now: () => NOW, toPlan: (at: number) => at, toReal: (at: number) => at };
const registers = pgliteRegisters();
afterAll(() => registers.end());

it('has no age of a look through everything before there was one: a zero would say that it was just now', async () => {
  const register = await registers.open();
  await ensureDeployment(register, { clock: REAL_CLOCK, realNow: NOW });
  const metrics = deploymentMetrics({ register, clock });
  const ages = async () => /^kyhan_audit_age_seconds .*$/m.exec(await metrics.text())?.[0];
  for (const _time of [1, 2]) expect(await ages()).toBeUndefined();
  await tellAudited(register, NOW - 90 * SECOND_MS);
  expect(await ages()).toBe('kyhan_audit_age_seconds 90');
});
