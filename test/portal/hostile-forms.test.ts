import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { grantRole, type Register } from '@kyhan/register';
import { castPerson, PLAN } from '@kyhan/testkit/cast';
import { REAL } from '@kyhan/testkit/clock';
import {
  assignmentOf,
  liveRegister,
  LIVED_UNTIL,
  mailboxOf,
  multipart,
  startTestPortal,
  type TestPortal,
} from '@kyhan/testkit/portal';
import { pgliteRegisters } from '@kyhan/testkit/registers';
import { formsIn, linksIn, plain, type FormIn } from '../support/forms-in.js';
import { withOnRequest } from '../contracts/page-routes.js';

/** Fifty things that nobody should type; each box of each form gets each of them. */
const HOSTILE: readonly string[] = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  '</textarea><script>alert(1)</script>',
  "' onfocus='alert(1)' autofocus='",
  '--> ]]> <!--',
  '{{7*7}} ${7*7} <%= 7*7 %>',
  '{count, plural, one {#} other {#}}',
  '&lt;b&gt; &amp;amp; &#39;',
  'javascript:alert(1)',
  "'); drop table submissions; --",
  '../../../../etc/passwd',
  '..\\..\\windows\\win.ini',
  '=HYPERLINK("http://x","y")',
  '+1+1',
  '@SUM(A1:A9)',
  "-2+3+cmd|' /C calc'!A0",
  'xin \u202Echào\u202C bạn',
  'a\u200Bb\u200Dc\uFEFFd',
  'Đa\u0306\u0301k Lắk'.normalize('NFD'),
  'một\u0000hai',
  'một\u0007\u001B[31mhai',
  'a\uFFFDb',
  `a${'\u0301'.repeat(400)}`,
  '👍🏽 𠮷',
  '1.234,5',
  '1e400',
  '-1',
  '0x1F',
  'NaN',
  '99999999999999999999',
  '31/12/2026',
  '12/31/2026',
  '2026-02-30',
  '2026-03-12T00:00:00Z',
  '12026-03-12',
  '0000-00-00',
  '25:61',
  'true',
  'null',
  'undefined',
  '[]',
  '{"nil":true}',
  '__proto__',
  'constructor',
  '%00%0d%0aSet-Cookie: a=b',
  'a\r\nContent-Type: text/html\r\n\r\n<b>',
  ' ',
  'x'.repeat(3000),
  'ke-hoach-thu/khong/co',
  'a@b@c <d@example.org>',
];

/** Whoever was appointed, beside those who are there from the beginning. */
const APPOINTED = [{ role: 'head', unitId: 'huyen-open' }, { role: 'reviewer' }, { role: 'viewer' }] as const;

/** Of a form that somebody else has too, what they send is tried so many times less. */
const EVERY = 10;

interface Found {
  readonly who: string;
  readonly cookie: string;
  readonly page: string;
  readonly form: FormIn;
}

/** Forms of one kind are one: the same boxes sent to the same route. */
function kindOf({ form }: Found): string {
  const boxes = form.boxes.filter(({ kind }) => kind !== 'hidden').map(({ name }) => name);
  const path = form.action.replace(/^(\/\w[\w-]*)\/.*/s, '$1');
  return `${path} ${[...new Set(boxes)].join(' ')}`;
}

function isTypedInto({ form }: Found): boolean {
  return form.boxes.some(({ kind }) => kind === 'typed');
}

/** Pages of one kind are looked at so many times, since not each has the same forms. */
const PAGES_OF_A_KIND = 6;

