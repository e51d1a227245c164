import type { MeetingStanding } from '@kyhan/client';
import { ATTENDANCES, MOST_PEOPLE } from '@kyhan/contracts';
import { planNames } from '@kyhan/plan';
import { ATTENDANCE_NAMES, type Language, pageWords, saidIn } from '@kyhan/words';
import { Folded } from '../../shared/folded.js';
import { NoChoice } from '../../shared/no-choice.js';
import { PostForm } from '../../shared/post-form.js';
import { RowsTable } from '../../shared/rows-table.js';
import { fieldOfUnit, writtenIn, type PostedMeeting } from '../../meetings/posted-meeting.js';

interface AttendanceFormProps {
  readonly meeting: MeetingStanding;
  readonly language: Language;
  /** What was written and could not be taken. */
  readonly posted?: PostedMeeting | undefined;
}

/** Who of those invited was there, a line for each. */
export function AttendanceForm({ meeting, language, posted }: AttendanceFormProps) {
  const { cycle, plan, units } = meeting;
  const words = saidIn(pageWords.meeting, language);
  const { unitName } = planNames(plan);
  const rows = units.map(({ unitId, attendance, attended, people }) => {
    const unit = unitName(unitId);
    const chosen = posted === undefined ? attendance : writtenIn(posted, fieldOfUnit('attendance', unitId));
    const written =
      posted === undefined ? (attended ?? people) : writtenIn(posted, fieldOfUnit('people', unitId));
    return [
      unit[language],
      <select class="govuk-select" name={fieldOfUnit('attendance', unitId)} aria-label={unit[language]}>
        <NoChoice chosen={!chosen} />
        {ATTENDANCES.map((one) => (
          <option value={one} selected={one === chosen}>
            {ATTENDANCE_NAMES[one][language]}
          </option>
        ))}
      </select>,
      <input
        class="govuk-input govuk-input--width-3"
        name={fieldOfUnit('people', unitId)}
        type="number"
        inputmode="numeric"
        min={1}
        max={MOST_PEOPLE}
        value={written}
        aria-label={words.peopleOf({ unit })}
      />,
    ];
  });
  return (
    <Folded name={words.attendanceTitle} isOpen>
      <PostForm action="/meetings/attendance" fields={{ cycleId: cycle.cycleId }}>
        <p class="govuk-body">{words.attendanceHint}</p>
        <RowsTable
          caption={words.attendanceTitle}
          captionHidden
          head={[words.unit, words.attendance, words.attended]}
          rows={rows}
        />
        <button class="govuk-button">{words.save}</button>
      </PostForm>
    </Folded>
  );
}
