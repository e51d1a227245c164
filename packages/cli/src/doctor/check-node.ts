import process from 'node:process';
import { executableOnPath } from '@kyhan/local/provisioning';
import { cliWords } from '@kyhan/words/cli';
import { written, type Diagnosis, type Surroundings } from './diagnosis.js';

const OLDEST = [20, 20] as const;

/** The Node that runs this, and whether it knows time zones and Vietnamese. */
export function checkNode(): Diagnosis {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const isOldEnough = major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1]);
  const message = written(`Node ${process.version}`);
  return isOldEnough
    ? { check: 'node', health: 'ok', message }
    : { check: 'node', health: 'problem', message, fix: 'nvm install 20' };
}

/** pnpm is pinned and comes through npx: only someone who builds from the sources needs it. */
export function checkPnpm({ environment }: Surroundings): Diagnosis {
  return executableOnPath('npx', environment) === undefined
    ? {
        check: 'pnpm',
        health: 'warning',
        message: cliWords.doctor.noNpx,
        fix: 'npm install --global npm',
      }
    : { check: 'pnpm', health: 'ok', message: cliWords.doctor.npx };
}
