import { describe, expect, it } from '@jest/globals';
import type { Form } from '@kyhan/plan';
import fc from 'fast-check';
import type { CollectedWork } from './collected-work.js';
import type { ConsolidatedNumber } from './consolidated-number.js';
import { consolidation } from './consolidation.js';

const label = { vi: 'Số', en: 'Number' };
const FORM: Form = {
  id: 'bao-cao',
  title: label,
  sections: [
    {
      id: 'results',
      title: label,
      fields: [
        { id: 'events', type: 'number', label, required: true, consolidate: 'sum' },
        { id: 'share', type: 'number', label, required: false, consolidate: 'average' },
        { id: 'pages', type: 'number', label, required: false },
        { id: 'kept', type: 'number', label, required: false, consolidate: 'none' },
        { id: 'summary', type: 'long-text', label, required: false },
        { id: 'public', type: 'yes-no', label, required: false },
        { id: 'photo', type: 'file', label, required: false },
        {
          id: 'held',
          type: 'table',
          label,
          required: false,
          columns: [
            { id: 'name', type: 'text', label, required: true },
            { id: 'people', type: 'number', label, required: false, consolidate: 'sum' },
          ],
        },
      ],
    },
  ],
};

function work(unitId: string, changes: Partial<CollectedWork> = {}): CollectedWork {
  return { assignmentId: `a/${unitId}`, unitId, isAsked: false, status: 'overdue', ...changes };
}

function accepted(
  unitId: string,
  values: Readonly<Record<string, unknown>>,
  report: Partial<NonNullable<CollectedWork['report']>> = {},
): CollectedWork {
  return work(unitId, {
    status: 'accepted',
    report: {
      submissionId: `s-${unitId}`,
      version: 1,
      hash: 'h',
      receivedAt: 0,
      isLate: false,
      isNil: false,
      values,
      ...report,
    },
  });
}

function fieldOf(works: readonly CollectedWork[], id: string, before?: readonly CollectedWork[]) {
  const { sections } = consolidation({ form: FORM, works, ...(before === undefined ? {} : { before }) });
  return sections.flatMap(({ fields }) => fields).find(({ field }) => field.id === id);
}

