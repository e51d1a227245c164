import type { InBoth } from '../language.js';
import { message } from '../message.js';
import { text } from '../text.js';

/** `kyhan explain`. */
export const explainWords = {
  does: text({
    vi: 'giải thích một mã lỗi: ý nghĩa, ví dụ sai và đúng, cách sửa, mã thoát',
    en: 'what an error code means, an example of it and its mending, what to do, its exit code',
  }),
  argument: text({ vi: 'mã lỗi; không nêu: mọi mã', en: 'error code; not given: all of them' }),
  says: text({ vi: 'Nói gì', en: 'Says' }),
  wrong: text({ vi: 'Sai:', en: 'Wrong:' }),
  right: text({ vi: 'Đúng:', en: 'Right:' }),
  whatToDo: message<{ hint: InBoth }>({ vi: 'Cách sửa: {hint}.', en: 'What to do: {hint}.' }),
  seePage: message<{ page: string }>({ vi: 'Xem {page}.', en: 'See {page}.' }),
  seePart: message<{ page: string; heading: InBoth }>({
    vi: 'Xem {page}, phần “{heading}”.',
    en: 'See {page}, “{heading}”.',
  }),
  exitCode: message<{ code: number; kind: InBoth }>({
    vi: 'Mã thoát {code} ({kind}).',
    en: 'Exit code {code} ({kind}).',
  }),
} as const;
