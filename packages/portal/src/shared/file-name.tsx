import type { UnsentFile } from '@kyhan/register';
import { type Language, pageWords } from '@kyhan/words';

interface FileNameProps {
  readonly name: string;
  /** Its address, for whoever may read the page. */
  readonly at: string;
  readonly withheld: UnsentFile['withheld'];
  /** That its content went by an act, in words. */
  readonly purged?: string | undefined;
  readonly language: Language;
}

/** A file by its name, where it can be downloaded as a link; else why not. */
export function FileName({ name, at, withheld, purged, language }: FileNameProps) {
  if (purged !== undefined)
    return (
      <>
        {name} – <em>{purged}</em>
      </>
    );
  if (withheld === undefined)
    return (
      <a class="govuk-link" href={at}>
        {name}
      </a>
    );
  return (
    <>
      {name} – <strong>{pageWords.withheldFiles[withheld][language]}</strong>
    </>
  );
}
