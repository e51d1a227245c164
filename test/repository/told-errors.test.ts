import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { routeErrors, ROUTES, type RouteName } from '@kyhan/contracts';
import { root } from './product-sources.js';

/** The operations of the client that a route of the API is the door to. */
const OPERATIONS = {
  act: 'acts/act.ts',
  actOnDraft: 'acts/act-on-a-draft.ts',
  actOnPlan: 'plan-acts/act-on-plan.ts',
  applyPlan: 'apply/apply-plan.ts',
  extendMany: 'acts/extend-many.ts',
  issueReport: 'sending/issue-report.ts',
  joinCycle: 'joining/join-open-cycle.ts',
  postponeMeeting: 'acts/postpone-meeting.ts',
  openOnRequest: 'opening/open-on-request.ts',
  settlePaper: 'acts/settle-paper.ts',
  submit: 'acts/submit.ts',
  tellAbsence: 'acts/tell-absence.ts',
} as const satisfies Partial<Record<RouteName, string>>;

/** What the comments of a file say that its functions throw. */
function told(file: string): string[] {
  const text = readFileSync(path.join(root, 'packages/client/src', file), 'utf8');
  return [...text.matchAll(/@throws ([\s\S]*?)\*\//g)].flatMap(
    ([, said = '']) => said.match(/\b[A-Z]+(?:_[A-Z]+)+\b/g) ?? [],
  );
}

describe('a route', () => {
  it.each(Object.entries(OPERATIONS))('%s tells every error that its operation throws', (name, file) => {
    const thrown = told(file);
    expect(thrown.length).toBeGreaterThan(1);
    const known: readonly string[] = routeErrors(ROUTES[name as keyof typeof OPERATIONS]);
    expect(thrown.filter((code) => !known.includes(code))).toEqual([]);
  });
});
