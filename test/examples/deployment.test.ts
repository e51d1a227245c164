import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { METRIC_NAMES, SETTINGS } from '@kyhan/stack';
import { parse } from 'yaml';
import { COMMAND_NAMES } from '../cli/command-names.js';

const FOLDER = path.join(import.meta.dirname, '../../examples/deployment');
const FILES = readdirSync(FOLDER).map(
  (name) => [name, readFileSync(path.join(FOLDER, name), 'utf8')] as const,
);
const textOf = (name: string) => FILES.find(([one]) => one === name)?.[1] ?? '';

/** Of the machine, and no setting of a deployment. */
const OF_THE_MACHINE = ['KYHAN_DATA', 'KYHAN_CACHE'];
const VARIABLES = new Set([
  ...OF_THE_MACHINE,
  ...Object.values(SETTINGS).flatMap(({ variable, ...setting }) =>
    'isSecret' in setting ? [variable, `${variable}_FILE`] : [variable],
  ),
]);
const matches = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(([, found = '']) => found);

describe.each(FILES)('%s of the deployment', (_name, text) => {
  it('names settings, commands and metrics that there are', () => {
    const variables = matches(text, /\b(KYHAN_[A-Z_]+|TEMPORAL_ADDRESS)\b/g);
    expect(variables.filter((one) => !VARIABLES.has(one))).toEqual([]);
    const commands = [
      ...matches(text, /main\.js ([a-z-]+)/g),
      ...matches(text, /command: \[([a-z-]+)\]/g),
      ...matches(text, /`kyhan ([a-z-]+)/g),
    ];
    expect(commands.filter((one) => !COMMAND_NAMES.includes(one))).toEqual([]);
    const metrics = matches(text, /\b(kyhan_[a-z_]+)\b/g);
    expect(metrics.filter((one) => !METRIC_NAMES.includes(one))).toEqual([]);
  });
});

describe('the files of a deployment', () => {
  it('run each part, and are told what a part alone needs', () => {
    const { services } = parse(textOf('compose.yaml'), { merge: true }) as {
      services: Record<
        string,
        { command?: string[]; environment?: Record<string, string>; env_file?: string }
      >;
    };
    expect(Object.values(services).flatMap(({ command = [] }) => command)).toEqual([
      'worker',
      'portal',
      'setup',
    ]);
    for (const part of ['worker', 'portal']) {
      const told = `${Object.keys(services[part]?.environment ?? {}).join(' ')} ${textOf(services[part]?.env_file ?? '')}`;
      for (const { variable } of [
        SETTINGS.databaseUrl,
        SETTINGS.temporalAddress,
        SETTINGS.publicUrl,
        SETTINGS.smtpUrl,
      ])
        expect(told).toContain(variable);
    }
  });

  it('raise an alarm for what is late, and name what to do', () => {
    const { groups } = parse(textOf('alert-rules.yaml')) as {
      groups: { rules: { alert: string; expr: string; annotations: { summary: string } }[] }[];
    };
    const rules = groups.flatMap((group) => group.rules);
    expect(rules.length).toBeGreaterThan(4);
    for (const { expr, annotations } of rules) {
      expect(expr).toMatch(/kyhan_/);
      expect(annotations.summary.length).toBeGreaterThan(20);
    }
  });
});
