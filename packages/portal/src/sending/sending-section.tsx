import type { RecipientOfReport, SendingOfReport } from '@kyhan/client';
import {
  type Language,
  MAIL_HINDRANCE_NAMES,
  officialDay,
  officialPaperWords,
  pageWords,
  RECIPIENT_STATE_NAMES,
  saidIn,
  SENDING_WAY_NAMES,
} from '@kyhan/words';
import { RowsTable } from '../shared/rows-table.js';
import type { PostedSending, SendingForm } from './posted-sending.js';
import { SendingForms } from './sending-forms.js';

export interface SendingSectionProps {
  readonly assignmentId: string;
  readonly sending: SendingOfReport;
  /** Who may only look gets no form. */
  readonly mayAct: boolean;
  readonly language: Language;
  /** What was written and could not be taken. */
  readonly posted?: { readonly form: SendingForm; readonly written: PostedSending } | undefined;
}

/** Under which number an accepted report goes out, to whom, and how far it has come. */
export function SendingSection(props: SendingSectionProps) {
  const { sending, mayAct, language } = props;
  const { standing, isToIssue, recipients } = sending;
  const words = saidIn(pageWords.sending, language);
  if (!isToIssue && standing.issued === undefined) return null;
  return (
    <section aria-labelledby="sending" class="govuk-!-margin-bottom-6">
      <h2 class="govuk-heading-m" id="sending">
        {words.title}
      </h2>
      {isToIssue && (
        <div class="govuk-inset-text">
          {standing.issued === undefined ? words.toIssue : words.toIssueAnew}
        </div>
      )}
      {standing.issued && (
        <p class="govuk-body">
          {standing.issued.paper === undefined
            ? words.erased
            : words.issued({ paper: officialPaperWords(standing.issued.paper) })}{' '}
          {standing.issues > 1 && words.replaced({ count: standing.issues - 1 })}
        </p>
      )}
      <RowsTable
        caption={words.recipients}
        captionHidden
        head={[words.recipient, words.state, ...(standing.issued ? [words.sent, words.arrived] : [])]}
        rows={recipients.map((one) => [
          ...stateOf(one, language),
          ...(standing.issued ? toldOf(one, language) : []),
        ])}
      />
      {mayAct && <SendingForms {...props} />}
    </section>
  );
}

function stateOf({ name, state, hindrance }: RecipientOfReport, language: Language) {
  return [
    name[language],
    <>
      {RECIPIENT_STATE_NAMES[state][language]}
      {hindrance && state === 'to-send' && (
        <div class="govuk-hint govuk-!-margin-bottom-0">{MAIL_HINDRANCE_NAMES[hindrance][language]}</div>
      )}
    </>,
  ];
}

/** Before it is issued nothing can be told of it. */
function toldOf({ sent, arrived }: RecipientOfReport, language: Language) {
  const words = saidIn(pageWords.sending, language);
  return [
    sent === undefined
      ? ''
      : words.sentBy({ way: SENDING_WAY_NAMES[sent.fact.way], day: officialDay(sent.fact.on) }),
    arrived === undefined
      ? ''
      : words.arrivedAs({ number: arrived.fact.number, day: officialDay(arrived.fact.on) }),
  ];
}
