import type { Register } from '../connection/register.js';
import { dropContents, writtenAmong } from './drop-contents.js';
import type { ListedContent } from '../contents/kept-files.js';

/** What was received this long ago and is still written nowhere belongs to no submission that will yet be stored. */
const GRACE_MS = 24 * 60 * 60 * 1000;
/** Contents asked about at once. */
const PAGE = 500;

/**
 * Removes contents that nothing speaks of and nobody has received for a day; `onPage` is told how it goes on.
 * @returns how many
 * @throws KyhanError REGISTER_UNAVAILABLE, FILES_UNAVAILABLE
 */
export async function clearOrphans(
  register: Register,
  { realNow, onPage }: { readonly realNow: number; readonly onPage?: () => void },
): Promise<number> {
  let count = 0;
  for await (const page of orphanPages(register)) {
    const old = page.filter(({ keptAt }) => realNow - keptAt > GRACE_MS);
    await dropContents(register, old);
    count += old.length;
    onPage?.();
  }
  return count;
}

/** Contents that nothing speaks of, so many at once. Throws what reading the register and the files throws. */
export async function* orphanPages({ db, files }: Register): AsyncGenerator<ListedContent[]> {
  let page: ListedContent[] = [];
  const orphans = async () => {
    const written = await writtenAmong(db, page);
    return page.filter(({ sha256 }) => !written.has(sha256));
  };
  for await (const content of files.list()) {
    page.push(content);
    if (page.length < PAGE) continue;
    yield await orphans();
    page = [];
  }
  if (page.length > 0) yield await orphans();
}
