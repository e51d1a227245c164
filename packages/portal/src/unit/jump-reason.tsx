import type { FieldProblem, JumpingField } from '@kyhan/plan';
import { type Language, pageWords, saidIn } from '@kyhan/words';
import { ErrorMessages } from '../shared/error-messages.js';
import { inputName } from './input-name.js';

interface JumpReasonProps {
  readonly jumping: JumpingField;
  readonly language: Language;
  readonly text: string;
  readonly problem: FieldProblem | undefined;
}

/** Beside a figure that can jump: why it does, asked before it is sent. */
export function JumpReason({ jumping: { reasonId, rule }, language, text, problem }: JumpReasonProps) {
  const id = inputName(reasonId);
  const words = saidIn(pageWords.handInForm, language);
  return (
    <div class={`govuk-form-group govuk-!-margin-top-2${problem ? ' govuk-form-group--error' : ''}`}>
      <label class="govuk-label" for={id}>
        {words.jumpReason({ percent: rule.percent })}
      </label>
      <ErrorMessages
        id={`${id}-error`}
        messages={problem === undefined ? [] : [problem.message[language]]}
        language={language}
      />
      <input
        class="govuk-input"
        type="text"
        id={id}
        name={id}
        value={text}
        aria-describedby={problem && `${id}-error`}
      />
    </div>
  );
}
