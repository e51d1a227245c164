import { pageWords, type Language } from '@kyhan/words';
import { CheckBox } from '../shared/check-box.js';

interface OnDayOffProps {
  /** What the form is for: it begins the id of the box. */
  readonly of: string;
  readonly language: Language;
  readonly checked: boolean;
}

/** That a day is meant although nobody works on it. */
export function OnDayOff({ of, language, checked }: OnDayOffProps) {
  const label = pageWords.draft.onDayOff[language];
  return <CheckBox id={`${of}-off`} name="onDayOff" value="true" label={label} checked={checked} />;
}
