import type { UnitAct } from '@kyhan/engine';
import { pageWords, saidIn } from '@kyhan/words';
import { ActForm } from '../shared/act-form.js';
import type { UnitActsProps } from './act-forms.js';

/** What is said to one version that was read: by the head before it leaves the unit, by the unit of what was entered. */
export type VersionActType = Extract<UnitAct, { readonly version: number }>['type'];

interface VersionActProps extends UnitActsProps {
  readonly act: VersionActType;
  readonly version: number;
}

/** The form by which it is said. */
export function VersionAct({ language, actsAt, actId, hidden, act, version, refused }: VersionActProps) {
  const { approveHint, sendBackHint, confirmHint, disputeHint } = saidIn(pageWords.unitActs, language);
  const hints: Readonly<Record<VersionActType, string>> = {
    approve: approveHint,
    'send-back': sendBackHint,
    confirm: confirmHint,
    dispute: disputeHint,
  };
  return (
    <ActForm
      language={language}
      action={actsAt}
      hidden={{ ...hidden, actId, version: String(version) }}
      act={act}
      hint={hints[act]}
      reason={refused?.act === act ? refused.reason : undefined}
    />
  );
}

/** Whether one of these was said, and no turn has taken it in yet. Pure; throws nothing. */
export function isSaid(acts: UnitActsProps['acts'], ...types: readonly VersionActType[]): boolean {
  return acts.some(({ act, takenInSequence }) => {
    return takenInSequence === undefined && types.some((type) => type === act);
  });
}
