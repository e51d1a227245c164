import { KyhanError } from '@kyhan/errors';
import { settingWords, type InBoth } from '@kyhan/words';
import { certificateProblems } from './certificate-problems.js';
import { inOneText } from './in-one-text.js';
import { mailProblems } from './mail-problems.js';
import type { Setting } from './setting.js';
import { INITIAL_SETTINGS, SETTINGS, type SettingName, type Settings } from './settings.js';
import type { SettingsSource } from './settings-file.js';
import type { WrittenSetting } from './written-setting.js';
import { writtenSettings } from './written-settings.js';

/** What was read, and where each that somebody set was found: a variable, or the file. */
export interface ReadSettings {
  readonly settings: Settings;
  readonly sources: Readonly<Partial<Record<SettingName, string>>>;
}

/**
 * Reads the settings of a deployment once: from the environment, else from `kyhan.yaml`, else (of Temporal) from the
 * profile that is asked for, else as they are initially.
 * A secret may stand in a file of its own, named by `<VARIABLE>_FILE` or `<name>File`. Design, section 6.
 * @throws KyhanError SETTING_INVALID with everything that is wrong; FILE_UNREADABLE
 */
export async function readSettings(source: SettingsSource): Promise<ReadSettings> {
  const { written, problems } = await writtenSettings(source);
  const read = [...written].map(([name, one]) => ({ name, ...one, ...valueOf(SETTINGS[name], one) }));
  const wrong = read.flatMap(({ problem }) => problem ?? []);
  const values = read.map(({ name, value }) => [name, value] as const);
  const settings: Settings = { ...INITIAL_SETTINGS, ...Object.fromEntries(values) };
  const all = [
    ...problems,
    ...wrong,
    ...(wrong.length === 0 ? [...mailProblems(settings), ...certificateProblems(settings)] : []),
  ];
  if (all.length > 0) throw new KyhanError('SETTING_INVALID', { problems: inOneText(all) });
  return { settings, sources: Object.fromEntries(read.map(({ name, place }) => [name, place])) };
}

function valueOf(
  { read, expected, isSecret }: Setting<unknown>,
  { text: got, place: name }: WrittenSetting,
): { readonly value?: unknown; readonly problem?: InBoth } {
  const value = read(got);
  if (value !== undefined) return { value };
  if (isSecret) return { problem: settingWords.wrongSecret({ name, expected }) };
  return { problem: settingWords.wrong({ name, expected, got }) };
}
