import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CONSEQUENCES, ERRORS, explanationOf, type ErrorCode } from '@kyhan/errors';
import { kyhan } from '@kyhan/testkit/kyhan';
import { GOOD_PLAN } from './good-plan.js';

interface Explained {
  readonly code: ErrorCode;
  readonly kind: keyof typeof CONSEQUENCES;
  readonly exitCode: number;
  readonly meaning: { readonly vi: string; readonly en: string };
}

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'kyhan-explain-'));
  await writeFile(path.join(folder, 'plan.yaml'), GOOD_PLAN);
});
afterAll(() => rm(folder, { recursive: true }));

describe('kyhan explain', () => {
  it('says what a code means, shows it wrong and right, and names the exit code', async () => {
    const { exitCode, stdout, stderr } = await kyhan(['explain', 'PLAN_UNKNOWN_UNIT']);
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    expect(stdout).toMatch(/^PLAN_UNKNOWN_UNIT: không có đơn vị/);
    expect(stdout).toContain('Sai:\n  audience: [so-ttt]');
    expect(stdout).toContain('Đúng:\n  audience: [so-tttt]');
    expect(stdout).toMatch(/^Cách sửa: \S/m);
    expect(stdout).toContain('Mã thoát 2 (dữ liệu vào không hợp lệ).');
  });

  it('says where the reference has it: the part that it is about, or the keys', async () => {
    const inPart = await kyhan(['explain', 'PLAN_UNKNOWN_ROSTER']);
    expect(inPart.stdout).toContain('Xem docs/plan-format.md, phần “Tập huấn”.');
    const inKeys = await kyhan(['explain', 'PLAN_UNKNOWN_KEY', '--lang', 'en']);
    expect(inKeys.stdout).toContain('See docs/plan-keys.md.');
    expect((await kyhan(['explain', 'CHAIN_BROKEN'])).stdout).not.toContain('docs/');
  });

  it('speaks English where asked, and takes a code in small letters', async () => {
    const { exitCode, stdout } = await kyhan(['explain', 'chain-broken', '--lang', 'en']);
    expect(exitCode).toBe(0);
    expect(stdout).toContain('Each event carries the hash of the one before.');
    expect(stdout).toContain('Exit code 5 (conflict).');
  });

  it('explains every code of the catalogue in both languages, as JSON', async () => {
    const { exitCode, stdout } = await kyhan(['explain', '--json']);
    const all = JSON.parse(stdout) as Explained[];
    expect(exitCode).toBe(0);
    expect(all.map(({ code }) => code).toSorted()).toEqual(Object.keys(ERRORS).toSorted());
    for (const { code, kind, exitCode: code70, meaning } of all) {
      expect(kind).toBe(ERRORS[code].kind);
      expect(code70).toBe(CONSEQUENCES[kind].exitCode);
      const { vi, en } = explanationOf(code)!;
      expect(meaning).toEqual({ vi, en });
    }
    expect(JSON.parse((await kyhan(['explain', 'PLAN_TAB', '--json'])).stdout)).toEqual(
      all.find(({ code }) => code === 'PLAN_TAB'),
    );
  });

  it('lists the codes where none is named', async () => {
    const { exitCode, stdout } = await kyhan(['explain']);
    expect(exitCode).toBe(0);
    for (const code of Object.keys(ERRORS)) expect(stdout).toMatch(new RegExp(`^${code} `, 'm'));
  });

  it('proposes the code that was meant, and ends with 4', async () => {
    const { exitCode, stdout, stderr } = await kyhan(['explain', 'PLAN_UNKNOWN_UNITS']);
    expect({ exitCode, stdout }).toEqual({ exitCode: 4, stdout: '' });
    expect(stderr).toContain('có phải PLAN_UNKNOWN_UNIT?');
    expect(await kyhan(['explain', 'NOTHING_LIKE_IT'])).toMatchObject({ exitCode: 4, stdout: '' });
  });

  it.each(['DATE_INVALID', 'COMMAND_INVALID', 'ERROR_CODE_NOT_FOUND'] as const)(
    'shows command lines that are true: %s',
    async (code) => {
      const { bad = '', good = '' } = explanationOf(code)!;
      const [, ...wrong] = bad.split(' ');
      const told = await kyhan(wrong, { folder });
      expect(told.exitCode).toBe(CONSEQUENCES[ERRORS[code].kind].exitCode);
      expect(told.stderr).toContain(code);
      const [, ...right] = good.split(' ');
      expect((await kyhan(right, { folder })).exitCode).toBe(0);
    },
  );
});
