import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { cacheFolder } from '@kyhan/stack/places';
import { executableOnPath, isExecutable } from '@kyhan/local/provisioning';
import { cliWords } from '@kyhan/words/cli';
import { written, type Diagnosis, type Surroundings } from './diagnosis.js';
import { unreachableReason } from './unreachable-reason.js';

const CHECK = 'temporal';

/** How the Temporal server would be come by at the next start, without downloading or building anything now. */
export async function checkTemporal({ environment, read }: Surroundings): Promise<Diagnosis> {
  const { temporalAddress: address } = read.settings;
  if (address !== undefined) return namedServer(address);
  const onPath = executableOnPath('temporal', environment);
  if (onPath !== undefined) return { check: CHECK, health: 'ok', message: written(onPath) };
  const cached = await cachedProgram(environment);
  if (cached !== undefined) return { check: CHECK, health: 'ok', message: written(cached) };
  return toBeFetched(cacheFolder(environment), executableOnPath('go', environment) !== undefined);
}

/** Kept as `temporal/<version>/temporal`. */
async function cachedProgram(environment: Surroundings['environment']): Promise<string | undefined> {
  const folder = path.join(cacheFolder(environment), 'temporal');
  const versions = await readdir(folder).catch(() => []);
  return versions.map((version) => path.join(folder, version, 'temporal')).find(isExecutable);
}

async function namedServer(address: string): Promise<Diagnosis> {
  const [, host = address, port = '7233'] = /^(.*?)(?::(\d+))?$/.exec(address) ?? [];
  const reason = await unreachableReason(host, Number(port));
  if (reason === undefined) return { check: CHECK, health: 'ok', message: written(address) };
  return {
    check: CHECK,
    health: 'problem',
    message: cliWords.doctor.temporalSilent({ address, reason }),
    fix: 'unset TEMPORAL_ADDRESS',
  };
}

function toBeFetched(cache: string, hasGo: boolean): Diagnosis {
  return {
    check: CHECK,
    health: 'note',
    message: hasGo
      ? cliWords.doctor.temporalToFetchOrBuild({ cache })
      : cliWords.doctor.temporalToFetch({ cache }),
    fix: 'kyhan up',
  };
}
