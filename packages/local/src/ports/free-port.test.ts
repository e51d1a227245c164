import { afterEach, describe, expect, it } from '@jest/globals';
import { once } from 'node:events';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { freePort } from './free-port.js';

const listening: Server[] = [];
afterEach(() => listening.splice(0).forEach((server) => server.close()));

async function listen(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  listening.push(server);
  await once(server, 'listening');
  return (server.address() as AddressInfo).port;
}

describe('a free port', () => {
  it('is the preferred one where that is free', async () => {
    const port = await listen();
    listening.splice(0).forEach((server) => server.close());
    expect(await freePort(port)).toEqual({ port, moved: false });
  });

  it('is a later one where that is taken, and says so', async () => {
    const port = await listen();
    const found = await freePort(port);
    expect(found.moved).toBe(true);
    expect(found.port).toBeGreaterThan(port);
  });

  it('is not one that was promised to another part', async () => {
    const { port } = await freePort();
    expect((await freePort(port, new Set([port, port + 1]))).port).toBeGreaterThan(port + 1);
  });
});
