import { existsSync } from 'node:fs';
import path from 'node:path';
import { nearestName, readYamlValue } from '@kyhan/plan';
import { requestWords, sameInBoth, settingWords, type InBoth } from '@kyhan/words';
import type { Environment } from '@kyhan/worker/cache-folder';
import type { Setting } from './setting.js';
import { SETTINGS } from './settings.js';

/** Where settings are looked for. */
export interface SettingsSource {
  /** Variables of the process. */
  readonly environment: Environment;
  /** Where `kyhan.yaml` is looked for, unless `KYHAN_SETTINGS` names a file. */
  readonly folder: string;
}

/** What `kyhan.yaml` says, as texts. */
export interface SettingsFile {
  /** As the person knows it. */
  readonly name: string;
  /** Where its relative paths start. */
  readonly base: string;
  readonly values: Readonly<Record<string, string>>;
  readonly problems: readonly InBoth[];
}

const FILE = 'kyhan.yaml';

/**
 * The file that `KYHAN_SETTINGS` names, else `kyhan.yaml` of the folder where there is one.
 * @throws KyhanError FILE_UNREADABLE
 */
export async function settingsFile({ environment, folder }: SettingsSource): Promise<SettingsFile> {
  const named = environment['KYHAN_SETTINGS'];
  const name = named || FILE;
  const file = path.resolve(folder, name);
  const base = path.dirname(file);
  if (!named && !existsSync(file)) return { name, base, values: {}, problems: [] };
  const value = (await readYamlValue(file, name)) ?? {};
  if (typeof value !== 'object' || Array.isArray(value))
    return { name, base, values: {}, problems: [settingWords.noMapping({ file: name })] };
  const known = knownKeys();
  const unknown = Object.keys(value).filter((key) => !known.includes(key));
  return {
    name,
    base,
    values: Object.fromEntries(Object.entries(value).map(([key, one]) => [key, textOf(one)])),
    problems: unknown.map((key) => unknownKey(key, known, name)),
  };
}

function textOf(value: unknown): string {
  if (Array.isArray(value)) return value.join(',');
  return typeof value === 'string' ? value : JSON.stringify(value ?? '');
}

function knownKeys(): string[] {
  const settings: Readonly<Record<string, Setting<unknown>>> = SETTINGS;
  return Object.entries(settings).flatMap(([name, { isSecret }]) =>
    isSecret ? [name, `${name}File`] : [name],
  );
}

function unknownKey(name: string, known: readonly string[], file: string): InBoth {
  const near = nearestName(name, known);
  const meant = near === undefined ? sameInBoth('') : requestWords.meant({ names: near });
  const said = settingWords.unknown({ name, file });
  return { vi: said.vi + meant.vi, en: said.en + meant.en };
}
