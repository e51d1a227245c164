import { csvLines } from '@kyhan/plan';
import { rosterText } from './roster-text.js';

/** Whom a list names, whatever is wrong with it: nobody where it is no table. Pure; throws nothing. */
export function codesListed(rows: readonly (readonly string[])[]): readonly string[] {
  const read = csvLines(rosterText(rows));
  if ('reason' in read) return [];
  return [...new Set(read.lines.flatMap(({ record: { person = '' } }) => (person === '' ? [] : [person])))];
}
