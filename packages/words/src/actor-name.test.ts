import { describe, expect, it } from '@jest/globals';
import { actorName } from './actor-name.js';
import { sameInBoth } from './same-in-both.js';

const unitName = (id: string) => sameInBoth(id === 'so-y-te' ? 'Sở Y tế' : id);

describe('who did something', () => {
  it.each([
    ['time', undefined, 'theo thời hạn', 'time'],
    ['unit:so-y-te', undefined, 'Sở Y tế', 'Sở Y tế'],
    ['unit:so-y-te/approval', undefined, 'lãnh đạo Sở Y tế', 'head of Sở Y tế'],
    ['person:linh', undefined, 'người dùng linh', 'linh'],
    ['person:linh', { isErased: false }, 'người dùng linh', 'linh'],
    [
      'person:linh',
      { name: 'Trần Thị Linh', isErased: false },
      'Trần Thị Linh (linh)',
      'Trần Thị Linh (linh)',
    ],
    [
      'person:linh',
      { name: 'Trần Thị Linh', isErased: false, role: 'head', unitId: 'so-y-te' },
      'Trần Thị Linh (linh), lãnh đạo đơn vị, Sở Y tế',
      'Trần Thị Linh (linh), head of the unit, Sở Y tế',
    ],
    [
      'person:linh',
      { isErased: true, role: 'coordinator' },
      'người dùng linh (đã xóa họ tên), chuyên viên đầu mối',
      'linh (name erased), coordinator',
    ],
    ['ai đó', undefined, 'ai đó', 'ai đó'],
  ] as const)('%s, known as %j, is %s', (actor, person, ...told) => {
    const said = actorName(actor, unitName, person);
    expect([said.vi, said.en]).toEqual(told);
  });
});
