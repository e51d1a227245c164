import type { PaperDraft } from '@kyhan/contracts';
import { pageWords, saidIn } from '@kyhan/words';
import { page, type PageFrame } from '../shared/page.js';
import { PaperSheet } from '../shared/paper-sheet.js';
import { pathWith } from '../shared/path-with.js';

interface EvidencePageProps {
  readonly frame: PageFrame;
  readonly assignmentId: string;
  readonly paper: PaperDraft;
}

/** What the register holds of one assignment, as it would lie on the table, and the way to all of it. */
export function evidencePage({ frame, assignmentId, paper }: EvidencePageProps): string {
  const { language } = frame;
  const words = saidIn(pageWords.evidence, language);
  const children = (
    <>
      <div class="kyhan-beside-papers">
        <p class="govuk-body">
          <a class="govuk-link" href={`/assignments/${assignmentId}`}>
            {words.back}
          </a>
        </p>
        <h1 class="govuk-heading-l">{words.title}</h1>
        <p class="govuk-body">{words.lead}</p>
        <p class="govuk-body">
          <a
            class="govuk-link"
            href={pathWith('/evidence', { kind: 'assignment', id: assignmentId })}
            download
          >
            {words.take}
          </a>
        </p>
      </div>
      <div class="kyhan-of-papers">
        <PaperSheet
          paper={paper}
          language={language}
          fileAt={(form) => `/extracts/${assignmentId}?as=${form}`}
        />
      </div>
    </>
  );
  return page({ frame, title: words.title, children });
}
