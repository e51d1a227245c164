import { readFileSync } from 'node:fs';
import path from 'node:path';

/**
 * The licence that a package names itself, as SPDX writes it; undefined where it names none, or is not on this machine.
 * @param {{ folder?: string }} locked
 * @returns {string | undefined}
 */
export function licenceOf({ folder }) {
  if (folder === undefined) return undefined;
  const { license } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  return typeof license === 'string' ? license : license?.type;
}
