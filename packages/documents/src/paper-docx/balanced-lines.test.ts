import { describe, expect, it } from '@jest/globals';
import { balancedLines } from './balanced-lines.js';

describe('the lines of a name', () => {
  it.each([
    ['UBND TỈNH ĐẮK NÔNG', 22, ['UBND TỈNH ĐẮK NÔNG']],
    ['SỞ THÔNG TIN VÀ TRUYỀN THÔNG', 22, ['SỞ THÔNG TIN', 'VÀ TRUYỀN THÔNG']],
    ['ỦY BAN NHÂN DÂN TỈNH ĐẮK NÔNG', 22, ['ỦY BAN NHÂN DÂN', 'TỈNH ĐẮK NÔNG']],
    ['ỦY BAN NHÂN DÂN\nTỈNH ĐẮK NÔNG', 22, ['ỦY BAN NHÂN DÂN', 'TỈNH ĐẮK NÔNG']],
    ['QUYỀN HẠN, CHỨC VỤ CỦA NGƯỜI KÝ', 24, ['QUYỀN HẠN, CHỨC', 'VỤ CỦA NGƯỜI KÝ']],
    ['MỘTTÊNRẤTDÀIKHÔNGCÓCHỖNGẮT', 22, ['MỘTTÊNRẤTDÀIKHÔNGCÓCHỖNGẮT']],
  ])('of %s', (name, room, lines) => {
    expect(balancedLines(name, room).split('\n')).toEqual(lines);
  });
});
