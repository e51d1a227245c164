/** @long */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readPlan } from '@kyhan/plan';
import {
  type AssignmentFacts,
  getAssignment,
  listAssignments,
  listFindings,
  listRoles,
  listSubmissions,
} from '@kyhan/register';
import { LINH } from '@kyhan/testkit/cast';
import { until } from '@kyhan/testkit/clock';
import type { CastPerson } from '@kyhan/testkit/portal';
import { describeInBrowser, startBrowser } from '../support/browser.js';
import { PLAN_632, withOrderedTopics } from '../support/plan-632.js';
import { startDeployment, type Deployment } from '../support/start-deployment.js';
import { type Sight, Visitors } from '../support/visitor.js';
import type { Browser } from 'playwright-core';

const BRIEFING = 'dak-nong-632/press-briefing/2024-10';
const TITLE = { vi: 'Giao ban báo chí hằng tháng', en: 'Monthly press briefing' };

/** Every width with and without scripts, every language with and without, and each width in each language. */
const SIGHTS: readonly Sight[] = [
  { width: 320, scripts: false, language: 'vi' },
  { width: 320, scripts: true, language: 'en' },
  { width: 360, scripts: true, language: 'vi' },
  { width: 360, scripts: false, language: 'en' },
  { width: 1280, scripts: true, language: 'vi' },
  { width: 1280, scripts: false, language: 'en' },
];
const OFFICE: Sight = { width: 1280, scripts: true, language: 'vi' };

/** A day of a plan is a day: time passes by the moves of the test. */
const DAY_MS = 24 * 60 * 60_000;

