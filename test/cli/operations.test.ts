/** @long */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { askedOffice } from './asked-office.js';
import { COMMAND_NAMES } from './command-names.js';

const PAGE = readFileSync(path.join(import.meta.dirname, '../../docs/operations.md'), 'utf8');
const commandsIn = (block: RegExp) =>
  [...PAGE.matchAll(block)].flatMap(([, lines = '']) =>
    lines
      .trim()
      .split('\n')
      .map((line) => line.replace(/^kyhan /, '')),
  );

describe('the page for whoever keeps it running', () => {
  const office = askedOffice();

  it.each(commandsIn(/^<!-- run -->\n```sh\n([^]*?)^```$/gm))('has kyhan %s as it works', async (line) => {
    const { exitCode, stderr } = await office.ask(...line.split(' '));
    expect([stderr, exitCode]).toEqual([expect.anything(), 0]);
  });

  it('names no command that there is not', () => {
    const named = [...commandsIn(/^```sh\n([^]*?)^```$/gm), ...commandsIn(/`kyhan ([a-z-]+)/g)];
    expect(named.length).toBeGreaterThan(20);
    expect(
      named.map((line) => line.split(' ')[0]).filter((name) => !COMMAND_NAMES.includes(name ?? '')),
    ).toEqual([]);
  });

  it('says of each alarm what to do', () => {
    const rules = readFileSync(
      path.join(import.meta.dirname, '../../examples/deployment/alert-rules.yaml'),
      'utf8',
    );
    const alarms = [...rules.matchAll(/alert: (\w+)/g)].map(([, name = '']) => name);
    expect(alarms.filter((name) => !PAGE.includes(`| \`${name}\` |`))).toEqual([]);
  });
});
