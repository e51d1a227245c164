import process from 'node:process';
import { openProcessLog, type Log } from '@kyhan/worker';
import type { Settings } from '../settings/settings.js';

/** How the log of a part is written that runs alone: for whoever looks on as text, for what collects it as JSON. Throws nothing. */
export function openRoleLog(
  part: 'worker' | 'portal',
  { log, logLevel }: Pick<Settings, 'log' | 'logLevel'>,
): Log {
  const form = log ?? (process.stderr.isTTY ? 'text' : 'json');
  return openProcessLog({ part, form, level: logLevel });
}
