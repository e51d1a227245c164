import type { IssuedTo, SendingFact } from './sending-fact.js';

/** A fact in its place, with whatever else is kept of it. */
export interface SendingEvent {
  readonly fact: SendingFact;
}

type Of<E extends SendingEvent, Type extends SendingFact['type']> = E & {
  readonly fact: Extract<SendingFact, { readonly type: Type }>;
};

/** A recipient, and the last that is known of what went to it. */
export interface RecipientStanding<E extends SendingEvent> extends IssuedTo {
  /** From 1 on. */
  readonly recipient: number;
  readonly sent?: Of<E, 'report-sent'>;
  readonly arrived?: Of<E, 'report-arrived'>;
}

/** How far an accepted result has gone out. */
export interface SendingStanding<E extends SendingEvent> {
  /** The issue that holds; absent before the first. */
  readonly issued?: Of<E, 'report-issued'>;
  /** How often it was issued: each time is a letter of its own. */
  readonly issues: number;
  /** Those of the issue that holds. */
  readonly recipients: readonly RecipientStanding<E>[];
}

/**
 * What the facts of one assignment come to, the oldest first. What is issued again with the same content keeps what is
 * known of who is named still; a newer version has gone to nobody yet. Pure; throws nothing.
 */
export function sendingStanding<E extends SendingEvent>(events: readonly E[]): SendingStanding<E> {
  let standing: SendingStanding<E> = { issues: 0, recipients: [] };
  for (const event of events) standing = after(standing, event);
  return standing;
}

function after<E extends SendingEvent>(standing: SendingStanding<E>, event: E): SendingStanding<E> {
  if (isOf(event, 'report-issued')) return issuedAgain(standing, event);
  const { recipients, ...rest } = standing;
  const said = isOf(event, 'report-sent')
    ? { sent: event }
    : isOf(event, 'report-arrived')
      ? { arrived: event }
      : {};
  const { fact } = event;
  const number = fact.type === 'report-issued' ? 0 : fact.recipient;
  return {
    ...rest,
    recipients: recipients.map((one) => (one.recipient === number ? { ...one, ...said } : one)),
  };
}

function issuedAgain<E extends SendingEvent>(
  { issued, issues, recipients: before }: SendingStanding<E>,
  event: Of<E, 'report-issued'>,
): SendingStanding<E> {
  const isSame = issued?.fact.submissionId === event.fact.submissionId;
  const recipients = event.fact.recipients.map((to, index) => {
    const known = isSame ? before.find(({ name }) => name.vi === to.name.vi) : undefined;
    return { ...kept(known), ...to, recipient: index + 1 };
  });
  return { issued: event, issues: issues + 1, recipients };
}

function kept<E extends SendingEvent>(
  known: RecipientStanding<E> | undefined,
): Pick<RecipientStanding<E>, 'sent' | 'arrived'> {
  return {
    ...(known?.sent === undefined ? {} : { sent: known.sent }),
    ...(known?.arrived === undefined ? {} : { arrived: known.arrived }),
  };
}

function isOf<E extends SendingEvent, Type extends SendingFact['type']>(
  event: E,
  type: Type,
): event is Of<E, Type> {
  return event.fact.type === type;
}
