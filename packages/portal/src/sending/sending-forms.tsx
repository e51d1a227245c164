import { SENDING_WAYS } from '@kyhan/engine';
import { pageWords, saidIn, SENDING_WAY_NAMES } from '@kyhan/words';
import { PaperFields } from '../coordinator/paper-fields.js';
import { Choice } from '../shared/choice.js';
import { dateInput } from '../shared/date-input.js';
import { Folded } from '../shared/folded.js';
import { FormLine } from '../shared/form-line.js';
import { PostForm } from '../shared/post-form.js';
import type { PostedSending, SendingForm } from './posted-sending.js';
import type { SendingSectionProps } from './sending-section.js';

/** What can be told of a report on its way out: its number; then how it went, and when it arrived. */
export function SendingForms(props: SendingSectionProps) {
  const { assignmentId, sending, language, posted } = props;
  const words = saidIn(pageWords.sending, language);
  const written = (form: SendingForm) => (posted?.form === form ? posted.written : undefined);
  const { isToIssue } = sending;
  const issue = written('issued');
  return (
    <>
      <Folded name={isToIssue ? words.issue : words.putRight} isOpen={isToIssue || issue !== undefined}>
        <PostForm action="/sendings/issued" fields={{ assignmentId }}>
          <p class="govuk-body">{words.issueHint}</p>
          <PaperFields of="sending" language={language} required {...(issue && { values: issue })} />
          <button class="govuk-button">{words.send}</button>
        </PostForm>
      </Folded>
      {!isToIssue && (
        <>
          <SentForm {...props} written={written('sent')} />
          <ArrivalForm {...props} written={written('arrived')} />
        </>
      )}
    </>
  );
}

type FormProps = SendingSectionProps & { readonly written: PostedSending | undefined };

function SentForm({ assignmentId, language, written, ...of }: FormProps) {
  const words = saidIn(pageWords.sending, language);
  return (
    <Folded name={words.noteSent} isOpen={written !== undefined}>
      <PostForm action="/sendings/sent" fields={{ assignmentId }}>
        <Recipient form="sent" language={language} written={written} {...of} />
        <Choice
          of="sent"
          name="way"
          label={words.way}
          chosen={written?.way}
          choices={SENDING_WAYS.map((way) => [way, SENDING_WAY_NAMES[way][language]])}
        />
        <Day of="sent" name="sentOn" label={words.sentOn} value={written?.sentOn} />
        <button class="govuk-button govuk-button--secondary">{words.record}</button>
      </PostForm>
    </Folded>
  );
}

function ArrivalForm({ assignmentId, language, written, ...of }: FormProps) {
  const words = saidIn(pageWords.sending, language);
  return (
    <Folded name={words.noteArrival} isOpen={written !== undefined}>
      <PostForm action="/sendings/arrived" fields={{ assignmentId }}>
        <Recipient form="arrived" language={language} written={written} {...of} />
        <FormLine
          of="arrived"
          name="arrivalNumber"
          type="text"
          label={words.arrivalNumber}
          value={written?.arrivalNumber}
          required
        />
        <Day of="arrived" name="arrivedOn" label={words.arrivedOn} value={written?.arrivedOn} />
        <button class="govuk-button govuk-button--secondary">{words.record}</button>
      </PostForm>
    </Folded>
  );
}

interface RecipientProps extends Pick<FormProps, 'sending' | 'language' | 'written'> {
  readonly form: SendingForm;
}

/** Where there is one alone, that is the one. */
function Recipient({ form, sending, language, written }: RecipientProps) {
  const choices = sending.recipients.map(
    ({ recipient, name }) => [String(recipient), name[language]] as const,
  );
  const [only, ...others] = choices;
  const chosen = others.length === 0 ? only?.[0] : written?.recipient;
  const label = pageWords.sending.recipient[language];
  return <Choice of={form} name="recipient" label={label} chosen={chosen} choices={choices} />;
}

interface DayProps {
  readonly of: SendingForm;
  readonly name: string;
  readonly label: string;
  readonly value: string | undefined;
}

function Day({ value = '', ...line }: DayProps) {
  const type = dateInput(value);
  return <FormLine {...line} type={type} value={value} required />;
}
