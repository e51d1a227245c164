import { pageWords, saidIn } from '@kyhan/words';
import { ActForm } from '../shared/act-form.js';
import type { UnitActsProps } from './act-forms.js';

interface WaitingForHeadProps extends UnitActsProps {
  /** The page is behind the link of whoever approves. */
  readonly approves: boolean;
}

/** That a version waits for the head of the unit, and for that one what to do about it. */
export function WaitingForHead({ approves, ...props }: WaitingForHeadProps) {
  const { language, owed, acts } = props;
  const { prepared, endedAt } = owed.assignment;
  if (prepared === undefined || endedAt !== undefined) return null;
  const isAnswered = acts.some(
    ({ act, takenInSequence }) => (act === 'approve' || act === 'send-back') && takenInSequence === undefined,
  );
  const { version } = prepared;
  return (
    <section class="govuk-inset-text">
      <p class="govuk-body">{pageWords.unitActs.waitsForHead({ version })[language]}</p>
      {approves && !isAnswered && (
        <>
          <Approval {...props} act="approve" version={version} />
          <Approval {...props} act="send-back" version={version} />
        </>
      )}
    </section>
  );
}

interface ApprovalProps extends UnitActsProps {
  readonly act: 'approve' | 'send-back';
  readonly version: number;
}

function Approval({ language, actsAt, actId, act, version, refused }: ApprovalProps) {
  const { approveHint, sendBackHint } = saidIn(pageWords.unitActs, language);
  const reason = refused?.act === act ? refused.reason : undefined;
  return (
    <ActForm
      language={language}
      action={actsAt}
      hidden={{ actId, version: String(version) }}
      act={act}
      hint={act === 'approve' ? approveHint : sendBackHint}
      reason={reason}
    />
  );
}