describe('a consolidation', () => {
  it('says of each unit where it stands', () => {
    const { units } = consolidation({
      form: FORM,
      works: [
        accepted('bac', { events: 1 }),
        accepted('nam', {}, { isNil: true }),
        accepted('dong', { events: 2 }, { isLate: true }),
        work('tay', { status: 'submitted' }),
        work('trung', { status: 'returned' }),
        work('trung-muon', { status: 'overdue', wasReturned: true }),
        work('thuong'),
        work('mttq', { isAsked: true }),
        work('ha', { status: 'waived' }),
        work('cu', { status: 'transferred' }),
      ],
    });
    expect(units.map(({ unitId, standing }) => `${unitId} ${standing}`)).toEqual([
      'bac in',
      'nam nil',
      'dong late',
      'tay waiting',
      'trung waiting',
      'trung-muon waiting',
      'thuong missing',
      'mttq unanswered',
      'ha waived',
    ]);
  });

  it('adds up in time, late and together, as the numbers are written', () => {
    const works = [
      accepted('bac', { events: 0.1 }),
      accepted('nam', { events: 0.2 }),
      accepted('dong', { events: 5 }, { isLate: true }),
      accepted('tay', {}),
    ];
    expect(fieldOf(works, 'events')).toMatchObject({ inTime: 0.3, late: 5, all: 5.3 });
  });

  it('averages over those who gave a number', () => {
    const works = [accepted('bac', { share: 10 }), accepted('nam', { share: 15 }), accepted('dong', {})];
    expect(fieldOf(works, 'share')).toMatchObject({ inTime: 12.5, all: 12.5 });
    expect(fieldOf(works, 'share')).not.toHaveProperty('late');
  });

  it('lists what has no rule, unit by unit, and counts choices', () => {
    const works = [
      accepted('bac', { pages: 3, summary: 'Tốt', public: true }),
      accepted('nam', { pages: 4, summary: '  ', public: false }),
      accepted('dong', { public: true }),
    ];
    expect(fieldOf(works, 'pages')).toMatchObject({
      type: 'list',
      answers: [
        { unitId: 'bac', value: 3 },
        { unitId: 'nam', value: 4 },
      ],
    });
    expect(fieldOf(works, 'summary')).toMatchObject({ answers: [{ unitId: 'bac', value: 'Tốt' }] });
    expect(fieldOf(works, 'public')).toMatchObject({
      counted: [
        { value: true, count: 2 },
        { value: false, count: 1 },
      ],
    });
  });

  it('joins tables with their units, and adds up the columns that say so', () => {
    const works = [
      accepted('bac', { held: [{ name: 'A', people: 10 }, { name: 'B' }] }),
      accepted('nam', { held: [{ name: 'C', people: 5 }] }, { isLate: true }),
    ];
    expect(fieldOf(works, 'held')).toMatchObject({
      rows: [
        { unitId: 'bac', isLate: false, cells: { name: 'A' } },
        { unitId: 'bac', isLate: false, cells: { name: 'B' } },
        { unitId: 'nam', isLate: true, cells: { name: 'C' } },
      ],
      totals: { people: 15 },
    });
  });

  it('leaves out files and what the form keeps out', () => {
    expect(fieldOf([accepted('bac', { kept: 1 })], 'kept')).toBeUndefined();
    expect(fieldOf([accepted('bac', {})], 'photo')).toBeUndefined();
  });

  it('compares with the period before over the same units alone, and says who joined and left', () => {
    const works = [
      accepted('bac', { events: 4 }),
      accepted('nam', { events: 6 }),
      accepted('moi', { events: 9 }),
    ];
    const before = [accepted('bac', { events: 1 }), accepted('nam', {}), accepted('cu', { events: 100 })];
    expect(consolidation({ form: FORM, works, before }).before).toEqual({
      same: ['bac', 'nam'],
      joined: ['moi'],
      left: ['cu'],
    });
    expect(fieldOf(works, 'events', before)).toMatchObject({
      all: 19,
      before: 101,
      change: { units: ['bac'], now: 4, before: 1, difference: 3 },
    });
  });

  it('compares nothing where nothing was accepted before', () => {
    const whole = consolidation({
      form: FORM,
      works: [accepted('bac', { events: 4 })],
      before: [work('bac')],
    });
    expect(whole).not.toHaveProperty('before');
    expect(fieldOf([accepted('bac', { events: 4 })], 'events', [work('bac')])).not.toHaveProperty('change');
  });

  it('has the sums that an own reckoning in hundredths has, whatever the units gave', () => {
    const given = fc.record({
      hundredths: fc.option(fc.integer({ min: -1_000_000, max: 100_000_000 }), { nil: undefined }),
      isLate: fc.boolean(),
      isAccepted: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(given, { maxLength: 40 }), (all) => {
        const works = all.map(({ hundredths, isLate, isAccepted }, at) =>
          isAccepted
            ? accepted(`u${at}`, hundredths === undefined ? {} : { events: hundredths / 100 }, { isLate })
            : work(`u${at}`),
        );
        const own = (late: boolean | undefined) => {
          let [sum, count] = [0, 0];
          for (const { hundredths, isLate, isAccepted } of all) {
            if (!isAccepted || hundredths === undefined || (late !== undefined && isLate !== late)) continue;
            sum += hundredths;
            count += 1;
          }
          return count === 0 ? undefined : sum / 100;
        };
        const { inTime, late, all: together } = fieldOf(works, 'events') as ConsolidatedNumber;
        expect([inTime, late, together]).toEqual([own(false), own(true), own(undefined)]);
      }),
    );
  });

  it('has every unit in one standing, and is the same in whatever order the units come', () => {
    const standing = fc.constantFrom(
      'accepted',
      'submitted',
      'returned',
      'overdue',
      'missed',
      'waived' as const,
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(standing, fc.integer({ min: 0, max: 99 })), { maxLength: 30 }), (all) => {
        const works = all.map(([status, value], at) =>
          status === 'accepted'
            ? accepted(`u${at}`, { events: value })
            : work(`u${at}`, { status: status as CollectedWork['status'] }),
        );
        const there = consolidation({ form: FORM, works });
        const back = consolidation({ form: FORM, works: works.toReversed() });
        expect(there.units).toHaveLength(all.length);
        expect(back.units.map(({ standing: own }) => own).toReversed()).toEqual(
          there.units.map(({ standing: own }) => own),
        );
        const sumOf = (one: typeof there) => (one.sections[0]!.fields[0] as ConsolidatedNumber).all;
        expect(sumOf(back)).toBe(sumOf(there));
      }),
    );
  });
});
