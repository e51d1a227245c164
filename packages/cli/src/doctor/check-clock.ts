import { cliWords } from '@kyhan/words/cli';
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
      message: cliWords.doctor.clockWrong,
      fix: 'timedatectl set-ntp true',
    };
  const time = shown.format(now);
  return {
    check: 'clock',
    health: 'ok',
    message: cliWords.doctor.clock({ time, zone: ZONE, machineZone: timeZone }),
  };
}
