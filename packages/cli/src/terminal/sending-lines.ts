import type { SendingAnswer } from '@kyhan/contracts';
import { type InBoth, officialPaperWords, RECIPIENT_STATE_NAMES, shortDate } from '@kyhan/words';
import { cliWords } from '@kyhan/words/cli';

/** How far an accepted report has gone out, a line for each recipient; none of what goes to nobody. Pure; throws nothing. */
export function sendingLines({ toIssue, issued, recipients }: SendingAnswer): (readonly [InBoth, InBoth])[] {
  const words = cliWords.sending;
  if (!toIssue && issued === undefined) return [];
  const paper = issued?.document === undefined ? words.erased : officialPaperWords(issued.document);
  return [
    [words.issued, toIssue ? words.toIssue : paper],
    ...recipients.map((one) => [words.sentTo, recipientLine(one)] as const),
  ];
}

function recipientLine(one: SendingAnswer['recipients'][number]): InBoth {
  const { recipient, name } = one;
  return cliWords.sending.recipientLine({ recipient, name, state: stateOf(one) });
}

function stateOf({ state: known, sent, arrived }: SendingAnswer['recipients'][number]): InBoth {
  const state = RECIPIENT_STATE_NAMES[known];
  const words = cliWords.sending;
  if (arrived !== undefined)
    return words.arrivedAs({ state, number: arrived.number, day: shortDate(arrived.on) });
  return sent === undefined ? state : words.withDay({ state, day: shortDate(sent.on) });
}
