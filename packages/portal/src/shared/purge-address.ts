import type { PurgeSubject } from '@kyhan/contracts';
import { pathWith } from './path-with.js';

/** An address that names in what something was typed by mistake. Pure; throws nothing. */
export function purgeAddress(path: string, { sequence, ...of }: Omit<PurgeSubject, 'parts'>): string {
  return pathWith(path, { ...of, ...(sequence === undefined ? {} : { sequence: String(sequence) }) });
}
