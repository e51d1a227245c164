import { type Language, pageWords } from '@kyhan/words';

interface ErrorMessagesProps {
  readonly id: string;
  readonly messages: readonly string[];
  readonly language: Language;
}

/** Everything that is wrong with one place of a form, beside it. */
export function ErrorMessages({ id, messages, language }: ErrorMessagesProps) {
  if (messages.length === 0) return null;
  return (
    <p class="govuk-error-message" id={id}>
      <span class="govuk-visually-hidden">{pageWords.handInForm.error[language]} </span>
      {messages.map((message, index) => (
        <>
          {index > 0 && <br />}
          {message}
        </>
      ))}
    </p>
  );
}
