import { settingWords, type InBoth } from '@kyhan/words';
import { SETTINGS, type Settings } from './settings.js';

/** A certificate says nothing without its key. Pure; throws nothing. */
export function certificateProblems({ temporalClientCert, temporalClientKey }: Settings): InBoth[] {
  if ((temporalClientCert === undefined) === (temporalClientKey === undefined)) return [];
  const { temporalClientCert: cert, temporalClientKey: key } = SETTINGS;
  return [settingWords.certificateAlone({ cert: cert.variable, key: key.variable })];
}
