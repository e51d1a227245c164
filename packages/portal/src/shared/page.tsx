import type { Child } from 'hono/jsx';
import type { HtmlEscapedString } from 'hono/utils/html';
import { officialDate, type Language } from '@kyhan/words';
import type { Viewer } from '@kyhan/api';

/** What every page knows of whoever looks at it. */
export interface PageFrame {
  readonly language: Language;
  readonly viewer?: Viewer;
  /** Plan date, shown where plan time is not real time. */
  readonly planDate?: string;
  /** The address without language, for the switch. */
  readonly path: string;
  readonly inboxUrl?: string;
  readonly temporalUrl?: string;
}

interface PageProps {
  readonly frame: PageFrame;
  readonly title: string;
  /** Tables that need the whole width. */
  readonly wide?: boolean;
  readonly children: Child;
}

/** A whole page: works without scripts, in Vietnamese or English. */
export function page({ frame, title, wide = false, children }: PageProps): string {
  const { language } = frame;
  const html = (
    <html lang={language} class="govuk-template">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="theme-color" content="#0b5a4a" />
        <title>{`${title} – Kỳ Hạn`}</title>
        <link rel="stylesheet" href="/assets/kyhan.css" />
        <link rel="icon" href="/assets/kyhan.svg" type="image/svg+xml" />
      </head>
      <body class="govuk-template__body">
        <a href="#main" class="govuk-skip-link">
          {language === 'vi' ? 'Đến nội dung chính' : 'Skip to main content'}
        </a>
        <Header frame={frame} wide={wide} />
        <div class={wide ? 'kyhan-wide' : 'govuk-width-container'}>
          <main id="main" class="govuk-main-wrapper">
            {children}
          </main>
          <footer class="kyhan-footer">
            {language === 'vi'
              ? 'Kỳ Hạn – sổ theo dõi nghĩa vụ định kỳ của kế hoạch.'
              : 'Kỳ Hạn – the register of a plan’s recurring obligations.'}
          </footer>
        </div>
      </body>
    </html>
  );
  return `<!doctype html>${html as HtmlEscapedString}`;
}

function Header({ frame, wide }: { frame: PageFrame; wide: boolean }) {
  const { language, planDate, path } = frame;
  const container = wide ? 'kyhan-wide' : 'govuk-width-container';
  const other = language === 'vi' ? 'en' : 'vi';
  return (
    <>
      <header class="kyhan-header">
        <div class={`${container} kyhan-header__inner`}>
          <a href="/" class="kyhan-header__name">
            Kỳ Hạn
          </a>
          <Navigation frame={frame} />
          <a
            class="kyhan-header__end"
            href={`${path}${path.includes('?') ? '&' : '?'}lang=${other}`}
            lang={other}
            hreflang={other}
          >
            {other === 'en' ? 'English' : 'Tiếng Việt'}
          </a>
          {frame.viewer && (
            <form method="post" action="/sign-out">
              <button class="kyhan-header__button" type="submit">
                {language === 'vi' ? 'Đăng xuất' : 'Sign out'}
              </button>
            </form>
          )}
        </div>
      </header>
      {planDate && (
        <div class="kyhan-clock">
          <div class={container}>
            {language === 'vi'
              ? 'Trình diễn, đồng hồ nhanh. Hôm nay là '
              : 'Demonstration on a fast clock. Today is '}
            <strong>{officialDate(planDate, language)}</strong>
          </div>
        </div>
      )}
    </>
  );
}

function Navigation({ frame }: { frame: PageFrame }) {
  const { viewer, language, inboxUrl, temporalUrl } = frame;
  if (viewer === undefined || viewer.role === 'unit') return null;
  const vi = language === 'vi';
  const links = [
    ['/', vi ? 'Tình hình' : 'Overview'],
    ['/cycles', vi ? 'Các đợt' : 'Cycles'],
    ['/notices', vi ? 'Thông báo' : 'Notices'],
    ['/findings', vi ? 'Cần xem' : 'Findings'],
    ...(inboxUrl === undefined ? [] : [[inboxUrl, vi ? 'Hộp thư thử' : 'Inbox']]),
    ...(temporalUrl === undefined ? [] : [[temporalUrl, 'Temporal']]),
  ] as const;
  return (
    <nav aria-label={vi ? 'Chính' : 'Main'}>
      <ul class="kyhan-header__nav">
        {links.map(([href, label]) => (
          <li>
            <a href={href}>{label}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
