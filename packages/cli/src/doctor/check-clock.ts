import type { Diagnosis } from './diagnosis.js';

const FIRST_RELEASE_YEAR = 2026;
const ZONE = 'Asia/Ho_Chi_Minh';

/** Due days hang on the clock: one that was never set would lock everything or nothing. */
export function checkClock(now: number): Diagnosis {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  const shown = new Intl.DateTimeFormat('sv-SE', { timeZone: ZONE, dateStyle: 'short', timeStyle: 'medium' });
  if (new Date(now).getUTCFullYear() < FIRST_RELEASE_YEAR)
    return {
      check: 'clock',
      health: 'problem',
      message: { vi: 'đồng hồ của máy sai', en: "the machine's clock is wrong" },
      fix: 'timedatectl set-ntp true',
    };
  const time = shown.format(now);
  return {
    check: 'clock',
    health: 'ok',
    message: {
      vi: `${time} (${ZONE}); múi giờ của máy là ${timeZone}, kế hoạch dùng múi giờ của nó`,
      en: `${time} (${ZONE}); the machine's zone is ${timeZone}, plans keep their own`,
    },
  };
}
