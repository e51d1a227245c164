import type { InboxMail } from './inbox-mail.js';
import { PageShell } from './page-shell.js';
import type { PageView } from './page-view.js';

interface MailPageProps {
  view: PageView;
  mail: InboxMail;
  /** Ids of the mails that arrived just before and after. */
  neighbours: { previous: string | undefined; next: string | undefined };
  otherLanguageHref: string;
}

export function MailPage({ view, mail, neighbours, otherLanguageHref }: MailPageProps) {
  const { words } = view;
  const subject = mail.subject || words.noSubject;
  return (
    <PageShell view={view} title={`${subject} · ${words.title}`} otherLanguageHref={otherLanguageHref}>
      <nav aria-label={words.pages}>
        <a href={view.href('/')}>{words.back}</a>
        {neighbours.previous ? (
          <a rel="prev" href={view.href(`/messages/${neighbours.previous}`)}>
            ← {words.previousMail}
          </a>
        ) : null}
        {neighbours.next ? (
          <a rel="next" href={view.href(`/messages/${neighbours.next}`)}>
            {words.nextMail} →
          </a>
        ) : null}
      </nav>
      <h1>{subject}</h1>
      <Envelope view={view} mail={mail} />
      <Body view={view} mail={mail} />
      <Attachments view={view} mail={mail} />
      <details>
        <summary>{words.headers}</summary>
        <dl class="headers">
          {mail.headers.map(({ name, value }) => (
            <div>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      </details>
      <p>
        <a href={`/messages/${mail.id}/raw`}>{words.raw}</a>
      </p>
    </PageShell>
  );
}

function Envelope({ view, mail }: { view: PageView; mail: InboxMail }) {
  const { words } = view;
  return (
    <dl class="envelope">
      <div>
        <dt>{words.from}</dt>
        <dd>{mail.from}</dd>
      </div>
      <div>
        <dt>{words.to}</dt>
        <dd>
          {mail.to.map((address) => (
            <a href={view.href('/', { to: address })}>{address}</a>
          ))}
        </dd>
      </div>
      <div>
        <dt>{words.received}</dt>
        <dd>
          <time datetime={mail.receivedAt}>{view.time(mail.receivedAt)}</time>
        </dd>
      </div>
    </dl>
  );
}

/** The HTML of a mail is somebody else's: it is shown in a frame that runs nothing and loads nothing. */
function Body({ view, mail }: { view: PageView; mail: InboxMail }) {
  const { words } = view;
  if (mail.html === undefined) return <pre class="text">{mail.text}</pre>;
  return (
    <>
      <iframe
        title={words.asHtml}
        src={`/messages/${mail.id}/html`}
        sandbox="allow-popups allow-popups-to-escape-sandbox"
      ></iframe>
      <details>
        <summary>{words.asText}</summary>
        <pre class="text">{mail.text}</pre>
      </details>
    </>
  );
}

function Attachments({ view, mail }: { view: PageView; mail: InboxMail }) {
  if (mail.attachments.length === 0) return null;
  return (
    <section>
      <h2>{view.words.attachments}</h2>
      <ul>
        {mail.attachments.map(({ name, mediaType, size }, index) => (
          <li>
            <a href={`/messages/${mail.id}/attachments/${index}`}>{name}</a>{' '}
            {view.words.attachment({ mediaType, bytes: size })}
          </li>
        ))}
      </ul>
    </section>
  );
}
