import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const SINK = fileURLToPath(new URL('mail-sink.mjs', import.meta.url));
/** Nobody waits for ever for a mail that will not come; a busy machine is slow and still moves. */
const MOVES_WITHIN_MS = 5 * 60_000;

/** The mail server of the runs, see `mail-sink.mjs`. */
export async function benchSink() {
  const sink = fork(SINK, { execArgv: [], stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  let taken = 0;
  let waiting = () => undefined;
  let fail = (_error) => undefined;
  sink.once('exit', () => fail(new Error('the mail server of the bench has ended')));
  sink.on('message', (message) => {
    if ('taken' in message) waiting((taken = message.taken));
  });
  const [{ listening: port }] = await once(sink, 'message');
  return {
    url: `smtp://127.0.0.1:${port}`,
    forget: () => {
      taken = 0;
      sink.send('forget');
    },
    /** Settles once so many have come since `forget`. */
    reaches: (count) =>
      new Promise((resolve, reject) => {
        let timer;
        fail = reject;
        waiting = () => {
          clearTimeout(timer);
          if (taken >= count) {
            waiting = () => undefined;
            return resolve();
          }
          const failure = () => reject(new Error(`mails stand still at ${taken} of ${count}`));
          timer = setTimeout(failure, MOVES_WITHIN_MS);
        };
        waiting();
      }),
    report: () =>
      new Promise((resolve) => {
        const listen = (message) => {
          if (!('report' in message)) return;
          sink.off('message', listen);
          resolve(message.report);
        };
        sink.on('message', listen);
        sink.send('report');
      }),
    stop: async () => {
      if (!sink.connected) return;
      sink.disconnect();
      await once(sink, 'exit');
    },
  };
}
