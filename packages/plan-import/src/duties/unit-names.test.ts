import { describe, expect, it } from '@jest/globals';
import { isCollective, unitNames } from './unit-names.js';

describe('the units of a cell', () => {
  it.each([
    ['Sở Y tế', ['Sở Y tế']],
    ['Sở Văn hóa, Thể thao và Du lịch', ['Sở Văn hóa, Thể thao và Du lịch']],
    ['Sở Y tế, Sở Nội vụ', ['Sở Y tế', 'Sở Nội vụ']],
    ['Sở Y tế; Công an tỉnh', ['Sở Y tế', 'Công an tỉnh']],
    ['- Sở Y tế\n- UBND huyện Cư Jút', ['Sở Y tế', 'UBND huyện Cư Jút']],
    ['Sở Văn hóa, Thể thao và Du lịch, Sở Y tế', ['Sở Văn hóa, Thể thao và Du lịch', 'Sở Y tế']],
    ['Các sở, ban, ngành', ['Các sở, ban, ngành']],
    ['Department of Health; Office of the People', ['Department of Health', 'Office of the People']],
    ['', []],
  ])('%j', (cell, names) => {
    expect(unitNames(cell)).toEqual(names);
  });

  it('may be a group', () => {
    expect(['Các sở, ban, ngành', 'Tất cả đơn vị', 'All departments'].every(isCollective)).toBe(true);
    expect(['Sở Y tế', 'Ban Dân tộc'].some(isCollective)).toBe(false);
  });
});
