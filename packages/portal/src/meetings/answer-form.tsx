import type { InvitedUnit } from '@kyhan/client';
import { MEETING_ANSWERS, MOST_PEOPLE } from '@kyhan/contracts';
import { type Language, MEETING_ANSWER_NAMES, pageWords, saidIn } from '@kyhan/words';
import { Choice } from '../shared/choice.js';
import { PostForm } from '../shared/post-form.js';
import { writtenIn, type PostedMeeting } from './posted-meeting.js';

interface AnswerFormProps {
  readonly action: string;
  readonly fields?: Readonly<Record<string, string>>;
  readonly language: Language;
  /** What it has said last; absent where the form is for one of several. */
  readonly unit?: InvitedUnit | undefined;
  /** Units to choose from. */
  readonly units?: readonly (readonly [string, string])[];
  /** What was written and could not be taken. */
  readonly posted?: PostedMeeting | undefined;
}

/** A unit says whether it comes, sends somebody or cannot. */
export function AnswerForm({ action, fields = {}, language, unit, units, posted }: AnswerFormProps) {
  const words = saidIn(pageWords.meeting, language);
  const { unitId, answer, people, text } = unit ?? { unitId: 'of' };
  const chosen = posted === undefined ? answer : writtenIn(posted, 'answer');
  const id = (name: string) => `answer-${unitId}-${name}`;
  return (
    <PostForm action={action} fields={fields}>
      {units && (
        <Choice
          of="answer"
          name="unit"
          label={words.unit}
          chosen={posted === undefined ? undefined : writtenIn(posted, 'unit')}
          choices={units}
        />
      )}
      <AnswerChoice id={id} chosen={chosen} language={language} />
      <div class="govuk-form-group">
        <label class="govuk-label" for={id('people')}>
          {words.people}
        </label>
        <input
          class="govuk-input govuk-input--width-3"
          id={id('people')}
          name="people"
          type="number"
          inputmode="numeric"
          min={1}
          max={MOST_PEOPLE}
          value={posted === undefined ? people : writtenIn(posted, 'people')}
        />
      </div>
      <div class="govuk-form-group">
        <label class="govuk-label" for={id('text')}>
          {words.text}
        </label>
        <textarea class="govuk-textarea" id={id('text')} name="text" rows={2} maxlength={4000}>
          {posted === undefined ? text : writtenIn(posted, 'text')}
        </textarea>
      </div>
      <p class="govuk-hint">{words.until}</p>
      <button class="govuk-button">{words.send}</button>
    </PostForm>
  );
}

interface AnswerChoiceProps {
  /** Of a field by its name. */
  readonly id: (name: string) => string;
  readonly chosen: string | undefined;
  readonly language: Language;
}

/** Comes, sends somebody or cannot. */
function AnswerChoice({ id, chosen, language }: AnswerChoiceProps) {
  return (
    <div class="govuk-form-group">
      <fieldset class="govuk-fieldset">
        <legend class="govuk-fieldset__legend govuk-fieldset__legend--s">
          {pageWords.meeting.answerTitle[language]}
        </legend>
        <div class="govuk-radios">
          {MEETING_ANSWERS.map((one) => (
            <div class="govuk-radios__item">
              <input
                class="govuk-radios__input"
                id={id(one)}
                name="answer"
                type="radio"
                value={one}
                checked={chosen === one}
                required
              />
              <label class="govuk-label govuk-radios__label" for={id(one)}>
                {MEETING_ANSWER_NAMES[one][language]}
              </label>
            </div>
          ))}
        </div>
      </fieldset>
    </div>
  );
}
