import { describe, expect, it } from '@jest/globals';
import { meetingIcs } from './meeting-ics.js';

const EVENT = {
  cycleId: 'p/giao-ban/2026-08',
  sequence: 1,
  summary: 'Giao ban báo chí',
  description: 'Kế hoạch 632',
  url: 'https://kyhan.example.org/meetings/p/giao-ban/2026-08',
  beginsAt: Date.parse('2026-09-09T01:00:00Z'),
  endsAt: Date.parse('2026-09-09T04:00:00Z'),
  place: 'Hội trường tầng 2',
};
const WISH = { language: 'vi', madeAt: Date.parse('2026-08-24T01:00:00Z') } as const;
const lines = (ics: string) => ics.replaceAll('\r\n ', '').split('\r\n');

describe('a meeting in a calendar', () => {
  it('has an hour, an end and a place', () => {
    expect(lines(meetingIcs(EVENT, { ...WISH, cancelled: false }))).toEqual(
      expect.arrayContaining([
        'METHOD:PUBLISH',
        'UID:p/giao-ban/2026-08/meeting@kyhan',
        'SEQUENCE:1',
        'DTSTART:20260909T010000Z',
        'DTEND:20260909T040000Z',
        'LOCATION:Hội trường tầng 2',
      ]),
    );
  });

  it('is taken out of it under the same name where it is called off', () => {
    expect(lines(meetingIcs({ ...EVENT, sequence: 2 }, { ...WISH, cancelled: true }))).toEqual(
      expect.arrayContaining([
        'METHOD:CANCEL',
        'STATUS:CANCELLED',
        'UID:p/giao-ban/2026-08/meeting@kyhan',
        'SEQUENCE:2',
      ]),
    );
  });
});
