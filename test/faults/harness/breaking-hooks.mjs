import { readFileSync } from 'node:fs';
import process from 'node:process';

const BUILDS = JSON.parse(readFileSync(new URL('broken-builds.json', import.meta.url), 'utf8'));
const BUGS = (process.env.FAULTS_BUG ?? '').split(',');
const CHANGES = BUGS.flatMap((bug) => Object.entries(BUILDS[bug]?.changes ?? {}));

/** Changes what is loaded as the bug says; what it would change must be there once. */
export async function load(url, context, next) {
  const loaded = await next(url, context);
  const changes = CHANGES.filter(([file]) => url.endsWith(file)).flatMap(([, own]) => own);
  if (changes.length === 0) return loaded;
  let source = String(loaded.source);
  for (const [from, to] of changes) {
    if (source.split(from).length !== 2) throw new Error(`${url} does not have ${from} once`);
    source = source.replace(from, () => to);
  }
  return { ...loaded, source };
}
