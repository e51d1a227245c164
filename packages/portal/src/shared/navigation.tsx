import { pageWords, type Said, saidIn } from '@kyhan/words';
import type { Viewer } from '@kyhan/api';
import type { PageFrame } from './page.js';

type Words = Said<typeof pageWords.siteFrame>;
type NavLink = readonly [href: string, label: string];
interface NavGroup {
  readonly name: string;
  readonly links: readonly NavLink[];
}

/** Where its reader may go: few links beside one another, the rest folded under what they are for. */
export function Navigation({ frame }: { readonly frame: PageFrame }) {
  const { viewer, language, path } = frame;
  if (viewer === undefined) return null;
  const words = saidIn(pageWords.siteFrame, language);
  const { links, groups } = viewer.isStaff ? staffs(frame, viewer, words) : units(frame, viewer, words);
  return (
    <nav aria-label={words.main} class="kyhan-nav">
      <ul class="kyhan-header__nav">
        {links.map((link) => (
          <li>
            <Anchor link={link} path={path} />
          </li>
        ))}
        {groups
          .filter((group) => group.links.length > 0)
          .map((group) => (
            <li>
              <Group group={group} path={path} />
            </li>
          ))}
      </ul>
    </nav>
  );
}

/** Opened by a press or a key; of those that a browser knows to belong together, one at a time. */
function Group({ group: { name, links }, path }: { readonly group: NavGroup; readonly path: string }) {
  const isHere = links.some(([href]) => isAt(href, path));
  return (
    <details class="kyhan-menu" name="menu">
      <summary class={isHere ? 'kyhan-menu__here' : ''}>{name}</summary>
      <ul>
        {links.map((link) => (
          <li>
            <Anchor link={link} path={path} />
          </li>
        ))}
      </ul>
    </details>
  );
}

function Anchor({ link: [href, label], path }: { readonly link: NavLink; readonly path: string }) {
  return (
    <a href={href} aria-current={isAt(href, path) ? 'page' : undefined}>
      {label}
    </a>
  );
}

function isAt(href: string, path: string): boolean {
  return pathOf(href) === pathOf(path);
}

function pathOf(address: string): string {
  return address.split('?')[0] ?? '';
}

function staffs(frame: PageFrame, { rights }: Viewer, words: Words) {
  const reaches = (act: Parameters<typeof rights.reach>[0]) => rights.reach(act).length > 0;
  const follow: readonly NavLink[] = [
    ['/matrix', words.overview],
    ['/figures', words.figures],
    ['/assignments?state=open', words.assignments],
    ['/papers', words.papers],
    ['/office-papers', words.officePapers],
    ['/training', words.training],
    ['/cycles', words.cycles],
    ['/notices', words.notices],
  ];
  const office: readonly NavLink[] = [
    ...only(reaches('apply'), ['/plans/file', words.planFile]),
    ...only(reaches('tell-absence'), ['/absences', words.absences]),
  ];
  return {
    links: [
      ['/', words.today],
      ...only(reaches('review'), ['/reviews', words.reviews]),
      ...only(reaches('rule'), ['/calls', words.calls]),
      ['/findings', words.findings],
    ] as readonly NavLink[],
    groups: [
      { name: words.follow, links: follow },
      { name: words.office, links: office },
      { name: words.system, links: systems(frame, words) },
    ],
  };
}

/** Of a unit there is little: all of it side by side. */
function units(frame: PageFrame, { rights }: Viewer, words: Words) {
  return {
    links: [
      ['/', words.overview],
      ['/calendar', pageWords.month.nav[frame.language]],
      ['/training', words.training],
      ...only(rights.reach('tell-absence').length > 0, ['/absences', words.absences]),
      ...systems(frame, words),
    ] as readonly NavLink[],
    groups: [],
  };
}

function systems({ viewer, inboxUrl, temporalUrl, language }: PageFrame, words: Words): readonly NavLink[] {
  const rights = viewer?.rights;
  return [
    ...only(
      rights?.may('inspect', {}) === true,
      ['/health', words.health],
      ['/checkpoints', pageWords.checkpoints.nav[language]],
      ['/going-live', pageWords.goingLive.nav[language]],
    ),
    ...only(
      rights?.may('appoint', {}) === true,
      ['/people', words.people],
      ['/tokens', words.tokens],
      ['/webhooks', words.webhooks],
      ['/purges', pageWords.purges.nav[language]],
    ),
    ['/sessions', words.sessions],
    ...(inboxUrl === undefined ? [] : [[inboxUrl, words.inbox] as const]),
    ...(temporalUrl === undefined ? [] : [[temporalUrl, words.temporal] as const]),
  ];
}

function only(is: boolean, ...links: readonly NavLink[]): readonly NavLink[] {
  return is ? links : [];
}
