import { createServer } from 'node:net';

/**
 * A port of loopback that is free, for a program that wants to be told one. Where somebody else takes it meanwhile, the
 * program says so, and another is tried.
 * @throws Error of the system where there is none
 */
export function anyPort(host = '127.0.0.1'): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, host, () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}
