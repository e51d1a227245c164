import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { KyhanClient } from '@kyhan/client';
import {
  insertCycle,
  listDoorEvents,
  listFindings,
  pageOfWebhookDeliveries,
  pageOfWebhooks,
  type Register,
} from '@kyhan/register';
import {
  BAC,
  castCycle,
  CYCLE,
  insertPlan,
  LINH,
  MINH,
  NAM,
  ofUnit,
  opening,
  PLAN,
} from '@kyhan/testkit/cast';
import { at } from '@kyhan/testkit/clock';
import { activitiesAlone } from '@kyhan/testkit/engine';
import { pgliteRegisters } from '@kyhan/testkit/registers';
import { MockActivityEnvironment } from '@temporalio/testing';
import { Webhook } from 'standardwebhooks';
import { clientAlone } from '../support/client-alone.js';

const NOW = at('2026-03-24', 9);
const MINUTE = 60_000;

interface Heard {
  readonly headers: Record<string, string>;
  readonly body: string;
}

describe('a webhook', () => {
  const registers = pgliteRegisters();
  let register: Register;
  let client: KyhanClient;
  let close: () => Promise<void>;
  let server: Server;
  let url: string;
  let heard: Heard[];
  /** What the program answers: a status, or nothing at all. */
  let answers: (number | 'silence')[];
  beforeEach(async () => {
    register = await registers.open();
    await insertPlan(register);
    ({ client, close } = clientAlone(register, NOW));
    heard = [];
    answers = [];
    server = createServer((request, response) => {
      void take(request).then((message) => {
        heard.push(message);
        const answer = answers.shift() ?? 204;
        if (answer === 'silence') request.socket.destroy();
        else response.writeHead(answer, answer === 302 ? { location: url } : {}).end();
      });
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  });
  afterEach(async () => {
    await close();
    await new Promise((done) => server.close(done));
  });
  afterAll(() => registers.end());

  async function take(request: IncomingMessage): Promise<Heard> {
    let body = '';
    for await (const part of request) body += String(part);
    return { headers: request.headers as Record<string, string>, body };
  }

  const added = async (plan?: string) =>
    await client.registerWebhook({
      webhookId: 'van-thu',
      url,
      ...(plan === undefined ? {} : { plan }),
      actor: MINH,
    });
  const open = async () => {
    await insertCycle(register, castCycle([opening(BAC), opening(NAM)]));
  };
  const clock = { now: () => NOW, toReal: (time: number) => time, toPlan: (time: number) => time, speed: 1 };
  const round = async () => {
    const activities = activitiesAlone({ register, clock });
    return await new MockActivityEnvironment().run(() => activities.deliverNotices());
  };
  const told = async () => (await pageOfWebhookDeliveries(register, {}, {})).items;
  /** As if so much time had passed since it was tried. */
  const later = async (ms: number) => {
    const { db } = register;
    await db
      .updateTable('webhookDeliveries')
      .set((eb) => ({ retryRealAt: eb('retryRealAt', '-', ms) }))
      .where('settledRealAt', 'is', null)
      .execute();
  };

  it('is told of what happens from now on, by ids alone, and can check who says so', async () => {
    const { secret } = await added();
    expect(secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
    await open();
    await round();
    expect(heard).toHaveLength(3);
    for (const { headers, body } of heard) {
      const message = new Webhook(secret).verify(body, headers) as { type: string; data: object };
      expect(Object.keys(message).toSorted()).toEqual(['data', 'timestamp', 'type']);
      expect(body).not.toMatch(/Phường|example\.org|@/);
    }
    // They leave side by side.
    const messages = heard.map(({ body }) => JSON.parse(body) as { readonly type: string });
    const timestamp = expect.stringMatching(/Z$|\+00:00$/);
    const about = { planSlug: PLAN, cycleId: CYCLE, sequence: 1 };
    expect(messages).toEqual(
      expect.arrayContaining([
        { type: 'cycle-opened', timestamp, data: about },
        ...[BAC, NAM].map((unit) => {
          return { type: 'opened', timestamp, data: { ...about, assignmentId: ofUnit(unit) } };
        }),
      ]),
    );
    expect((await told()).map(({ state, attempts, response }) => [state, attempts, response])).toEqual(
      Array.from({ length: 3 }, () => ['sent', 1, '204 No Content']),
    );
    await round();
    expect(heard).toHaveLength(3);
  });

  it('is told again what it refused, and what nobody knows whether it took, under the same id', async () => {
    await added();
    answers = [503, 'silence'];
    await open();
    await round();
    const states = async () => (await told()).map(({ state }) => state).toSorted();
    expect(await states()).toEqual(['pending', 'sent', 'unknown']);
    await round();
    expect(heard).toHaveLength(3);
    await later(5 * MINUTE);
    await round();
    expect(await states()).toEqual(['sent', 'sent', 'sent']);
    const ids = heard.map(({ headers }) => headers['webhook-id']);
    expect(ids).toHaveLength(5);
    expect(new Set(ids).size).toBe(3);
  });

  it('is given up where it says that it is gone, and follows nobody elsewhere', async () => {
    await added();
    answers = [410, 302, 204];
    await open();
    await round();
    expect((await told()).map(({ state, response }) => `${state}: ${response}`).toSorted()).toEqual([
      'failed: 410 Gone',
      'pending: 302 Found',
      'sent: 204 No Content',
    ]);
    expect(heard).toHaveLength(3);
  });

  it('that has given a message up is a finding, until it takes one again or is ended', async () => {
    await added();
    answers = [410, 410, 410];
    await open();
    await round();
    const findings = async () =>
      (await listFindings(register, {}))
        .filter(({ kind }) => kind === 'webhook-given-up')
        .map(({ kind, data, ending }) => ({ kind, data, ending }));
    const gone = { kind: 'webhook-given-up', data: { webhook: 'van-thu', response: '410 Gone' } };
    expect(await findings()).toEqual([gone]);
    const next = `${PLAN}/monthly-report/2026-04`;
    await insertCycle(register, castCycle([opening(BAC, { cycleId: next })], '2026-04'));
    await round();
    expect(await findings()).toEqual([{ ...gone, ending: 'webhook-answered' }]);
    answers = [410, 410];
    const last = `${PLAN}/monthly-report/2026-05`;
    await insertCycle(register, castCycle([opening(BAC, { cycleId: last })], '2026-05'));
    await round();
    expect(await findings()).toEqual([gone]);
    await client.endWebhook({ webhookId: 'van-thu', actor: MINH });
    expect(await findings()).toEqual([{ ...gone, ending: 'webhook-ended' }]);
  });

  it('is told nothing of another plan, nor of what was before, nor once it has ended', async () => {
    await open();
    await added('cast-khac').catch(() => undefined);
    expect((await pageOfWebhooks(register, {})).items).toEqual([]);
    await added(PLAN);
    await round();
    expect(heard).toEqual([]);
    await insertCycle(
      register,
      castCycle([opening(BAC, { cycleId: `${PLAN}/monthly-report/2026-04` })], '2026-04'),
    );
    await client.endWebhook({ webhookId: 'van-thu', actor: MINH });
    await round();
    expect([heard, (await told()).map(({ state }) => state)]).toEqual([[], ['cancelled', 'cancelled']]);
    await insertCycle(
      register,
      castCycle([opening(BAC, { cycleId: `${PLAN}/monthly-report/2026-05` })], '2026-05'),
    );
    expect(await told()).toHaveLength(2);
    expect((await listDoorEvents(register, 2)).map(({ fact }) => fact.type)).toEqual([
      'webhook-ended',
      'webhook-registered',
    ]);
  });

  it.each([
    'http://may-chu.example.org/',
    'http://127.0.0.1.example.org/',
    'https://ten:mat-khau@may-chu.example.org/',
    'ftp://may-chu.example.org/',
    'khong-phai-dia-chi',
  ])('is not registered at %s', async (address) => {
    await expect(
      client.registerWebhook({ webhookId: 'van-thu', url: address, actor: MINH }),
    ).rejects.toMatchObject({ code: 'WEBHOOK_ADDRESS_REFUSED' });
  });

  it('is an administrator’s to register', async () => {
    await expect(client.registerWebhook({ webhookId: 'x', url, actor: LINH })).rejects.toMatchObject({
      code: 'NOT_ALLOWED',
    });
  });
});
