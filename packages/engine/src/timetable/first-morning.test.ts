import { describe, expect, it } from '@jest/globals';
import { isByTheHour, outsideQuiet } from './first-morning.js';
import { HANOI, ORDERED, workingDays } from './ordered-policy.fixture.js';

const at = (local: string) => Date.parse(`${local}+07:00`);
const end = (from: string, to: string, local: string) =>
  outsideQuiet({ policy: { ...ORDERED, quiet: { from, to } }, zone: HANOI }, at(local));

describe('what is late', () => {
  const hours = { unit: 'hours', count: 2 } as const;
  const { overdue: _none, ...silent } = ORDERED;

  it.each([
    ['reminders of hours', { ...ORDERED, escalate: [], overdue: { every: hours, atMost: 1 } }, true],
    ['levels of hours', { ...silent, escalate: [{ after: hours, to: 'head' as const }] }, true],
    ['both of working days', ORDERED, false],
    [
      'levels of days and no reminders',
      { ...silent, escalate: [{ after: workingDays(1), to: 'head' as const }] },
      false,
    ],
  ])('is chased by the hour or not: %s', (_, policy, expected) => {
    expect(isByTheHour({ policy })).toBe(expected);
  });
});

describe('quiet hours', () => {
  it.each([
    ['a second before they begin', '2023-12-26T11:59:59', '2023-12-26T11:59:59'],
    ['when they begin', '2023-12-26T12:00:00', '2023-12-26T13:30:00'],
    ['a second before they end', '2023-12-26T13:29:59', '2023-12-26T13:30:00'],
    ['when they end', '2023-12-26T13:30:00', '2023-12-26T13:30:00'],
  ])('at noon end on the same day: %s', (_, local, expected) => {
    expect(end('12:00', '13:30', local)).toBe(at(expected));
  });

  it.each([
    ['in the evening', '2023-12-26T18:00:00', '2023-12-27T07:00:00'],
    ['after midnight', '2023-12-27T06:59:59', '2023-12-27T07:00:00'],
    ['when they end', '2023-12-27T07:00:00', '2023-12-27T07:00:00'],
  ])('over night end the next morning: %s', (_, local, expected) => {
    expect(end('18:00', '07:00', local)).toBe(at(expected));
  });

  it('that end when they begin last a day', () => {
    expect(end('08:00', '08:00', '2023-12-26T08:00:00')).toBe(at('2023-12-27T08:00:00'));
    expect(end('08:00', '08:00', '2023-12-26T07:59:59')).toBe(at('2023-12-26T08:00:00'));
  });
});
