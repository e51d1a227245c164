import { liveCheckWords } from '@kyhan/words';
import type { LiveCheck } from './live-check.js';

/** A worker and a portal apart need one file of keys; in one process there is one anyway. */
export const checkLinkKeys: LiveCheck = ({ settings = [] }) => {
  const words = liveCheckWords.linkKeys;
  const isSet = (name: string) =>
    settings.some((setting) => setting.name === name && setting.source !== undefined);
  if (isSet('linkKeys')) return { state: 'ok', what: words.shared };
  // Only where the database and Temporal are shared can parts stand apart.
  if (!isSet('databaseUrl') || !isSet('temporalAddress')) return { state: 'ok', what: words.own };
  const mend = { command: 'export KYHAN_LINK_KEYS=/srv/kyhan/link-keys.json', page: '/health' };
  return { state: 'attention', what: words.apart, mend };
};
