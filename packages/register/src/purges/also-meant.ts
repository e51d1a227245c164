import type { PurgeSubject } from '@kyhan/contracts';
import type { Db } from '../connection/register.js';
import { copiedPapers } from './copied-papers.js';
import { quotingRows } from './quoting-rows.js';
import type { TypedRow } from './typed-row.js';

/**
 * What goes with these rows, since it says the same: of a reason what quotes it, of a document what names it.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function alsoMeant(
  db: Db,
  own: readonly TypedRow[],
  { parts }: Pick<PurgeSubject, 'parts'>,
): Promise<readonly TypedRow[]> {
  return [
    ...(parts.includes('reason') ? await quotingRows(db, own) : []),
    ...(parts.includes('document') ? await copiedPapers(db, own) : []),
  ];
}
