import { KyhanError, type Language } from '@kyhan/errors';
import type { Environment } from './cache-folder.js';

/**
 * The language of a deployment, `KYHAN_LANG`: of pages until somebody asks for the other, of letters to mailboxes of
 * which the plan does not say theirs, of reasons that are kept and of Temporal's own page. Vietnamese by default.
 * @throws KyhanError SETTING_INVALID
 */
export function deploymentLanguage(environment: Environment): Language {
  const got = environment['KYHAN_LANG'] ?? 'vi';
  if (got === 'vi' || got === 'en') return got;
  throw new KyhanError('SETTING_INVALID', { name: 'KYHAN_LANG', expected: 'vi | en', got });
}
