import type { CheckpointsAnswer, Untold } from '@kyhan/contracts';
import { sql } from 'kysely';
import type { Register } from '../connection/register.js';
import { readPage, type Page, type Paging } from '../page.js';

/** A checkpoint in a list. */
export type ListedCheckpoint = Untold<CheckpointsAnswer>['checkpoints'][number];

/** The newest first. @throws KyhanError REGISTER_UNAVAILABLE */
export async function pageOfCheckpoints({ db }: Register, paging: Paging): Promise<Page<ListedCheckpoint>> {
  const query = db
    .selectFrom('checkpoints as c')
    .select(['c.number', 'c.at', 'c.facts'])
    .select([
      sql<string>`encode(c.root, 'hex')`.as('root'),
      sql<boolean>`c.timestamp_token is not null`.as('isStamped'),
      sql<ListedCheckpoint['letter']>`case
        when exists (select 1 from checkpoint_letters l where l.checkpoint = c.number) then 'waits'
        when c.number > coalesce((select mailed_checkpoint from deployment), 0) then 'unwritten'
        else 'left' end`.as('letter'),
    ]);
  return await readPage(
    query,
    { at: 'c.number', id: sql<string>`c.number::text`, newestFirst: true },
    paging,
  );
}
