import process from 'node:process';
import { SetupFailure } from '../../../scripts/setup.mjs';
import { benchPostgres } from './bench-postgres.mjs';
import { benchSink } from './bench-sink.mjs';
import { measuredRun } from './measured-run.mjs';
import { provisionTemporal } from './product-with-temporal.mjs';

const UNAVAILABLE = 6;

/**
 * What all runs share: one PostgreSQL, one mail server.
 * @throws {SetupFailure} where this machine has not what it takes
 */
export async function openBench() {
  if (process.platform !== 'linux')
    throw unavailable('The bench `life` reads the CPU of processes from /proc, so it needs Linux.');
  const postgres = await benchPostgres();
  if (postgres === undefined)
    throw unavailable('The bench `life` needs PostgreSQL 15 or newer: apt-get install postgresql.');
  const close = () => postgres.stop();
  await provideTemporal().catch(async (error) => {
    await close();
    throw unavailable(error.message);
  });
  const sink = await benchSink();
  const closing = new AbortController();
  /** @type {Promise<unknown>} */
  let last = Promise.resolve();
  return {
    run: (settings) => (last = measuredRun(settings, { postgres, sink, signal: closing.signal })),
    /** Ends what is running too. */
    close: async () => {
      closing.abort();
      await last.catch(() => undefined);
      await sink.stop();
      await close();
    },
  };
}

/** Before anything is measured: to build one takes minutes. A server of somebody else's would keep its CPU to itself. */
function provideTemporal() {
  return provisionTemporal({ environment: process.env });
}

function unavailable(why) {
  return new SetupFailure(why, UNAVAILABLE);
}
