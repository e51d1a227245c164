import { KyhanError } from '@kyhan/errors';
import type { Page, Paging } from '@kyhan/register';
import { requestWords } from '@kyhan/words';

const AT_ONCE = 500;
/** Rows: what a spreadsheet opens at once, and a portal holds in memory. */
const MOST = 20_000;

/**
 * All pages of a list as one.
 * @throws KyhanError REQUEST_INVALID where there are more than can be given out; nothing is cut in silence
 */
export async function wholeList<Item>(read: (paging: Paging) => Promise<Page<Item>>): Promise<Page<Item>> {
  let page = await read({ limit: AT_ONCE, countUpTo: MOST });
  const { total, andMore } = page;
  if (total > MOST || andMore === true)
    throw new KyhanError('REQUEST_INVALID', { problem: requestWords.tooManyRows({ total, most: MOST }) });
  const items = [...page.items];
  while (page.next !== undefined) {
    page = await read({ limit: AT_ONCE, after: page.next });
    items.push(...page.items);
  }
  return { items, total };
}
