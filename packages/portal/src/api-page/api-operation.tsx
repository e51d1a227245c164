import { ERRORS, type ErrorCode } from '@kyhan/errors';
import { pageWords, saidIn, type InBoth, type Language } from '@kyhan/words';
import { RowsTable } from '../shared/rows-table.js';
import { SummaryList } from '../shared/summary-list.js';
import type { Operation } from './api-document.js';
import { ShapeText } from './shape-text.js';

interface OperationProps {
  readonly method: string;
  readonly path: string;
  readonly operation: Operation;
  readonly language: Language;
}

/** One way into the API: what is asked, what is answered, and what it may be refused with. */
export function ApiOperation({ method, path, operation, language }: OperationProps) {
  const words = saidIn(pageWords.api, language);
  const { operationId, summary, description, security, parameters, requestBody, responses } = operation;
  const does: InBoth = { vi: summary, en: description };
  const rows = [
    [words.answers, <Contents content={responses['200']?.content} language={language} />],
    ...(requestBody === undefined
      ? []
      : [[words.sends, <Contents content={requestBody.content} language={language} />] as const]),
    [words.refusals, <Refusals responses={responses} />],
  ] as const;
  return (
    <section aria-labelledby={operationId} class="kyhan-operation">
      <h3 class="govuk-heading-s govuk-!-margin-bottom-1" id={operationId}>
        <code>
          {method.toUpperCase()} {path}
        </code>
      </h3>
      <p class="govuk-body">
        {does[language]} ({security.length === 0 ? words.anyone : words.withToken})
      </p>
      {parameters.length > 0 && (
        <RowsTable
          caption={`${words.parameters}: ${operationId}`}
          captionHidden
          head={[words.parameter, words.place, words.required, words.form]}
          rows={parameters.map(({ name, in: place, required, schema }) => [
            <code>{name}</code>,
            words.places[place],
            required ? words.yes : words.no,
            <ShapeText shape={schema} language={language} />,
          ])}
        />
      )}
      <SummaryList rows={rows} />
    </section>
  );
}

interface ContentsProps {
  readonly content: NonNullable<Operation['requestBody']>['content'] | undefined;
  readonly language: Language;
}

function Contents({ content = {}, language }: ContentsProps) {
  const { file } = saidIn(pageWords.api, language);
  return (
    <>
      {Object.entries(content).map(([mediaType, { schema }]) => (
        <div>
          {mediaType === 'application/octet-stream' ? file : <ShapeText shape={schema} language={language} />}{' '}
          <span class="kyhan-hash">{mediaType}</span>
        </div>
      ))}
    </>
  );
}

/** By status, each code a way to what it says. */
function Refusals({ responses }: Pick<Operation, 'responses'>) {
  const refused = Object.entries(responses).filter(([status]) => status >= '400');
  return (
    <>
      {refused.map(([status, { description }]) => (
        <div>
          {status}:{' '}
          {description
            .split(', ')
            .filter((code): code is ErrorCode => code in ERRORS)
            .map((code) => (
              <>
                <a class="govuk-link" href={`#${code}`}>
                  {code}
                </a>{' '}
              </>
            ))}
        </div>
      ))}
    </>
  );
}
