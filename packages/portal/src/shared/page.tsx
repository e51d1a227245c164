import type { Child } from 'hono/jsx';
import type { HtmlEscapedString } from 'hono/utils/html';
import { type Language, officialDate, OTHER_LANGUAGE, pageWords, saidIn } from '@kyhan/words';
import type { Viewer } from '@kyhan/api';
import { Navigation } from './navigation.js';
import type { TypedBefore } from './typed-before.js';
import { TypedPanel } from './typed-panel.js';
import { PageTokens, PostForm } from './post-form.js';

/** What every page knows of whoever looks at it. */
export interface PageFrame {
  readonly language: Language;
  readonly viewer?: Viewer;
  /** Plan date, shown where plan time is not real time. */
  readonly planDate?: string;
  /** The address without language, for the switch. */
  readonly path: string;
  /** What its forms carry, by where they are sent. */
  readonly pageTokenOf: (action: string) => string;
  /** The form that is sent along by the switch, and what for: what stands in it is not lost. */
  readonly switchBy?: {
    readonly form: string;
    readonly act: string;
    /** What Enter in a box of the form presses: the switch stands before its own buttons. */
    readonly enter: string;
  };
  /** What was typed on it before its session ended. */
  readonly typed?: TypedBefore;
  readonly inboxUrl?: string;
  readonly temporalUrl?: string;
}

interface PageProps {
  readonly frame: PageFrame;
  readonly title: string;
  /** Tables that need the whole width. */
  readonly wide?: boolean;
  /** A script of ours that makes the page more comfortable; it works without. */
  readonly script?: string | undefined;
  readonly children: Child;
}

/** A whole page: works without scripts, in Vietnamese or English. */
export function page({ frame, title, wide = false, script, children }: PageProps): string {
  const { language } = frame;
  const words = saidIn(pageWords.siteFrame, language);
  const html = (
    <PageTokens.Provider value={frame.pageTokenOf}>
      <html lang={language} class="govuk-template">
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <meta name="theme-color" content="#0b5a4a" />
          <title>{words.title({ page: title })}</title>
          <link rel="stylesheet" href="/assets/kyhan.css" />
          <link rel="icon" href="/assets/kyhan.svg" type="image/svg+xml" />
          {script && <script src={`/assets/${script}`} defer></script>}
        </head>
        <body class={`govuk-template__body${frame.path.startsWith('/s/') ? ' kyhan-by-link' : ''}`}>
          <a href="#main" class="govuk-skip-link">
            {words.skip}
          </a>
          <Header frame={frame} wide={wide} />
          <div class={wide ? 'kyhan-wide' : 'govuk-width-container'}>
            <main id="main" class="govuk-main-wrapper">
              {frame.typed && <TypedPanel typed={frame.typed} language={language} />}
              {children}
            </main>
            <footer class="kyhan-footer">{words.footer}</footer>
          </div>
        </body>
      </html>
    </PageTokens.Provider>
  );
  return `<!doctype html>${html as HtmlEscapedString}`;
}

function Header({ frame, wide }: { frame: PageFrame; wide: boolean }) {
  const { language, planDate, path } = frame;
  const container = wide ? 'kyhan-wide' : 'govuk-width-container';
  const words = saidIn(pageWords.siteFrame, language);
  return (
    <>
      <header class="kyhan-header">
        <div class={`${container} kyhan-header__inner`}>
          <a href={homeOf(frame)} class="kyhan-header__name">
            {words.name}
          </a>
          <Navigation frame={frame} />
          <LanguageSwitch frame={frame} />
          {frame.viewer === undefined && !/^\/(s|sign-in)(\/|$)/.test(path) && (
            <a href="/sign-in">{words.signIn}</a>
          )}
          {frame.viewer && (
            <PostForm action="/sign-out">
              <button class="kyhan-header__button" type="submit">
                {words.signOut}
              </button>
            </PostForm>
          )}
        </div>
      </header>
      {planDate && (
        <div class="kyhan-clock">
          <div class={container}>
            {words.clock} <strong>{officialDate(planDate, language)}</strong>
          </div>
        </div>
      )}
    </>
  );
}

/** Where its reader may be: the first page once signed in, the one assignment behind its link, else where one signs in. */
function homeOf({ viewer, path }: PageFrame): string {
  return viewer === undefined ? (/^\/s\/[^/?]+/.exec(path)?.[0] ?? '/sign-in') : '/';
}

/** To the same page in the other language; a form in it is sent along, so that what was typed stays. */
function LanguageSwitch({ frame: { language, path, switchBy } }: { readonly frame: PageFrame }) {
  const other = OTHER_LANGUAGE[language];
  const address = `${path}${path.includes('?') ? '&' : '?'}lang=${other.language}`;
  if (switchBy === undefined)
    return (
      <a class="kyhan-header__end" href={address} lang={other.language} hreflang={other.language}>
        {other.name}
      </a>
    );
  const enter = { form: switchBy.form, name: 'act', value: switchBy.enter };
  return (
    <>
      <button class="kyhan-first-button" type="submit" tabindex={-1} aria-hidden="true" {...enter}>
        {pageWords.unsent.check[language]}
      </button>
      <button
        class="kyhan-header__end kyhan-header__switch"
        type="submit"
        form={switchBy.form}
        formaction={address}
        formnovalidate
        name="act"
        value={switchBy.act}
        lang={other.language}
      >
        {other.name}
      </button>
    </>
  );
}
