import { pageWords, saidIn } from '@kyhan/words';
import { page } from '../shared/page.js';
import { PaperSheet } from '../shared/paper-sheet.js';
import { pathWith } from '../shared/path-with.js';
import type { OfficePapersProps } from './office-papers-props.js';
import { PaperChooser } from './paper-chooser.js';

/** Papers of one kind and period, each as it would lie on the table. */
export function officePapersPage(props: OfficePapersProps): string {
  const { frame, plan, kind, period, unitId: unit, papers } = props;
  const { language } = frame;
  const words = saidIn(pageWords.officePapers, language);
  const wish = { plan: plan.slug, kind, period: period.key, unit };
  const children = (
    <>
      <div class="kyhan-beside-papers">
        <h1 class="govuk-heading-l">{words.title}</h1>
        <p class="govuk-body">{words.lead}</p>
        <PaperChooser {...props} />
        <p class="govuk-body" role="status">
          {papers.length === 0 ? words.nothing : words.found({ count: papers.length })}
        </p>
      </div>
      <div class="kyhan-of-papers">
        {papers.map(({ paperId, paper }) => (
          <PaperSheet
            paper={paper[language]}
            language={language}
            docx={pathWith('/office-papers', { ...wish, paper: paperId, as: 'docx' })}
          />
        ))}
      </div>
    </>
  );
  return page({ frame, title: words.title, children });
}
