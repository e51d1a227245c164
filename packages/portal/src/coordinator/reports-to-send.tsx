import type { WaitingReports } from '@kyhan/api';
import { type Language, pageWords, saidIn } from '@kyhan/words';
import { listAt } from './list-wish.js';

interface ReportsToSendProps {
  readonly reports: readonly WaitingReports[];
  readonly language: Language;
}

/** Accepted reports that are to go out, a line for each cycle, which leads to where that is said. */
export function ReportsToSend({ reports, language }: ReportsToSendProps) {
  if (reports.length === 0) return null;
  const words = saidIn(pageWords.sending, language);
  return (
    <ul class="govuk-list govuk-list--bullet" aria-label={words.waiting}>
      {reports.map(({ cycleId, assignmentId, title, period, unissued, missing }) => (
        <li>
          {words.waiting}{' '}
          <a
            class="govuk-link"
            href={
              assignmentId === undefined
                ? listAt({ cycle: cycleId })
                : encodeURI(`/assignments/${assignmentId}`)
            }
          >
            {words.waitingOf({ title, period })}
          </a>{' '}
          {words.counted({ unissued, missing })}
        </li>
      ))}
    </ul>
  );
}
