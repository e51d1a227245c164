import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { planFiles, readPlan, readYamlValue, yamlValue } from '@kyhan/plan';
import { parse } from 'yaml';

const EXAMPLES = path.resolve(import.meta.dirname, '../../examples');

const PLANS = ['dak-nong-632', 'first-plan', 'compliance-calendar', 'grant-reports'];

async function exampleFiles(): Promise<string[]> {
  const found = await Promise.all(
    PLANS.map(async (plan) => {
      const files = await readdir(path.join(EXAMPLES, plan), { recursive: true });
      return files.map((file) => path.join(plan, file));
    }),
  );
  return found.flat().filter((file) => file.endsWith('.yaml'));
}

describe('the one reader of YAML', () => {
  it('reads in every file of the example plans what another reader reads', async () => {
    const files = await exampleFiles();
    expect(files.length).toBeGreaterThan(5);
    for (const file of files) {
      const text = await readFile(path.join(EXAMPLES, file), 'utf8');
      expect({ file, value: await readYamlValue(path.join(EXAMPLES, file)) }).toEqual({
        file,
        value: parse(text.normalize('NFC')),
      });
    }
  });

  it('and another one reads in the files of a plan that is written again what it reads itself', async () => {
    const plan = await readPlan(path.join(EXAMPLES, 'dak-nong-632/plan.yaml'));
    for (const [file, text] of Object.entries(planFiles(plan)))
      expect({ file, value: parse(text) }).toEqual({ file, value: yamlValue(text, file) });
  });

  it('tells a text that is none with its place, in both languages', () => {
    const thrown = () => yamlValue('so-buoi: 2\nso-buoi: 3\n', 'values.yaml');
    expect(thrown).toThrow(
      expect.objectContaining({
        code: 'FILE_UNREADABLE',
        details: {
          file: 'values.yaml:2:1',
          reason: expect.objectContaining({ vi: 'khóa này đã có ở trên' }),
        },
      }),
    );
  });

  it('takes JSON, and composed letters for decomposed ones', () => {
    expect(yamlValue('{"ten": "Sở Y tế", "so": 1.5, "co": true}'.normalize('NFD'), 'values.json')).toEqual({
      ten: 'Sở Y tế',
      so: 1.5,
      co: true,
    });
  });
});
