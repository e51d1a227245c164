import { INITIAL_SETTINGS, isDemonstration, readSettings, type ReadSettings } from '@kyhan/stack';
import type { Cli } from '../terminal/cli.js';

/**
 * The settings for a data folder, read once. A demonstration takes none of the office's, wherever it is looked at from:
 * it speaks the language of this call.
 * @throws KyhanError SETTING_INVALID, FILE_UNREADABLE
 */
export async function settingsOf(cli: Cli, dataFolder: string): Promise<ReadSettings> {
  if (isDemonstration(dataFolder)) return demonstrationSettings(cli);
  return await readSettings({ environment: cli.environment, folder: cli.folder });
}

/** What a demonstration runs with. Pure; throws nothing. */
export function demonstrationSettings({ language }: Cli): ReadSettings {
  return { settings: { ...INITIAL_SETTINGS, language }, sources: {} };
}
