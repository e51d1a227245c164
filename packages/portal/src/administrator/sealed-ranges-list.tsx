import type { SealedRanges } from '@kyhan/register';
import { pageWords, saidIn, type Language } from '@kyhan/words';

interface SealedRangesListProps {
  readonly ranges: SealedRanges;
  readonly language: Language;
}

/** How far time stamps reach, what rests on the office's own key alone, and what waits for a checkpoint. */
export function SealedRangesList({ ranges, language }: SealedRangesListProps) {
  const words = saidIn(pageWords.checkpoints, language);
  const { stamped, anchored, unanchored } = ranges;
  return (
    <>
      <ul class="govuk-list govuk-list--bullet">
        <li>{stamped === undefined ? words.noStamp : words.stampedRange(stamped)}</li>
        {anchored.checkpoints > 0 && <li>{words.anchoredRange(anchored)}</li>}
        <li>{words.unanchoredRange({ facts: unanchored })}</li>
      </ul>
      <p class="govuk-hint">{words.proveRanges}</p>
    </>
  );
}
