import type { UnsentFile } from '@kyhan/register';
import { type Language, pageWords } from '@kyhan/words';

interface FileNameProps {
  readonly name: string;
  /** Its address, for whoever may read the page. */
  readonly at: string;
  readonly withheld: UnsentFile['withheld'];
  readonly language: Language;
}

/** A file by its name, where it can be downloaded as a link; else why not. */
export function FileName({ name, at, withheld, language }: FileNameProps) {
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
