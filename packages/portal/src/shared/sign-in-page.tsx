import { pageWords, saidIn } from '@kyhan/words';
import { page, type PageFrame } from './page.js';
import type { TypedBefore } from './typed-before.js';
import { TypedPanel } from './typed-panel.js';
import { PostForm } from './post-form.js';

interface AskProps {
  readonly frame: PageFrame;
  /** The page that whoever asks had wanted. */
  readonly next?: string | undefined;
  /** Why the page is shown, or what is wrong with what was written. */
  readonly remark?: string | undefined;
  readonly problem?: string | undefined;
  /** What was written. */
  readonly mailbox?: string | undefined;
  /** What was typed when the session had ended. */
  readonly typed?: TypedBefore | undefined;
  /** The office's own service, where one is configured. */
  readonly elsewhere?: { readonly name: string; readonly href: string } | undefined;
}

/** Whoever has a mailbox that we know asks for a link. */
export function askSignInPage(props: AskProps): string {
  const { frame, next, remark, problem, mailbox, elsewhere, typed = [] } = props;
  const words = saidIn(pageWords.signIn, frame.language);
  const title = problem === undefined ? words.title : words.titleWithProblem;
  const children = (
    <>
      {problem && <Problem problem={problem} title={words.problem} />}
      <h1 class="govuk-heading-l">{words.title}</h1>
      {remark && <p class="govuk-body">{remark}</p>}
      <PostForm action="/sign-in" fields={next === undefined ? {} : { next }} novalidate>
        <div class={`govuk-form-group${problem ? ' govuk-form-group--error' : ''}`}>
          <label class="govuk-label" for="mailbox">
            {words.mailbox}
          </label>
          <div class="govuk-hint" id="mailbox-hint">
            {words.hint}
          </div>
          {problem && (
            <p class="govuk-error-message" id="mailbox-error">
              {problem}
            </p>
          )}
          <input
            class={`govuk-input${problem ? ' govuk-input--error' : ''}`}
            id="mailbox"
            name="mailbox"
            type="email"
            autocomplete="email"
            spellcheck={false}
            value={mailbox}
            aria-describedby={problem ? 'mailbox-hint mailbox-error' : 'mailbox-hint'}
          />
        </div>
        <button class="govuk-button" type="submit">
          {words.ask}
        </button>
      </PostForm>
      {elsewhere && (
        <p class="govuk-body">
          <a class="govuk-button govuk-button--secondary" href={elsewhere.href}>
            {words.elsewhere({ name: elsewhere.name })}
          </a>
        </p>
      )}
      <p class="govuk-body">{words.noAccount}</p>
      <TypedPanel typed={typed} language={frame.language} />
    </>
  );
  return page({ frame, title, children });
}

function Problem({ problem, title }: { problem: string; title: string }) {
  return (
    <div class="govuk-error-summary">
      <div role="alert">
        <h2 class="govuk-error-summary__title">{title}</h2>
        <div class="govuk-error-summary__body">
          <ul class="govuk-list govuk-error-summary__list">
            <li>
              <a href="#mailbox">{problem}</a>
            </li>
          </ul>
        </div>
      </div>
    </div>
  );
}

/** The same for every mailbox: nobody learns by asking which ones are known. */
export function signInAskedPage(frame: PageFrame, mailbox: string): string {
  const words = saidIn(pageWords.signIn, frame.language);
  const children = (
    <>
      <h1 class="govuk-heading-l">{words.asked}</h1>
      <p class="govuk-body">{words.sent({ mailbox })}</p>
      <p class="govuk-body">{words.nothingCame}</p>
      <p class="govuk-body">
        <a class="govuk-link" href="/sign-in">
          {words.again}
        </a>
      </p>
    </>
  );
  return page({ frame, title: words.asked, children });
}

/** Opening the link only shows this; pressing the button signs in, so that no mail scanner can. */
export function signInPage(frame: PageFrame, action: string): string {
  const words = saidIn(pageWords.signIn, frame.language);
  const children = (
    <>
      <h1 class="govuk-heading-l">{words.title}</h1>
      <p class="govuk-body">{words.once}</p>
      <PostForm action={action}>
        <button class="govuk-button" type="submit">
          {words.enter}
        </button>
      </PostForm>
    </>
  );
  return page({ frame, title: words.title, children });
}
