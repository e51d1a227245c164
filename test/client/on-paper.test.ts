import { describe, expect, it } from '@jest/globals';
import { findUnsent, insertCycle, listSubmissions } from '@kyhan/register';
import { BAC, castCycle, insertPlan, LINH, ofUnit, opening, planWithForm, unitAs } from '@kyhan/testkit/cast';
import type { Obligation } from '@kyhan/plan';
import { at } from '@kyhan/testkit/clock';
import { hiddenOf, multipart, PDF } from '@kyhan/testkit/portal';
import { frontDoorAlone } from '../support/front-door-alone.js';
import { linkedPortal } from '../support/linked-portal.js';

const NOW = at('2026-03-25', 2);

/** What stands in it must not travel by network. */
function planOnPaper(more: Partial<Obligation> = {}) {
  const { obligations, ...rest } = planWithForm();
  const onPaper = { submission: 'on-paper', ...more } as const;
  return { ...rest, obligations: obligations.map((one) => ({ ...one, ...onPaper })) };
}

function withoutNil() {
  const [one] = planWithForm().obligations;
  return planOnPaper({ steps: one!.steps.map((step) => ({ ...step, nil: false })) });
}

describe('a report that travels on paper alone', () => {
  const door = frontDoorAlone(NOW, async (register) => {
    await insertPlan(register, planOnPaper());
    await insertCycle(register, castCycle([opening(BAC)]));
  });

  const RECEIPT = {
    submissionId: 'giay-1',
    assignmentId: ofUnit(BAC),
    values: {},
    nil: false,
    files: [],
    actor: LINH,
    channel: 'page',
    onBehalf: { means: 'paper', receivedOn: '2026-03-24', reason: 'Bản giấy', document: '12/BC-UBND' },
  } as const;
  const stored = () => listSubmissions(door.register, ofUnit(BAC));

  it('is recorded as received, by number and day and without what stands in it', async () => {
    await door.client.submit(RECEIPT);
    expect(await stored()).toMatchObject([
      { values: {}, files: [], onBehalf: { means: 'paper', document: '12/BC-UBND' } },
    ]);
  });

  it.each([
    ['the unit itself', { actor: unitAs(BAC), onBehalf: undefined }],
    ['document exchange', { onBehalf: { ...RECEIPT.onBehalf, means: 'document-exchange' as const } }],
    ['paper, with what its form asks', { values: { summary: 'Đã họp' } }],
    ['paper, with a note', { note: 'Nội dung' }],
    ['paper, with a scan of it', { files: [{ name: 'ban-quet.pdf', content: PDF }] }],
  ])('is not taken by %s', async (_by, changes) => {
    await expect(door.client.submit({ ...RECEIPT, ...changes })).rejects.toMatchObject({
      code: 'SUBMISSION_ON_PAPER',
    });
    expect(await stored()).toEqual([]);
  });
});

describe('a report on paper of which more is asked', () => {
  const receipt = (changes: object) => ({
    submissionId: 'giay-2',
    assignmentId: ofUnit(BAC),
    values: {},
    nil: false,
    files: [],
    actor: LINH,
    channel: 'page' as const,
    onBehalf: { means: 'paper', receivedOn: '2026-03-24', reason: 'Bản giấy', ...changes } as const,
  });

  describe('by its step', () => {
    const door = frontDoorAlone(NOW, async (register) => {
      await insertPlan(register, withoutNil());
      await insertCycle(register, castCycle([opening(BAC)]));
    });
    it('is no nil return where the plan takes none', async () => {
      await expect(door.client.submit({ ...receipt({}), nil: true })).rejects.toMatchObject({
        code: 'NIL_NOT_ALLOWED',
      });
    });
  });

  describe('by its obligation', () => {
    const door = frontDoorAlone(NOW, async (register) => {
      await insertPlan(register, planOnPaper({ document: 'required' }));
      await insertCycle(register, castCycle([opening(BAC)]));
    });
    it('has the number of its paper, and no scan of it', async () => {
      await expect(door.client.submit(receipt({}))).rejects.toMatchObject({
        problems: [expect.objectContaining({ at: 'document' })],
      });
      await door.client.submit(receipt({ document: '12/BC-UBND' }));
      expect(await listSubmissions(door.register, ofUnit(BAC))).toHaveLength(1);
    });
  });
});

describe('the page of a report that travels on paper alone', () => {
  const linked = linkedPortal(async (register) => {
    const source = { document: 'plan', section: 'Điều 8 khoản 2', quote: '' };
    await insertPlan(register, planOnPaper({ source }));
    await insertCycle(register, castCycle([opening(BAC)]));
  });

  it('names its clause as it is called, and quotes nothing that the plan does not', async () => {
    const { body } = await linked.portal.ask(linked.link);
    expect(body).toContain('01/KH-UBND, Điều 8 khoản 2<');
    expect(body).not.toContain('“”');
  });

  it('has no form, says where the paper goes, and keeps nothing that is sent to it', async () => {
    const { body } = await linked.portal.ask(linked.link);
    expect(body).toContain('Báo cáo này không gửi qua mạng');
    expect(body).not.toContain('id="hand-in"');
    await linked.portal.ask(linked.link, {
      method: 'POST',
      ...(await multipart({ ...hiddenOf(body), act: 'save', note: 'Nội dung' })),
    });
    expect(await findUnsent(linked.register, { assignmentId: ofUnit(BAC), unitId: BAC })).toBeUndefined();
  });
});
