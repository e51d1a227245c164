import type { RulingOutcome } from '@kyhan/engine';
import { pageWords, saidIn } from '@kyhan/words';
import { page, type PageFrame } from '../shared/page.js';
import { RowsTable, type Cell } from '../shared/rows-table.js';

/** What became of one ruling. */
export interface ToldOutcome {
  readonly unit: string;
  readonly work: string;
  readonly href: string;
  readonly outcome: RulingOutcome['outcome'];
  /** Of a refusal. */
  readonly why?: string;
}

/** What became of each of many rulings: the ones that were not carried out first, with why. */
export function reviewOutcomePage(frame: PageFrame, told: readonly ToldOutcome[]): string {
  const { language } = frame;
  const words = saidIn(pageWords.review, language);
  const names = saidIn(pageWords.assignmentFacts, language);
  const done = told.filter(({ outcome }) => outcome !== 'refused');
  const title = words.done({ done: done.length, count: told.length });
  const rows = told.map(({ unit, work, href, outcome, why = '' }): readonly Cell[] => [
    unit,
    { text: work, href },
    outcome === 'refused' ? words.notRecorded({ why }) : outcome === 'done' ? words.recorded : words.already,
  ]);
  const children = (
    <>
      <h1 class="govuk-heading-l" role="status">
        {title}
      </h1>
      <RowsTable
        caption={words.outcomes}
        captionHidden
        head={[names.unit, names.work, words.outcome]}
        rows={rows}
      />
      <p class="govuk-body">
        <a class="govuk-link" href="/reviews">
          {words.back}
        </a>
      </p>
    </>
  );
  return page({ frame, title, wide: true, children });
}
