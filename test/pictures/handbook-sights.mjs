import { localDate } from '@kyhan/calendar';
import { listAssignments, listCycles, listPlans } from '@kyhan/register';
import { NOTICE_KIND_NAMES, PLAN_ACT_NAMES, RULING_NAMES } from '@kyhan/words';
import { cookieOf } from './open-sights.mjs';

const BRIEFING = 'press-briefing';
const REPORT = 'unit-year-report';

/** What the handbook speaks of in a demonstration that was lived: where it stands, and what of it is cut out. */
export async function handbookSights({ register, portal, inbox }) {
  const [{ plan }] = await listPlans(register);
  const linh = cookieOf(await portal.signIn('linh'));
  const minh = cookieOf(await portal.signIn('minh'));
  const at = (path, asked) =>
    portal.url + path + (asked === undefined ? '' : `?${new URLSearchParams({ plan: plan.slug, ...asked })}`);
  const office = { at, plan, register, portal };
  return [
    ...(await dailySights(office)).map((sight) => ({ cookie: linh, ...sight })),
    ...(await decidingSights(office)).map((sight) => ({ cookie: linh, ...sight })),
    ...(await gatheringSights(office)).map((sight) => ({ cookie: linh, ...sight })),
    { name: 'nguoi-dung', url: at('/people'), cookie: minh, tallest: 560 },
    { name: 'can-xem', url: at('/findings'), cookie: linh, tallest: 620 },
    await letterSight(inbox, { name: 'thu-nhac', kind: 'reminder' }),
  ];
}

async function dailySights({ at, plan, register, portal }) {
  const drafts = await listCycles(register, { state: 'draft' });
  const month = localDate(portal.now, plan.timeZone).slice(0, 7);
  return [
    { name: 'hom-nay', url: at('/'), tallest: 1200 },
    { name: 'tinh-hinh', url: at('/matrix', {}), tallest: 760 },
    { name: 'can-goi', url: at('/calls'), tallest: 680 },
    { name: 'cho-xem-xet', url: at('/reviews'), tallest: 560 },
    { name: 'du-thao-dot', url: at(`/cycles/${drafts[0].cycleId}`), tallest: 900 },
    {
      name: 'cong-van-don-doc',
      url: at('/office-papers', { kind: 'urging', period: month }),
      from: '.kyhan-of-papers',
      tallest: 820,
    },
  ];
}

/** One that asks for another day, or else one that is late, with the answer unfolded; and what is decided for a plan. */
async function decidingSights({ at, plan, register, portal: { now } }) {
  const [asked] = await listAssignments(register, { waiting: { for: 'extension', now } });
  const [late] = await listAssignments(register, { obligationId: REPORT, status: { is: 'overdue', now } });
  return [
    {
      name: 'gia-han',
      url: at(`/assignments/${(asked ?? late).assignmentId}`),
      prepare: (page) => unfolded(page, RULING_NAMES.extend.vi),
      from: '#rulings',
    },
    {
      name: 'tam-dung',
      url: at(`/plans/${plan.slug}/acts`),
      prepare: (page) => unfolded(page, PLAN_ACT_NAMES.suspend.vi),
    },
    { name: 'dien-bien', url: at(`/timelines/${late.assignmentId}`), tallest: 900 },
  ];
}

async function unfolded(page, name) {
  const folded = page.locator('details:not([open])', { hasText: name });
  if ((await folded.count()) > 0) await folded.first().locator('summary').click();
}

async function gatheringSights({ at, plan, register, portal }) {
  const cycles = await listCycles(register, {});
  const briefing = cycles
    .filter(({ obligationId }) => obligationId === BRIEFING)
    .toSorted(byDue)
    .at(-1);
  const gathered = cycles.filter(({ obligationId }) => obligationId === REPORT).at(-1);
  const today = localDate(portal.now, plan.timeZone);
  return [
    { name: 'giay-moi', url: at(`/meetings/${briefing.cycleId}`), tallest: 700 },
    { name: 'tap-huan', url: at('/training', { on: today }), from: 'main table', tallest: 640 },
    { name: 'tong-hop', url: at('/consolidation', { cycle: gathered.cycleId }), tallest: 820 },
    { name: 'vang-mat', url: at('/absences'), prepare: chosenForAbsence, tallest: 760 },
  ];
}

/** Whose absence it is stands on the second step. */
async function chosenForAbsence(page) {
  await page.locator('main select').selectOption({ label: 'Sở Thông tin và Truyền thông' });
  await page.locator('main button').click();
  await page.waitForSelector('main input[type="date"]');
}

const byDue = (a, b) => a.dueAt - b.dueAt;

/** The last letter of a kind, which its subject begins with. */
async function letterSight(inbox, { name, kind }) {
  const said = NOTICE_KIND_NAMES[kind].vi;
  const ofKind = (await inbox.messages()).filter(({ subject }) => subject.includes(said));
  // Of what most units owe, where one of those is there.
  const mail = ofKind.findLast(({ subject }) => subject.includes('Báo cáo năm')) ?? ofKind.at(-1);
  if (mail === undefined) throw new Error(`no letter says ${said}`);
  const { html } = await (await fetch(`${inbox.url}/api/messages/${mail.id}`)).json();
  return { name, html, from: 'body', until: 'body', onPhone: true, tallest: 980 };
}
