import { z } from 'zod';

/** What a unit can say to an invitation. */
export const MEETING_ANSWERS = ['comes', 'sends', 'cannot'] as const;

export type MeetingAnswer = (typeof MEETING_ANSWERS)[number];

/** Whether a unit that was invited was there. */
export const ATTENDANCES = ['came', 'sent', 'absent'] as const;

export type Attendance = (typeof ATTENDANCES)[number];

export const MOST_PEOPLE = 99;

/** How many of a unit. */
export const people = z.int().min(1).max(MOST_PEOPLE);

/** What a unit has said: with how many it comes, or sends somebody. */
export interface MeetingAnswered {
  readonly answer: MeetingAnswer;
  readonly people?: number;
}

/** Who of those invited was there. */
export interface UnitAttended {
  readonly unitId: string;
  readonly attendance: Attendance;
  readonly people?: number;
}
