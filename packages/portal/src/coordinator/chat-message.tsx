import type { Owed } from '@kyhan/client';
import { chatText, type Language, pageWords, periodWords, sameInBoth, withTimeLeft } from '@kyhan/words';
import { Folded } from '../shared/folded.js';
import { isAskedWork } from '../shared/is-asked-work.js';
import { unitName } from '../shared/unit-name.js';
import { waitsForUnit } from '../shared/waits-for-unit.js';
import { workFacts } from '../shared/work-facts.js';
import { workTitle } from '../shared/work-title.js';

interface ChatMessageProps {
  readonly owed: Owed;
  readonly now: number;
  readonly language: Language;
}

/** A short text about what a unit owes, to be copied into a chat group; while the unit is waited for. */
export function ChatMessage({ owed, now, language }: ChatMessageProps) {
  const { assignment, plan } = owed;
  if (!waitsForUnit(assignment)) return null;
  const { due } = workFacts(owed, language);
  const asked = isAskedWork(owed);
  const words = chatText({
    unit: sameInBoth(unitName(owed, language)),
    what: sameInBoth(workTitle(owed, language)),
    period: periodWords(assignment.periodKey, assignment.periodFrom),
    plan: plan.plan,
    due: withTimeLeft({ due: sameInBoth(due), dueAt: assignment.dueAt, now, asked }),
    asked,
    isReturned: assignment.returnedAt !== undefined,
  });
  return (
    <Folded name={pageWords.history.chat[language]}>
      <p class="govuk-body kyhan-written">{words[language]}</p>
    </Folded>
  );
}
