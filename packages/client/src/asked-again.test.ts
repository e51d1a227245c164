import { describe, expect, it } from '@jest/globals';
import { Metadata, status } from '@grpc/grpc-js';
import { ServiceError } from '@temporalio/client';
import { askedAgain } from './asked-again.js';

const SOON = { silentForMs: 60_000, pauseMs: 1 };

/** As the SDK tells it. */
function silence(code: number): ServiceError {
  const said = Object.assign(new Error('silent'), { code, details: 'silent', metadata: new Metadata() });
  return new ServiceError('Failed to get Workflow execution history', { cause: said });
}

/** Fails with these, one after the other, then answers. */
function questions(...failures: readonly Error[]) {
  let asked = 0;
  const ask = async () => {
    const failure = failures[asked];
    asked += 1;
    if (failure !== undefined) throw failure;
    return 'answered';
  };
  return { ask, count: () => asked };
}

describe('a question to Temporal that may be asked twice', () => {
  it.each(['DEADLINE_EXCEEDED', 'UNAVAILABLE', 'RESOURCE_EXHAUSTED', 'ABORTED', 'UNKNOWN'] as const)(
    'is asked again where the server was silent for a moment (%s)',
    async (name) => {
      const { ask, count } = questions(silence(status[name]), silence(status[name]));
      expect(await askedAgain(ask, SOON)).toBe('answered');
      expect(count()).toBe(3);
    },
  );

  it.each([
    ['said no', silence(status.PERMISSION_DENIED)],
    ['was closed by us', silence(status.CANCELLED)],
    ['answered that it failed', new Error('the workflow failed')],
  ])('is not asked again where the server %s', async (_what, failure) => {
    const { ask, count } = questions(failure);
    await expect(askedAgain(ask, SOON)).rejects.toBe(failure);
    expect(count()).toBe(1);
  });

  it('is given up where the silence lasts', async () => {
    const last = silence(status.UNAVAILABLE);
    const { ask } = questions(last);
    await expect(askedAgain(ask, { ...SOON, silentForMs: 0 })).rejects.toBe(last);
  });
});
