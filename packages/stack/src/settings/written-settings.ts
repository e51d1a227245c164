import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { settingWords, type InBoth } from '@kyhan/words';
import type { Setting } from './setting.js';
import { SETTINGS, type SettingName } from './settings.js';
import { profileSettings } from './profile-settings.js';
import type { WrittenSetting, WrittenSettings } from './written-setting.js';
import { settingsFile, type SettingsSource } from './settings-file.js';

/**
 * Every setting that somebody wrote; a variable is stronger than the file, and both than a profile of Temporal.
 * @throws KyhanError FILE_UNREADABLE
 */
export async function writtenSettings(source: SettingsSource): Promise<WrittenSettings> {
  const { environment, folder } = source;
  const file = await settingsFile(source);
  const written = new Map<SettingName, WrittenSetting>();
  const problems = [...file.problems];
  for (const name of Object.keys(SETTINGS) as SettingName[]) {
    const { variable, isSecret, fileVariable = `${variable}_FILE` }: Setting<unknown> = SETTINGS[name];
    const inFile = {
      text: file.values[name],
      place: `${file.name}: ${name}`,
      secretFile: file.values[`${name}File`],
      secretPlace: `${file.name}: ${name}File`,
      base: file.base,
    };
    const inEnvironment = {
      text: environment[variable],
      place: variable,
      secretFile: environment[fileVariable],
      secretPlace: fileVariable,
      base: folder,
    };
    for (const place of [inFile, inEnvironment]) {
      const given = isSecret ? await secretAt(place) : textAt(place);
      if (given === undefined) continue;
      if ('problem' in given) problems.push(given.problem);
      else written.set(name, given);
    }
  }
  const told = profileSettings(written, { environment, folder });
  for (const [name, one] of told.written) if (!written.has(name)) written.set(name, one);
  return { written: withImpliedTls(written), problems: [...problems, ...told.problems] };
}

/** As Temporal's own tools have it: whoever says whom the server is certified by wants TLS. */
function withImpliedTls(written: Map<SettingName, WrittenSetting>): Map<SettingName, WrittenSetting> {
  const implying = (['temporalServerCa', 'temporalServerName', 'temporalClientCert'] as const)
    .map((name) => written.get(name))
    .find((one) => one !== undefined);
  if (implying === undefined || written.has('temporalTls')) return written;
  return written.set('temporalTls', { text: 'true', place: implying.place });
}

interface Place {
  readonly text: string | undefined;
  readonly place: string;
  readonly secretFile: string | undefined;
  readonly secretPlace: string;
  /** Where a relative path starts. */
  readonly base: string;
}

/** An empty text is how a shell unsets a variable for a single call. */
function textAt({ text, place }: Place): WrittenSetting | undefined {
  return text ? { text: text.trim(), place } : undefined;
}

async function secretAt(at: Place): Promise<WrittenSetting | { readonly problem: InBoth } | undefined> {
  const { text, place, secretFile: file, secretPlace: name, base } = at;
  if (!file) return textAt(at);
  if (text) return { problem: settingWords.twice({ name: place, file: name }) };
  try {
    const secret = await readFile(path.resolve(base, file), 'utf8');
    return { text: secret.trim(), place: name };
  } catch (error) {
    const { code = String(error) } = error as NodeJS.ErrnoException;
    return { problem: settingWords.fileUnreadable({ name, file, reason: code }) };
  }
}
