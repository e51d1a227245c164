import { folded } from '@kyhan/plan';
import { describe, expect, it } from '@jest/globals';
import { dutyColumns } from './duty-columns.js';

function columns(...rows: string[][]) {
  return dutyColumns({ rows });
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
    const found = columns(headings);
    expect({ ...found?.of, unit: found?.of.lead ?? found?.of.unit }).toMatchObject({
      unit: 0,
      duty: 1,
      frequency: 2,
      day: 3,
    });
    expect(found).toMatchObject({ headings: { from: 0, to: 0 }, unknown: [], conflicts: [] });
  });

  it('are found in any order, below titles, beside others', () => {
    expect(
      columns(
        ['UBND TỈNH', '', ''],
        ['Danh mục báo cáo định kỳ của các đơn vị năm 2026', '', ''],
        ['STT', 'Thời hạn', 'Nội dung', 'Ghi chú', 'Đơn vị', 'Tần suất'],
        ['1', 'ngày 25', 'Báo cáo', '', 'Sở Y tế', 'tháng'],
      ),
    ).toMatchObject({
      headings: { from: 2, to: 2 },
      of: { number: 0, day: 1, duty: 2, note: 3, unit: 4, frequency: 5 },
    });
  });

  it('may lack frequency and day', () => {
    expect(columns(['Đơn vị', 'Nhiệm vụ'])?.of).toEqual({ unit: 0, duty: 1 });
  });

  it('are not found where no row names unit and duty', () => {
    expect(columns(['a', 'b'], ['Đơn vị', 'Ngày'])).toBeUndefined();
    expect(columns()).toBeUndefined();
  });

  it.each([
    [
      [
        'STT',
        'Tên báo cáo',
        'Đối tượng thực hiện báo cáo',
        'Cơ quan nhận báo cáo',
        'Phương thức gửi',
        'Tần suất thực hiện báo cáo',
        'Thời gian chốt số liệu',
        'Thời hạn nộp báo cáo',
      ],
      ['number', 'duty', 'unit', 'recipient', 'method', 'frequency', 'cutOff', 'day'],
    ],
    [
      [
        'Ký hiệu biểu',
        'Tên biểu',
        'Kỳ báo cáo',
        'Ngày nhận báo cáo',
        'Đơn vị nhận báo cáo',
        'Đơn vị báo cáo',
      ],
      ['code', 'duty', 'frequency', 'day', 'recipient', 'unit'],
    ],
    [
      [
        'TT',
        'Nội dung công việc',
        'Cơ quan chủ trì',
        'Cơ quan phối hợp',
        'Sản phẩm',
        'Thời gian hoàn thành',
        'Cấp giao nhiệm vụ',
        'Căn cứ pháp lý',
        'Mẫu đề cương báo cáo',
      ],
      ['number', 'duty', 'lead', 'cooperate', 'product', 'day', 'assignedBy', 'clause', 'form'],
    ],
    [
      [
        'Return',
        'Responsible unit',
        'Submitted to',
        'Frequency',
        'Reference date',
        'Due date',
        'Template',
        'Legal basis',
      ],
      ['duty', 'unit', 'recipient', 'frequency', 'cutOff', 'day', 'form', 'clause'],
    ],
  ])('say all that a reporting regime states: %j', (headings, fields) => {
    expect(columns(headings)?.fields).toEqual(fields);
    expect(columns(headings.map(folded))?.fields).toEqual(fields);
  });

  it('stand in two rows, merged or not', () => {
    const rows = [
      ['STT', 'Tên báo cáo', 'Cơ quan', '', 'Thời gian', ''],
      ['', '', 'thực hiện', 'nhận báo cáo', 'chốt số liệu', 'gửi báo cáo'],
      ['1', 'Báo cáo tháng', 'Sở Y tế', 'UBND tỉnh', 'ngày 14', 'ngày 20'],
    ];
    const fields = ['number', 'duty', 'unit', 'recipient', 'cutOff', 'day'];
    const at = (row: number, column: number) => ({ row, column });
    const merges = [
      { from: at(0, 0), to: at(1, 0) },
      { from: at(0, 1), to: at(1, 1) },
      { from: at(0, 2), to: at(0, 3) },
      { from: at(0, 4), to: at(0, 5) },
    ];
    expect(columns(...rows)).toMatchObject({ headings: { from: 0, to: 1 }, fields });
    expect(dutyColumns({ rows, merges })).toMatchObject({ headings: { from: 0, to: 1 }, fields });
  });

  it('are named where they are not understood, or mean what another one means', () => {
    const found = columns(['Đơn vị', 'Nội dung', 'Thời hạn', 'Hạn gửi', 'Điểm thi đua']);
    expect(found?.of).toEqual({ unit: 0, duty: 1, day: 2 });
    expect(found?.conflicts).toEqual([{ column: 3, field: 'day', taken: 2 }]);
    expect(found?.unknown).toEqual([4]);
  });
});
