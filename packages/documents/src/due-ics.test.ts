import { describe, expect, it } from '@jest/globals';
import { dueIcs, type DueEvent } from './due-ics.js';

const EVENT: DueEvent = {
  id: 'dak-nong-632/bao-cao-nam/2026/main/bac',
  sequence: 1,
  summary: 'Giao việc: Báo cáo năm, năm 2026',
  description: 'Kế hoạch 632/KH-UBND.',
  url: 'https://kyhan.example.org/assignments/x',
  dueOn: '2027-02-05',
  dueAt: Date.UTC(2027, 1, 5, 17),
  timeZone: 'Asia/Ho_Chi_Minh',
};
const made = (event: Partial<DueEvent>, cancelled = false) =>
  dueIcs([{ ...EVENT, ...event }], { language: 'vi', madeAt: Date.UTC(2027, 0, 4), cancelled }).replaceAll(
    '\r\n ',
    '',
  );

describe('the day of an assignment in a calendar', () => {
  it('is its whole day, in no zone', () => {
    const ics = made({});
    expect(ics).toContain('DTSTART;VALUE=DATE:20270205');
    expect(ics).toContain('DTEND;VALUE=DATE:20270206');
    expect(ics).toContain('METHOD:PUBLISH');
  });

  it('is an instant where the plan gives an hour', () => {
    expect(made({ dueAt: Date.UTC(2027, 1, 5, 10) })).toContain('DTSTART:20270205T100000Z');
  });

  it('keeps its name when it moves, and the later letter is in force', () => {
    const [before, after] = [
      made({}),
      made({ dueOn: '2027-02-12', dueAt: Date.UTC(2027, 1, 12, 17), sequence: 4 }),
    ];
    for (const ics of [before, after]) expect(ics).toContain(`UID:${EVENT.id}@kyhan`);
    expect([before, after].map((ics) => /SEQUENCE:(\d+)/.exec(ics)?.[1])).toEqual(['1', '4']);
  });

  it('is taken away in a calendar that goes on, beside others', () => {
    const [gone, stays] = [
      { ...EVENT, cancelled: true },
      { ...EVENT, id: 'y', madeAt: 0 },
    ];
    const ics = dueIcs([gone, stays], { language: 'vi', madeAt: 1000, cancelled: false, name: 'Sở' });
    expect(ics).toContain('METHOD:PUBLISH');
    expect(ics).toContain('X-WR-CALNAME:Sở');
    expect(ics.match(/STATUS:CANCELLED/g)).toHaveLength(1);
    expect(ics.match(/DTSTAMP:.*/g)).toEqual(['DTSTAMP:19700101T000001Z', 'DTSTAMP:19700101T000000Z']);
  });

  it('is taken away where nobody waits for it any more', () => {
    expect(made({}, true)).toMatch(/METHOD:CANCEL[^]*STATUS:CANCELLED/);
  });
});