describeInBrowser('plan 632, from the day on which a briefing opens', () => {
  let deployment: Deployment;
  let browser: Browser;
  /** Units that owe topics for the briefing; each journey takes those that it needs. */
  let units: string[];
  /** What still waits for its draft to be confirmed. */
  let drafts: string[];
  /** Units that owe none, to whom work is handed over. */
  const takers = ['mttq', 'ldld', 'hoi-phu-nu', 'hoi-nong-dan', 'hoi-ccb', 'tinh-doan'];
  const topics = (unitId: string) => `${BRIEFING}/topics/${unitId}`;
  const taken = (from: string[]) => {
    const [one] = from.splice(0, 1);
    if (one === undefined) throw new Error('none is left');
    return one;
  };
  let visitors: Visitors;
  const visit = async (sight: Sight, who?: CastPerson) =>
    await visitors.open({ ...sight, ...(who === undefined ? {} : { who }) });
  /** What was told of is taken in together every few seconds: for a test every shard is woken for it at once. */
  async function comesToBe(unitId: string, isSo: (facts: AssignmentFacts) => boolean): Promise<void> {
    await deployment.engine.moveTo('2024-10-21', '08:05');
    await until(async () => {
      const facts = await getAssignment(deployment.engine.register, topics(unitId));
      return isSo(facts) ? true : undefined;
    });
  }
  const handedIn = async (unitId: string) =>
    await listSubmissions(deployment.engine.register, topics(unitId));

  beforeAll(async () => {
    deployment = await startDeployment('vi', { startsOn: '2024-10-21', realMsPerDay: DAY_MS });
    browser = await startBrowser();
    visitors = new Visitors(browser, deployment);
    const { engine } = deployment;
    await engine.client.applyPlan({ plan: withOrderedTopics(await readPlan(PLAN_632)), actor: LINH });
    units = await until(async () => {
      const owed = await listAssignments(engine.register);
      const ids = owed.filter(({ stepId }) => stepId === 'topics').map(({ unitId }) => unitId);
      return ids.length >= 4 * SIGHTS.length + 2 ? ids : undefined;
    });
    drafts = await until(async () => {
      const found = (await listFindings(engine.register)).filter(({ kind }) => kind === 'cycle-draft');
      return found.length >= SIGHTS.length ? found.map(({ subject }) => subject) : undefined;
    });
    await engine.moveTo('2024-10-21', '08:05');
  });
  afterAll(async () => {
    await browser?.close();
    await deployment?.stop();
  });

  /** The address in the letters about what a unit owes for the briefing. */
  async function lettersLink(unitId: string): Promise<string> {
    return await until(async () => {
      const mails = await deployment.engine.inbox.messages();
      const links = mails.flatMap(({ text }) => /(?<=example\.org)\/s\/\S+/.exec(text) ?? []);
      return links.find((link) =>
        Buffer.from(link.slice('/s/'.length), 'base64url').includes(topics(unitId)),
      );
    });
  }
  async function signInLinks(): Promise<string[]> {
    const mails = await deployment.engine.inbox.messages();
    return mails.flatMap(({ text }) => /http\S+\/sign-in\/\S+/.exec(text) ?? []);
  }
  const mailboxOf = (unitId: string) => `dau-moi@${unitId}.example.org`;

  describe.each(SIGHTS)('on $width px, scripts $scripts, $language', (sight) => {
    const place = SIGHTS.indexOf(sight);

    it('a clerk goes from the letter to the receipt, and a colleague finishes it on a PC', async () => {
      const unitId = taken(units);
      const link = await lettersLink(unitId);
      const clerk = await visit(sight);
      await clerk.go(link);
      expect(await clerk.reads()).toContain(TITLE[sight.language]);
      await clerk.fill('#field-topic', 'Tuyên truyền quyền con người trong đồng bào dân tộc');
      await clerk.press('button[value="save"]');
      await clerk.leave();
      const colleague = await visit({ ...sight, width: 1280 });
      await colleague.go(link);
      expect(await colleague.page.locator('#field-topic').inputValue()).toContain('đồng bào dân tộc');
      await colleague.press('button.govuk-button[value="check"]');
      expect(await colleague.page.locator('.govuk-error-summary a').first().getAttribute('href')).toBe(
        '#field-speaker',
      );
      await colleague.fill('#field-speaker', 'Phó Giám đốc Sở');
      await colleague.press('button.govuk-button[value="check"]');
      expect(await colleague.reads()).toContain('Phó Giám đốc Sở');
      await colleague.press('button[value="submit"]');
      expect(colleague.page.url()).toMatch(/\/receipt\//);
      await colleague.leave();
      expect(await handedIn(unitId)).toMatchObject([{ values: { speaker: 'Phó Giám đốc Sở' } }]);
    });

    it('a unit asks for a later day, and the coordinator goes from today to granting it', async () => {
      const unitId = taken(units);
      const link = await lettersLink(unitId);
      const clerk = await visit(sight);
      await clerk.go(link);
      await clerk.fill('#ask-reason', 'Chờ số liệu của các xã');
      await clerk.fill('#act-newDueOn', '2024-11-04');
      await clerk.press('button[value="ask"]');
      await comesToBe(unitId, ({ asking }) => asking !== undefined);
      const linh = await visit(sight, 'linh');
      await linh.go('/');
      await linh.press('a[href="/assignments?waiting=extension"]');
      await linh.press(`a[href="/assignments/${topics(unitId)}"]`);
      expect(await linh.reads()).toContain('Chờ số liệu của các xã');
      await linh.fill('#extend-reason', 'Đồng ý');
      await linh.fill('#extend-day', '2024-11-04');
      await linh.press('button[value="extend"]');
      await linh.leave();
      await comesToBe(unitId, ({ dueOn }) => dueOn === '2024-11-04');
      await clerk.go(link);
      expect(await clerk.reads()).toMatch(/04 tháng 11|4 November/);
      await clerk.leave();
    });

    it('a unit signs in by the letter that it asks for, and sees what it owes', async () => {
      // So often a mailbox may ask, and no oftener.
      const unitId = units.at(-1 - (place % 4))!;
      const count = (await signInLinks()).length;
      const clerk = await visit(sight);
      await clerk.go('/sign-in');
      await clerk.fill('input[name="mailbox"]', mailboxOf(unitId));
      await clerk.press('form button');
      const letter = await until(async () => (await signInLinks())[count]);
      const before = new URL(letter).pathname;
      await clerk.go(before);
      await clerk.press('form button');
      expect(await clerk.reads()).toContain(TITLE[sight.language]);
      await clerk.go('/calendar?month=2024-10');
      expect(await clerk.reads()).toContain(TITLE[sight.language]);
      // A link is used up by being pressed.
      await clerk.go(before);
      await clerk.press('form button');
      expect(clerk.page.url()).toContain('/sign-in/');
      await clerk.leave();
    });

    it('a unit says that it is not its work, and the coordinator hands it over to whom it named', async () => {
      const unitId = taken(units);
      const taker = takers[place]!;
      const link = await lettersLink(unitId);
      const clerk = await visit(sight);
      await clerk.go(link);
      await clerk.fill('#contest-reason', 'Nội dung này do đoàn thể phụ trách');
      await clerk.choose('#act-proposed', taker);
      await clerk.press('button[value="contest"]');
      expect(await clerk.reads()).toContain('do đoàn thể phụ trách');
      await comesToBe(unitId, ({ contestedAt }) => contestedAt !== undefined);
      const linh = await visit(sight, 'linh');
      await linh.go('/');
      await linh.press('a[href="/assignments?waiting=contest"]');
      await linh.press(`a[href="/assignments/${topics(unitId)}"]`);
      expect(await linh.reads()).toContain('do đoàn thể phụ trách');
      await linh.fill('#hand-over-reason', 'Đúng là của đoàn thể');
      await linh.choose('#hand-over-to', taker);
      await linh.press('button[value="hand-over"]');
      expect(await linh.reads()).toContain('Đúng là của đoàn thể');
      await linh.leave();
      expect(await getAssignment(deployment.engine.register, topics(unitId))).toMatchObject({
        unitId: taker,
      });
      // Whoever had it reads that it is no longer theirs, and nothing can be handed in there.
      await clerk.go(link);
      expect(await clerk.page.locator('#hand-in').count()).toBe(0);
      await clerk.leave();
    });

    it('a unit takes back what it handed in, and hands in anew', async () => {
      const unitId = taken(units);
      const link = await lettersLink(unitId);
      const clerk = await visit(sight);
      const handIn = async (topic: string) => {
        await clerk.go(link);
        await clerk.fill('#field-topic', topic);
        await clerk.fill('#field-speaker', 'Phó Giám đốc Sở');
        await clerk.press('button.govuk-button[value="check"]');
        await clerk.press('button[value="submit"]');
        expect(clerk.page.url()).toMatch(/\/receipt\//);
      };
      await handIn('Chuyên đề gửi nhầm');
      await comesToBe(unitId, ({ submittedAt }) => submittedAt !== undefined);
      await clerk.go(link);
      await clerk.fill('#withdraw-reason', 'Gửi nhầm bản');
      await clerk.press('button[value="withdraw"]');
      expect(await clerk.reads()).toContain('Gửi nhầm bản');
      await comesToBe(unitId, ({ submittedAt }) => submittedAt === undefined);
      await handIn('Chuyên đề đúng');
      await clerk.leave();
      expect(await handedIn(unitId)).toMatchObject([
        { values: { topic: 'Chuyên đề gửi nhầm' } },
        { values: { topic: 'Chuyên đề đúng' } },
      ]);
    });

    it('a program reads the calendar of a unit by its address, only what is new, until it is taken back', async () => {
      const unitId = units.at(-1)!;
      const tokenId = `lich-${place}`;
      const minh = await visit(sight, 'minh');
      await minh.go('/tokens');
      await minh.fill('#token-tokenId', tokenId);
      await minh.fill('#token-purpose', 'Lịch của văn thư');
      await minh.choose('#token-role', 'calendar');
      await minh.choose('#token-plan', 'dak-nong-632');
      await minh.fill('#token-unit', unitId);
      await minh.press('section[aria-labelledby="issue"] button');
      const [address] = /\/calendar\/kyhan_\S+/.exec(await minh.reads()) ?? [];
      const read = (headers: Readonly<Record<string, string>> = {}) =>
        fetch(new URL(address ?? '', deployment.url), { headers });
      const first = await read();
      expect(await first.text()).toContain('BEGIN:VEVENT');
      const etag = first.headers.get('etag') ?? '';
      expect((await read({ 'if-none-match': etag })).status).toBe(304);
      await minh.press(`form:has(input[value="${tokenId}"]) button`);
      expect((await read({ 'if-none-match': etag })).status).toBe(404);
      await minh.leave();
    });

    it('the coordinator confirms a draft', async () => {
      const draft = taken(drafts);
      const linh = await visit(sight, 'linh');
      await linh.go('/');
      await linh.press('a[href="/cycles?state=draft"]');
      await linh.press(`a[href="/cycles/${draft}"]`);
      await linh.fill('#confirm-reason', 'Vẫn thực hiện như năm trước');
      await linh.press('button[value="confirm"]');
      // Who confirmed it, and with what word; some wait for their announcement as well.
      expect(await linh.reads()).toContain('Vẫn thực hiện như năm trước');
      await linh.leave();
    });

    it('the coordinator notes a call with the day that was promised, and whoever stands in reads it', async () => {
      const linh = await visit(sight, 'linh');
      await linh.go('/calls');
      const promised = `2024-10-${24 + place}`;
      const section = 'form[action^="/calls"]';
      await linh.choose(`${section} select[name="result"]`, 'promised');
      await linh.fill(`${section} input[name="promisedOn"]`, promised);
      await linh.fill(`${section} textarea[name="text"]`, `Văn thư trả lời, hẹn lần ${place}`);
      await linh.press(`${section} button:not([type])`);
      await linh.go('/calls');
      expect(await linh.reads()).toContain(`hẹn lần ${place}`);
      await linh.leave();
    });

    it('the coordinator finds by a few letters, goes from a rate to its work, and takes a list away', async () => {
      const linh = await visit(sight, 'linh');
      await linh.go('/assignments');
      await linh.fill('#text', 'dak nong');
      await linh.press('form.kyhan-chooser button');
      expect(await linh.reads()).toMatch(/Đắk Nông|Dak Nong/);
      const [sheet] = await Promise.all([
        linh.page.waitForEvent('download'),
        linh.page.locator('a[href*="as=xlsx"]').first().click(),
      ]);
      expect(sheet.suggestedFilename()).toMatch(/\.xlsx$/);
      await linh.go('/figures');
      await linh.press('table a[href^="/assignments?"]');
      expect(linh.page.url()).toContain('/assignments?');
      await linh.go('/matrix');
      await linh.press('a[href^="/assignments"]:visible');
      expect(await linh.reads()).toContain(TITLE[sight.language]);
      await linh.leave();
    });

    it('the coordinator asks for a report at once, and settles a finding with a reason', async () => {
      const linh = await visit(sight, 'linh');
      await linh.go('/plans/dak-nong-632/requests');
      await linh.choose('#obligation', 'report-on-request');
      await linh.fill('#request-dueOn', `2024-12-${10 + place}`);
      await linh.fill('#reason', 'Phục vụ đoàn giám sát');
      await linh.press('form button:not([name])');
      const day = `2024-12-${10 + place}`;
      await until(async () => {
        const owed = await listAssignments(deployment.engine.register, { dueFrom: day, dueTo: day });
        return owed.some(({ obligationId }) => obligationId === 'report-on-request') ? true : undefined;
      });
      await linh.go('/findings');
      const [finding] = await linh.page.locator('input[name="findingId"]').all();
      const settled = await finding!.inputValue();
      await linh.fill('textarea[name="reason"]', 'Đã trao đổi bằng điện thoại');
      await linh.press('form[action^="/findings/settled"] button');
      expect(await linh.page.locator(`input[name="findingId"][value="${settled}"]`).count()).toBe(0);
      await linh.leave();
    });

    it('the administrator appoints somebody, issues a token, tests the mail and prints what happened', async () => {
      const minh = await visit(sight, 'minh');
      await minh.go('/people');
      await minh.fill('#appoint-personId', `nguoi-${place}`);
      await minh.choose('#appoint-role', 'viewer');
      await minh.choose('#appoint-plan', 'dak-nong-632');
      await minh.press('section[aria-labelledby="appoint"] button');
      expect(await minh.reads()).toContain(`nguoi-${place}`);
      const roles = await listRoles(deployment.engine.register, `nguoi-${place}`);
      expect(roles).toMatchObject([{ role: 'viewer', planSlug: 'dak-nong-632' }]);
      await minh.go('/tokens');
      await minh.fill('#token-tokenId', `cong-${place}`);
      await minh.fill('#token-purpose', 'Cổng thông tin');
      await minh.choose('#token-role', 'viewer');
      await minh.choose('#token-plan', 'dak-nong-632');
      await minh.press('section[aria-labelledby="issue"] button');
      expect(await minh.reads()).toContain(`cong-${place}`);
      await minh.go('/health');
      await minh.go(`/timelines/${topics(units.at(-1)!)}`);
      expect(await minh.reads()).toContain('250');
      await minh.leave();
    });

    it('the coordinator reads what a plan file would change', async () => {
      const linh = await visit(sight, 'linh');
      await linh.go('/plans/file');
      const upload = {
        name: 'plan.yaml',
        mimeType: 'text/yaml',
        buffer: Buffer.from('plan: 632\nslug: Sai rồi\n'),
      };
      await linh.page.locator('#plan-files').setInputFiles(upload);
      await linh.press('form > button[value="check"]');
      expect(await linh.reads()).toContain('plan.yaml');
      await linh.leave();
    });
  });

  it('five are reviewed at once on three pages', async () => {
    const linh = await visit(OFFICE, 'linh');
    await linh.go('/');
    await linh.press('a[href="/assignments?waiting=review"]');
    const before = linh.loads;
    await linh.go('/reviews');
    for (const one of (await linh.page.locator('input[name="chosen"]').all()).slice(0, 5)) await one.check();
    await linh.check('#review-accept');
    await linh.press('form[action="/reviews"] button');
    await linh.press('form[action="/reviews/ruled"] button');
    expect(linh.loads - before).toBe(3);
    await until(async () => {
      const all = await listAssignments(deployment.engine.register, { ended: true });
      return all.length >= 5 ? true : undefined;
    });
    await linh.leave();
  });
});
