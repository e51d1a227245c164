import path from 'node:path';
import type { PlainDate } from '@kyhan/calendar';
import { KyhanError } from '@kyhan/errors';
import { readBelow } from './read-below.js';
import { readText } from './read-yaml.js';
import { csvLines } from './csv-lines.js';
import { unreadableReason } from './unreadable-reason.js';

/** One line of a roster: somebody of a unit, from one day to another (both inclusive). No names. */
export interface RosterEntry {
  readonly person: string;
  readonly unit: string;
  readonly from?: PlainDate;
  readonly to?: PlainDate;
}

/**
 * The roster that a plan names, as `check` has found it; values that it lacks are empty.
 * @param planFile path of the plan file
 * @param name the roster's, from the folder of the plan
 * @throws KyhanError FILE_UNREADABLE
 */
export async function readRoster(planFile: string, name: string): Promise<readonly RosterEntry[]> {
  const { file, text } = await readBelow({ folder: path.dirname(planFile), read: readText }, name);
  if (typeof text !== 'string')
    throw new KyhanError('FILE_UNREADABLE', { file, reason: unreadableReason(text) });
  const read = csvLines(text);
  if ('reason' in read) throw new KyhanError('FILE_UNREADABLE', { file, reason: read.reason });
  return read.lines.map(({ record: { person = '', unit = '', from, to } }) => ({
    person,
    unit,
    ...(from ? { from } : {}),
    ...(to ? { to } : {}),
  }));
}
