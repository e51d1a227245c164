import { describe, expect, it } from '@jest/globals';
import type { ConsolidatedFieldAnswer, ConsolidatedFigures } from '@kyhan/contracts';
import type { Form, FormField } from '@kyhan/plan';
import { takenValues } from './taken-values.js';

const said = (vi: string) => ({ vi, en: vi });
const field = (id: string, type: FormField['type']) => ({ id, type, label: said(id), required: false });
const table = (id: string, ...columns: readonly FormField[]) => ({ ...field(id, 'table'), columns });
const UNITS = ['bac', 'nam'].map((unitId) => ({
  assignmentId: unitId,
  unitId,
  unitName: said(`Phường ${unitId}`),
  standing: 'in' as const,
}));

/** Numbers, answers and a table, as two wards said them. */
const FIELDS: readonly ConsolidatedFieldAnswer[] = [
  { type: 'number', rule: 'sum', field: field('events', 'number'), given: [], all: 12 },
  {
    type: 'list',
    field: field('difficulties', 'long-text'),
    answers: [
      { unitId: 'bac', isLate: false, value: 'Thiếu người' },
      { unitId: 'nam', isLate: false, value: 'Thiếu kinh phí' },
    ],
  },
  {
    type: 'table',
    field: field('sessions', 'table'),
    columns: [field('name', 'text'), field('people', 'number'), field('room', 'text')],
    rows: [
      { unitId: 'bac', isLate: false, cells: { name: 'Tọa đàm', people: 40, room: 'A' } },
      { unitId: 'nam', isLate: false, cells: { name: 'Hội thi' } },
      { unitId: 'nam', isLate: false, cells: { room: 'B' } },
    ],
    totals: { people: 40 },
    rules: { people: 'sum' },
  },
];

const consolidation = {
  units: UNITS,
  sections: [{ id: 's', title: said('s'), fields: FIELDS }],
} as unknown as ConsolidatedFigures;

const taken = (fields: readonly FormField[], fills: Readonly<Record<string, string>> = {}) => {
  const into: Form = { id: 'lead', title: said('lead'), sections: [{ id: 'm', title: said('m'), fields }] };
  return takenValues({ into, consolidation, fills, language: 'vi' });
};

describe('what a consolidation says to another form', () => {
  it('fills what is called alike and of the same kind', () => {
    const alike = [field('events', 'number'), field('difficulties', 'long-text'), field('other', 'number')];
    expect(taken(alike)).toEqual({
      events: 12,
      difficulties: expect.stringMatching(/Phường bac: Thiếu người\n.*Phường nam: Thiếu kinh phí/),
    });
    expect(taken([field('events', 'text'), field('difficulties', 'number')])).toEqual({});
  });

  it('fills what is called otherwise where the plan says by what, and then by nothing else', () => {
    const fills = { 'total-events': 'events', events: 'none' };
    expect(taken([field('total-events', 'number'), field('events', 'number')], fills)).toEqual({
      'total-events': 12,
    });
  });

  it('joins tables by the columns that the other has, and says whose row it is where it asks', () => {
    const columns = [field('unit', 'text'), field('name', 'text'), field('people', 'number')];
    expect(taken([table('sessions', ...columns)])).toEqual({
      sessions: [
        { unit: 'Phường bac', name: 'Tọa đàm', people: 40 },
        { unit: 'Phường nam', name: 'Hội thi' },
      ],
    });
    expect(taken([table('all', field('room', 'text'))], { all: 'sessions' })).toEqual({
      all: [{ room: 'A' }, { room: 'B' }],
    });
    expect(taken([table('sessions', field('unit', 'text'))])).toEqual({});
  });
});
