import { errorHint, errorText, type KyhanError } from '@kyhan/errors';
import { page, type PageFrame } from './page.js';
import type { TypedBefore } from './typed-before.js';
import { TypedPanel } from './typed-panel.js';
import { pageWords, saidIn, sentence } from '@kyhan/words';

/** An error for people: what is wrong and what to do, from the catalogue; never a stack trace. */
export function errorPage(frame: PageFrame, error: KyhanError, typed: TypedBefore = []): string {
  const { language } = frame;
  const { code, details } = error;
  const title = sentence(errorText(code, language, details)).replace(/\.$/, '');
  const children = (
    <>
      <h1 class="govuk-heading-l">{title}</h1>
      <p class="govuk-body">{sentence(errorHint(code, language, details))}</p>
      <p class="govuk-body kyhan-hash">{code}</p>
      <TypedPanel typed={typed} language={language} />
    </>
  );
  return page({ frame, title, children });
}

/** What the first page says before a plan was applied. */
export function noPlanPage(frame: PageFrame): string {
  const { title, begin } = saidIn(pageWords.noPlan, frame.language);
  const children = (
    <>
      <h1 class="govuk-heading-l">{title}</h1>
      <p class="govuk-body">
        {begin} <code>kyhan apply plan.yaml</code>
      </p>
      {frame.viewer !== undefined && frame.viewer.rights.reach('apply').length > 0 && (
        <p class="govuk-body">
          <a class="govuk-link" href="/plans/file">
            {pageWords.planFile.title[frame.language]}
          </a>
        </p>
      )}
    </>
  );
  return page({ frame, title, children });
}
