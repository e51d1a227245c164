import type { RecipientOfReport, SendingOfReport } from '@kyhan/client';
import type { Answer, Untold } from '@kyhan/contracts';
import { given } from '../given.js';

/** How far a report has gone out, as the API tells it; of what goes to nobody, that it does. Pure; throws nothing. */
export function toldSending(
  assignmentId: string,
  sending: SendingOfReport | undefined,
): Untold<Answer<'getSendings'>> {
  const issued = sending?.standing.issued;
  return {
    assignmentId,
    toIssue: sending?.isToIssue ?? false,
    issues: sending?.standing.issues ?? 0,
    ...(issued === undefined
      ? {}
      : { issued: { ...given({ document: issued.paper }), actor: issued.actor, at: issued.at } }),
    recipients: sending?.recipients.map(toldRecipient) ?? [],
  };
}

function toldRecipient({ recipient, name, unitId, hindrance, state, sent, arrived }: RecipientOfReport) {
  return {
    recipient,
    name,
    ...given({ unitId, hindrance }),
    state,
    ...(sent === undefined
      ? {}
      : { sent: { way: sent.fact.way, on: sent.fact.on, actor: sent.actor, at: sent.at } }),
    ...(arrived === undefined
      ? {}
      : {
          arrived: { number: arrived.fact.number, on: arrived.fact.on, actor: arrived.actor, at: arrived.at },
        }),
  };
}
