import { pageWords } from '@kyhan/words';
import type { UnitActsProps } from './act-forms.js';
import { isSaid, VersionAct } from './version-act.js';

interface WaitingForHeadProps extends UnitActsProps {
  /** Whoever reads the page approves. */
  readonly approves: boolean;
}

/** That a version waits for the head of the unit, and for that one what to do about it. */
export function WaitingForHead({ approves, ...props }: WaitingForHeadProps) {
  const { language, owed, acts } = props;
  const { prepared, endedAt } = owed.assignment;
  if (prepared === undefined || endedAt !== undefined) return null;
  const { version } = prepared;
  return (
    <section class="govuk-inset-text">
      <p class="govuk-body">{pageWords.unitActs.waitsForHead({ version })[language]}</p>
      {approves && !isSaid(acts, 'approve', 'send-back') && (
        <>
          <VersionAct {...props} act="approve" version={version} />
          <VersionAct {...props} act="send-back" version={version} />
        </>
      )}
    </section>
  );
}
