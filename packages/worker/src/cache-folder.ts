import { homedir } from 'node:os';
import path from 'node:path';

/** Settings as read at the entry of the process. */
export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Where downloads and builds are kept between starts: `KYHAN_CACHE`, else the user's cache folder (XDG).
 * Everything in it can be deleted and is then made again. Pure; throws nothing.
 */
export function cacheFolder(environment: Environment): string {
  if (environment['KYHAN_CACHE']) return path.resolve(environment['KYHAN_CACHE']);
  return path.join(environment['XDG_CACHE_HOME'] || path.join(homedir(), '.cache'), 'kyhan');
}
