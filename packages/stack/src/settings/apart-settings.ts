import { settingWords } from '@kyhan/words';
import { KyhanError } from '@kyhan/errors';
import { inOneText } from './in-one-text.js';
import { SETTINGS, type Settings } from './settings.js';

/** What every process of a deployment needs to be told that does not run the whole stack: the others are elsewhere. */
const NEEDED = [
  'databaseUrl',
  'temporalAddress',
  'publicUrl',
  'smtpUrl',
  'mailFrom',
  // Keys of its own would sign links that no other part can read.
  'linkKeys',
  // What one portal took in the others show, and the worker attaches.
  'files',
] as const;

/** Settings of a process that has neither a register, nor a Temporal server, nor an inbox of its own. */
export type ApartSettings = Settings & Readonly<Record<(typeof NEEDED)[number], string>>;

/**
 * The settings of a worker or a portal alone: each part that the whole stack brings along is somewhere else here.
 * @throws KyhanError SETTING_INVALID with everything that is missing
 */
export function apartSettings(settings: Settings): ApartSettings {
  const missing = NEEDED.filter((name) => settings[name] === undefined);
  if (missing.length === 0) return settings as ApartSettings;
  const problems = missing.map((name) => settingWords.neededApart({ name: SETTINGS[name].variable }));
  throw new KyhanError('SETTING_INVALID', { problems: inOneText(problems) });
}
