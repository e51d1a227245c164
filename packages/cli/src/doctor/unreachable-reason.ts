import { createConnection } from 'node:net';
import type { InBoth } from '@kyhan/words';
import { cliWords } from '@kyhan/words/cli';
import { written } from './diagnosis.js';

const ANSWERS_WITHIN_MS = 3000;

/** Why nobody answers at a host and port, or undefined where somebody does. */
export function unreachableReason(host: string, port: number): Promise<InBoth | undefined> {
  return new Promise((resolve) => {
    const socket = createConnection({ host, port, timeout: ANSWERS_WITHIN_MS });
    const end = (reason?: InBoth) => {
      socket.destroy();
      resolve(reason);
    };
    socket
      .once('connect', () => end())
      .once('timeout', () => end(cliWords.doctor.silent))
      .once('error', (error: NodeJS.ErrnoException) => end(written(error.code ?? error.message)));
  });
}
