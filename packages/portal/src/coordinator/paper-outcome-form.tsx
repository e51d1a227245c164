import { type Language, officialPaperWords, pageWords, saidIn, sentence } from '@kyhan/words';
import { Folded } from '../shared/folded.js';
import { PostForm } from '../shared/post-form.js';
import type { OfficePapersProps } from './office-papers-props.js';
import { PaperFields } from './paper-fields.js';
import type { PostedOutcome } from './posted-outcome.js';

/** What became of the paper that is shown, and the forms by which it is said. */
export function PaperOutcomeForm({ frame, plan, kind, period, unitId, shown, posted }: OfficePapersProps) {
  if (shown === undefined) return null;
  const { language, viewer } = frame;
  const words = saidIn(pageWords.officePapers, language);
  const { settled, paperId } = shown;
  const fields = { plan: plan.slug, kind, period: period.key, paperId, unit: unitId ?? '' };
  const mayAct = viewer?.rights.may('rule', { planSlug: plan.slug }) === true;
  const sent = (act: PostedOutcome['act']) => (posted?.act === act ? posted : undefined);
  return (
    <section>
      {settled && (
        <p class="govuk-body">
          <strong>{settled.isIssued ? words.issued : words.leftOut}</strong>{' '}
          {settled.document && officialPaperWords(settled.document)[language]}
          {settled.reason && <span class="kyhan-written">{sentence(settled.reason)}</span>}
        </p>
      )}
      {mayAct && (
        <>
          <Folded name={settled ? words.putRight : words.issue} isOpen={sent('issue') !== undefined}>
            <PostForm action="/office-papers" fields={{ ...fields, act: 'issue' }}>
              <PaperFields of="issue" language={language} required {...valuesOf(sent('issue'))} />
              <Send name={words.record} />
            </PostForm>
          </Folded>
          <Folded name={words.leaveOut} isOpen={sent('leave-out') !== undefined}>
            <PostForm action="/office-papers" fields={{ ...fields, act: 'leave-out' }}>
              <Why language={language} written={sent('leave-out')?.reason} />
              <Send name={words.leaveOut} />
            </PostForm>
          </Folded>
        </>
      )}
    </section>
  );
}

function valuesOf(posted: PostedOutcome | undefined) {
  return posted === undefined ? {} : { values: posted };
}

function Why({ language, written }: { readonly language: Language; readonly written: string | undefined }) {
  return (
    <div class="govuk-form-group">
      <label class="govuk-label" for="leave-out-reason">
        {pageWords.draft.reason[language]}
      </label>
      <textarea class="govuk-textarea" id="leave-out-reason" name="reason" rows={2} required>
        {written}
      </textarea>
    </div>
  );
}

function Send({ name }: { readonly name: string }) {
  return (
    <button class="govuk-button" type="submit">
      {name}
    </button>
  );
}
