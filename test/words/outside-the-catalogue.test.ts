import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mailChannel, renderDigest, renderNotice, type NoticeMail } from '@kyhan/channels';
import { figuresOf, type NoticeContent } from '@kyhan/engine';
import { markTexts } from '@kyhan/errors';
import { startInbox, type Inbox } from '@kyhan/local';
import { planNames } from '@kyhan/plan';
import { listFindings, listPlans, type Register } from '@kyhan/register';
import { quoted, quotedPlan } from '@kyhan/testkit/cast';
import {
  assignmentOf,
  LIVED_UNTIL,
  liveRegister,
  LIVES,
  mailboxOf,
  startTestPortal,
  type CastPerson,
  type TestPortal,
} from '@kyhan/testkit/portal';
import { pgliteRegisters } from '@kyhan/testkit/registers';
import { findingWords } from '@kyhan/words';
import { seenTexts, withoutBrackets } from '../support/seen-texts.js';

/** Names of languages, of commands, of codes, ids, addresses and hashes: they are the same in every language. */
const NOT_WORDS =
  /English|Tiếng Việt|kyhan apply plan\.yaml|\b[A-Z]+(_[A-Z]+)+\b|[\w./-]+@[\w.-]+|https?:\/\/\S+|\b[\w-]+(\/[\w.-]+)+|\b[a-z]-\w+\b|\b(?=\w*\d)[0-9a-f]{10,}\b/g;

/** What a text says outside the catalogue and the plan; numbers and signs are said by neither. */
function unsaid(text: string): string {
  return withoutBrackets(text, ['⟦', '⟧'], ['«', '»'])
    .replaceAll(NOT_WORDS, '')
    .replaceAll(/[^\p{L}]+/gu, ' ')
    .trim();
}

/** Texts that say something outside the catalogue; where nothing of it is seen at all, nothing was looked at. */
function outside(texts: readonly string[]): string[] {
  if (!texts.some((text) => text.includes('⟦'))) return ['nothing is marked'];
  return texts.filter((text) => unsaid(text) !== '');
}

const NOW = Date.UTC(2026, 5, 15);
const LINH: CastPerson = 'linh';
const UNIT: CastPerson = { unitId: 'huyen-returned' };

beforeAll(() => markTexts(true));
afterAll(() => markTexts(false));

describe('what stands outside the catalogue', () => {
  it('is found, and what stands within is not', () => {
    expect(outside(['⟦Quá hạn⟧, 2', '⟦Kỳ: ⟦tháng 10⟧ «của» ai⟧', '«Báo cáo»: 10/2023'])).toEqual([]);
    expect(outside(['Quá hạn', '⟦Hạn⟧ hết', 'late'])).toEqual(['Quá hạn', '⟦Hạn⟧ hết', 'late']);
    expect(outside(['2'])).not.toEqual([]);
  });
});

