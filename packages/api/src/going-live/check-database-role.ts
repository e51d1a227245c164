import { mayChangeFacts } from '@kyhan/register';
import { liveCheckWords } from '@kyhan/words';
import type { LiveCheck } from './live-check.js';

/** Whether whoever has the password of the application could change what was written. The embedded form has one role alone. */
export const checkDatabaseRole: LiveCheck = async ({ register }) => {
  const words = liveCheckWords.databaseRole;
  if (register.kind !== 'server') return { state: 'ok', what: words.embedded };
  if (!(await mayChangeFacts(register))) return { state: 'ok', what: words.addsOnly };
  const command = 'KYHAN_DATABASE_OWNER_URL=postgres://OWNER:PASSWORD@HOST/kyhan kyhan setup';
  return { state: 'attention', what: words.mayChange, mend: { command, page: '/health' } };
};
