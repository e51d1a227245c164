import { describe, expect, it } from '@jest/globals';
import type { VerifyAnswer } from '@kyhan/contracts';
import { createCli } from '../terminal/cli.js';
import { foundAsJson, printFound } from './print-found.js';

const STAMPED = {
  checkpoints: 90,
  facts: 4000,
  last: { number: 90, at: '2026-04-11T17:00:00+07:00' },
  authorityCompared: true,
};
const LATE = {
  checkpoints: 88,
  number: 1,
  realAt: '2026-01-02T09:00:00+07:00',
  stampedAt: '2026-04-11T17:00:00+07:00',
};

function answered(stamped: object): VerifyAnswer {
  const last = { number: 92, at: '2026-04-12T17:00:00+07:00' };
  const anchored = { checkpoints: 92, facts: 4100, last, stamped, keys: [], keysCompared: true };
  const none = { purged: [], broken: [], brokenCount: 0, brokenCheckpoints: [] };
  const facts = { anchored, unanchored: { facts: 3 }, ...none };
  const files = { checked: 4, broken: [], orphans: [] };
  return { streams: 9, events: 700, files, facts } as unknown as VerifyAnswer;
}

function printed(stamped: object, language: 'vi' | 'en' = 'en'): readonly string[] {
  const lines: string[] = [];
  const terminal = {
    environment: {},
    folder: '/',
    isInteractive: false,
    columns: undefined,
    printData: (text: string) => void lines.push(text),
    say: () => undefined,
    styled: (_style: unknown, text: string) => text,
  };
  printFound(createCli(terminal, language), { answer: answered(stamped), compared: [], root: undefined });
  return lines;
}

describe('what kyhan verify says of time stamps', () => {
  it('tells what no stamp covers, and no more where all came in time from a known authority', () => {
    const lines = printed(STAMPED);
    expect(lines).toContain('Anchored, not stamped: 100 facts under 2 checkpoints.');
    expect(lines.join('\n')).not.toMatch(/late|KYHAN_TSA_CA/);
  });

  it('tells how late stamps came, and where those of anybody count, in no more columns than a terminal has', () => {
    const stamped = { ...STAMPED, late: LATE, authorityCompared: false };
    expect(printed(stamped)).toEqual(
      expect.arrayContaining([
        'Stamped late: 88 checkpoints (1: after 99 days).',
        'No KYHAN_TSA_CA here: stamps of anybody count.',
      ]),
    );
    expect(printed(stamped, 'vi')).toContain('Có dấu muộn: 88 điểm chốt (số 1: sau 99 ngày).');
  });

  it('gives a root that was typed in JSON with whether it holds', () => {
    const root = { typed: 'ab', number: '7', notThere: new Error('none') };
    const found = { answer: answered(STAMPED), compared: [], root } as unknown as Parameters<
      typeof foundAsJson
    >[0];
    expect(foundAsJson(found)).toMatchObject({ againstRoot: { number: 7, holds: false } });
  });
});
