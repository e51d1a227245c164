import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { KyhanError } from '@kyhan/errors';
import { cacheFolder, type Environment } from '@kyhan/stack/places';
import { cliWords } from '@kyhan/words/cli';
import { executableOnPath, isExecutable } from '../processes/executable-on-path.js';
import { withFolderLock } from '../folder/folder-lock.js';
import type { OnProvisionStep } from './provision-step.js';
import { firstWay, joined, type Way } from './way.js';
import { goBuild } from './go-build.js';
import { sdkDownload } from './sdk-download.js';
import { TEMPORAL_CLI_VERSION } from './temporal-cli-version.js';
import { workingTemporal } from './working-temporal.js';

const NOT_NAMED = cliWords.provisioning.tried({
  way: 'TEMPORAL_ADDRESS',
  reason: cliWords.provisioning.notSet,
});
const RELEASE = { server: 'dev-server', version: `v${TEMPORAL_CLI_VERSION}` } as const;

/** What to look into, and whom to tell how far it is. */
export interface TemporalWish {
  /** A server that runs already; absent: one is to be had. */
  readonly address?: string | undefined;
  /** For PATH and the cache folder. */
  readonly environment: Environment;
  readonly onStep?: OnProvisionStep;
  /** Gives it up. */
  readonly signal?: AbortSignal | undefined;
}

/** A running server to use, or the program to start one with and the way it was found. */
export type TemporalProvision =
  | { readonly kind: 'address'; readonly address: string }
  | { readonly kind: 'program'; readonly path: string; readonly way: string };

/**
 * Comes by a Temporal server: the address given, `temporal` on PATH, the cache folder, the SDK's download, a build
 * with Go, in this order. Two processes that need it at once download or build it once.
 * @throws KyhanError TEMPORAL_NOT_PROVISIONED with every way tried and its reason
 */
export async function provisionTemporal(wish: TemporalWish): Promise<TemporalProvision> {
  const { address } = wish;
  if (address !== undefined) return { kind: 'address', address };
  const target = cachedProgram(wish.environment);
  const present = await firstWay(waysAtHand(target, wish.environment));
  if ('path' in present) return { kind: 'program', ...present };
  await mkdir(path.dirname(target), { recursive: true });
  const made = await withFolderLock(path.dirname(target), () => makeProgram(target, wish));
  wish.signal?.throwIfAborted();
  if ('path' in made) return { kind: 'program', ...made };
  throw new KyhanError('TEMPORAL_NOT_PROVISIONED', {
    tried: joined([NOT_NAMED, present.tried, made.tried]),
  });
}

/** Where the product keeps its own Temporal program. */
export function cachedProgram(environment: Environment): string {
  return path.join(cacheFolder(environment), 'temporal', TEMPORAL_CLI_VERSION, 'temporal');
}

function waysAtHand(target: string, environment: Environment): Way[] {
  return [
    { name: 'PATH', attempt: () => onPath(environment) },
    { name: `cache ${target}`, attempt: () => cached(target) },
  ];
}

async function makeProgram(target: string, { environment, onStep, signal }: TemporalWish) {
  // Another process may have filled the cache while this one waited for the lock.
  if (isExecutable(target)) return { path: target, way: 'cache' };
  const wish = {
    target,
    subject: `temporal ${TEMPORAL_CLI_VERSION}`,
    environment,
    signal,
    ...(onStep === undefined ? {} : { onStep }),
  };
  return firstWay([
    { name: 'download', attempt: () => sdkDownload({ ...wish, ...RELEASE }) },
    { name: 'go install', attempt: () => goBuild(wish) },
  ]);
}

async function onPath(environment: Environment) {
  const path = executableOnPath('temporal', environment);
  return path === undefined ? { reason: cliWords.provisioning.notOnPath } : workingTemporal(path);
}

async function cached(target: string) {
  return isExecutable(target) ? workingTemporal(target) : { reason: cliWords.provisioning.notCached };
}
