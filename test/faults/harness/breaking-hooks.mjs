import process from 'node:process';
import { changesOf } from './broken-builds.mjs';

/** Changes what is loaded as the bug says; what it would change must be there once. */
export async function load(url, context, next) {
  const loaded = await next(url, context);
  const changes = changesOf(process.env.FAULTS_BUG, url);
  if (changes.length === 0) return loaded;
  let source = String(loaded.source);
  for (const [from, to] of changes) {
    if (source.split(from).length !== 2) throw new Error(`${url} does not have ${from} once`);
    source = source.replace(from, () => to);
  }
  return { ...loaded, source };
}
