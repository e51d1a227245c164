import type { AssignmentAnswer } from '@kyhan/contracts';
import { withNowCalled, type InBoth } from '@kyhan/words';
import { cliWords } from '@kyhan/words/cli';

/** Who owes: by the name that it had, with what it is now, and in whose place. Pure; throws nothing. */
export function owingUnit({
  unitName,
  unitNowName,
  insteadOfName,
}: Pick<AssignmentAnswer, 'unitName' | 'unitNowName' | 'insteadOfName'>): InBoth {
  const unit = withNowCalled(unitName, unitNowName);
  return insteadOfName === undefined ? unit : cliWords.show.insteadOf({ unit, ended: insteadOfName });
}
