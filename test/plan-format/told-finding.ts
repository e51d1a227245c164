import type { PlanFinding } from '@kyhan/plan';

/** What was found where, in one line, with what is suggested instead. */
export function toldFinding({ file, line, column, code, suggestion }: PlanFinding): string {
  return `${file}:${line}:${column} ${code}${suggestion === undefined ? '' : ` ${suggestion}`}`;
}
