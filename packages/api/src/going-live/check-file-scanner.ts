import { liveCheckWords } from '@kyhan/words';
import type { LiveCheck } from './live-check.js';

/** Offices open what others send them: somebody is to know that nobody looks at it before. */
export const checkFileScanner: LiveCheck = ({ settings }) => {
  const words = liveCheckWords.scanner;
  const isSet = settings?.some(({ name, source }) => name === 'scanCommand' && source !== undefined);
  if (isSet === true) return { state: 'ok', what: words.looks };
  const command = "export KYHAN_SCAN_COMMAND='/usr/bin/clamdscan --fdpass'";
  return { state: 'attention', what: words.none, mend: { command, page: '/health' } };
};