describe.each(['vi', 'en'] as const)('the pages of the portal (%s)', (lang) => {
  const registers = pgliteRegisters();
  let register: Register;
  let portal: TestPortal;
  beforeAll(async () => {
    register = await registers.open();
    await liveRegister(register, [], { words: quoted, plan: quotedPlan });
    portal = await startTestPortal(register, LIVED_UNTIL);
  });
  afterAll(async () => {
    await portal?.close();
    await registers.end();
    expect(portal.bugs).toEqual([]);
  });

  const inLanguage = (path: string) => `${path}${path.includes('?') ? '&' : '?'}lang=${lang}`;
  async function seen(path: string, who?: CastPerson): Promise<string[]> {
    const headers = who === undefined ? {} : { cookie: await portal.signIn(who) };
    const { body, status } = await portal.ask(inLanguage(path), { headers });
    if (who !== undefined) expect(status).toBe(200);
    return seenTexts(body);
  }

  it.each([
    ['today', '/'],
    ['the overview', '/matrix'],
    ['an empty overview', '/matrix?from=2020-01-01&to=2020-02-01'],
    ['the list of assignments', '/assignments'],
    ['a list by filters', '/assignments?level=2&figure=notDone&unit=huyen-overdue'],
    ['papers that urge', '/office-papers?kind=urging&period=2026-04'],
    ['a paper of results', '/office-papers?kind=results&period=2026'],
    ['the cycles', '/cycles'],
    ['the notices', '/notices'],
    ['the findings', '/findings'],
    ['the findings that have ended', '/findings?state=ended'],
    ...LIVES.map((life) => [`the history of one ${life}`, `/assignments/${assignmentOf(life)}`]),
  ])('say to the coordinator nothing outside it: %s', async (_, path = '') =>
    expect(outside(await seen(path, LINH))).toEqual([]),
  );

  it.each([
    ['its work', '/'],
    ['a history', `/assignments/${assignmentOf('returned')}`],
  ])('say to a unit nothing outside it: %s', async (_, path) =>
    expect(outside(await seen(path, UNIT))).toEqual([]),
  );

  it.each(LIVES)('say behind the link of one %s nothing outside it', async (life) =>
    expect(outside(await seen(portal.link(assignmentOf(life), mailboxOf(life))))).toEqual([]),
  );

  it.each([
    ['a receipt', 'submitted'],
    ['the receipt of a nil return', 'nil'],
  ] as const)('say in %s nothing outside it', async (_, life) => {
    const link = portal.link(assignmentOf(life), mailboxOf(life));
    expect(outside(await seen(`${link}/receipt/s-${life}`))).toEqual([]);
  });

  it('say of mistakes nothing outside it', async () => {
    const link = portal.link(assignmentOf('open'), mailboxOf('open'));
    const { body, status } = await portal.hand(inLanguage(link), {
      submissionId: 'with-mistakes',
      'field-participants': 'x',
      'field-held-on': '31/02/2026',
      note: '',
    });
    expect(status).toBe(400);
    expect(outside(seenTexts(body))).toEqual([]);
  });

  it.each([['/sign-in/x'], ['/nowhere'], ['/cycles'], ['/s/nobody']])(
    'say to somebody who is not signed in nothing outside it: %s',
    async (path) => expect(outside(await seen(path))).toEqual([]),
  );

  it('tell findings in it', async () => {
    const findings = await listFindings(register);
    expect(findings).not.toEqual([]);
    const plans = (await listPlans(register)).map(({ plan }) => plan);
    const told = findings.map((finding) => findingWords(finding, () => planNames(...plans)));
    expect(outside(told.flatMap(({ text, todo, about }) => [text[lang], todo[lang], about[lang]]))).toEqual(
      [],
    );
  });
});

const both = (words: string) => ({ vi: quoted(words), en: quoted(words) });

function mail(
  content: NoticeContent,
  change: { readonly asked?: boolean; readonly link?: string } = {},
): NoticeMail {
  return {
    ...content,
    plan: { number: quoted('632/KH-UBND'), title: both('Truyền thông') },
    obligation: both('Báo cáo năm'),
    step: both('Chủ đề'),
    unit: both('Phường Bắc'),
    contactUnit: both('Ủy ban'),
    coordinator: both('Sở Điều phối'),
    insteadOf: both('Xã cũ'),
    otherUnit: both('Phường Nam'),
    periodKey: '2026-H1',
    periodFrom: '2025-12-15',
    periodTo: '2026-06-14',
    dueOn: '2026-06-25',
    dueAt: Date.UTC(2026, 5, 25, 17),
    lockAt: Date.UTC(2026, 6, 25, 1),
    timeZone: 'Asia/Ho_Chi_Minh',
    source: { document: both('Kế hoạch'), section: quoted('V.1') },
    asked: false,
    isReturned: false,
    isUndelivered: false,
    inferred: true,
    page: 'https://kyhan.example.org/assignments/x',
    ...change,
  };
}

