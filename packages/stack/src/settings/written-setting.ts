import type { InBoth } from '@kyhan/words';
import type { SettingName } from './settings.js';

/** A text that somebody wrote, and where: the name that they know it by. */
export interface WrittenSetting {
  readonly text: string;
  readonly place: string;
}

export interface WrittenSettings {
  readonly written: ReadonlyMap<SettingName, WrittenSetting>;
  readonly problems: readonly InBoth[];
}
