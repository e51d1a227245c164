import { ERRORS, httpStatusOf, type ErrorCode } from '@kyhan/errors';
import { pageWords, saidIn, sentence, type InBoth, type Language } from '@kyhan/words';
import { page, type PageFrame } from '../shared/page.js';
import { SummaryList } from '../shared/summary-list.js';
import { readDocument, type Operation } from './api-document.js';
import { ApiOperation } from './api-operation.js';
import { Fields, shapeAnchor, ShapeText } from './shape-text.js';

/** Where the document itself lies. */
export const DOCUMENT_PATH = '/api/docs/json';

interface Placed {
  readonly method: string;
  readonly path: string;
  readonly operation: Operation;
}

/** How programs speak with the portal, for whoever writes one: out of the same document that programs read. */
export function apiPage(frame: PageFrame): string {
  const { language } = frame;
  const words = saidIn(pageWords.api, language);
  const children = (
    <div class="kyhan-api">
      <h1 class="govuk-heading-l">{words.title}</h1>
      <p class="govuk-body-l">{words.intro}</p>
      <p class="govuk-body">
        <a class="govuk-link" href={DOCUMENT_PATH}>
          {words.document}
        </a>
      </p>
      <Rules language={language} />
      <Contents language={language} />
      {sections().map((section) => (
        <Section {...section} language={language} />
      ))}
      <Shapes language={language} />
      <ErrorCodes language={language} />
    </div>
  );
  return page({ frame, title: words.title, children });
}

interface InLanguage {
  readonly language: Language;
}

function Rules({ language }: InLanguage) {
  const { rules, rule, ruleName } = saidIn(pageWords.api, language);
  const names = Object.keys(ruleName) as (keyof typeof ruleName)[];
  return (
    <section aria-labelledby="rules">
      <h2 class="govuk-heading-m" id="rules">
        {rules}
      </h2>
      <SummaryList rows={names.map((name) => [ruleName[name], rule[name]])} />
    </section>
  );
}

interface TagSection {
  readonly tag: string;
  readonly title: string;
  readonly placed: readonly Placed[];
}

/** The ways into the API by what they are about. */
function sections(): TagSection[] {
  const all: Placed[] = Object.entries(readDocument().paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ method, path, operation })),
  );
  return readDocument().tags.map(({ name, description }) => {
    return {
      tag: name,
      title: description,
      placed: all.filter(({ operation }) => operation.tags[0] === name),
    };
  });
}

/** A description has both languages, the Vietnamese first. */
function inLanguage(title: string, language: Language): string {
  const [vi = title, en = vi] = title.split(' / ');
  const said: InBoth = { vi, en };
  return said[language];
}

function Contents({ language }: InLanguage) {
  const words = saidIn(pageWords.api, language);
  return (
    <nav aria-label={words.contents}>
      <ul class="govuk-list">
        {sections().map(({ tag, title }) => (
          <li>
            <a class="govuk-link" href={`#${tag}`}>
              {inLanguage(title, language)}
            </a>
          </li>
        ))}
        <li>
          <a class="govuk-link" href="#shapes">
            {words.shapes}
          </a>
        </li>
        <li>
          <a class="govuk-link" href="#error-codes">
            {words.errorCodes}
          </a>
        </li>
      </ul>
    </nav>
  );
}

function Section({ tag, title, placed, language }: TagSection & InLanguage) {
  return (
    <section aria-labelledby={tag}>
      <h2 class="govuk-heading-m" id={tag}>
        {inLanguage(title, language)}
      </h2>
      {placed.map((one) => (
        <ApiOperation {...one} language={language} />
      ))}
    </section>
  );
}

function Shapes({ language }: InLanguage) {
  const words = saidIn(pageWords.api, language);
  const { schemas } = readDocument().components;
  return (
    <section aria-labelledby="shapes">
      <h2 class="govuk-heading-m" id="shapes">
        {words.shapes}
      </h2>
      {Object.entries(schemas).map(([name, shape]) => (
        <>
          <h3 class="govuk-heading-s govuk-!-margin-bottom-1" id={shapeAnchor(name)}>
            {name}
          </h3>
          <div class="govuk-body">
            {shape.properties === undefined ? (
              <ShapeText shape={shape} language={language} />
            ) : (
              <Fields shape={shape} language={language} />
            )}
          </div>
        </>
      ))}
    </section>
  );
}

/** Every code that a route may answer with. */
function ErrorCodes({ language }: InLanguage) {
  const words = saidIn(pageWords.api, language);
  const told = JSON.stringify(readDocument().paths);
  const codes = (Object.keys(ERRORS) as ErrorCode[]).filter((code) => told.includes(code)).toSorted();
  return (
    <section aria-labelledby="error-codes">
      <h2 class="govuk-heading-m" id="error-codes">
        {words.errorCodes}
      </h2>
      {codes.map((code) => (
        <>
          <h3 class="govuk-heading-s govuk-!-margin-bottom-1" id={code}>
            {code} ({httpStatusOf(code)})
          </h3>
          <p class="govuk-body">
            {sentence(ERRORS[code][language])} {sentence(ERRORS[code].hint[language])}
          </p>
        </>
      ))}
    </section>
  );
}
