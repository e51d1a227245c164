import type { SealingAnswer } from '@kyhan/contracts';
import { pageWords, periodName, saidIn } from '@kyhan/words';
import { page, type PageFrame } from '../shared/page.js';
import { PaperSheet } from '../shared/paper-sheet.js';
import { pathWith } from '../shared/path-with.js';

interface SealingPageProps {
  readonly frame: PageFrame;
  readonly minutes: SealingAnswer;
}

/** The minutes of what was sealed in a quarter, as they would lie on the table. */
export function sealingPage({ frame, minutes }: SealingPageProps): string {
  const { language } = frame;
  const words = saidIn(pageWords.checkpoints, language);
  const { period, planSlug: plan, paper } = minutes;
  const title = words.minutes({ period: periodName(period, language) });
  const children = (
    <>
      <div class="kyhan-beside-papers">
        <p class="govuk-body">
          <a class="govuk-link" href="/checkpoints">
            {words.back}
          </a>
        </p>
        <h1 class="govuk-heading-l">{title}</h1>
        <p class="govuk-body">{words.lead}</p>
      </div>
      <div class="kyhan-of-papers">
        <PaperSheet
          paper={paper[language]}
          language={language}
          fileAt={(as) => pathWith('/sealing-minutes', { plan, period, as })}
        />
      </div>
    </>
  );
  return page({ frame, title, children });
}
