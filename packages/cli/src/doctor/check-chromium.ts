import { findChromium } from '@kyhan/local/provisioning';
import { cliWords } from '@kyhan/words/cli';
import { written, type Diagnosis, type Surroundings } from './diagnosis.js';

/** Only the browser tests need it. */
export function checkChromium({ environment }: Surroundings): Diagnosis {
  const found = findChromium(environment);
  if (found !== undefined) return { check: 'chromium', health: 'ok', message: written(found) };
  return {
    check: 'chromium',
    health: 'note',
    message: cliWords.doctor.noChromium,
    fix: 'apt-get install chromium',
  };
}
