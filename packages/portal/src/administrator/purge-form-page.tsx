import type { AlsoPurged, PurgePart, PurgeSubject } from '@kyhan/contracts';
import { type InBoth, pageWords, PURGE_PART_NAMES, saidIn } from '@kyhan/words';
import { AlsoGoes } from './also-goes.js';
import { CheckBox } from '../shared/check-box.js';
import { ErrorList } from '../shared/error-list.js';
import { page, type PageFrame } from '../shared/page.js';
import { purgeAddress } from '../shared/purge-address.js';
import { PlanSentence } from '../shared/plan-text.js';
import { PostForm } from '../shared/post-form.js';
import type { PurgedSubject } from './purged-subject.js';

export interface PurgeFormProps {
  readonly frame: PageFrame;
  readonly asked: Omit<PurgeSubject, 'parts'>;
  readonly subject: PurgedSubject;
  /** What is there to go. */
  readonly parts: readonly PurgePart[];
  /** What else says the same reason, and would go with it. */
  readonly also: readonly AlsoPurged[];
  readonly problem?: { readonly text: InBoth; readonly field?: string } | undefined;
  /** What was written and could not be taken. */
  readonly posted?: { readonly parts: readonly PurgePart[]; readonly reason: string } | undefined;
}

/** What of something typed is to go, and why. */
export function purgeFormPage(props: PurgeFormProps): string {
  const { frame, asked, subject, also, problem } = props;
  const { language } = frame;
  const words = saidIn(pageWords.purges, language);
  const title = words.askTitle;
  const problems = problem === undefined ? [] : [{ ...problem, text: problem.text[language] }];
  const action = purgeAddress('/purges', asked);
  const back = subject.assignmentId === undefined ? '/purges' : `/assignments/${subject.assignmentId}`;
  const children = (
    <>
      <ErrorList title={words.notSent} problems={problems} />
      <span class="govuk-caption-l">
        <PlanSentence text={subject.words[language]} names={subject.names} language={language} />
      </span>
      <h1 class="govuk-heading-l">{title}</h1>
      <p class="govuk-body">{words.askLead}</p>
      <AlsoGoes also={also} language={language} />
      <PostForm action={action}>
        <Parts {...props} />
        <Reason {...props} />
        <button class="govuk-button" type="submit">
          {words.send}
        </button>
      </PostForm>
      <p class="govuk-body">
        <a class="govuk-link" href={back}>
          {words.cancel}
        </a>
      </p>
    </>
  );
  return page({ frame, title, children });
}

function Parts({ frame: { language }, parts, posted }: PurgeFormProps) {
  return (
    <fieldset class="govuk-fieldset govuk-form-group" id="purge-parts" tabindex={-1}>
      <legend class="govuk-fieldset__legend">{pageWords.purges.choose[language]}</legend>
      {parts.map((part) => (
        <CheckBox
          id={`purge-part-${part}`}
          name="part"
          value={part}
          label={PURGE_PART_NAMES[part][language]}
          checked={posted?.parts.includes(part) ?? parts.length === 1}
        />
      ))}
    </fieldset>
  );
}

function Reason({ frame: { language }, posted }: PurgeFormProps) {
  const words = saidIn(pageWords.purges, language);
  return (
    <div class="govuk-form-group">
      <label class="govuk-label" for="purge-reason">
        {words.reason}
      </label>
      <div class="govuk-hint" id="purge-reason-hint">
        {words.reasonHint}
      </div>
      <textarea
        class="govuk-textarea"
        id="purge-reason"
        name="reason"
        rows={3}
        maxlength={2000}
        aria-describedby="purge-reason-hint"
        required
      >
        {posted?.reason}
      </textarea>
    </div>
  );
}
