import { describe, expect, it } from '@jest/globals';
import { Metadata, status } from '@grpc/grpc-js';
import { ServiceError, type Client } from '@temporalio/client';
import { applicationOf } from './application-of.js';

const APPLIED = { slug: 'ke-hoach-thu', version: 1 };

describe('the application of a plan', () => {
  it('is heard to its end, also where the server was silent for a moment while it was waited for', async () => {
    const late = { code: status.DEADLINE_EXCEEDED, details: 'late', metadata: new Metadata() };
    const failures = [
      new ServiceError('Failed to get Workflow execution history', {
        cause: Object.assign(new Error('late'), late),
      }),
    ];
    const result = async () => {
      const failure = failures.pop();
      if (failure !== undefined) throw failure;
      return APPLIED;
    };
    const temporal = { workflow: { start: async () => ({ result }) } } as unknown as Client;
    const application = { planSlug: 'ke-hoach-thu', hash: 'h', moveOpen: false };
    expect(await applicationOf({ temporal, language: 'vi' }, application)).toBe(APPLIED);
  });
});
