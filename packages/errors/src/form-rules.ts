import { filledInBoth } from './filled.js';
import type { InBoth } from './language.js';
import { quotedLabels } from './quoted-labels.js';

/** What a rule of a form asks, for whoever decides whether it holds; a field is named by its label. */
export const FORM_RULES = {
  atMost: (field: InBoth, most: InBoth) =>
    filledInBoth(
      { vi: '"{field}" không lớn hơn "{most}"', en: '"{field}" is at most "{most}"' },
      { field, most },
    ),
  sum: (total: InBoth, of: readonly InBoth[]) =>
    filledInBoth(
      { vi: '"{total}" bằng tổng {of}', en: '"{total}" is {of} together' },
      { total, of: quotedLabels(of) },
    ),
  required: (field: InBoth, when: { readonly field: InBoth; readonly is: InBoth }) =>
    filledInBoth(
      {
        vi: 'phải điền "{field}" khi "{other}" là "{is}"',
        en: '"{field}" is filled in where "{other}" is "{is}"',
      },
      { field, other: when.field, is: when.is },
    ),
  jump: (field: InBoth, percent: number) =>
    filledInBoth(
      {
        vi: 'phải nêu lý do khi "{field}" chênh lệch quá {percent} % so với kỳ trước',
        en: 'the reason is given where "{field}" is more than {percent} % apart from the period before',
      },
      { field, percent },
    ),
} as const;
