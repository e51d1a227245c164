import { createConnection } from 'node:net';

const ANSWERS_WITHIN_MS = 3000;

/** Why nobody answers at a host and port, or undefined where somebody does. */
export function unreachableReason(host: string, port: number): Promise<string | undefined> {
  return new Promise((resolve) => {
    const socket = createConnection({ host, port, timeout: ANSWERS_WITHIN_MS });
    const end = (reason?: string) => {
      socket.destroy();
      resolve(reason);
    };
    socket
      .once('connect', () => end())
      .once('timeout', () => end('no answer'))
      .once('error', (error: NodeJS.ErrnoException) => end(error.code ?? error.message));
  });
}