describe('every form of the portal, given what nobody should send', () => {
  const registers = pgliteRegisters();
  let register: Register;
  let portal: TestPortal;
  let found: readonly Found[] = [];
  /** Forms that are those of somebody else. */
  let shared: readonly Found[] = [];
  beforeAll(async () => {
    register = await registers.open();
    await liveRegister(register, [], { words: (words) => words, plan: withOnRequest });
    portal = await startTestPortal(register, LIVED_UNTIL);
    const forms = new Map<string, Found>();
    const link = portal.link(assignmentOf('open'), mailboxOf('open'));
    for (const { role, ...where } of APPOINTED) {
      await castPerson(register, { personId: role, createdAt: 0, createdRealAt: REAL });
      const given = { personId: role, role, planSlug: PLAN, ...where };
      await grantRole(register, { ...given, fromAt: 0, grantedBy: 'person:minh', realAt: REAL });
    }
    const appointed = await Promise.all(
      APPOINTED.map(async ({ role }) => ({
        who: role as string,
        cookie: await portal.signIn({ personId: role }),
        from: '/',
      })),
    );
    const crawlers = [
      { who: 'coordinator', cookie: await portal.signIn('linh'), from: '/' },
      { who: 'administrator', cookie: await portal.signIn('minh'), from: '/people' },
      { who: 'unit', cookie: await portal.signIn({ unitId: 'huyen-open' }), from: '/' },
      ...appointed,
      { who: 'nobody', cookie: '', from: link },
      { who: 'nobody', cookie: '', from: '/sign-in' },
    ];
    const others = new Map<string, Found>();
    for (const one of crawlers)
      for (const each of (await crawled(one)).filter(isTypedInto)) {
        const kind = kindOf(each);
        const isNew = (forms.get(kind) ?? each).who === each.who;
        const [known, key] = isNew ? [forms, kind] : [others, `${each.who} ${kind}`];
        if (!known.has(key)) known.set(key, each);
      }
    found = [...forms.values()];
    shared = [...others.values()];
  });
  afterAll(async () => {
    await portal?.close();
    await registers.end();
    expect(portal.bugs).toEqual([]);
  });

  async function crawled({
    who,
    cookie,
    from,
  }: {
    who: string;
    cookie: string;
    from: string;
  }): Promise<Found[]> {
    const seen = new Set<string>();
    const kinds = new Map<string, number>();
    const forms: Found[] = [];
    for (const queue = [from]; queue.length > 0;) {
      const page = queue.shift()!;
      const kind = /^\/\w*/.exec(page)?.[0] ?? '';
      if (seen.has(page) || (kinds.get(kind) ?? 0) >= PAGES_OF_A_KIND) continue;
      if (/[?&](as|lang)=|^\/(api|assets|calendar\/)|\/files?\//.test(page)) continue;
      seen.add(page);
      kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
      const { status, body, headers } = await portal.ask(page, { headers: { cookie } });
      if (status !== 200 || !(headers.get('content-type') ?? '').includes('text/html')) continue;
      forms.push(...formsIn(body).map((form) => ({ who, cookie, page, form })));
      queue.push(...linksIn(body));
    }
    return forms;
  }

  const TEN_MB = 'x'.repeat(10 * 1024 * 1024);
  const routeOf = ({ form }: Found) => /^\/[\w-]*/.exec(form.action)?.[0] ?? '';
  /** The box in which most is written. */
  const largeBox = ({ form: { boxes } }: Found) =>
    (boxes.find(({ name }) => /reason|text|note|summary/.test(name)) ??
      boxes.find(({ kind }) => kind === 'typed'))!.name;
  const valueFor = (round: number, box: number) => HOSTILE[(round + box * 7) % HOSTILE.length] ?? '';

  async function send({ cookie, page, form }: Found, round: number, also: Record<string, string> = {}) {
    // A page's own values are read anew: what was sent before may have moved them.
    const { boxes, action, isMultipart } = form;
    const typed = Object.fromEntries(
      boxes
        .filter(({ kind }) => kind === 'typed')
        .map(({ name }, at): [string, string] => [name, valueFor(round, at)]),
    );
    const chosen = boxes.filter(({ kind }) => kind === 'chosen');
    const texts = {
      ...Object.fromEntries(
        boxes.filter(({ kind }) => kind === 'hidden').map(({ name, value }) => [name, value]),
      ),
      ...Object.fromEntries(
        chosen.map(({ name, value }, at) => [name, round % 3 === 0 ? value : valueFor(round, at + 3)]),
      ),
      ...typed,
      ...also,
    };
    const headers = { cookie, referer: `${portal.url}${page}` };
    const payload = isMultipart
      ? await multipart(texts)
      : {
          payload: new URLSearchParams(texts).toString(),
          headers: { 'content-type': 'application/x-www-form-urlencoded' },
        };
    const answer = await portal.ask(action, {
      method: 'POST',
      payload: payload.payload,
      headers: { ...payload.headers, ...headers },
    });
    return { ...answer, typed };
  }

  /** What is shown of a text, whatever line ends and signs that nobody sees were in it. */
  const shown = (text: string) =>
    text
      .replaceAll(/\r\n?/g, '\n')
      .replaceAll(/[^\P{Cc}\n]/gu, '')
      .replaceAll(/[\u{fffd}\s]+/gu, ' ')
      .normalize('NFC')
      .trim();

  it('is found by whoever looks: pages of each role have forms to type into', () => {
    const by = (who: string) => found.filter((one) => one.who === who).length;
    expect(by('coordinator')).toBeGreaterThan(8);
    expect(by('administrator')).toBeGreaterThan(1);
    expect(by('nobody')).toBeGreaterThan(3);
    const theirs = new Set([...found, ...shared].map(({ who }) => who));
    // Whoever only looks has nothing to type into.
    expect(APPOINTED.map(({ role }) => role).filter((role) => theirs.has(role))).toEqual([
      'head',
      'reviewer',
    ]);
    expect(HOSTILE).toHaveLength(50);
  });

  it('lets nobody lose what was typed when the session ends meanwhile', async () => {
    const one = found.find(({ who, form }) => who === 'coordinator' && form.action.endsWith('/acts'));
    expect(one).toBeDefined();
    const cookie = await portal.signIn('linh');
    const { body } = await portal.ask(one!.page, { headers: { cookie } });
    const form = formsIn(body).find(({ action }) => action === one!.form.action);
    await portal.press('/sign-out', {}, { cookie });
    const typed = { reason: 'Lý do dài <b>đã gõ</b>', document: '12/BC' };
    const refused = await send({ ...one!, cookie, form: form! }, 0, typed);
    expect(refused.status).toBe(403);
    expect(plain(refused.body)).toContain(typed.reason);
    expect(refused.body).toContain(`name="next" value="${one!.page}"`);
    // Whoever has signed in again comes back to the page, and what was typed is there.
    const kept = refused.headers.getSetCookie().find((each) => each.startsWith('kyhan_typed=')) ?? '';
    const again = `${await portal.signIn('linh')}; ${kept.split(';')[0]}`;
    const shownAgain = (await portal.ask(one!.page, { headers: { cookie: again } })).body;
    expect(plain(shownAgain)).toContain(typed.reason);
    expect(plain(shownAgain)).toContain(typed.document);
    expect((await portal.ask('/', { headers: { cookie: again } })).body).not.toContain('typed-before');
    const forged = `${await portal.signIn('linh')}; kyhan_typed=zzzz`;
    expect((await portal.ask(one!.page, { headers: { cookie: forged } })).status).toBe(200);
  });

  /** What is wrong with the answer to one of them. */
  async function wrongWith(one: Found, round: number): Promise<string[]> {
    const { status, body, typed } = await send(one, round);
    const told = `${one.who} ${kindOf(one)} #${round} ${status}`;
    // Temporal is away here: what needs it says so, and nothing else does.
    const fails = status >= 500 && status !== 503 ? [`${told} ${body.slice(0, 200)}`] : [];
    const runs = /<script>alert|<img src=x|<b>/.test(body) ? [`${told} runs`] : [];
    if (status < 400) return [...fails, ...runs];
    const isSaid = /role="alert"|role="status"|govuk-error|govuk-heading-l/.test(body);
    const text = shown(plain(body));
    const lost = Object.entries(typed).filter(([, value]) => !text.includes(shown(value)));
    return [
      ...fails,
      ...runs,
      ...(isSaid ? [] : [`${told} silent`]),
      ...lost.map(([name, value]) => `${told} lost ${name} ${value.slice(0, 30)}`),
    ];
  }

  it('never fails, runs nothing, and loses nothing of what was typed', async () => {
    const wrong: string[] = [];
    for (const one of found)
      for (let round = 0; round < HOSTILE.length; round += 1) wrong.push(...(await wrongWith(one, round)));
    expect(wrong).toEqual([]);
  });

  it('nor for whoever has the same forms by another role', async () => {
    const wrong: string[] = [];
    for (const [place, one] of shared.entries())
      for (let round = place % EVERY; round < HOSTILE.length; round += EVERY)
        wrong.push(...(await wrongWith(one, round)));
    expect(wrong).toEqual([]);
  });

  it('says that ten megabytes are too much, and loses nothing of what stands in the other boxes', async () => {
    const wrong: string[] = [];
    const byRoute = new Map(found.map((one) => [routeOf(one), one]));
    for (const one of byRoute.values()) {
      const large = largeBox(one);
      const { status, body, typed } = await send(one, 3, { [large]: TEN_MB });
      const told = `${one.who} ${kindOf(one)} ${status}`;
      if (status >= 500 && status !== 503) wrong.push(`${told} fails`);
      // What is only looked through before it is sent is shown whole, and refused then.
      if (status < 400 && !body.includes(TEN_MB)) wrong.push(`${told} takes it`);
      const text = shown(plain(body.replaceAll(TEN_MB, '')));
      const lost = Object.entries(typed).filter(
        ([name, value]) => name !== large && !text.includes(shown(value)),
      );
      wrong.push(...lost.map(([name]) => `${told} lost ${name}`));
    }
    expect(wrong).toEqual([]);
  });
});
