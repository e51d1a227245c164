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
  const { route, request, reply, actor, act } = asked;
  const sent = `${request.url}\n${await asked.sent()}`;
  const { answer, isReplayed } = await actOnce(dependencies, { key, actor, sent, act, route });
  if (isReplayed) reply.header('idempotency-replayed', 'true');
  return answer;
}

/** Under which key of whom, what was sent with it, and how it is carried out. */
interface OnceAsked<Answer> {
  readonly key: string;
  readonly actor: Actor;
  readonly sent: string;
  readonly act: () => Promise<Answer>;
  /** Absent: nothing that is answered is a secret. */
  readonly route?: Pick<Route, 'tellsSecret'>;
}

/**
 * Acts once for a key of whoever acts, wherever it stands: in a header, or in a form.
 * @throws KyhanError IDEMPOTENCY_KEY_REUSED, IDEMPOTENCY_KEY_BUSY, IDEMPOTENCY_ANSWER_TOLD, and what the act throws
 */
export async function actOnce<Answer>(
  dependencies: Pick<PortalDependencies, 'register' | 'realNow'>,
  asked: OnceAsked<Answer>,
): Promise<{ readonly answer: Answer; readonly isReplayed: boolean }> {
  const { key } = asked;
  const requestHash = createHash('sha256').update(asked.sent).digest('hex');
  const keyed = { actor: actorIdOf(asked.actor), key, requestHash, realNow: dependencies.realNow() };
  const taken = await takeIdempotencyKey(dependencies.register, keyed);
  switch (taken.kind) {
    case 'first':
      return { answer: await firstTime(dependencies, asked, keyed), isReplayed: false };
    case 'other-request':
      throw new KyhanError('IDEMPOTENCY_KEY_REUSED', { key });
    case 'under-way':
      throw new KyhanError('IDEMPOTENCY_KEY_BUSY', { key });
    case 'answered':
      if (taken.answer === undefined) throw new KyhanError('IDEMPOTENCY_ANSWER_TOLD', { key });
      // What was kept is what the same act once answered.
      return { answer: taken.answer as Answer, isReplayed: true };
  }
}

async function firstTime<Answer>(
  { register, realNow }: Pick<PortalDependencies, 'register' | 'realNow'>,
  { route, act }: OnceAsked<Answer>,
  keyed: KeyedRequest,
): Promise<Answer> {
  let answer: Answer;
  try {
    answer = await act();
  } catch (error) {
    await releaseIdempotencyKey(register, keyed);
    throw error;
  }
  const kept = route?.tellsSecret === true ? undefined : (answer as object);
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
