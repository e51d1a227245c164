import { displayWidth, padded } from './display-width.js';

/** What runs and where, each on a line; an address is never broken, so that it can be opened. Pure; throws nothing. */
export function addressLines(rows: readonly (readonly [string, string])[]): string {
  const width = Math.max(...rows.map(([name]) => displayWidth(name)));
  return rows.map(([name, address]) => `  ${padded(name, width)}  ${address}`).join('\n');
}
