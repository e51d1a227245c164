import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ERRORS, explanationOf, isKyhanError, type ErrorCode } from '@kyhan/errors';
import { checkPlan, planCalendar } from '@kyhan/plan';
import { EXPLAINED_PLAN } from './explained-plan.js';

/** Command lines, and a definition in TypeScript: they have their own tests. */
const NO_FILE = /^(kyhan|definePlan)/;

const explained = (Object.keys(ERRORS) as ErrorCode[]).flatMap((code) => {
  const { bad, good } = explanationOf(code) ?? {};
  const isOfPlan = /^(PLAN|CALENDAR|DAY)_/.test(code) && bad !== undefined && good !== undefined;
  return isOfPlan && !NO_FILE.test(bad) ? [{ code, bad, good }] : [];
});

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'kyhan-explained-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** The codes that a plan is told, and the one that its calendar is refused with. */
async function codesOf(files: Readonly<Record<string, string>>): Promise<string[]> {
  for (const [name, text] of Object.entries(files)) await writeFile(path.join(folder, name), text);
  const { plan, findings } = await checkPlan(path.join(folder, 'plan.yaml'));
  const codes: string[] = findings.map(({ code }) => code);
  try {
    if (plan !== undefined) planCalendar(plan);
  } catch (error) {
    if (isKyhanError(error)) codes.push(error.code);
  }
  return codes;
}

/** The plan with the lines of one example replaced, wherever they stand, at their indentation. */
function spoiled({ bad, good }: { bad: string; good: string }): Record<string, string> | undefined {
  const wanted = good.split('\n').map((line) => line.trim());
  for (const [name, text] of Object.entries(EXPLAINED_PLAN)) {
    const lines = text.split('\n');
    const start = lines.findIndex((_, i) => wanted.every((line, j) => lines[i + j]?.trim() === line));
    if (start < 0) continue;
    const indent = /^ */.exec(lines[start] ?? '')?.[0] ?? '';
    const by = bad.split('\n').map((line) => (line.startsWith('\t') ? line : `${indent}${line}`));
    lines.splice(start, wanted.length, ...by);
    return { ...EXPLAINED_PLAN, [name]: lines.join('\n') };
  }
  return undefined;
}

describe('the examples of kyhan explain', () => {
  it('are mended in a plan without a fault', async () => {
    expect(await codesOf(EXPLAINED_PLAN)).toEqual([]);
  });

  it('are many', () => {
    expect(explained.length).toBeGreaterThan(60);
  });

  it.each(explained)('of $code lead to it', async (example) => {
    const files = spoiled(example);
    expect(files).toBeDefined();
    expect(await codesOf(files!)).toContain(example.code);
  });
});
