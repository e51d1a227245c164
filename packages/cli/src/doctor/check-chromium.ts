import { executableOnPath } from '@kyhan/local/provisioning';
import type { Diagnosis, Surroundings } from './diagnosis.js';

/** Only the browser tests need it. */
export function checkChromium({ environment }: Surroundings): Diagnosis {
  const found = ['chromium', 'chromium-browser', 'google-chrome']
    .map((name) => executableOnPath(name, environment))
    .find((path) => path !== undefined);
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
