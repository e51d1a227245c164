import { chmod, mkdtemp, readdir, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Environment } from '@kyhan/stack/places';
import type { InBoth } from '@kyhan/words';
import { cliWords } from '@kyhan/words/cli';
import { everySecond, type OnProvisionStep } from './provision-step.js';
import { runToEnd } from '../processes/run-to-end.js';
import type { WayOutcome } from './way.js';

// Plain JavaScript beside `src` and `dist`, so that it runs from the sources and from the compiled package alike.
const DOWNLOADER = fileURLToPath(new URL('../../processes/sdk-download.mjs', import.meta.url));
// The program is 60 MB packed; a line that needs longer than this is no help at a first start.
const GIVE_UP_AFTER_MS = 180_000;

/** What to download, where to put it, and whom to tell. */
export interface SdkDownload {
  readonly server: 'dev-server' | 'time-skipping';
  /** A release, e.g. `v1.5.1`, or `default`: what the SDK holds to be the best for itself. */
  readonly version: string;
  readonly target: string;
  readonly subject: string;
  readonly environment: Environment;
  readonly onStep?: OnProvisionStep;
  /** Gives it up. */
  readonly signal?: AbortSignal | undefined;
}

/**
 * Has the Temporal SDK download its server program, in a process of its own: the SDK keeps one runtime per process,
 * which the worker wants to configure itself. Without a network it fails at once; a line that does not answer is
 * given up after ten seconds. Never throws.
 */
export async function sdkDownload(download: SdkDownload): Promise<WayOutcome> {
  const { server, version, target, subject, environment, onStep, signal } = download;
  const folder = await mkdtemp(path.join(path.dirname(target), 'download-'));
  const beganAt = Date.now();
  const stopTelling = everySecond(() => {
    onStep?.({ step: 'downloading', subject, elapsedMs: Date.now() - beganAt });
  });
  try {
    const { exitCode, output } = await runToEnd({
      command: process.execPath,
      args: [DOWNLOADER, server, folder, version],
      environment,
      timeoutMs: GIVE_UP_AFTER_MS,
      signal,
    });
    const program = exitCode === 0 ? await largestFile(folder) : undefined;
    if (program === undefined) return { reason: shortened(output) };
    await chmod(program, 0o755);
    await rename(program, target);
    return { path: target };
  } finally {
    stopTelling();
    await rm(folder, { recursive: true, force: true });
  }
}

async function largestFile(folder: string): Promise<string | undefined> {
  const names = await readdir(folder);
  const files = await Promise.all(
    names.map(async (name) => {
      const file = path.join(folder, name);
      return { file, size: (await stat(file)).size };
    }),
  );
  return files.toSorted((a, b) => b.size - a.size)[0]?.file;
}

/** The SDK nests the same sentence several times; its last part is the cause. */
function shortened(output: string): InBoth {
  const words = (output.split('client error').at(-1) ?? output).trim().slice(-200);
  return words === '' ? cliWords.provisioning.silent : { vi: words, en: words };
}
