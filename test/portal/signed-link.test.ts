import { afterAll, afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { readSignedLink, signedLinkToken } from '@kyhan/client';
import { checkInvariants, listSubmissions, type Register } from '@kyhan/register';
import { insertCycle, recordSubmission } from '@kyhan/register';
import {
  FILLED_IN,
  planThatGathers,
  planWithForm,
  insertPlan,
  BAC,
  NAM,
  castCycle,
  ofUnit,
  opening,
  Story,
  submission,
  submitted,
  keptFile,
} from '@kyhan/testkit/cast';
import { at } from '@kyhan/testkit/clock';
import { BEARER, KEYS, startTestPortal, type TestPortal } from '@kyhan/testkit/portal';
import { pgliteRegisters } from '@kyhan/testkit/registers';

const NOW = at('2026-03-24', 9);
/** A unit that is offered: its id and its name. */
const OPTION = /<option value="([^"]*)"[^>]*>([^<]*)<\/option>/g;
const BAC_MAIL = `dau-moi@${BAC}.example.org`;
describe('a signed link', () => {
  const registers = pgliteRegisters();
  let register: Register;
  let portal: TestPortal;
  let link: string;
  beforeEach(async () => {
    register = await registers.open();
    await insertPlan(register, planWithForm());
    await insertCycle(register, castCycle([opening(BAC), opening(NAM)]));
    portal = await startTestPortal(register, NOW);
    link = portal.link(ofUnit(BAC), BAC_MAIL);
  });
  afterEach(async () => {
    await portal?.close();
    expect(portal.bugs).toEqual([]);
  });
  afterAll(() => registers.end());

  const get = (url: string, headers = {}) => portal.ask(url, { headers });
  const hand = async (url: string, texts: Record<string, string>) => await portal.hand(url, texts);
  const stored = async () => await listSubmissions(register, ofUnit(BAC));

  it('shows what its unit owes, to whoever has it and without signing in', async () => {
    const answer = await get(link);
    expect(answer.status).toBe(200);
    for (const words of ['Phường Bắc', 'Báo cáo tháng', 'hết ngày 25 tháng 3 năm 2026', '01/KH-UBND, mục I'])
      expect(answer.body).toContain(words);
  });

  it('names the other units to whoever contests, and tells nothing of what they owe or have handed in', async () => {
    const theirs = submission('n-1', { assignmentId: ofUnit(NAM), values: { summary: 'Của Nam' } });
    await recordSubmission(register, theirs);
    const { body } = await get(link);
    const [list = ''] = /<select [^>]*name="proposed".*?<\/select>/s.exec(body) ?? [];
    const others = planWithForm().units.filter(({ id }) => id !== BAC);
    expect([...list.matchAll(OPTION)].map(([, id, name]) => [id, name])).toEqual([
      ['', '–'],
      ...others.map(({ id, name }) => [id, name.vi]),
    ]);
    expect(list.replaceAll(OPTION, '')).toMatch(/^<select [^<]*><\/select>$/);
    const rest = body.replace(list, '');
    for (const said of [NAM, 'Phường Nam', 'Của Nam']) expect(rest).not.toContain(said);
  });

  it('acts only where the form is sent: opening it, as mail scanners do, stores nothing', async () => {
    for (const method of ['GET', 'HEAD', 'OPTIONS'] as const)
      await portal.ask(`${link}?act=submit&nil=yes&submissionId=s-1`, { method });
    expect(await stored()).toEqual([]);
    await hand(link, { submissionId: 's-1', ...FILLED_IN });
    expect(await stored()).toHaveLength(1);
  });

  it('stores in the name of its unit, also where the form names another', async () => {
    await hand(link, { submissionId: 's-1', ...FILLED_IN, assignmentId: ofUnit(NAM), unitId: NAM });
    expect(await stored()).toMatchObject([{ submissionId: 's-1', actor: `unit:${BAC}`, channel: 'page' }]);
    expect(await listSubmissions(register, ofUnit(NAM))).toEqual([]);
    const [sixth] = (await checkInvariants(register, { now: NOW })).filter(
      ({ invariant }) => invariant === 6,
    );
    expect(sixth).toMatchObject({ ok: true });
  });

  it('of one assignment shows nothing of another: neither receipt, nor file, nor history', async () => {
    await recordSubmission(register, { ...submission('n-1', { assignmentId: ofUnit(NAM) }) });
    expect((await get(`${link}/receipt/n-1`)).status).toBe(404);
    expect((await get(`${link}/files/n-1/1`)).status).toBe(404);
    expect((await get(`/assignments/${ofUnit(BAC)}`)).status).toBe(403);
    expect((await get(`/api/v1/assignments/${encodeURIComponent(ofUnit(BAC))}`)).status).toBe(403);
  });

  it.each([
    ['with another assignment in it', () => forged((content) => content.replace(BAC, NAM))],
    ['with another mailbox in it', () => forged((content) => content.replace(/[0-9a-f]{4}$/, '0000'))],
    ['without its signature', () => `${link.split('.')[0]}`],
    ['with an empty signature', () => `${link.split('.')[0]}.`],
    ['with a signature of nobody', () => `${link.split('.')[0]}.${'A'.repeat(43)}`],
    ['of nonsense', () => '/s/%00.%F0'],
    ['signed with a key that is not ours', () => `/s/${signedLinkToken(STOLEN, ofUnit(BAC), BAC_MAIL)}`],
    [
      'signed with a key called as a property of objects',
      () => `/s/${signedLinkToken(ODD, ofUnit(BAC), BAC_MAIL)}`,
    ],
  ])('%s opens nothing and stores nothing', async (_, path) => {
    for (const answer of [await get(path()), await hand(path(), { submissionId: 's-1', ...FILLED_IN })]) {
      expect(answer.status).toBeGreaterThanOrEqual(400);
      expect(answer.status).toBeLessThan(500);
      expect(answer.body).not.toContain('Báo cáo tháng');
    }
    expect(await stored()).toEqual([]);
  });

  const STOLEN = { ...KEYS, secrets: { test: 'another secret, also at least 32 bytes long' } };
  const ODD = { current: 'constructor', secrets: { constructor: '' } };

  function forged(change: (content: string) => string): string {
    const [encoded = '', signature] = link.slice('/s/'.length).split('.');
    const content = change(Buffer.from(encoded, 'base64url').toString());
    return `/s/${Buffer.from(content).toString('base64url')}.${signature}`;
  }

  it('still opens where the key was changed and the old one is kept, and no more where it was withdrawn', () => {
    const token = signedLinkToken(KEYS, ofUnit(BAC), BAC_MAIL);
    const added = { current: 'new', secrets: { ...KEYS.secrets, new: 'x'.repeat(32) } };
    expect(readSignedLink(added, token)).toMatchObject({ assignmentId: ofUnit(BAC) });
    const withdrawn = { current: 'new', secrets: { new: 'x'.repeat(32) } };
    expect(() => readSignedLink(withdrawn, token)).toThrow(expect.objectContaining({ code: 'LINK_INVALID' }));
  });

  it('takes nothing any more once the assignment has ended, and says so', async () => {
    const receipt = await recordSubmission(register, submission('s-1'));
    const story = new Story().tell(submitted(receipt), NOW, { actor: `unit:${BAC}` });
    await story.tell({ type: 'accepted', automatic: false }, NOW, { actor: 'person:linh' }).write(register);
    const page = await get(link);
    expect(page.status).toBe(200);
    expect(page.body).toContain('Việc này đã kết thúc');
    expect(page.body).not.toContain('<form method="post" action="/s/');
    const sent = await hand(link, { submissionId: 's-2', ...FILLED_IN });
    expect(sent.status).toBe(409);
    expect(sent.body).toContain('đã kết thúc');
    expect(await stored()).toHaveLength(1);
    // What was handed in stays provable.
    expect((await get(`${link}/receipt/s-1`)).status).toBe(200);
  });

  it('takes nothing any more from the instant of the lock on, also while nobody has woken', async () => {
    portal.now = at('2026-04-10') - 1;
    expect((await hand(link, { submissionId: 's-1', ...FILLED_IN })).status).toBe(303);
    portal.now = at('2026-04-10');
    expect((await hand(link, { submissionId: 's-2', ...FILLED_IN })).status).toBe(409);
    expect((await stored()).map(({ submissionId, onTime }) => [submissionId, onTime])).toEqual([
      ['s-1', false],
    ]);
  });

  describe('once the plan names other contacts', () => {
    const moved = (email: string) =>
      planWithForm(
        {},
        {
          units: planWithForm().units.map((unit) =>
            unit.id === BAC ? { ...unit, contacts: [{ role: 'focal-point', email }] } : unit,
          ),
        },
      );

    it('is revoked for the mailbox that was taken out', async () => {
      await insertPlan(register, moved('moi@bac.example.org'));
      const answer = await get(link);
      expect(answer.status).toBe(403);
      expect(answer.body).toContain('LINK_REVOKED');
      expect((await hand(link, { submissionId: 's-1', ...FILLED_IN })).status).toBe(403);
      expect(await stored()).toEqual([]);
    });

    it('works for the mailbox that was put in, in cycles opened before', async () => {
      const link2 = portal.link(ofUnit(BAC), 'moi@bac.example.org');
      expect((await get(link2)).status).toBe(403);
      await insertPlan(register, moved('Moi@bac.example.org'));
      expect((await get(link2)).status).toBe(200);
    });
  });

  it('gives nobody more than it says: it signs in nowhere', async () => {
    const answer = await get(link);
    expect(answer.headers.getSetCookie()).toEqual([]);
    expect((await get('/')).status).toBe(403);
  });

  it('opens for a person with the local token, and not because of it', async () => {
    expect((await get('/s/nonsense.x', BEARER)).status).toBe(403);
  });
});

