import type { PurgeMinutesAnswer } from '@kyhan/contracts';
import { pageWords, saidIn } from '@kyhan/words';
import { page, type PageFrame } from '../shared/page.js';
import { PaperSheet } from '../shared/paper-sheet.js';
import { pathWith } from '../shared/path-with.js';

interface PurgeMinutesPageProps {
  readonly frame: PageFrame;
  readonly minutes: PurgeMinutesAnswer;
}

/** The minutes of a purge, as they would lie on the table. */
export function purgeMinutesPage({ frame, minutes }: PurgeMinutesPageProps): string {
  const { language } = frame;
  const words = saidIn(pageWords.purges, language);
  const { purge, planSlug: plan, paper } = minutes;
  const title = words.minutes({ purge });
  const children = (
    <>
      <div class="kyhan-beside-papers">
        <p class="govuk-body">
          <a class="govuk-link" href={`/purges/${purge}`}>
            {words.one({ purge })}
          </a>
        </p>
        <h1 class="govuk-heading-l">{title}</h1>
        <p class="govuk-body">{words.minutesLead}</p>
      </div>
      <div class="kyhan-of-papers">
        <PaperSheet
          paper={paper[language]}
          language={language}
          fileAt={(as) => pathWith('/purge-minutes', { plan, purge: String(purge), as })}
        />
      </div>
    </>
  );
  return page({ frame, title, children });
}
