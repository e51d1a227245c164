import type { Form } from '@kyhan/plan';
import type { AcceptedBefore } from '@kyhan/register';
import { type Language, pageWords, periodWords } from '@kyhan/words';
import { Folded } from '../shared/folded.js';
import { SubmittedValues } from '../shared/submitted-values.js';

interface LastPeriodProps {
  readonly lastPeriod: AcceptedBefore | undefined;
  readonly form: Form | undefined;
  /** Of the plan. */
  readonly zone: string;
  readonly language: Language;
}

/** What the unit said for the period before, to fill in by; its files stay with their own assignment. */
export function LastPeriod({ lastPeriod, form, zone, language }: LastPeriodProps) {
  if (lastPeriod === undefined) return null;
  const { periodKey, periodFrom, submission } = lastPeriod;
  return (
    <Folded name={pageWords.handInForm.lastReport({ period: periodWords(periodKey, periodFrom) })[language]}>
      <SubmittedValues
        submission={{ ...submission, files: [] }}
        form={form}
        zone={zone}
        language={language}
        filesAt={() => ''}
      />
    </Folded>
  );
}
