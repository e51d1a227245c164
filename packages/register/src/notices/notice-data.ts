import type { NoticeContent } from '@kyhan/engine';
import { sql, type RawBuilder } from 'kysely';
import { PURGED_TEXT } from '../purges/purged-text.js';

/**
 * What a notice says, as its kind has it, of a row of `notices` under this name: the reason that it quotes is kept beside
 * it, and where that was purged an ellipsis stands.
 */
export function noticeData(notices: string): RawBuilder<NoticeContent['data']> {
  const [data, reason, commitment] = ['data', 'reason', 'reasonCommitment'].map((column) =>
    sql.ref(`${notices}.${column}`),
  );
  return sql<NoticeContent['data']>`case when ${commitment} is null then ${data}
    else ${data} || jsonb_build_object('reason', coalesce(${reason}, ${sql.lit(PURGED_TEXT)})) end`;
}
