import type { Attendance, MeetingAnswer } from '@kyhan/contracts';
import type { InBoth } from './language.js';
import { text } from './text.js';

/** What a unit says to its invitation. */
export const MEETING_ANSWER_NAMES: Readonly<Record<MeetingAnswer, InBoth>> = {
  comes: text({ vi: 'Dự họp', en: 'Comes' }),
  sends: text({ vi: 'Cử người dự', en: 'Sends somebody' }),
  cannot: text({ vi: 'Không dự được', en: 'Cannot come' }),
};

/** Whether a unit that was invited was there. */
export const ATTENDANCE_NAMES: Readonly<Record<Attendance, InBoth>> = {
  came: text({ vi: 'Có dự', en: 'Came' }),
  sent: text({ vi: 'Cử người dự', en: 'Sent somebody' }),
  absent: text({ vi: 'Không dự', en: 'Did not come' }),
};
