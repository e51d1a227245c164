import type { SendingAnswer } from '@kyhan/contracts';
import {
  type InBoth,
  MAIL_HINDRANCE_NAMES,
  officialPaperWords,
  RECIPIENT_STATE_NAMES,
  shortDate,
} from '@kyhan/words';
import { cliWords } from '@kyhan/words/cli';

/** How far an accepted report has gone out, a line for each recipient; none of what goes to nobody. Pure; throws nothing. */
export function sendingLines(sending: SendingAnswer): (readonly [InBoth, InBoth])[] {
  const words = cliWords.sending;
  if (!sending.toIssue && sending.issued === undefined) return [];
  return [
    [words.issued, issuedAs(sending)],
    ...sending.recipients.map((one) => [words.sentTo, recipientLine(one)] as const),
  ];
}

function issuedAs({ toIssue, issued }: SendingAnswer): InBoth {
  const words = cliWords.sending;
  if (issued === undefined) return words.toIssue;
  const paper = issued.document === undefined ? words.erased : officialPaperWords(issued.document);
  return toIssue ? words.toIssueAnew({ paper }) : paper;
}

function recipientLine(one: SendingAnswer['recipients'][number]): InBoth {
  const { recipient, name } = one;
  return cliWords.sending.recipientLine({ recipient, name, state: stateOf(one) });
}

function stateOf({ state: known, hindrance, sent, arrived }: SendingAnswer['recipients'][number]): InBoth {
  const state = RECIPIENT_STATE_NAMES[known];
  const words = cliWords.sending;
  if (arrived !== undefined)
    return words.arrivedAs({ state, number: arrived.number, day: shortDate(arrived.on) });
  if (sent !== undefined) return words.withDay({ state, day: shortDate(sent.on) });
  const isHeld = known === 'to-send' && hindrance !== undefined;
  return isHeld ? words.withReason({ state, reason: MAIL_HINDRANCE_NAMES[hindrance] }) : state;
}
