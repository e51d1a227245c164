import { expect, it } from '@jest/globals';
import { assignmentOf, mailboxOf, type CastPerson } from '@kyhan/testkit/portal';
import { browsedPortal } from '../support/browsed-portal.js';
import { carry, describeInBrowser, openContext, VIEWS } from '../support/browser.js';

/**
 * Unfolds all that a page folds, and numbers what can be acted on there: of buttons to choose one of, Tab stops at one.
 * What is hidden from everybody, such as the first button of a form, is no control.
 */
const CONTROLS = `(() => {
  for (const details of document.querySelectorAll('details')) details.open = true;
  const all = document.querySelectorAll(
    'a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex="0"]');
  const groups = new Set();
  let count = 0;
  for (const one of all) {
    if (one.disabled || one.tabIndex < 0 || !one.checkVisibility({ visibilityProperty: true })) continue;
    if (one.type === 'radio') {
      const group = (one.form?.id ?? '') + one.form?.action + one.name;
      if (groups.has(group) && !one.checked) continue;
      groups.add(group);
    }
    one.dataset.control = one.type === 'radio' ? 'radio ' + one.name : String(count);
    count += 1;
  }
  return [...document.querySelectorAll('[data-control]')].map(({ dataset, outerHTML }) =>
    dataset.control + ' ' + outerHTML.slice(0, 120));
})()`;

const FOCUSED = `(() => {
  const one = document.activeElement;
  if (one === document.body) return undefined;
  return one.type === 'radio' ? 'radio ' + one.name : (one.dataset.control ?? '');
})()`;

/** More than any page has. */
const MOST_STOPS = 600;

describeInBrowser('with the keyboard alone', () => {
  const door = browsedPortal();

  const UNIT = { unitId: 'huyen-returned' };
  const PAGES: readonly { readonly name: string; readonly path: () => string; readonly who?: CastPerson }[] =
    [
      { name: 'today', path: () => '/', who: 'linh' },
      { name: 'the list', path: () => '/assignments', who: 'linh' },
      { name: 'the overview', path: () => '/matrix', who: 'linh' },
      { name: 'what waits for review', path: () => '/reviews', who: 'linh' },
      { name: 'whom to call', path: () => '/calls', who: 'linh' },
      {
        name: 'an assignment with its rulings',
        path: () => `/assignments/${assignmentOf('submitted')}`,
        who: 'linh',
      },
      { name: 'the findings', path: () => '/findings', who: 'linh' },
      { name: 'letters that urge', path: () => '/office-papers?kind=urging&period=2026-03', who: 'linh' },
      { name: 'the people', path: () => '/people', who: 'minh' },
      { name: 'the work of a unit', path: () => '/', who: UNIT },
      {
        name: 'the form to hand in with',
        path: () => door.portal.link(assignmentOf('open'), mailboxOf('open')),
      },
    ];

  it.each(PAGES)('every control of $name is come to, and the page is left again', async ({ path, who }) => {
    const context = await openContext(door.browser, { viewport: VIEWS.desktop });
    if (who !== undefined) await carry(context, door.portal.url, await door.portal.signIn(who));
    const page = await context.newPage();
    await page.goto(door.portal.url + path());
    const controls = await page.evaluate<string[]>(CONTROLS);
    expect(controls.length).toBeGreaterThan(5);
    const stops = new Set<string>();
    let isLeft = false;
    for (let step = 0; step < MOST_STOPS && !isLeft; step += 1) {
      await page.keyboard.press('Tab');
      const focused = await page.evaluate<string | undefined>(FOCUSED);
      isLeft = focused === undefined;
      if (focused !== undefined) stops.add(focused);
    }
    expect(isLeft).toBe(true);
    const numberOf = (control: string) => /^(?:radio \S+|\d+)/.exec(control)?.[0] ?? '';
    expect(controls.filter((control) => !stops.has(numberOf(control)))).toEqual([]);
    await context.close();
  });
});
