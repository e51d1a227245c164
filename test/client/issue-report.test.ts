import { describe, expect, it } from '@jest/globals';
import { owed, sendingOfReport } from '@kyhan/client';
import type { Obligation } from '@kyhan/plan';
import { checkInvariants, listFindings, listNotices, sendingEvents } from '@kyhan/register';
import {
  acceptedForFebruary,
  BAC,
  castCycleId,
  insertPlan,
  LINH,
  NAM,
  ofUnit,
  planThatSends,
  unitAs,
  keptFile,
} from '@kyhan/testkit/cast';
import { at } from '@kyhan/testkit/clock';
import { frontDoorAlone, type FrontDoorAlone } from '../support/front-door-alone.js';

const NOW = at('2026-03-06', 9);
const REPORT = ofUnit(BAC, castCycleId('2026-02'));
const DOCUMENT = { number: '45', sign: 'BC-UBND', on: '2026-03-06', signatory: 'Phó Chủ tịch' };
const ISSUE = { assignmentId: REPORT, document: DOCUMENT, actor: LINH } as const;
const SENT = { assignmentId: REPORT, recipient: 3, way: 'post', on: '2026-03-06', actor: LINH } as const;
const ARRIVED = { assignmentId: REPORT, recipient: 2, number: '118', on: '2026-03-06', actor: LINH } as const;
const VALUES = { summary: 'Đã tổ chức 2 buổi', participants: 12 };

/** How the report stands, a line for each recipient. */
async function standing({ register }: FrontDoorAlone) {
  const sending = await sendingOfReport(register, await owed({ register }, REPORT), NOW);
  return sending?.recipients.map(({ name, state, hindrance }) => [name.vi, state, hindrance]);
}

describe('an accepted report', () => {
  const door = frontDoorAlone(NOW, async (register) => {
    await insertPlan(register, planThatSends());
    await acceptedForFebruary(register, VALUES);
  });
  const broken = async () =>
    (await checkInvariants(door.register, { now: NOW }))
      .flatMap((result) => result.broken)
      // No workflow closes it here.
      .filter((fault) => !fault.endsWith('is not closed'));
  const facts = async () =>
    (await sendingEvents(door.register, [castCycleId('2026-02')])).map(({ fact, actor }) => [
      fact.type,
      actor,
    ]);

  it('is issued once, though the same comes twice, and leaves by a letter to each that has an address', async () => {
    expect(await standing(door)).toEqual([
      ['Ủy ban', 'to-send', undefined],
      ['Bộ Văn hóa', 'to-send', undefined],
      ['Tòa soạn', 'to-send', 'no-address'],
    ]);
    const both = await Promise.all([1, 2].map(() => door.client.issueReport(ISSUE)));
    expect(both.toSorted()).toEqual(['duplicate', 'recorded']);
    expect(await facts()).toEqual([['report-issued', 'person:linh']]);
    expect(await listNotices(door.register, { kind: 'issued-report' })).toHaveLength(2);
    expect(await standing(door)).toEqual([
      ['Ủy ban', 'queued', undefined],
      ['Bộ Văn hóa', 'queued', undefined],
      ['Tòa soạn', 'to-send', 'no-address'],
    ]);
  });

  it('is put right under another number, with what was said before kept', async () => {
    await door.client.issueReport(ISSUE);
    const other = { ...DOCUMENT, number: '46' };
    expect(await door.client.issueReport({ ...ISSUE, document: other })).toBe('recorded');
    expect((await sendingEvents(door.register, [castCycleId('2026-02')])).map(({ paper }) => paper)).toEqual([
      DOCUMENT,
      other,
    ]);
  });

  it('goes by hand where no letter reaches, and arrives; said again nothing changes, said otherwise it is replaced', async () => {
    await door.client.issueReport(ISSUE);
    expect(await door.client.noteReportSent(SENT)).toBe('recorded');
    expect(await door.client.noteReportSent(SENT)).toBe('duplicate');
    expect(await door.client.noteReportSent({ ...SENT, way: 'handed-over' })).toBe('recorded');
    expect(await door.client.noteReportArrival(ARRIVED)).toBe('recorded');
    expect(await door.client.noteReportArrival(ARRIVED)).toBe('duplicate');
    expect((await standing(door))?.map(([, state]) => state)).toEqual(['queued', 'arrived', 'sent']);
    expect(await broken()).toEqual([]);
  });

  it('is sent out by the unit that owed it, and by no other', async () => {
    const other = door.client.issueReport({ ...ISSUE, actor: unitAs(NAM) });
    await expect(other).rejects.toMatchObject({ code: 'ASSIGNMENT_NOT_FOUND' });
    expect(await door.client.issueReport({ ...ISSUE, actor: unitAs(BAC) })).toBe('recorded');
    expect(await facts()).toEqual([['report-issued', `unit:${BAC}`]]);
    expect(await broken()).toEqual([]);
  });

  it.each([
    ['a day that is to come', { on: '2026-03-07' }, 'SENDING_DAY_WRONG'],
    ['no number', { number: ' ' }, 'REQUEST_INVALID'],
    ['a day that is none', { on: '6/3/2026' }, 'REQUEST_INVALID'],
  ])('is not issued with %s', async (_what, changes, code) => {
    const issue = door.client.issueReport({ ...ISSUE, document: { ...DOCUMENT, ...changes } });
    await expect(issue).rejects.toMatchObject({ code });
    expect(await facts()).toEqual([]);
  });

  it('has gone to nobody before it was issued', async () => {
    await expect(door.client.noteReportSent(SENT)).rejects.toMatchObject({ code: 'REPORT_NOT_ISSUED' });
    await expect(door.client.noteReportArrival(ARRIVED)).rejects.toMatchObject({ code: 'REPORT_NOT_ISSUED' });
  });

  it.each([
    ['a recipient that there is not', { recipient: 4 }, 'RECIPIENT_UNKNOWN'],
    ['a day before its own', { on: '2026-03-05' }, 'SENDING_DAY_WRONG'],
    ['a day that is to come', { on: '2026-03-07' }, 'SENDING_DAY_WRONG'],
  ])('did not go to %s', async (_what, changes, code) => {
    await door.client.issueReport(ISSUE);
    await expect(door.client.noteReportSent({ ...SENT, ...changes })).rejects.toMatchObject({ code });
    await expect(door.client.noteReportArrival({ ...ARRIVED, ...changes })).rejects.toMatchObject({ code });
  });
});

