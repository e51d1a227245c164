import { cliWords } from '@kyhan/words/cli';
import { runToEnd } from '../processes/run-to-end.js';
import type { WayOutcome } from './way.js';

const ANSWERS_WITHIN_MS = 15_000;

/** Takes a program as the Temporal command line only if it answers like one. */
export async function workingTemporal(path: string): Promise<WayOutcome> {
  const { exitCode, output } = await runToEnd({
    command: path,
    args: ['--version'],
    timeoutMs: ANSWERS_WITHIN_MS,
  });
  if (exitCode === 0 && /^temporal version /m.test(output)) return { path };
  return {
    reason: cliWords.provisioning.notTemporal({ path, words: output.slice(0, 200) || `exit ${exitCode}` }),
  };
}
