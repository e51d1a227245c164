import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { setTimeout as pause } from 'node:timers/promises';
import { clientConnection } from '@kyhan/client';
import { Client } from '@temporalio/client';
import { CONNECTS_WITHIN_MS, startDevServer, type DevServer } from '@kyhan/testkit/servers';

describe('a connection to Temporal', () => {
  let server: DevServer;
  beforeAll(async () => {
    server = await startDevServer();
  });
  afterAll(() => server?.stop());

  it('may be closed while a call to a server that has gone is being retried', async () => {
    const connection = await clientConnection({
      address: server.address,
      connectTimeout: CONNECTS_WITHIN_MS,
    });
    const uncaught: unknown[] = [];
    const hear = (error: unknown) => uncaught.push(error);
    process.on('uncaughtException', hear);
    await server.stop();
    const answer = new Client({ connection }).workflow
      .getHandle('nobody')
      .describe()
      .catch((error: unknown) => error);
    // Long enough for the first tries to fail, so that the next waits in a timer.
    await pause(500);
    await connection.close();
    expect(await answer).toBeInstanceOf(Error);
    process.off('uncaughtException', hear);
    expect(uncaught).toEqual([]);
  });
});
