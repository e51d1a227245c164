import type { InBoth } from '@kyhan/errors';
import type { Unreadable } from './read-yaml.js';

/** Why a file could not be read at all, in both languages. */
export function unreadableReason({ unreadable }: Unreadable): InBoth {
  return REASONS[unreadable];
}

const REASONS: Readonly<Record<Unreadable['unreadable'], InBoth>> = {
  missing: { vi: 'không có tệp này', en: 'there is no such file' },
  folder: { vi: 'đây là thư mục', en: 'it is a folder' },
  'too-large': { vi: 'tệp quá lớn', en: 'it is too large' },
  'not-utf-8': { vi: 'tệp không phải văn bản UTF-8', en: 'it is not UTF-8 text' },
  outside: { vi: 'tệp nằm ngoài thư mục của kế hoạch', en: 'it lies outside of the folder of the plan' },
  refused: { vi: 'không được phép đọc', en: 'it may not be read' },
};
