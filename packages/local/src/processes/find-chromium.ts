import { executableOnPath } from './executable-on-path.js';
import type { Environment } from '@kyhan/stack/places';

/** As the distributions call it. */
const NAMES = ['chromium', 'chromium-browser', 'google-chrome'] as const;

/**
 * The browser that the tests of pages look through: `TEST_CHROMIUM`, else the first on PATH; undefined where there is
 * none.
 * Never throws.
 */
export function findChromium(environment: Environment): string | undefined {
  return (
    environment['TEST_CHROMIUM'] ??
    NAMES.map((name) => executableOnPath(name, environment)).find((file) => file !== undefined)
  );
}
