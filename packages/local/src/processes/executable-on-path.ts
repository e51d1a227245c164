import { accessSync, constants, statSync } from 'node:fs';
import path from 'node:path';
import type { Environment } from '@kyhan/stack/places';

/** The full path of a program on PATH, or undefined. Never throws. */
export function executableOnPath(name: string, environment: Environment): string | undefined {
  return (environment['PATH'] ?? '')
    .split(path.delimiter)
    .filter((folder) => folder !== '')
    .map((folder) => path.join(folder, name))
    .find(isExecutable);
}

/** True for a file that this user may run. Never throws. */
export function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}
