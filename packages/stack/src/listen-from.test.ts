import { afterEach, describe, expect, it } from '@jest/globals';
import { once } from 'node:events';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { listenFrom } from './listen-from.js';

const listening: Server[] = [];
afterEach(() => listening.splice(0).forEach((server) => server.close()));

async function listen(port: number): Promise<number> {
  const server = createServer().listen(port, '127.0.0.1');
  await once(server, 'listening');
  listening.push(server);
  return (server.address() as AddressInfo).port;
}

describe('a part that listens', () => {
  it('has the port that it prefers where that is not taken', async () => {
    const port = await listen(0);
    listening.splice(0).forEach((server) => server.close());
    expect(await listenFrom(port, listen)).toBe(port);
  });

  it('has the next where that is taken', async () => {
    const port = await listen(0);
    expect(await listenFrom(port, listen)).toBeGreaterThan(port);
  });

  it('has a port of its own also where several begin at the same moment', async () => {
    const port = await listen(0);
    const ports = await Promise.all(Array.from({ length: 5 }, () => listenFrom(port, listen)));
    expect(new Set([port, ...ports]).size).toBe(6);
  });

  it('has whichever port the system gives where it prefers none', async () => {
    expect(await listenFrom(0, listen)).toBeGreaterThan(0);
  });

  it('is told where fifty ports in a row are taken, and tries no more', async () => {
    const tried: number[] = [];
    const taken = listenFrom(7000, async (port) => {
      tried.push(port);
      throw Object.assign(new Error('taken'), { code: 'EADDRINUSE' });
    });
    await expect(taken).rejects.toMatchObject({ code: 'PORT_TAKEN', details: { port: '7000–7049' } });
    expect(tried).toEqual(Array.from({ length: 50 }, (_, i) => 7000 + i));
  });

  it('does not go on where something else is wrong', async () => {
    const tried: number[] = [];
    const wrong = listenFrom(7000, async (port) => {
      tried.push(port);
      throw new Error('no such address');
    });
    await expect(wrong).rejects.toThrow('no such address');
    expect(tried).toEqual([7000]);
  });
});