describe('a signed link of a step that gathers', () => {
  const registers = pgliteRegisters();
  let register: Register;
  let portal: TestPortal;
  const opened = async (plan = planThatGathers()) => {
    register = await registers.open();
    await insertPlan(register, plan);
    const gather = opening(NAM);
    const stream = ofUnit(NAM).replace('/main/', '/gather/');
    const fact = { ...gather.event.fact, stepId: 'gather' } as typeof gather.event.fact;
    await insertCycle(
      register,
      castCycle([opening(BAC), { ...gather, event: { ...gather.event, stream, fact } }]),
    );
    portal = await startTestPortal(register, NOW);
  };
  afterEach(() => portal?.close());
  afterAll(() => registers.end());
  const gathering = () =>
    portal.link(ofUnit(NAM).replace('/main/', '/gather/'), `dau-moi@${NAM}.example.org`);

  it.each([
    ['its child', BAC, undefined, true],
    ['another’s, while it has children of its own', 'uy-ban', undefined, false],
    ['another’s, where it gathers of all', 'uy-ban', 'all', true],
  ] as const)('gathers what is %s', async (...[_what, child, gathersOf, isShown]) => {
    const plan = planThatGathers();
    const units = plan.units.map((unit) => (unit.id === child ? { ...unit, parent: NAM } : unit));
    const obligations = plan.obligations.map((one) => ({
      ...one,
      steps: one.steps.map((step) => (step.gathers && gathersOf ? { ...step, gathersOf } : step)),
    }));
    await opened({ ...plan, units, obligations });
    const receipt = await recordSubmission(register, submission('b-1', { values: { summary: 'Của Bắc' } }));
    const story = new Story().tell(submitted(receipt), NOW, { actor: `unit:${BAC}` });
    await story.tell({ type: 'accepted', automatic: false }, NOW, { actor: 'person:linh' }).write(register);
    const { body } = await portal.ask(gathering());
    expect(body.includes('Của Bắc')).toBe(isShown);
  });

  it('shows what was accepted in the step before, and nothing that was not', async () => {
    await opened();
    const link = gathering();
    const content = Buffer.from('%PDF-1.7 bac');
    const files = [await keptFile(register, { name: 'bắc.pdf', mediaType: 'application/pdf', content })];
    const receipt = await recordSubmission(
      register,
      submission('b-1', { files, values: { summary: 'Của Bắc' } }),
    );
    const story = new Story().tell(submitted(receipt), NOW, { actor: `unit:${BAC}` });
    await story.write(register);
    expect((await portal.ask(link)).body).not.toContain('Của Bắc');
    expect((await portal.ask(`${link}/files/b-1/1`)).status).toBe(404);
    await story.tell({ type: 'accepted', automatic: false }, NOW, { actor: 'person:linh' }).write(register);
    expect((await portal.ask(link)).body).toContain('Của Bắc');
    const file = await portal.ask(`${link}/files/b-1/1`);
    expect(file.bytes.equals(content)).toBe(true);
    expect(file.headers.get('content-disposition')).toBe(`attachment; filename*=UTF-8''b%E1%BA%AFc.pdf`);
  });
});
