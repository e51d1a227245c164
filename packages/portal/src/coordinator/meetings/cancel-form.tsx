import { randomUUID } from 'node:crypto';
import type { CancellationDone, MeetingStanding } from '@kyhan/client';
import { type Language, pageWords, saidIn } from '@kyhan/words';
import { PaperFields } from '../paper-fields.js';
import { CheckBox } from '../../shared/check-box.js';
import { Folded } from '../../shared/folded.js';
import { PlanText } from '../../shared/plan-text.js';
import { PostForm } from '../../shared/post-form.js';
import { writtenIn, type PostedMeeting } from '../../meetings/posted-meeting.js';

export interface CancelFormProps {
  readonly meeting: MeetingStanding;
  readonly language: Language;
  readonly posted?: PostedMeeting | undefined;
  /** What it would do, where that was asked. */
  readonly planned?: CancellationDone | undefined;
}

/** Calls a meeting off, for its cycle alone; what that would do can be looked at before. */
export function CancelForm({ meeting, language, posted = {}, planned }: CancelFormProps) {
  const words = saidIn(pageWords.meeting, language);
  const { cycle } = meeting;
  const cancellationId = writtenIn(posted, 'cancellationId') || randomUUID();
  const isOpen = posted['cancellationId'] !== undefined;
  const paper = {
    number: writtenIn(posted, 'number'),
    sign: writtenIn(posted, 'sign'),
    on: writtenIn(posted, 'on'),
    signatory: writtenIn(posted, 'signatory'),
  };
  return (
    <Folded name={words.cancelTitle} isOpen={isOpen}>
      <PostForm action="/meetings/cancelled" fields={{ cycleId: cycle.cycleId, cancellationId }}>
        <p class="govuk-body">{words.cancelHint}</p>
        <div class="govuk-form-group">
          <label class="govuk-label" for="cancel-reason">
            {words.reason}
          </label>
          <textarea
            class="govuk-textarea"
            id="cancel-reason"
            name="reason"
            rows={2}
            maxlength={4000}
            required
          >
            {writtenIn(posted, 'reason')}
          </textarea>
        </div>
        <ToWaive meeting={meeting} language={language} posted={posted} />
        <PaperFields of="cancel" language={language} values={paper} />
        {planned && (
          <p class="govuk-body" role="status">
            {words.planned({
              waived: planned.waived.length,
              kept: planned.kept.length,
              told: planned.told.length,
            })}
          </p>
        )}
        <div class="govuk-button-group">
          <button class="govuk-button govuk-button--secondary" name="act" value="preview">
            {words.preview}
          </button>
          <button class="govuk-button govuk-button--warning" name="act" value="cancel">
            {words.cancelTitle}
          </button>
        </div>
      </PostForm>
    </Folded>
  );
}

/** Which steps nobody owes any more. */
function ToWaive({ meeting: { obligation }, language, posted = {} }: CancelFormProps) {
  const { waive } = saidIn(pageWords.meeting, language);
  const isMarked = (step: string) => [posted['waive'] ?? []].flat().includes(step);
  return (
    <div class="govuk-form-group">
      <fieldset class="govuk-fieldset">
        <legend class="govuk-fieldset__legend govuk-fieldset__legend--s">{waive}</legend>
        {obligation.steps.map(({ id, title }) => (
          <CheckBox
            id={`cancel-waive-${id}`}
            name="waive"
            value={id}
            label={<PlanText words={title} language={language} />}
            checked={isMarked(id)}
          />
        ))}
      </fieldset>
    </div>
  );
}
