import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startWork } from './child.mjs';

/** Opens a new data folder twice in processes of their own, with work in the first. */
export async function measuredPlace(kind, assignments) {
  const folder = mkdtempSync(path.join(tmpdir(), 'kyhan-place-'));
  try {
    const first = await told(['fill', kind, assignments], folder);
    const { openMs: openAgainMs } = await told(['fill', kind, 0], folder);
    return { ...first, openAgainMs };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function told(args, folder) {
  let figures;
  const { ended } = startWork(args, folder, (line) => (figures = line));
  if ((await ended) !== 0 || figures === undefined) throw new Error(`${args.join(' ')} failed`);
  return figures;
}
