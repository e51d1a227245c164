import { KyhanError } from '@kyhan/errors';
import { armFailPoint, FAIL_POINTS, readFailPoint } from '@kyhan/register';
import { settingWords } from '@kyhan/words';
import type { Environment } from '@kyhan/worker/cache-folder';
import type { Settings } from './settings/settings.js';

const VARIABLE = 'KYHAN_FAIL_POINT';
const LOOPBACK = /^(localhost|127(\.\d+){3}|\[::1\])$/;

/**
 * Lets this process end at a named place, for whoever tries what becomes of its work: `KYHAN_FAIL_POINT=name[:nth]`.
 * Never where people work: that is refused in production, and where the portal is reached from elsewhere.
 * @throws KyhanError SETTING_INVALID
 */
export function armFailPointOf(environment: Environment, { publicUrl }: Settings): void {
  const text = environment[VARIABLE];
  if (text === undefined || text === '') return armFailPoint(undefined);
  const point = readFailPoint(text);
  const expected = settingWords.expected.failPoint({ names: Object.keys(FAIL_POINTS).join(', ') });
  if (point === undefined)
    throw new KyhanError('SETTING_INVALID', {
      problems: settingWords.wrong({ name: VARIABLE, expected, got: text }),
    });
  const isAway = publicUrl !== undefined && !LOOPBACK.test(new URL(publicUrl).hostname);
  if (isAway || environment['NODE_ENV'] === 'production')
    throw new KyhanError('SETTING_INVALID', { problems: settingWords.onlyForTrials({ name: VARIABLE }) });
  armFailPoint(point);
}
