import { createHash } from 'node:crypto';
import { IDEMPOTENCY_KEY, type Route } from '@kyhan/contracts';
import { KyhanError } from '@kyhan/errors';
import { actorIdOf, type Actor } from '@kyhan/plan/ids';
import { keepAnswer, releaseIdempotencyKey, takeIdempotencyKey, type KeyedRequest } from '@kyhan/register';
import { requestWords } from '@kyhan/words';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { PortalDependencies } from '../portal-dependencies.js';

const LONGEST_KEY = 200;

/** Who acts, what is sent, and how it is carried out. */
interface KeyedAct {
  readonly route: Route;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  readonly actor: Actor;
  /** What was sent, in a form that is the same for the same. */
  readonly sent: () => Promise<string>;
  readonly act: () => Promise<unknown>;
}

/**
 * Acts once for each key of the sender: the same question again gets the same answer
 * (draft-ietf-httpapi-idempotency-key-header). Without a key it acts. What is refused keeps no key: nothing was done.
 * @throws KyhanError REQUEST_INVALID, IDEMPOTENCY_KEY_REUSED, IDEMPOTENCY_KEY_BUSY, IDEMPOTENCY_ANSWER_TOLD, and what the act throws
 */
export async function onceOnly(dependencies: PortalDependencies, asked: KeyedAct): Promise<unknown> {
  const key = keyOf(asked.request);
  if (key === undefined) return await asked.act();
  const requestHash = createHash('sha256')
    .update(`${asked.request.url}\n${await asked.sent()}`)
    .digest('hex');
  const actor = actorIdOf(asked.actor);
  const keyed = { actor, key, requestHash, realNow: dependencies.realNow() };
  const taken = await takeIdempotencyKey(dependencies.register, keyed);
  switch (taken.kind) {
    case 'first':
      return await firstTime(dependencies, asked, keyed);
    case 'other-request':
      throw new KyhanError('IDEMPOTENCY_KEY_REUSED', { key });
    case 'under-way':
      throw new KyhanError('IDEMPOTENCY_KEY_BUSY', { key });
    case 'answered':
      if (taken.answer === undefined) throw new KyhanError('IDEMPOTENCY_ANSWER_TOLD', { key });
      asked.reply.header('idempotency-replayed', 'true');
      return taken.answer;
  }
}

async function firstTime(
  { register, realNow }: PortalDependencies,
  { route, act }: KeyedAct,
  keyed: KeyedRequest,
): Promise<unknown> {
  let answer: unknown;
  try {
    answer = await act();
  } catch (error) {
    await releaseIdempotencyKey(register, keyed);
    throw error;
  }
  const kept = route.tellsSecret === true ? undefined : (answer as object);
  await keepAnswer(register, { ...keyed, realNow: realNow() }, kept);
  return answer;
}

/** Bare, or as the string of a structured header. */
function keyOf({ headers }: FastifyRequest): string | undefined {
  const given = headers[IDEMPOTENCY_KEY.toLowerCase()];
  if (given === undefined) return undefined;
  const key = String(given).replace(/^"(.*)"$/, '$1');
  if (/^[\x21-\x7E]+$/.test(key) && key.length <= LONGEST_KEY) return key;
  const name = IDEMPOTENCY_KEY;
  throw new KyhanError('REQUEST_INVALID', { problem: requestWords.unfit({ name }), place: name });
}
