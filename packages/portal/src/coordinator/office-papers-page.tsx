import { pageWords, saidIn } from '@kyhan/words';
import { page } from '../shared/page.js';
import { PaperSheet } from '../shared/paper-sheet.js';
import { pathWith } from '../shared/path-with.js';
import type { OfficePapersProps } from './office-papers-props.js';
import { PaperChooser } from './paper-chooser.js';
import { PaperOutcomeForm } from './paper-outcome-form.js';
import { PapersToShow } from './papers-to-show.js';

/** Papers of one kind and period: one of them as it would lie on the table, the others beside it. */
export function officePapersPage(props: OfficePapersProps): string {
  const { frame, plan, kind, period, unitId: unit, papers, shown, outcome } = props;
  const { language } = frame;
  const words = saidIn(pageWords.officePapers, language);
  const pathOf = (paper: string, as?: string) =>
    pathWith('/office-papers', { plan: plan.slug, kind, period: period.key, unit, paper, as });
  const children = (
    <>
      <div class="kyhan-beside-papers">
        {outcome && (
          <div class="govuk-inset-text" role="status">
            {outcome}
          </div>
        )}
        <h1 class="govuk-heading-l">{words.title}</h1>
        <p class="govuk-body">{words.lead}</p>
        <PaperChooser {...props} />
        <p class="govuk-body" role="status">
          {papers.length === 0 ? words.nothing : words.found({ count: papers.length })}
        </p>
        {papers.length > 1 && <PapersToShow {...props} pathOf={pathOf} />}
        <PaperOutcomeForm {...props} />
      </div>
      <div class="kyhan-of-papers">
        {shown && (
          <PaperSheet
            paper={shown.paper[language]}
            language={language}
            fileAt={(form) => pathOf(shown.paperId, form)}
          />
        )}
      </div>
    </>
  );
  return page({ frame, title: words.title, children });
}
