import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { insertCycle, type Register } from '@kyhan/register';
import { planWithForm, insertPlan, BAC, castCycle, ofUnit, opening } from '@kyhan/testkit/cast';
import { at } from '@kyhan/testkit/clock';
import { BEARER, PORTAL_URL, startTestPortal, type TestPortal } from '@kyhan/testkit/portal';
import { pgliteRegisters } from '@kyhan/testkit/registers';

const CSS = path.resolve(import.meta.dirname, '../../packages/portal/assets/kyhan.css');

describe('every answer of the portal', () => {
  const registers = pgliteRegisters();
  let register: Register;
  let portal: TestPortal;
  let link: string;
  beforeAll(async () => {
    register = await registers.open();
    await insertPlan(register, planWithForm());
    await insertCycle(register, castCycle([opening(BAC)]));
    portal = await startTestPortal(register, at('2026-03-24', 9));
    link = portal.link(ofUnit(BAC), `dau-moi@${BAC}.example.org`);
  });
  afterAll(async () => {
    await portal?.close();
    await registers.end();
    expect(portal.bugs).toEqual([]);
  });

  const paths = (): [string, number, string][] => [
    ['/', 200, 'text/html; charset=utf-8'],
    ['/cycles', 200, 'text/html; charset=utf-8'],
    [`/assignments/${ofUnit(BAC)}`, 200, 'text/html; charset=utf-8'],
    [link, 200, 'text/html; charset=utf-8'],
    ['/sign-in/x', 200, 'text/html; charset=utf-8'],
    ['/nowhere', 404, 'text/html; charset=utf-8'],
    ['/s/x', 403, 'text/html; charset=utf-8'],
    ['/api/v1/health', 200, 'application/json; charset=utf-8'],
    ['/api/v1/status', 200, 'application/json; charset=utf-8'],
    ['/api/v1/nowhere', 404, 'application/problem+json; charset=utf-8'],
    ['/assets/kyhan.css', 200, 'text/css; charset=utf-8'],
    ['/api/docs/json', 200, 'application/json; charset=utf-8'],
  ];

  it('says in which characters it is written', async () => {
    for (const [path, status, type] of paths()) {
      const answer = await portal.ask(path, { headers: BEARER });
      expect([path, answer.status, answer.headers.get('content-type')]).toEqual([path, status, type]);
    }
  });

  it.each([
    '/assignments/%00',
    '/s/%00',
    '/?plan=%00',
    '/notices?address=%00',
    '/%ff',
    '/api/v1/status?plan=%00',
    '/api/v1/%ff',
  ])('refuses %s, which names nothing that could be', async (path) => {
    const { status, body } = await portal.ask(path, { headers: BEARER });
    expect([status, body]).toEqual([400, expect.stringContaining('REQUEST_INVALID')]);
  });

  it('sends style and scripts compressed to whoever takes them so, and no page, which holds a token', async () => {
    const css = await readFile(CSS, 'utf8');
    const asked = async (at: string, encoding: string) =>
      await portal.ask(at, { headers: { ...BEARER, 'accept-encoding': encoding } });
    const answers = [
      await asked('/assets/kyhan.css', 'gzip, br'),
      await asked('/assets/kyhan.css', 'identity'),
      await asked('/', 'gzip, br'),
    ];
    expect(answers.map(({ headers }) => headers.get('content-encoding'))).toEqual(['gzip', null, null]);
    expect([answers[0]?.body, answers[1]?.body]).toEqual([css, css]);
  });

  it('forbids framing, foreign scripts, sniffing and telling others the address', async () => {
    for (const [path] of paths()) {
      const { headers } = await portal.ask(path, { headers: BEARER });
      const policy = headers.get('content-security-policy') ?? '';
      for (const rule of [
        "default-src 'none'",
        "script-src 'self'",
        "form-action 'self'",
        "frame-ancestors 'none'",
        "base-uri 'none'",
      ])
        expect([path, policy]).toEqual([path, expect.stringContaining(rule)]);
      expect(policy).not.toContain('unsafe-eval');
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('referrer-policy')).toBe('same-origin');
      expect(headers.get('strict-transport-security')).toMatch(/max-age=\d{7,}/);
      expect(headers.get('x-powered-by')).toBeNull();
    }
  });

  it('is kept by nobody on the way, where it shows what one reader alone may see', async () => {
    for (const path of ['/', `/assignments/${ofUnit(BAC)}`, link, '/api/v1/assignments', '/nowhere']) {
      const { headers } = await portal.ask(path, { headers: BEARER });
      expect([path, headers.get('cache-control')]).toEqual([path, 'private, no-store']);
    }
  });

  it('loads nothing from elsewhere', async () => {
    for (const path of ['/', link, `/assignments/${ofUnit(BAC)}`]) {
      const { body } = await portal.ask(path, { headers: BEARER });
      const loaded = [...body.matchAll(/<(?:script|link|img|iframe)[^>]*(?:src|href)="([^"]+)"/g)].map(
        ([, url]) => url,
      );
      expect(loaded.length).toBeGreaterThan(0);
      for (const url of loaded) expect(url).toMatch(/^\/assets\//);
      expect(body).not.toMatch(/ style="| on\w+="/);
    }
  });

  it('to an error never tells how the portal is made', async () => {
    for (const path of [
      '/s/%F0%9F',
      '/assignments/%2e%2e%2f%2e%2e',
      '/assets/..%2fpackage.json',
      '/%00',
      '/api/v1/assignments?limit=x',
    ]) {
      const answer = await portal.ask(path, { headers: BEARER });
      expect(answer.status).toBeGreaterThanOrEqual(400);
      expect(answer.status).toBeLessThan(500);
      expect(answer.body).not.toMatch(/node_modules|\.ts:|at Object|"dependencies"/);
    }
  });

  describe('to a form that another site sends', () => {
    const send = (headers: Record<string, string>) => portal.press('/sign-out', {}, headers);

    it.each([
      ['by its origin', { origin: 'https://evil.example.org' }],
      ['by the browser’s word', { 'sec-fetch-site': 'cross-site' }],
      ['by its neighbourhood', { 'sec-fetch-site': 'same-site' }],
      ['by an origin that hides itself', { origin: 'null' }],
      ['by both', { origin: 'null', 'sec-fetch-site': 'cross-site' }],
    ])('is no, known %s', async (_, headers) => {
      expect((await send(headers as Record<string, string>)).status).toBe(403);
    });

    it.each([
      ['from our own address', { origin: PORTAL_URL, 'sec-fetch-site': 'same-origin' }],
      // As a browser is set that tells no page from where it comes.
      ['from our own page, whose origin is not told', { origin: 'null', 'sec-fetch-site': 'same-origin' }],
      ['from a program', {}],
    ])('is yes %s', async (_, headers) => {
      expect((await send(headers as Record<string, string>)).status).toBe(303);
    });
  });

  it('is in the language asked for, also where it is an error', async () => {
    expect((await portal.ask('/nowhere?lang=en')).body).toContain('There is no page /nowhere');
    expect((await portal.ask('/nowhere')).body).toContain('Không có trang /nowhere');
    const { body } = await portal.ask(`/assignments/${ofUnit(BAC)}?lang=en`, { headers: BEARER });
    expect(body).toContain('<html lang="en"');
    expect(body).toMatch(/href="\/assignments\/[^"]+\?lang=vi" lang="vi"/);
  });

  it.each([
    ['en-US,en;q=0.9', 'en'],
    ['vi-VN,vi;q=0.9,en;q=0.8', 'vi'],
    ['fr', 'vi'],
    ['*', 'vi'],
    [',;q=', 'vi'],
  ])(
    'is in the language that a browser would rather read, of those there are: %s',
    async (header, language) => {
      const { body } = await portal.ask('/sign-in', { headers: { 'accept-language': header } });
      expect(body).toContain(`<html lang="${language}"`);
    },
  );

  it('is in the language that was chosen, whatever the browser would rather read', async () => {
    const headers = { 'accept-language': 'en', cookie: 'lang=vi' };
    expect((await portal.ask('/sign-in', { headers })).body).toContain('<html lang="vi"');
  });

  it('keeps the question where the language is switched', async () => {
    const { body } = await portal.ask('/?from=2026-03-01&to=2026-03-31', { headers: BEARER });
    expect(body).toContain('href="/?from=2026-03-01&amp;to=2026-03-31&amp;lang=en"');
  });
});
