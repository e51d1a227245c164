import { beforeEach, describe, expect, it } from '@jest/globals';
import {
  checkInvariants,
  listOfficePapers,
  settleOfficePaper,
  verifyChains,
  type Register,
} from '@kyhan/register';
import { sql } from 'kysely';
import { insertPlan, PLAN, plan } from '../../cast/index.js';
import { at, REAL } from '../../clock/index.js';
import { lowerSecondWall, type FreshRegisters } from '../../registers/index.js';

const NOW = at('2026-03-04', 10);
const KEY = { planSlug: PLAN, kind: 'urging', periodKey: '2026-W10', paperId: 'units' } as const;
const DOCUMENT = { number: '45', sign: 'STTTT-BC', on: '2026-03-03', signatory: 'Phó Giám đốc' };
const ISSUED = {
  ...KEY,
  document: DOCUMENT,
  named: ['a/b/2026-02/main/bac', 'a/b/2026-02/main/nam'],
  actor: 'person:linh',
  at: NOW,
  realAt: REAL,
} as const;

/** What became of papers that were drafted from the register. */
export function exerciseOfficePapers(registers: FreshRegisters): void {
  describe('what became of papers of the office', () => {
    let register: Register;
    beforeEach(async () => {
      register = await registers.open();
      await insertPlan(register);
    });

    const faults = async () =>
      (await checkInvariants(register, { now: NOW })).flatMap(({ broken }) => broken);
    const told = async () => await listOfficePapers(register, { of: [KEY] });

    it('is told by the plan with who, when and under which number', async () => {
      expect(await settleOfficePaper(register, ISSUED)).toBe('recorded');
      const by = { actor: 'person:linh', at: NOW };
      expect(await told()).toEqual([{ ...KEY, isIssued: true, document: DOCUMENT, ...by }]);
      expect(await faults()).toEqual([]);
      expect((await verifyChains(register)).broken).toBeUndefined();
    });

    it('is said of each paper by itself', async () => {
      await settleOfficePaper(register, ISSUED);
      const { document: _, ...none } = { ...ISSUED, paperId: 'asked-nam', reason: 'Đã trao đổi trực tiếp' };
      await settleOfficePaper(register, none);
      await settleOfficePaper(register, { ...ISSUED, periodKey: '2026-W11' });
      expect((await told()).map(({ paperId, isIssued, reason }) => [paperId, isIssued, reason])).toEqual([
        ['units', true, undefined],
        ['asked-nam', false, 'Đã trao đổi trực tiếp'],
      ]);
    });

    it('is found by what the paper names', async () => {
      await settleOfficePaper(register, ISSUED);
      const naming = async (id: string) =>
        (await listOfficePapers(register, { naming: id })).map(({ paperId }) => paperId);
      expect(await naming('a/b/2026-02/main/bac')).toEqual(['units']);
      expect(await naming('a/b/2026-02/main/b')).toEqual([]);
    });

    it('counts as it was said last, and the same again changes nothing', async () => {
      await settleOfficePaper(register, ISSUED);
      expect(await settleOfficePaper(register, { ...ISSUED, at: NOW + 1 })).toBe('duplicate');
      const right = { ...ISSUED, document: { ...DOCUMENT, number: '46' }, at: NOW + 2 };
      expect(await settleOfficePaper(register, right)).toBe('recorded');
      expect((await told()).map(({ document }) => document?.number)).toEqual(['46']);
      // Said by somebody else it is said anew.
      expect(await settleOfficePaper(register, { ...right, actor: 'person:minh' })).toBe('recorded');
      expect(await faults()).toEqual([]);
    });

    it('is kept once where it arrives twice at the same moment', async () => {
      const kept = await Promise.all([ISSUED, ISSUED].map((one) => settleOfficePaper(register, one)));
      expect(kept.toSorted()).toEqual(['duplicate', 'recorded']);
    });

    it('needs a plan that was applied', async () => {
      const elsewhere = settleOfficePaper(register, { ...ISSUED, planSlug: 'khong-co' });
      await expect(elsewhere).rejects.toMatchObject({ code: 'PLAN_NOT_FOUND' });
    });

    it.each([
      ['its kind', sql`update office_papers set kind = 'results'`],
      ['its period', sql`update office_papers set period_key = '2026-W11'`],
      ['to whom it is', sql`update office_papers set paper_id = 'unit-bac'`],
      ['what it names', sql`update office_papers set named = named[1:1]`],
      ['its place', sql`update office_papers set sequence = 1`],
      ['its plan', sql`update office_papers set plan_slug = 'khac'`],
      ['its number', sql`update office_papers set document = jsonb_set(document, '{number}', '"7"')`],
      ['the salt of its number', sql`update office_papers set document_salt = '\\x00'`],
      ['the commitment to its number', sql`update office_papers set document_commitment = '\\x00'`],
      ['its row', sql`delete from office_papers`],
    ])('shows that %s was changed', async (what, tamper) => {
      await settleOfficePaper(register, ISSUED);
      if (what === 'its plan') await insertPlan(register, plan({ slug: 'khac' }));
      await lowerSecondWall(register);
      await tamper.execute(register.db);
      expect(await faults()).not.toEqual([]);
    });

    it('may have its number erased, value and salt together', async () => {
      await settleOfficePaper(register, ISSUED);
      await lowerSecondWall(register);
      await sql`update office_papers set document = null, document_salt = null`.execute(register.db);
      expect(await faults()).toEqual([]);
      expect(await told()).toMatchObject([{ isIssued: true }]);
    });
  });
}
