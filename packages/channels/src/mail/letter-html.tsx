import { raw } from 'hono/html';
import type { HtmlEscapedString } from 'hono/utils/html';
import { languageParts, type Language } from '@kyhan/words';
import type { Letter, LetterItem } from './letter.js';

const FONT =
  "font-family:'Segoe UI','Noto Sans',Arial,sans-serif;font-size:16px;line-height:1.5;color:#1d2327";
const BUTTON =
  'display:inline-block;background:#0b5a4a;border:1px solid #0b5a4a;color:#ffffff;padding:12px 20px;border-radius:4px;text-decoration:none;font-weight:600';

/** For whoever reads in the dark: a mail program that knows no `@media` keeps the light form. */
const DARK =
  '@media (prefers-color-scheme:dark){' +
  'body,.sheet{background:#1b1f1e!important}' +
  '.sheet{border-color:#4cc2a5!important}' +
  'body,p,td,h2{color:#e8ecea!important}' +
  '.quiet{color:#b3bbb8!important}' +
  'a{color:#4cc2a5!important}' +
  'a.button{background:#4cc2a5!important;color:#0d1413!important}' +
  'section,hr{border-color:#4cc2a5!important}}';

/** The HTML form of a letter: inline styles, one column, readable on a phone and without pictures. */
export function letterHtml(letter: Letter, language: Language): string {
  const page = (
    <html lang={language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <title>{letter.subject}</title>
        <style>{raw(DARK)}</style>
      </head>
      <body style={`margin:0;padding:16px;background:#f3f5f4;${FONT}`}>
        <main
          class="sheet"
          style="max-width:600px;margin:0 auto;background:#ffffff;padding:24px;border-top:4px solid #0b5a4a"
        >
          <Body letter={letter} said={saidIn(letter, language)} />
        </main>
      </body>
    </html>
  );
  return `<!doctype html>${page as HtmlEscapedString}`;
}

/** A text of the letter, in which what a plan calls something is read aloud in its own language. */
type SaidText = (text: string) => unknown;

function saidIn({ names = [] }: Letter, language: Language): SaidText {
  return (text) =>
    languageParts(text, { names, language }).map((part) =>
      part.lang === undefined ? part.text : <span lang={part.lang}>{part.text}</span>,
    );
}

function Body({ letter, said }: { letter: Letter; said: SaidText }) {
  const { greeting, paragraphs, facts, action, copy, groups = [], closing } = letter;
  return (
    <>
      <p style="margin:0 0 16px;font-weight:600">{said(greeting)}</p>
      {paragraphs.map((paragraph) => (
        <p style="margin:0 0 16px">{said(paragraph)}</p>
      ))}
      <Facts facts={facts} said={said} />
      {action && (
        <p style="margin:24px 0">
          <a class="button" href={action.url} style={BUTTON}>
            {action.label}
          </a>
        </p>
      )}
      {copy && (
        <>
          <Heading>{copy.title}</Heading>
          <Facts facts={copy.facts} said={said} />
        </>
      )}
      {groups.map(({ title, items }) => (
        <>
          <Heading>{title}</Heading>
          {items.map((item) => (
            <Item item={item} said={said} />
          ))}
        </>
      ))}
      <hr style="border:0;border-top:1px solid #d5dad8;margin:24px 0 12px" />
      {closing.map((line) => (
        <p class="quiet" style="margin:0 0 4px;font-size:13px;color:#50575e">
          {said(line)}
        </p>
      ))}
    </>
  );
}

function Heading({ children }: { children?: unknown }) {
  return <h2 style="margin:24px 0 12px;font-size:16px;font-weight:600;color:#0b5a4a">{children}</h2>;
}

function Facts({ facts, said }: Pick<Letter, 'facts'> & { readonly said: SaidText }) {
  if (facts.length === 0) return null;
  return (
    <table role="presentation" style={`width:100%;border-collapse:collapse;${FONT}`}>
      {facts.map(([name, value]) => (
        <tr>
          <td class="quiet" style="padding:6px 12px 6px 0;vertical-align:top;color:#50575e;width:38%">
            {name}
          </td>
          <td style="padding:6px 0;vertical-align:top;overflow-wrap:anywhere;word-break:break-word;white-space:pre-line">
            {said(value)}
          </td>
        </tr>
      ))}
    </table>
  );
}

function Item({ item, said }: { item: LetterItem; said: SaidText }) {
  const { title, lines, action } = item;
  return (
    <section style="border-left:4px solid #0b5a4a;padding:4px 0 4px 12px;margin:0 0 16px">
      <p style="margin:0;font-weight:600">{said(title)}</p>
      {lines.map((line) => (
        <p style="margin:0">{said(line)}</p>
      ))}
      {action && (
        <p style="margin:4px 0 0">
          <a href={action.url} style="color:#0b5a4a">
            {action.label}
          </a>
        </p>
      )}
    </section>
  );
}
