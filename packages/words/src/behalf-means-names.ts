import type { BehalfMeans, EntryMeans } from '@kyhan/engine';
import type { InBoth } from './language.js';
import { text } from './text.js';

/** How something reached who coordinates, who enters it for the unit: as forms and options name it. */
export const ENTRY_MEANS_NAMES = {
  paper: text({ vi: 'văn bản giấy', en: 'paper' }),
  'document-exchange': text({ vi: 'văn bản điện tử liên thông', en: 'document exchange' }),
  telephone: text({ vi: 'điện thoại', en: 'telephone' }),
  template: text({ vi: 'mẫu khác, đầu mối gõ lại', en: 'another template, typed in' }),
} as const satisfies Record<EntryMeans, InBoth>;

/** The same of all that was entered, also in bulk: as lists and sentences name it. */
export const BEHALF_MEANS_NAMES = {
  ...ENTRY_MEANS_NAMES,
  'before-use': text({
    vi: 'đã nhận trước khi dùng phần mềm',
    en: 'received before this software was used',
  }),
} as const satisfies Record<BehalfMeans, InBoth>;
