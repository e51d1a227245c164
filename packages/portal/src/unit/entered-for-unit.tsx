import type { Entered } from '@kyhan/engine';
import type { Submission } from '@kyhan/register';
import { pageWords, saidIn } from '@kyhan/words';
import { EnteredFacts } from '../shared/entered-facts.js';
import { coordinatorName } from '../shared/unit-name.js';
import type { UnitActsProps } from './act-forms.js';
import { isSaid, VersionAct } from './version-act.js';

interface EnteredForUnitProps extends UnitActsProps {
  /** Plan time. */
  readonly now: number;
  /** The newest version. */
  readonly last: Submission | undefined;
}

/** What who coordinates entered for the unit, and the unit's answer while it waits for a ruling; after that, the way. */
export function EnteredForUnit({ last, now, ...props }: EnteredForUnitProps) {
  const { language, owed, acts } = props;
  const { endedAt, acceptedAt } = owed.assignment;
  if (last?.onBehalf === undefined || (endedAt !== undefined && acceptedAt === undefined)) return null;
  const words = saidIn(pageWords.entry, language);
  const { confirmedAt, disputedAt } = answerTo(props, last);
  const isUnanswered = confirmedAt === undefined && disputedAt === undefined;
  const coordinator = coordinatorName(owed, language, now);
  return (
    <section class="govuk-inset-text" aria-label={words.title}>
      <EnteredFacts submission={last} zone={owed.plan.timeZone} language={language} />
      {confirmedAt !== undefined && <p class="govuk-body">{words.confirmed}</p>}
      {disputedAt !== undefined && <p class="govuk-body">{words.disputed}</p>}
      {isUnanswered && (
        <p class="govuk-body">{endedAt === undefined ? words.toConfirm : words.accepted({ coordinator })}</p>
      )}
      {confirmedAt === undefined && !isSaid(acts, 'confirm', 'dispute') && isToBeAnswered(props) && (
        <>
          <VersionAct {...props} act="confirm" version={last.version} />
          {disputedAt === undefined && <VersionAct {...props} act="dispute" version={last.version} />}
        </>
      )}
    </section>
  );
}

/** What no turn has taken in yet has no answer. */
function answerTo(
  { owed }: UnitActsProps,
  { submissionId }: Submission,
): Pick<Entered, 'confirmedAt' | 'disputedAt'> {
  const { assignment } = owed;
  return (assignment.submissionId === submissionId ? assignment.entered : undefined) ?? {};
}

function isToBeAnswered({ owed }: UnitActsProps): boolean {
  return owed.assignment.returnedAt === undefined && owed.assignment.endedAt === undefined;
}
