import { mkdtemp, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Environment } from '@kyhan/stack/places';
import type { InBoth } from '@kyhan/words';
import { cliWords } from '@kyhan/words/cli';
import { executableOnPath } from '../processes/executable-on-path.js';
import { everySecond, type OnProvisionStep } from './provision-step.js';
import { runToEnd } from '../processes/run-to-end.js';
import type { WayOutcome } from './way.js';
import { TEMPORAL_CLI_VERSION } from './temporal-cli-version.js';

const OLDEST_GO_MINOR = 25;
// What `go list -deps` counts for 1.5.1; those that Go has compiled before are not compiled again.
const PACKAGES = 1297;
const GIVE_UP_AFTER_MS = 30 * 60_000;

/** Where to put the program, and whom to tell. */
export interface GoBuild {
  readonly target: string;
  readonly subject: string;
  readonly environment: Environment;
  readonly onStep?: OnProvisionStep;
  /** Gives it up. */
  readonly signal?: AbortSignal | undefined;
}

/** Builds the Temporal command line with an installed Go 1.25+: some three minutes on two cores. */
export async function goBuild(build: GoBuild): Promise<WayOutcome> {
  const go = executableOnPath('go', build.environment);
  if (go === undefined) return { reason: cliWords.provisioning.noGo };
  const refusal = await unfitGo(go);
  if (refusal !== undefined) return { reason: refusal };
  const folder = await mkdtemp(path.join(path.dirname(build.target), 'build-'));
  try {
    const { exitCode, output } = await installInto(folder, go, build);
    if (exitCode !== 0) return { reason: cliWords.provisioning.goFailed({ words: lastLine(output) }) };
    await rename(path.join(folder, 'temporal'), build.target);
    return { path: build.target };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function unfitGo(go: string): Promise<InBoth | undefined> {
  const { output } = await runToEnd({ command: go, args: ['version'], timeoutMs: 15_000 });
  const [, major, minor] = /go(\d+)\.(\d+)/.exec(output) ?? [];
  if (Number(major) > 1 || Number(minor) >= OLDEST_GO_MINOR) return undefined;
  return cliWords.provisioning.oldGo({ oldest: `1.${OLDEST_GO_MINOR}`, found: output.slice(0, 80) });
}

async function installInto(folder: string, go: string, { subject, environment, onStep, signal }: GoBuild) {
  const counts = { modules: 0, packages: 0 };
  const beganAt = Date.now();
  const stopTelling = everySecond(() => {
    const elapsedMs = Date.now() - beganAt;
    if (counts.packages === 0)
      onStep?.({ step: 'fetching-modules', subject, elapsedMs, done: counts.modules });
    else onStep?.({ step: 'compiling', subject, elapsedMs, done: counts.packages, total: PACKAGES });
  });
  const source = `github.com/temporalio/cli/cmd/temporal@v${TEMPORAL_CLI_VERSION}`;
  try {
    return await runToEnd({
      command: go,
      args: ['install', '-v', '-ldflags', '-s -w', source],
      // Without cgo the build needs no C compiler; the program uses none.
      environment: { ...environment, GOBIN: folder, CGO_ENABLED: '0' },
      timeoutMs: GIVE_UP_AFTER_MS,
      signal,
      onLine: (line) => {
        if (line.startsWith('go: downloading')) counts.modules += 1;
        else if (!line.startsWith('go:')) counts.packages += 1;
      },
    });
  } finally {
    stopTelling();
  }
}

function lastLine(output: string): string {
  return output.split('\n').at(-1)?.slice(0, 200) ?? '';
}
