import { ATTENDANCES, type AttendanceBody, type MeetingAnswerBody } from '@kyhan/contracts';

/** What a form about a meeting sends; a name that stands more than once is a list. */
export type PostedMeeting = Readonly<Record<string, string | readonly string[] | undefined>>;

/** What was written under a name; empty where nothing was. Pure; throws nothing. */
export function writtenIn(posted: PostedMeeting, name: string): string {
  const value = posted[name];
  return typeof value === 'string' ? value : '';
}

/** The answer as the front door is asked; what was left empty says nothing. Pure; throws nothing. */
export function postedAnswer(
  posted: PostedMeeting,
  about: { readonly cycleId: string; readonly unit: string },
): MeetingAnswerBody {
  const [text, people] = [writtenIn(posted, 'text'), writtenIn(posted, 'people')];
  return {
    ...about,
    answer: writtenIn(posted, 'answer') as MeetingAnswerBody['answer'],
    ...(people === '' ? {} : { people: Number(people) }),
    ...(text === '' ? {} : { text }),
  };
}

/** Fields of the form that is one line a unit: `attendance:<unit>` and `people:<unit>`. */
export const fieldOfUnit = (name: 'attendance' | 'people', unitId: string) => `${name}:${unitId}`;

/** Who was there, of the units for which something was chosen. Pure; throws nothing. */
export function postedAttendance(posted: PostedMeeting, units: readonly string[]): AttendanceBody {
  const attended = units.flatMap((unit) => {
    const chosen = ATTENDANCES.find((one) => one === writtenIn(posted, fieldOfUnit('attendance', unit)));
    if (chosen === undefined) return [];
    const people = writtenIn(posted, fieldOfUnit('people', unit));
    return [{ unit, attendance: chosen, ...(people === '' ? {} : { people: Number(people) }) }];
  });
  return { cycleId: writtenIn(posted, 'cycleId'), attended };
}
