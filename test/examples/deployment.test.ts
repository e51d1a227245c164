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

  it.each(['worker', 'portal'])(
    'tell the unit of systemd of the %s what it needs, and nothing twice',
    (part) => {
      const unit = textOf(`kyhan-${part}.service`);
      const own = matches(unit, /[= ]((?:KYHAN|TEMPORAL)_[A-Z_]+)=/g);
      const shared = matches(textOf('kyhan.env'), /^([A-Z_]+)=/gm);
      const told = [...own, ...shared].map((name) => name.replace(/_FILE$/, ''));
      for (const needed of ['databaseUrl', 'temporalAddress', 'publicUrl', 'smtpUrl', 'mailFrom'] as const)
        expect(told).toContain(SETTINGS[needed].variable);
      // The file wins over the unit: what both say would be the same for all parts of a machine, also a port.
      expect(shared.filter((name) => own.includes(name))).toEqual([]);
    },
  );

  it('let each part of a machine take ports of its own', () => {
    const ports = ['worker', 'portal'].flatMap((part) =>
      matches(textOf(`kyhan-${part}.service`), /_PORT=(\d+)/g),
    );
    expect(ports.length).toBe(new Set(ports).size);
    expect(textOf('kyhan.env')).not.toMatch(/_PORT=|_HOST=/);
  });

  it('keep keys and files in volumes that the image has made for who writes there', () => {
    const volumes = matches(textOf('compose.yaml'), /(?:keys|files):(\/[^\],]+)/g);
    const made = /install -d -o node .*$/m.exec(textOf('Dockerfile'))?.[0].split(' ') ?? [];
    expect(volumes).toHaveLength(2);
    for (const volume of volumes) expect(made).toContain(volume);
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
