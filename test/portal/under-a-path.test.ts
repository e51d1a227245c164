import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { insertCycle, type Register } from '@kyhan/register';
import { BAC, castCycle, insertPlan, ofUnit, opening, planWithForm } from '@kyhan/testkit/cast';
import { at } from '@kyhan/testkit/clock';
import { BEARER, PORTAL_URL, startTestPortal, type TestPortal } from '@kyhan/testkit/portal';
import { pgliteRegisters } from '@kyhan/testkit/registers';

const BASE_PATH = '/noi-bo/ky-han';
const ADDRESSES = /<[a-z][^>]* (?:href|src|action|formaction)="([^"]*)"/g;

describe('a portal under a path of another site', () => {
  const registers = pgliteRegisters();
  let register: Register;
  let portal: TestPortal;
  beforeAll(async () => {
    register = await registers.open();
    await insertPlan(register, planWithForm());
    await insertCycle(register, castCycle([opening(BAC)]));
    portal = await startTestPortal(register, at('2026-03-24', 9), { publicUrl: PORTAL_URL + BASE_PATH });
  });
  afterAll(async () => {
    await portal?.close();
    await registers.end();
    expect(portal.bugs).toEqual([]);
  });

  const link = () => portal.link(ofUnit(BAC), `dau-moi@${BAC}.example.org`);
  const pages = () => [
    '/',
    '/cycles',
    '/assignments',
    '/health',
    '/plan-file',
    `/assignments/${ofUnit(BAC)}`,
    link(),
    '/nowhere',
  ];

  it('leads from each page to its own path, and every address there answers', async () => {
    const met = new Set<string>();
    for (const page of pages()) {
      const { body } = await portal.ask(BASE_PATH + page, { headers: BEARER });
      const addresses = [...body.matchAll(ADDRESSES)].map(([, address = '']) => address);
      const outside = addresses.filter((one) => !/^(?:#|https?:|mailto:|tel:)/.test(one));
      expect(outside.length).toBeGreaterThan(5);
      for (const one of outside) {
        expect([page, one]).toEqual([page, expect.stringMatching(/^(?:\/noi-bo\/ky-han\/|\?)/)]);
        if (one.includes('/assets/')) met.add(one);
      }
    }
    expect(met.size).toBeGreaterThan(1);
    for (const one of met) expect([one, (await portal.ask(one)).status]).toEqual([one, 200]);
  });

  it('answers a proxy that keeps the path, the site itself, and the command line beside it', async () => {
    for (const path of [`${BASE_PATH}/sign-in`, '/sign-in'])
      expect([path, (await portal.ask(path)).status]).toEqual([path, 200]);
    for (const path of [BASE_PATH, `${BASE_PATH}?lang=en`])
      expect([path, (await portal.ask(path, { headers: BEARER })).status]).toEqual([path, 200]);
    expect((await portal.ask(`${BASE_PATH}kia/sign-in`)).status).toBe(404);
  });

  it('leads on, and keeps its cookies, under the path alone', async () => {
    const { body } = await portal.ask(`${BASE_PATH}/sign-in`);
    const session = await portal.signIn('linh');
    const out = await portal.press(`${BASE_PATH}/sign-out`, {}, { cookie: session, origin: PORTAL_URL });
    expect([out.status, out.headers.get('location')]).toEqual([303, `${BASE_PATH}/`]);
    expect(out.headers.getSetCookie()[0]).toContain(`; Path=${BASE_PATH};`);
    const other = await portal.ask(`${BASE_PATH}/sign-in?lang=en`);
    expect(other.headers.getSetCookie()).toEqual([expect.stringContaining(`; Path=${BASE_PATH};`)]);
    expect(body).not.toBe(other.body);
  });

  it('comes back to the page from which a form was sent after its session had ended', async () => {
    const { headers, body } = await portal.ask(`${BASE_PATH}/absences`, {
      method: 'POST',
      payload: new URLSearchParams({ reason: 'Nghỉ phép năm' }).toString(),
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        host: new URL(portal.url).host,
        origin: PORTAL_URL,
        referer: `${portal.url}${BASE_PATH}/absences?lang=vi`,
      },
    });
    expect(body).toContain('name="next" value="/absences?lang=vi"');
    expect(headers.getSetCookie()[0]).toMatch(/^kyhan_typed=.*; Path=\/noi-bo\/ky-han;/);
  });

  it('says in the document of its API where that lies', async () => {
    const { body } = await portal.ask(`${BASE_PATH}/api/docs/json`);
    expect(JSON.parse(body)).toMatchObject({ servers: [{ url: BASE_PATH }] });
  });
});
