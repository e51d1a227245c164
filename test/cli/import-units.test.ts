import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { yamlValue } from '@kyhan/plan';
import { kyhan } from '@kyhan/testkit/kyhan';
import writeExcelFile from 'write-excel-file/node';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'kyhan-units-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function imported(rows: readonly string[], ...options: string[]) {
  await writeFile(path.join(folder, 'don-vi.csv'), rows.join('\n'));
  return await kyhan(['import-plan', 'don-vi.csv', ...options], { folder });
}

describe('kyhan import-plan --of units', () => {
  it('makes units of rows with their people, merged cells, ditto marks and days as offices write them', async () => {
    const { exitCode, stdout } = await imported(
      [
        'DANH BẠ ĐẦU MỐI,,,,,,',
        'STT,Tên đơn vị,Họ và tên,Vai trò,Email,Điện thoại,Trực thuộc,Từ ngày',
        '1,UBND tỉnh,,,van-thu@ubnd.example.org,,,',
        '2,Sở Y tế,Nguyễn Văn An,Đầu mối,an@so-y-te.example.org,0261 000 001,UBND tỉnh,01/03/2025',
        ',,Trần Thị Bình,Phó đầu mối,binh@so-y-te.example.org,,,',
        ',nt,Lê Văn Cường,Giám đốc,cuong@so-y-te.example.org,,nt,',
      ],
      '--of',
      'units',
    );
    expect(exitCode).toBe(0);
    expect(yamlValue(stdout, 'units.yaml')).toEqual([
      {
        id: 'ubnd-tinh',
        name: { vi: 'UBND tỉnh', en: 'UBND tỉnh' },
        contacts: [{ role: 'focal-point', email: 'van-thu@ubnd.example.org' }],
      },
      {
        id: 'so-y-te',
        name: { vi: 'Sở Y tế', en: 'Sở Y tế' },
        parent: 'ubnd-tinh',
        lives: { from: '2025-03-01' },
        contacts: [
          {
            role: 'focal-point',
            name: 'Nguyễn Văn An',
            email: 'an@so-y-te.example.org',
            phone: '0261 000 001',
          },
          { role: 'deputy', name: 'Trần Thị Bình', email: 'binh@so-y-te.example.org' },
          { role: 'head', name: 'Lê Văn Cường', email: 'cuong@so-y-te.example.org' },
        ],
      },
    ]);
  });

  it('takes one row a unit with a column for each mailbox', async () => {
    const { stdout } = await imported(
      [
        'Mã đơn vị,Đơn vị,Email đầu mối,Email thủ trưởng,Email văn thư',
        'bac,Phường Bắc,a@bac.example.org,b@bac.example.org,c@bac.example.org',
      ],
      '--of',
      'units',
    );
    expect(yamlValue(stdout, 'units.yaml')).toMatchObject([
      {
        id: 'bac',
        contacts: [
          { role: 'focal-point', email: 'a@bac.example.org' },
          { role: 'head', email: 'b@bac.example.org' },
          { role: 'clerk', email: 'c@bac.example.org' },
        ],
      },
    ]);
  });

  it('tells by its place what it does not understand, and guesses nothing', async () => {
    const { stdout, stderr, exitCode } = await imported(
      [
        'Đơn vị,Vai trò,Email,Số nhà,Trực thuộc',
        'Sở Y tế,Chuyên viên,an@so-y-te.example.org,12,Bộ Y tế',
        'Sở Nội vụ,Đầu mối,khong-phai-thu,7,',
      ],
      '--of',
      'units',
      '--dry-run',
    );
    expect([exitCode, stdout]).toEqual([0, '']);
    const places = stderr.match(/don-vi\.csv:\d+:\d+ [A-Z_]+/g);
    expect(places).toEqual([
      'don-vi.csv:1:4 IMPORT_COLUMN_UNKNOWN',
      'don-vi.csv:2:1 IMPORT_UNIT_WITHOUT_CONTACT',
      'don-vi.csv:2:2 IMPORT_ROLE_UNKNOWN',
      'don-vi.csv:2:5 IMPORT_PARENT_UNKNOWN',
      'don-vi.csv:3:1 IMPORT_UNIT_WITHOUT_CONTACT',
      'don-vi.csv:3:3 IMPORT_EMAIL_UNREAD',
    ]);
    const none = await imported(['Nhiệm vụ,Hạn', 'Báo cáo,25'], '--of', 'units');
    expect([none.exitCode, none.stderr.includes('IMPORT_UNIT_HEADINGS_MISSING')]).toEqual([2, true]);
  });

  it('drops nobody in silence: who has no mailbox is told, and a day with something behind it is none', async () => {
    const { stderr, stdout } = await imported(
      [
        'Đơn vị,Họ và tên,Email,Điện thoại,Từ ngày',
        'Sở Y tế,Nguyễn Văn An,an@so-y-te.example.org,,2025-03-01 00:00:00',
        ',Trần Thị Bình,,0261 000 002,2025-03-0155',
      ],
      '--of',
      'units',
    );
    expect(stderr.match(/don-vi\.csv:\d+:\d+ [A-Z_]+/g)).toEqual([
      'don-vi.csv:3:2 IMPORT_EMAIL_MISSING',
      'don-vi.csv:3:5 PLAN_BAD_DATE',
    ]);
    expect(stderr).toContain('Trần Thị Bình');
    expect(yamlValue(stdout, 'units.yaml')).toMatchObject([{ lives: { from: '2025-03-01' } }]);
  });
});

describe('kyhan import-plan --of people', () => {
  it('reads the sheet that is named', async () => {
    const head = ['person', 'unit', 'from'].map((value) => ({ value }));
    const sheet = (person: string) => [head, [person, 'so-y-te', '2026-01-01'].map((value) => ({ value }))];
    const sheets = ['Cũ', 'Mới'].map((name) => ({
      sheet: name,
      data: sheet(name === 'Cũ' ? 'cb-cu' : 'cb-moi'),
    }));
    await writeFile(path.join(folder, 'can-bo.xlsx'), await writeExcelFile(sheets).toBuffer());
    const args = ['import-plan', 'can-bo.xlsx', '--of', 'people', '--sheet', 'Mới'];
    const { stdout } = await kyhan(args, { folder });
    expect(stdout).toContain('cb-moi');
    expect(stdout).not.toContain('cb-cu');
  });

  it('makes a roster of a list with headings of its own, and names the columns that it leaves out', async () => {
    const { exitCode, stdout, stderr } = await imported(
      [
        'DANH SÁCH CÁN BỘ,,,,',
        'Mã,Họ và tên,Đơn vị,Từ ngày,Số áo',
        'cb-01,Nguyễn Văn An,Sở Y tế,01/01/2026,M',
      ],
      '--of',
      'people',
    );
    expect(exitCode).toBe(0);
    expect(stdout.trim().split(/\r?\n/)).toEqual([
      'person,name,unit,from',
      'cb-01,Nguyễn Văn An,Sở Y tế,2026-01-01',
    ]);
    expect(stderr).toContain('Số áo');
  });
});
