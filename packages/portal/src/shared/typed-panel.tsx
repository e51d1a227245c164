import { pageWords, saidIn, type InBoth, type Language } from '@kyhan/words';
import type { TypedBefore } from './typed-before.js';

interface TypedPanelProps {
  readonly typed: TypedBefore;
  readonly language: Language;
}

function boxName(name: string, language: Language): string {
  const { boxes, box } = pageWords.typedBefore;
  const known: Readonly<Record<string, InBoth>> = boxes;
  return (Object.hasOwn(known, name) ? known[name] : undefined)?.[language] ?? box({ name })[language];
}

/** What was typed into a form that could not be taken, to be copied: nobody types twice. */
export function TypedPanel({ typed, language }: TypedPanelProps) {
  if (typed.length === 0) return null;
  const words = saidIn(pageWords.typedBefore, language);
  return (
    <section class="govuk-inset-text" aria-labelledby="typed-before">
      <h2 class="govuk-heading-s" id="typed-before">
        {words.title}
      </h2>
      <p class="govuk-body">{words.hint}</p>
      {typed.map(([name, value], index) => (
        <div class="govuk-form-group">
          <label class="govuk-label" for={`typed-${index}`}>
            {boxName(name, language)}
          </label>
          <textarea class="govuk-textarea" id={`typed-${index}`} rows={value.length > 80 ? 4 : 1} readonly>
            {value}
          </textarea>
        </div>
      ))}
    </section>
  );
}
