import { liveCheckWords } from '@kyhan/words';
import type { LiveCheck } from './live-check.js';

const LOOPBACK = /^(?:localhost|127(?:\.\d+){3}|\[::1\])$/u;

/** Letters carry it: on another machine its reader has to get there. */
export const checkPublicAddress: LiveCheck = ({ publicUrl: url }) => {
  const words = liveCheckWords.publicAddress;
  const { hostname, protocol } = new URL(url);
  const mend = { command: 'export KYHAN_PUBLIC_URL=https://HOST', page: '/health' };
  if (LOOPBACK.test(hostname)) return { state: 'blocking', what: words.loopback({ url }), mend };
  if (protocol !== 'https:') return { state: 'attention', what: words.plain({ url }), mend };
  return { state: 'ok', what: words.good({ url }) };
};