const RECEIPT = { submissionId: 'b-1', version: 1, nil: false, onTime: true, storedAt: Date.UTC(2026, 5, 1) };
/** As 0.2 queued them. */
const NUMBERS = { total: 8, accepted: 5, onTime: 4, late: 1, nil: 2, missed: 1, waived: 1, transferred: 1 };
const FIGURES = {
  ...figuresOf([], 0),
  total: 9,
  assigned: 6,
  onTime: 1,
  late: 1,
  inTime: 1,
  missed: 1,
  lapsed: 1,
  waived: 1,
  nil: 1,
  returns: 2,
  asked: 2,
  answered: 1,
  unanswered: 1,
  handedOn: 1,
  owedByNow: 4,
  onTimeByNow: 1,
  doneByNow: 2,
};
const reason = quoted('Thiếu số liệu');
const CONTENTS: readonly NoticeContent[] = [
  { kind: 'opening', data: {} },
  { kind: 'reminder', data: {} },
  { kind: 'overdue', data: {} },
  { kind: 'escalation', data: { level: 1 } },
  { kind: 'receipt', data: RECEIPT },
  { kind: 'receipt', data: { ...RECEIPT, nil: true, onTime: false } },
  { kind: 'ruling', data: { ruling: 'accepted', reason: '' } },
  { kind: 'ruling', data: { ruling: 'returned', reason } },
  { kind: 'ruling', data: { ruling: 'extended', reason } },
  { kind: 'ruling', data: { ruling: 'waived', reason } },
  { kind: 'ruling', data: { ruling: 'transferred', reason, to: 'nam' } },
  { kind: 'ruling', data: { ruling: 'moved', reason, because: 'rule-changed', from: '2026-06-20' } },
  { kind: 'for-review', data: { version: 1, nil: false } },
  { kind: 'for-review', data: { version: 2, nil: true } },
  { kind: 'review-reminder', data: {} },
  { kind: 'review-overdue', data: {} },
  { kind: 'cycle-draft', data: { recurrence: true, day: true, announcement: false } },
  { kind: 'cycle-draft', data: { recurrence: false, day: false, announcement: true } },
  { kind: 'cycle-summary', data: NUMBERS },
  { kind: 'cycle-summary', data: FIGURES },
  { kind: 'cycle-summary', data: { ...FIGURES, inTime: 0, assigned: 5, total: 8 } },
  { kind: 'receipt', data: { ...RECEIPT, mendedLate: false } },
  { kind: 'receipt', data: { ...RECEIPT, mendedLate: true } },
  { kind: 'receipt', data: { ...RECEIPT, means: 'paper', receivedOn: '2026-06-01' } },
  { kind: 'approval', data: { version: 1, nil: false } },
  { kind: 'approval-reminder', data: { version: 2, nil: true } },
];

describe.each(['vi', 'en'] as const)('letters (%s)', (language) => {
  const mails = CONTENTS.flatMap((content) => [
    mail(content),
    mail(content, { asked: true, link: 'https://kyhan.example.org/s/x' }),
  ]);

  it('say nothing outside it: subject, text and HTML', () => {
    for (const one of mails) {
      const { subject, text, html } = renderNotice(one, language, NOW);
      expect(outside([subject, ...text.split('\n'), ...seenTexts(html)])).toEqual([]);
    }
  });

  it('say nothing outside it where several are gathered', () => {
    const { subject, text, html } = renderDigest(mails, language, NOW);
    expect(outside([subject, ...text.split('\n'), ...seenTexts(html)])).toEqual([]);
  });
});

describe.each(['vi', 'en'])('the development inbox (%s)', (lang) => {
  let inbox: Inbox;
  beforeAll(async () => {
    inbox = await startInbox({ smtpPort: 0, httpPort: 0 });
    const channel = mailChannel({
      smtpUrl: inbox.smtpUrl,
      from: `${quoted('Kỳ Hạn')} <ky-han@example.org>`,
    });
    const letter = renderNotice(mail({ kind: 'opening', data: {} }), 'vi', NOW);
    const to = { messageId: '<1@example.org>', address: 'bac@example.org', noticeIds: ['n-1'] };
    await channel.send({ ...to, ...letter });
    await channel.close();
  });
  afterAll(() => inbox?.stop());

  it.each(['/', '/?search=nothing', '/messages/0000001', '/messages/7'])(
    'says nothing outside it: %s',
    async (path) => {
      const page = await fetch(new URL(`${path}${path.includes('?') ? '&' : '?'}lang=${lang}`, inbox.url));
      const html = (await page.text()).replace(/<dl class="headers">.*?<\/dl>/s, '');
      expect(outside(seenTexts(html))).toEqual([]);
    },
  );
});
