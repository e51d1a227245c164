import type { BehalfMeans } from '@kyhan/engine';
import type { InBoth } from './language.js';
import { text } from './text.js';

/** How something reached who coordinates, who entered it for the unit: as lists and sentences name it. */
export const BEHALF_MEANS_NAMES = {
  paper: text({ vi: 'văn bản giấy', en: 'paper' }),
  'document-exchange': text({ vi: 'văn bản điện tử liên thông', en: 'document exchange' }),
  telephone: text({ vi: 'điện thoại', en: 'telephone' }),
  'before-use': text({
    vi: 'đã nhận trước khi dùng phần mềm',
    en: 'received before this software was used',
  }),
  template: text({ vi: 'mẫu khác, đầu mối gõ lại', en: 'another template, typed in' }),
} as const satisfies Record<BehalfMeans, InBoth>;
