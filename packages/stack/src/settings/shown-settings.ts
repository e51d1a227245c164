import type { ShownSetting } from '@kyhan/api';
import type { ReadSettings } from './read-settings.js';
import type { Setting } from './setting.js';
import { SETTINGS, type SettingName } from './settings.js';

/** Every setting with its value and where that was found, for its administrator; no secret is in it. Pure; throws nothing. */
export function shownSettings({ settings, sources }: ReadSettings): readonly ShownSetting[] {
  return (Object.keys(SETTINGS) as SettingName[]).map((name) => {
    const setting: Setting<unknown> = SETTINGS[name];
    const [variable, isSecret] = [setting.variable, setting.isSecret === true];
    const [value, source] = [settings[name], sources[name]];
    const said = Array.isArray(value) ? value.join(', ') : String(value);
    const isThere = value !== undefined && said !== '' && !isSecret;
    return {
      name,
      variable,
      isSecret,
      ...(isThere ? { value: said } : {}),
      ...(source === undefined ? {} : { source }),
    };
  });
}
