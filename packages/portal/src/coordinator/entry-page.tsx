import { FORM_SHEET_WORDS, pageWords } from '@kyhan/words';
import { page, type PageFrame } from '../shared/page.js';
import { unitName } from '../shared/unit-name.js';
import { workTitle } from '../shared/work-title.js';
import { HAND_IN_FORM_ID, HandInForm, type HandInFormProps } from '../unit/hand-in-form.js';
import type { WithSheet } from '../unit/with-sheet.js';
import { Outcome } from '../shared/outcome.js';
import { ErrorSummary, Unsent } from '../unit/submission-page.js';
import { EntryFields, type TypedEntry } from './entry-fields.js';

interface EntryPageProps extends Omit<HandInFormProps, 'language' | 'before'> {
  readonly frame: PageFrame;
  readonly entry: TypedEntry;
  /** The Excel file that has just been read into the form. */
  readonly read?: WithSheet['read'] | undefined;
}

/** The form in which who coordinates enters for a unit what it handed in elsewhere. */
export function entryPage({ frame: own, entry, read, ...form }: EntryPageProps): string {
  const frame = { ...own, switchBy: { form: HAND_IN_FORM_ID, act: 'save', enter: 'submit' } };
  const { language } = frame;
  const title = pageWords.entry.title[language];
  const children = (
    <>
      {form.problems.length > 0 && (
        <ErrorSummary problems={form.problems} language={language} title={pageWords.submission.notSent} />
      )}
      <Outcome said={read && FORM_SHEET_WORDS.read(read)[language]} />
      <span class="govuk-caption-l">
        {unitName(form.owed, language)} – {workTitle(form.owed, language)}
      </span>
      <h1 class="govuk-heading-l">{title}</h1>
      <Unsent unsent={form.unsent} language={language} hint={pageWords.entry.keptHint} />
      <HandInForm
        {...form}
        language={language}
        before={<EntryFields language={language} typed={entry} approval={form.owed.assignment.approval} />}
      />
    </>
  );
  return page({ frame, title, script: 'keep-report.js', children });
}
