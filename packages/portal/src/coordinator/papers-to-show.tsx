import type { NamedPaper } from '@kyhan/api';
import { URGED_STANDINGS } from '@kyhan/contracts';
import { planNames } from '@kyhan/plan';
import { pageWords, saidIn } from '@kyhan/words';
import type { OfficePapersProps } from './office-papers-props.js';

interface PapersToShowProps extends OfficePapersProps {
  /** Where a paper is shown, or taken away as a file. */
  readonly pathOf: (paperId: string, as?: string) => string;
}

/** Which papers there are, how much each names, and the way to each. */
export function PapersToShow({ frame: { language }, plan, papers, shown, pathOf }: PapersToShowProps) {
  const words = saidIn(pageWords.officePapers, language);
  const names = planNames(plan);
  const nameOf = ({ askedUnitId }: NamedPaper) =>
    askedUnitId === undefined ? words.toUnits : names.unitName(askedUnitId)[language];
  const named = ({ counts }: NamedPaper) =>
    counts === undefined ? 0 : URGED_STANDINGS.reduce((sum, standing) => sum + counts[standing].works, 0);
  return (
    <nav aria-label={words.papers}>
      <ul class="govuk-list govuk-list--bullet">
        {papers.map((paper) => {
          const isShown = paper.paperId === shown?.paperId;
          return (
            <li>
              <a
                class="govuk-link"
                href={pathOf(paper.paperId)}
                {...(isShown ? { 'aria-current': 'page' } : {})}
              >
                {nameOf(paper)}
              </a>{' '}
              {words.names({ count: named(paper) })}
              {paper.settled && ` ${paper.settled.isIssued ? words.isIssued : words.isLeftOut}`}{' '}
              <a class="govuk-link" href={pathOf(paper.paperId, 'docx')} download>
                {words.docxAlone}
                <span class="govuk-visually-hidden">: {nameOf(paper)}</span>
              </a>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
