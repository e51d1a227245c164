import { SETTINGS, type SettingName } from '@kyhan/stack';
import { settingWords, type InBoth } from '@kyhan/words';
import { cliWords } from '@kyhan/words/cli';
import type { Diagnosis, Surroundings } from './diagnosis.js';

const CHECK = 'settings';
/** Of ours, and no settings of a deployment. */
const OTHER_VARIABLES = ['KYHAN_SETTINGS', 'KYHAN_DATA', 'KYHAN_CACHE', 'KYHAN_DEBUG'];

/** What was set, and where. Secrets are not shown. */
export function checkSettings({ read: { settings, sources } }: Surroundings): Diagnosis {
  const set = Object.entries(sources).map(([name, source]) => {
    const { [name as SettingName]: one } = SETTINGS;
    const value = 'isSecret' in one ? settingWords.hidden : said(settings[name as SettingName]);
    return settingLine({ name, value, source });
  });
  if (set.length === 0) return { check: CHECK, health: 'ok', message: cliWords.doctor.settingsInitial };
  const message = {
    vi: cliWords.doctor.settingsSet({ settings: set.map(({ vi }) => vi).join('; ') }).vi,
    en: cliWords.doctor.settingsSet({ settings: set.map(({ en }) => en).join('; ') }).en,
  };
  return { check: CHECK, health: 'ok', message };
}

function said(value: unknown): InBoth {
  const text = Array.isArray(value) ? value.join(', ') : String(value);
  return { vi: text, en: text };
}

function settingLine({ name, value, source }: { name: string; value: InBoth; source: string }): InBoth {
  return {
    vi: cliWords.doctor.setting({ name, value: value.vi, source }).vi,
    en: cliWords.doctor.setting({ name, value: value.en, source }).en,
  };
}

/** A variable that is spelt wrong sets nothing, and says nothing. */
export function checkVariables({ environment }: Surroundings): Diagnosis {
  const known = new Set([
    ...OTHER_VARIABLES,
    ...Object.values(SETTINGS).flatMap(({ variable }) => [variable, `${variable}_FILE`]),
  ]);
  const unknown = Object.keys(environment).filter((name) => name.startsWith('KYHAN_') && !known.has(name));
  if (unknown.length === 0)
    return { check: 'variables', health: 'ok', message: { vi: 'KYHAN_*', en: 'KYHAN_*' } };
  const [first = ''] = unknown;
  return {
    check: 'variables',
    health: 'warning',
    message: cliWords.doctor.variableUnknown({ names: unknown.join(', ') }),
    fix: `unset ${first}`,
  };
}

/** Links in letters let in whoever has them: they are to travel encrypted. */
export function checkPublicUrl({ read: { settings } }: Surroundings): Diagnosis {
  const { publicUrl } = settings;
  const check = 'public-address';
  if (publicUrl === undefined) {
    const message = settingWords.notSet;
    return { check, health: 'note', message, fix: 'export KYHAN_PUBLIC_URL=https://HOST' };
  }
  if (publicUrl.startsWith('https:'))
    return { check, health: 'ok', message: { vi: publicUrl, en: publicUrl } };
  const message = cliWords.doctor.lettersInTheClear({ url: publicUrl });
  return { check, health: 'warning', message, fix: 'export KYHAN_PUBLIC_URL=https://HOST' };
}