describe('a report that no letter may carry', () => {
  const cases: [string, Partial<Obligation>, string][] = [
    ['since it is to be on paper', { submission: 'on-paper' }, 'on-paper'],
    ['since it is handled internally', { handling: 'internal' }, 'internal'],
  ];
  describe.each(cases)('%s', (_why, changes, hindrance) => {
    const door = frontDoorAlone(NOW, async (register) => {
      await insertPlan(register, planThatSends(changes));
      await acceptedForFebruary(register, VALUES);
    });

    it('goes another way, and says why', async () => {
      await door.client.issueReport(ISSUE);
      expect(await listNotices(door.register, { kind: 'issued-report' })).toEqual([]);
      expect(await standing(door)).toEqual([
        ['Ủy ban', 'to-send', hindrance],
        ['Bộ Văn hóa', 'to-send', hindrance],
        ['Tòa soạn', 'to-send', hindrance],
      ]);
    });
  });

  describe('since its files are too large', () => {
    const door = frontDoorAlone(NOW, async (register) => {
      await insertPlan(register, planThatSends());
      const content = Buffer.alloc(3 * 1024 * 1024, '%PDF');
      const file = await keptFile(register, { mediaType: 'application/pdf', content });
      const files = [
        { ...file, name: 'bao-cao.pdf' },
        { ...file, name: 'phu-luc.pdf' },
      ];
      await acceptedForFebruary(register, VALUES, { files });
    });

    it('is a finding until it has gone another way', async () => {
      await door.client.issueReport(ISSUE);
      const found = async () => (await listFindings(door.register)).map(({ kind, ending }) => [kind, ending]);
      expect(await found()).toEqual([['report-too-large', undefined]]);
      for (const recipient of [1, 2, 3]) await door.client.noteReportSent({ ...SENT, recipient });
      expect(await found()).toEqual([['report-too-large', 'sent-out']]);
    });
  });
});

describe('a result that goes out to nobody', () => {
  const door = frontDoorAlone(NOW, async (register) => {
    const { recipients: _none, ...obligation } = planThatSends().obligations[0]!;
    await insertPlan(register, { ...planThatSends(), obligations: [obligation] });
    await acceptedForFebruary(register, VALUES);
  });

  it('is not issued', async () => {
    expect(await standing(door)).toBeUndefined();
    await expect(door.client.issueReport(ISSUE)).rejects.toMatchObject({ code: 'NO_RECIPIENTS' });
  });
});
