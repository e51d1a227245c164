import { describe, expect, it } from '@jest/globals';
import type { SendingFact } from './sending-fact.js';
import { sendingStanding } from './sending-standing.js';

const OF = { assignmentId: 'p/report/2026/main/so', unitId: 'so' } as const;
const named = (vi: string) => ({ name: { vi, en: vi } });
const issued = (submissionId: string, ...names: readonly string[]): SendingFact => ({
  ...OF,
  type: 'report-issued',
  submissionId,
  recipients: names.map(named),
});
const sent = (recipient: number, on = '2026-11-26'): SendingFact => ({
  ...OF,
  type: 'report-sent',
  recipient,
  way: 'post',
  on,
});
const arrived = (recipient: number, number: string): SendingFact => ({
  ...OF,
  type: 'report-arrived',
  recipient,
  number,
  on: '2026-11-27',
});
const of = (...facts: readonly SendingFact[]) => sendingStanding(facts.map((fact, at) => ({ fact, at })));
const known = (...facts: readonly SendingFact[]) =>
  of(...facts).recipients.map((one) => [
    one.recipient,
    one.name.vi,
    one.sent?.fact.on,
    one.arrived?.fact.number,
  ]);

describe('a report on its way out', () => {
  it('has gone to nobody before it was issued', () => {
    expect(of()).toEqual({ issues: 0, recipients: [] });
  });

  it('has gone to each as was told last, and what was told before is replaced', () => {
    const facts = [
      issued('s1', 'Tỉnh', 'Bộ'),
      sent(1),
      sent(1, '2026-11-27'),
      arrived(2, '12'),
      arrived(2, '13'),
    ];
    expect(known(...facts)).toEqual([
      [1, 'Tỉnh', '2026-11-27', undefined],
      [2, 'Bộ', undefined, '13'],
    ]);
  });

  it('keeps what is known of those who are named still where the same content gets another number', () => {
    const facts = [issued('s1', 'Tỉnh', 'Bộ'), arrived(2, '12'), issued('s1', 'Bộ', 'Sở')];
    expect(known(...facts)).toEqual([
      [1, 'Bộ', undefined, '12'],
      [2, 'Sở', undefined, undefined],
    ]);
    expect(of(...facts)).toMatchObject({ issues: 2, issued: { at: 2 } });
  });

  it('has gone to nobody yet where another version was accepted and issued', () => {
    expect(known(issued('s1', 'Bộ'), sent(1), arrived(1, '12'), issued('s2', 'Bộ'))).toEqual([
      [1, 'Bộ', undefined, undefined],
    ]);
  });

  it('takes what is told of nobody that is named as nothing', () => {
    expect(known(issued('s1', 'Bộ'), arrived(2, '12'))).toEqual([[1, 'Bộ', undefined, undefined]]);
  });
});
