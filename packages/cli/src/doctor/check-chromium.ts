import { findChromium } from '@kyhan/local/provisioning';
import type { Diagnosis, Surroundings } from './diagnosis.js';

/** Only the browser tests need it. */
export function checkChromium({ environment }: Surroundings): Diagnosis {
  const found = findChromium(environment);
  if (found !== undefined) return { check: 'chromium', health: 'ok', message: { vi: found, en: found } };
  return {
    check: 'chromium',
    health: 'note',
    message: {
      vi: 'không có Chromium: chỉ cần cho kiểm thử trang',
      en: 'no Chromium: only the tests of pages need it',
    },
    fix: 'apt-get install chromium',
  };
}
