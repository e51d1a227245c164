import { beforeEach, describe, expect, it } from '@jest/globals';
import {
  endWebhook,
  ensureDeployment,
  insertCycle,
  keepAnswer,
  keepPlace,
  nextWebhookDelivery,
  pageOfWebhookDeliveries,
  pageOfWebhooks,
  recordWebhookResult,
  registerWebhook,
  releaseIdempotencyKey,
  takeIdempotencyKey,
  takeWebhookDeliveries,
  type Register,
} from '@kyhan/register';
import { BAC, castCycle, insertPlan, MINH, NAM, opening, PLAN } from '../../cast/index.js';
import { REAL } from '../../clock/index.js';
import type { FreshRegisters } from '../../registers/index.js';

const MINUTE = 60_000;

/** What programs are told, and what they ask twice. */
export function exerciseWebhooks(registers: FreshRegisters): void {
  describe('what a webhook is told', () => {
    let register: Register;
    beforeEach(async () => {
      register = await registers.open();
      await insertPlan(register);
      const by = { registeredBy: 'person:minh', registeredRealAt: REAL, fromAt: 0, secret: 'whsec_x' };
      await registerWebhook(register, { webhookId: 'moi-ke-hoach', url: 'https://a.example.org/', ...by });
      await registerWebhook(register, {
        webhookId: 'ke-hoach-khac',
        url: 'https://b.example.org/',
        planSlug: 'khac',
        ...by,
      });
      await insertCycle(register, castCycle([opening(BAC), opening(NAM)]));
    });

    const states = async () =>
      (await pageOfWebhookDeliveries(register, {}, {})).items.map(({ state }) => state).toSorted();

    it('is queued with its event, for those of its plan alone, and taken up once', async () => {
      const [first, ...more] = await takeWebhookDeliveries(register, { realNow: REAL, limit: 1 });
      expect(more).toEqual([]);
      expect(first).toMatchObject({ type: 'cycle-opened', planSlug: PLAN, sequence: 1, attempts: 1 });
      const rest = await takeWebhookDeliveries(register, { realNow: REAL, limit: 10 });
      expect(rest.map(({ type }) => type)).toEqual(['opened', 'opened']);
      expect(await takeWebhookDeliveries(register, { realNow: REAL, limit: 10 })).toEqual([]);
    });

    it('waits while the register is a copy: the deployment tells it', async () => {
      await ensureDeployment(register, { clock: 'real', realNow: REAL });
      const place = { kind: 'folder', host: 'may-a', device: '1' } as const;
      const keep = (inode: string) =>
        keepPlace(register, { place: { ...place, inode }, at: REAL, realAt: REAL });
      expect([await keep('2'), await keep('3')]).toEqual([false, true]);
      expect(await takeWebhookDeliveries(register, { realNow: REAL, limit: 10 })).toEqual([]);
      expect(await nextWebhookDelivery(register)).toEqual({ isAnyRegistered: true });
      await keep('2');
      expect(await takeWebhookDeliveries(register, { realNow: REAL, limit: 10 })).toHaveLength(3);
    });

    it('is taken up again where its sender has stopped in the middle, as one that is unknown', async () => {
      await takeWebhookDeliveries(register, { realNow: REAL, limit: 10 });
      const again = await takeWebhookDeliveries(register, { realNow: REAL + 2 * MINUTE, limit: 10 });
      expect(again.map(({ attempts }) => attempts)).toEqual([2, 2, 2]);
      const { items } = await pageOfWebhookDeliveries(register, { state: 'sending' }, {});
      expect(items.map(({ unknownCount }) => unknownCount)).toEqual([1, 1, 1]);
    });

    it('stands as each attempt has ended, and waits as long as that says', async () => {
      const taken = await takeWebhookDeliveries(register, { realNow: REAL, limit: 10 });
      for (const [i, outcome] of (['taken', 'again', 'given-up'] as const).entries())
        await recordWebhookResult(register, {
          deliveryKey: taken[i]!.deliveryKey,
          outcome,
          response: outcome,
          realNow: REAL,
          retryRealAt: REAL + MINUTE,
        });
      expect(await states()).toEqual(['failed', 'pending', 'sent']);
      expect(await nextWebhookDelivery(register)).toEqual({
        isAnyRegistered: true,
        retryRealAt: REAL + MINUTE,
      });
      expect(await takeWebhookDeliveries(register, { realNow: REAL + MINUTE - 1, limit: 10 })).toEqual([]);
      expect(await takeWebhookDeliveries(register, { realNow: REAL + MINUTE, limit: 10 })).toHaveLength(1);
    });

    it('is dropped with its webhook', async () => {
      for (const webhookId of ['moi-ke-hoach', 'ke-hoach-khac'])
        expect(await endWebhook(register, { webhookId, actor: MINH, at: 1, realAt: REAL })).toBe(true);
      expect(await states()).toEqual(['cancelled', 'cancelled', 'cancelled']);
      expect(await nextWebhookDelivery(register)).toEqual({ isAnyRegistered: false });
      expect((await pageOfWebhooks(register, {})).items.map(({ endedBy }) => endedBy)).toEqual([
        'person:minh',
        'person:minh',
      ]);
    });
  });

  describe('a sender’s key', () => {
    const asked = { actor: 'token:tinh', key: 'k-1', requestHash: 'a', realNow: REAL };

    it('is taken by one of many at once, and let go where nothing came of it', async () => {
      const register = await registers.open();
      const take = (changes = {}) => takeIdempotencyKey(register, { ...asked, ...changes });
      const kinds = await Promise.all([1, 2, 3].map(async () => (await take()).kind));
      expect(kinds.toSorted()).toEqual(['first', 'under-way', 'under-way']);
      await releaseIdempotencyKey(register, asked);
      expect((await take()).kind).toBe('first');
      await keepAnswer(register, asked, { done: true });
      expect(await take()).toEqual({ kind: 'answered', answer: { done: true } });
      expect((await take({ requestHash: 'b' })).kind).toBe('other-request');
      await releaseIdempotencyKey(register, asked);
      expect((await take()).kind).toBe('answered');
    });
  });
}
