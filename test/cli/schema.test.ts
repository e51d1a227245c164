import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { kyhan } from '@kyhan/testkit/kyhan';
import { YamlEditor } from '../support/yaml-editor.js';
import { lineOf } from './good-plan.js';

// A language server starts in seconds where other suites share the machine.
const root = path.resolve(import.meta.dirname, '../..');
const PLAN = path.join(root, 'examples/dak-nong-632/plan.yaml');

describe('kyhan schema', () => {
  it.each(['plan', 'units', 'reorganisation', 'form', 'calendar', 'calendar-override'])(
    'prints the schema of a %s file',
    async (kind) => {
      const { exitCode, stdout, stderr } = await kyhan(['schema', kind]);
      expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
      expect(stdout).toBe(readFileSync(path.join(root, 'schemas', `${kind}.schema.json`), 'utf8'));
    },
  );

  it('prints that of a plan where nothing is named', async () => {
    expect((await kyhan(['schema'])).stdout).toBe((await kyhan(['schema', 'plan'])).stdout);
  });

  it('proposes the kind that was meant', async () => {
    const { exitCode, stdout, stderr } = await kyhan(['schema', 'calender', '--lang', 'en']);
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
    expect(stderr).toContain('did you mean calendar?');
  });
});

describe('an editor with a YAML language server', () => {
  const written = readFileSync(PLAN, 'utf8');
  let editor: YamlEditor;

  beforeAll(async () => {
    editor = await YamlEditor.open(root);
  });
  afterAll(() => editor?.close());

  it('marks nothing in plan 632, its units and its forms', async () => {
    const units = path.join(path.dirname(PLAN), 'units.yaml');
    const form = path.join(path.dirname(PLAN), 'forms/unit-report.yaml');
    for (const file of [PLAN, units, form])
      expect(await editor.marks(file, readFileSync(file, 'utf8'))).toEqual([]);
  });

  it('marks a wrong key where it stands', async () => {
    const text = written.replace('\n    policy: ordered\n', '\n    polisy: ordered\n');
    const marks = await editor.marks(path.join(path.dirname(PLAN), 'wrong-key.yaml'), text);
    const line = lineOf(text, 'polisy') - 1;
    expect(marks).toContainEqual(
      expect.objectContaining({
        message: expect.stringContaining('polisy'),
        range: expect.objectContaining({ start: { line, character: 4 } }),
      }),
    );
  });

  it('completes the keys of an obligation and tells what they mean', async () => {
    const file = path.join(path.dirname(PLAN), 'begun.yaml');
    const text = written.replace('    basis: given\n    audience', '    basis: given\n    \n    audience');
    await editor.marks(file, text);
    const line = lineOf(text, '    basis: given\n    \n');
    const offered = await editor.completions(file, { line, character: 4 });
    expect(offered).toEqual(expect.arrayContaining(['due', 'announce', 'inferredFrom']));
    expect(offered).not.toContain('escalate');
    expect(await editor.hover(file, { line: line - 1, character: 6 })).toContain('suy luận');
  });
});
