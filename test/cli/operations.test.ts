/** @long */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { askedOffice } from './asked-office.js';
import { saidCommands } from '../support/handbook.js';
import { refusedCommand } from '../support/refused-command.js';

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
  // What they write in the working folder goes elsewhere: a backup holds keys, and this one is a repository.
  const elsewhere = mkdtempSync(path.join(tmpdir(), 'kyhan-operations-'));
  afterAll(() => rmSync(elsewhere, { recursive: true }));

  it.each(commandsIn(/^<!-- run -->\n```sh\n([^]*?)^```$/gm))('has kyhan %s as it works', async (line) => {
    const { exitCode, stderr } = await office.ask(
      ...line.replace('--to backups', `--to ${elsewhere}`).split(' '),
    );
    expect([stderr, exitCode]).toEqual([expect.anything(), 0]);
  });

  it('gives no command that the command line does not take', () => {
    const said = saidCommands({ text: PAGE });
    expect(said.length).toBeGreaterThan(20);
    expect(said.flatMap(refusedCommand)).toEqual([]);
  });

  it('says of each alarm what it means, what to look at and how to mend it', () => {
    const rules = readFileSync(
      path.join(import.meta.dirname, '../../examples/deployment/alert-rules.yaml'),
      'utf8',
    );
    const alarms = [...rules.matchAll(/alert: (\w+)/g)].map(([, name = '']) => name);
    const told = new Map(
      PAGE.split(/^### /m).map((part) => {
        const [heading = '', ...lines] = part.split('\n');
        return [heading, lines.flatMap((line) => /^\*\*(.+?)\*\*/.exec(line)?.[1] ?? [])] as const;
      }),
    );
    expect(alarms.map((name) => [name, told.get(name)])).toEqual(
      alarms.map((name) => [name, ['It means', 'Look at', 'Mend']]),
    );
    expect(new Set([...told.keys()].filter((name) => name.startsWith('KyHan')))).toEqual(new Set(alarms));
  });
});
