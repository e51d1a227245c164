import type { Submission } from '@kyhan/register';
import { BEHALF_MEANS_NAMES, type Language, officialDay, pageWords, saidIn } from '@kyhan/words';
import { purgedWords } from './purged-words.js';

interface EnteredFactsProps {
  readonly submission: Submission;
  /** Of the plan. */
  readonly zone: string;
  readonly language: Language;
}

/** That a version was entered for its unit: how and when it had come, why, and on which paper. */
export function EnteredFacts({ submission: { onBehalf, purged }, zone, language }: EnteredFactsProps) {
  if (onBehalf === undefined) return null;
  const { means, receivedOn, reason, document } = onBehalf;
  const words = saidIn(pageWords.entry, language);
  const gone = purgedWords({ purged, part: 'entry', zone, language });
  return (
    <div class="govuk-!-margin-bottom-4">
      <strong>{words.entered({ means: BEHALF_MEANS_NAMES[means], day: officialDay(receivedOn) })}</strong>
      {gone && (
        <div>
          <em>{words.why({ reason: gone })}</em>
        </div>
      )}
      {reason && <div class="kyhan-written">{words.why({ reason })}</div>}
      {document && <div class="kyhan-written">{pageWords.history.document({ document })[language]}</div>}
    </div>
  );
}
