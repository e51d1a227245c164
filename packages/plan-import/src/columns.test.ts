import { describe, expect, it } from '@jest/globals';
import { columnsOf } from './columns.js';

function columns(...rows: string[][]) {
  return columnsOf({ rows });
}

describe('the columns of a list of duties', () => {
  it.each([
    [['Đơn vị', 'Nhiệm vụ', 'Tần suất', 'Ngày']],
    [['don vi', 'nhiem vu', 'tan suat', 'ngay']],
    [['ĐƠN VỊ THỰC HIỆN', 'NỘI DUNG BÁO CÁO', 'ĐỊNH KỲ', 'THỜI HẠN GỬI']],
    [['Cơ quan chủ trì', 'Tên báo cáo', 'Kỳ báo cáo', 'Hạn nộp']],
    [['Unit', 'Duty', 'Frequency', 'Day']],
    [['Responsible department', 'Task', 'How often', 'Deadline']],
  ])('are found in %j', (headings) => {
    expect(columns(headings)).toEqual({ headingRow: 0, of: { unit: 0, duty: 1, frequency: 2, day: 3 } });
  });

  it('are found in any order, below titles, beside others', () => {
    expect(
      columns(
        ['UBND TỈNH', '', ''],
        ['Danh mục báo cáo định kỳ của các đơn vị năm 2026', '', ''],
        ['STT', 'Thời hạn', 'Nội dung', 'Ghi chú', 'Đơn vị', 'Tần suất'],
        ['1', 'ngày 25', 'Báo cáo', '', 'Sở Y tế', 'tháng'],
      ),
    ).toEqual({ headingRow: 2, of: { day: 1, duty: 2, unit: 4, frequency: 5 } });
  });

  it('may lack frequency and day', () => {
    expect(columns(['Đơn vị', 'Nhiệm vụ'])).toEqual({ headingRow: 0, of: { unit: 0, duty: 1 } });
  });

  it('are not found where no row names unit and duty', () => {
    expect(columns(['a', 'b'], ['Đơn vị', 'Ngày'])).toBeUndefined();
    expect(columns()).toBeUndefined();
  });
});
