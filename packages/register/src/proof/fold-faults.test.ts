import { describe, expect, it } from '@jest/globals';
import { foldFaults } from './fold-faults.js';
import { BAC, honestRecord } from './honest-record.fixture.js';

const record = honestRecord();

describe('the read model of an assignment', () => {
  it('is the fold of its events', () => {
    expect(foldFaults(record)).toEqual([]);
  });

  const columns = Object.keys(record.row).filter(
    (column) => !['assignmentKey', 'wakeAt', 'setApartAt', 'lastHash', 'shard'].includes(column),
  );

  it.each(columns)('is not, where %s is another', (column) => {
    const row = { ...record.row, [column]: 'khác' };
    const { assignmentId } = row;
    expect(foldFaults({ ...record, row })).toEqual([`${assignmentId}: ${column} is not what its events say`]);
  });

  it('names every column that is another', () => {
    const row = { ...record.row, unitId: 'nam', dueOn: '2026-03-26' };
    expect(foldFaults({ ...record, row })).toEqual([
      `${BAC}: dueOn is not what its events say`,
      `${BAC}: unitId is not what its events say`,
    ]);
  });

  it.each([
    ['its first event is gone', { events: [], states: [] }, 0],
    ['an event cannot be folded', { states: record.states.slice(0, 2) }, 2],
    ['no event can be folded', { states: [] }, 0],
  ])('is none, where %s', (_what, changes, last) => {
    expect(foldFaults({ ...record, ...changes })).toEqual([
      `${BAC}: its events cannot be folded after event ${last}`,
    ]);
  });
});
