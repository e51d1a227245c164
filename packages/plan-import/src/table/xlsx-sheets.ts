import { Worker } from 'node:worker_threads';
import type { XlsxAnswer, XlsxWish } from './xlsx-worker.js';

/** A small file can unpack to very much; it does so in a thread of its own, with little memory and little time. */
const MEMORY_MB = 256;
const LONGEST_MS = 20_000;

/** A thread runs what is compiled, whoever starts it from the sources too. */
const COMPILED = new URL('../../dist/table/xlsx-worker.js', import.meta.url);

/** The sheets of an .xlsx file; never throws for what is in the file. */
export async function xlsxSheets(wish: XlsxWish): Promise<XlsxAnswer> {
  const worker = new Worker(COMPILED, {
    workerData: wish,
    resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB, maxYoungGenerationSizeMb: 32 },
  });
  try {
    return await answerOf(worker);
  } finally {
    await worker.terminate();
  }
}

async function answerOf(worker: Worker): Promise<XlsxAnswer> {
  return await new Promise((resolve) => {
    const tooLong = setTimeout(() => resolve({ tooLarge: `> ${LONGEST_MS / 1000} s` }), LONGEST_MS);
    const answered = (answer: XlsxAnswer) => {
      clearTimeout(tooLong);
      resolve(answer);
    };
    worker.once('message', answered);
    worker.once('error', (error: NodeJS.ErrnoException) =>
      answered(
        error.code === 'ERR_WORKER_OUT_OF_MEMORY'
          ? { tooLarge: `> ${MEMORY_MB} MB` }
          : { unreadable: error.message },
      ),
    );
  });
}
