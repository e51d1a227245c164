import { findingIn, type Finding } from '../finding.js';
import type { Unreadable } from '../source/read-yaml.js';
import type { YamlSource } from '../source/yaml-source.js';

/** A file that cannot be read at all; told at the place that names it, where another file does. */
export function unreadable(
  file: string,
  { unreadable: why, detail }: Unreadable,
  from?: { source: YamlSource; path: readonly PropertyKey[] },
): Finding {
  const code =
    why === 'too-large' ? 'PLAN_TOO_LARGE' : why === 'not-utf-8' ? 'PLAN_NOT_UTF_8' : 'PLAN_UNREADABLE';
  const details = { file, reason: REASONS[why], detail };
  if (from === undefined)
    return findingIn({ file, lines: [] }, { code, details, place: { line: 1, column: 1 } });
  // The file is named from another: the place to mend is there.
  return findingIn(from.source, { code, details, place: from.source.placeOf(from.path) });
}

const REASONS: Readonly<Record<Unreadable['unreadable'], { vi: string; en: string }>> = {
  missing: { vi: 'không có tệp này', en: 'there is no such file' },
  folder: { vi: 'đây là thư mục', en: 'it is a folder' },
  'too-large': { vi: 'tệp quá lớn', en: 'it is too large' },
  'not-utf-8': { vi: 'tệp không phải văn bản UTF-8', en: 'it is not UTF-8 text' },
  refused: { vi: 'không được phép đọc', en: 'it may not be read' },
};
