import type { PlanFinding } from '@kyhan/plan';
import { pageWords, saidIn, type Language } from '@kyhan/words';
import { RowsTable } from '../shared/rows-table.js';

interface PlanFindingsProps {
  readonly findings: readonly PlanFinding[];
  readonly language: Language;
  /** The id of the text of a file, where it stands on the page. */
  readonly textOf: (file: string) => string | undefined;
}

/** What is wrong with the files, each with its line as it stands there, why, and what to do. */
export function PlanFindings({ findings, language, textOf }: PlanFindingsProps) {
  const words = saidIn(pageWords.planFile, language);
  const [errors, warnings] = (['error', 'warning'] as const).map((severity) =>
    findings.filter((one) => one.severity === severity),
  ) as [PlanFinding[], PlanFinding[]];
  return (
    <>
      {errors.length > 0 && (
        <Table caption={words.errors({ count: errors.length })} {...{ language, textOf }} findings={errors} />
      )}
      {warnings.length > 0 && (
        <Table
          caption={words.warnings({ count: warnings.length })}
          {...{ language, textOf }}
          findings={warnings}
        />
      )}
    </>
  );
}

function Table({ caption, findings, language, textOf }: PlanFindingsProps & { readonly caption: string }) {
  const words = saidIn(pageWords.planFile, language);
  const rows = findings.map((finding) => {
    const { file, line, column, message, hint, suggestion, sourceLine, code } = finding;
    const at = textOf(file);
    const place = words.at({ file, line, column });
    return [
      at === undefined ? (
        place
      ) : (
        <a class="govuk-link" href={`#${at}`} data-line={line}>
          {place}
        </a>
      ),
      <>
        {message[language]}
        {sourceLine.trim() !== '' && (
          <pre class="kyhan-source">
            <code>{sourceLine.slice(0, 200)}</code>
          </pre>
        )}
        <span class="kyhan-hash">{code}</span>
      </>,
      <>
        {hint[language]}
        {suggestion && <strong> {words.meant({ word: suggestion })}</strong>}
      </>,
    ];
  });
  return <RowsTable caption={caption} head={[words.place, words.what, words.todo]} rows={rows} />;
}
