import { type Language, pageWords, saidIn } from '@kyhan/words';
import { FileName } from '../shared/file-name.js';
import { REMOVE_FILE } from './kept-report.js';
import type { UnsentOnForm } from './unsent-on-form.js';

interface KeptFilesProps {
  readonly unsent: UnsentOnForm | undefined;
  /** The input that they were chosen in. */
  readonly input: string;
  readonly language: Language;
}

/** The files that are kept already, each with a button by which it goes. */
export function KeptFileList({ unsent, input, language }: KeptFilesProps) {
  const files = unsent?.files.filter((one) => one.input === input) ?? [];
  if (unsent === undefined || files.length === 0) return null;
  const words = saidIn(pageWords.unsent, language);
  return (
    <ul class="govuk-list kyhan-kept-files" aria-label={words.keptFiles}>
      {files.map(({ fileId, name, size, withheld }) => (
        <li>
          <FileName name={name} at={unsent.fileAt(fileId)} withheld={withheld} language={language} />{' '}
          {pageWords.submittedValues.fileSize({ kilobytes: Math.ceil(size / 1024) })[language]}{' '}
          <button class="kyhan-link-button" type="submit" name="act" value={`${REMOVE_FILE}${fileId}`}>
            {words.removeFile({ name })}
          </button>
        </li>
      ))}
    </ul>
  );
}
