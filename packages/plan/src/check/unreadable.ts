import type { ErrorCode } from '@kyhan/errors';
import { findingIn, type PlanFinding } from './plan-finding.js';
import type { Unreadable } from '../source/read-text.js';
import { unreadableReason } from '../source/unreadable-reason.js';
import type { YamlSource } from '../source/yaml-source.js';

const CODES: Partial<Record<Unreadable['unreadable'], ErrorCode>> = {
  'too-large': 'PLAN_TOO_LARGE',
  'not-utf-8': 'PLAN_NOT_UTF_8',
  outside: 'PLAN_FILE_OUTSIDE',
};

/** A file that cannot be read at all; told at the place that names it, where another file does. */
export function unreadable(
  file: string,
  why: Unreadable,
  from?: { source: YamlSource; path: readonly PropertyKey[] },
): PlanFinding {
  const code = CODES[why.unreadable] ?? 'PLAN_UNREADABLE';
  const details = { file, reason: unreadableReason(why), detail: why.detail };
  if (from === undefined)
    return findingIn({ file, lines: [] }, { code, details, place: { line: 1, column: 1 } });
  // The file is named from another: the place to mend is there.
  return findingIn(from.source, { code, details, place: from.source.placeOf(from.path) });
}
