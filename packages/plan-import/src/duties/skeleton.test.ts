import { describe, expect, it } from '@jest/globals';
import { checkDefinition, formatFinding, yamlValue } from '@kyhan/plan';
import fc from 'fast-check';
import { dutyColumns } from '../headings/duty-columns.js';
import { readDuties } from './read-duties.js';
import { skeleton } from './skeleton.js';
import { skeletonYaml } from './skeleton-yaml.js';

const HEADINGS = ['STT', 'Đơn vị', 'Nhiệm vụ', 'Tần suất', 'Ngày', 'Ghi chú'];
const WISH = { file: 'nhiem-vu.xlsx', from: '2026-01-01', to: '2028-12-31', rowWord: 'dòng' };

function imported(...rows: string[][]) {
  const table = { file: WISH.file, rows: [HEADINGS, ...rows] };
  const read = readDuties(table, dutyColumns(table)!);
  const text = skeletonYaml(skeleton(read, WISH), {
    language: 'vi',
    columns: [],
    reason: ({ finding }) => finding.code,
  });
  return {
    ...read,
    text,
    plan: yamlValue(text, 'plan.yaml') as { obligations: Record<string, unknown>[]; units: { id: string }[] },
  };
}

function errorsIn(plan: unknown): string[] {
  const { findings } = checkDefinition(plan);
  return findings.filter(({ severity }) => severity === 'error').map((one) => formatFinding(one, 'en'));
}

describe('a skeleton', () => {
  it('marks every guess and names its cells', () => {
    const { plan, text } = imported([
      '1',
      'Sở Y tế',
      'Báo cáo tháng',
      'hằng tháng',
      'trước ngày 25',
      'bản mềm',
    ]);
    expect(plan.obligations).toEqual([
      {
        id: 'bao-cao-thang',
        kind: 'report',
        title: { vi: 'Báo cáo tháng', en: 'Báo cáo tháng' },
        source: { section: 'nhiem-vu.xlsx, dòng 2', quote: 'Báo cáo tháng' },
        basis: 'inferred',
        inferredFrom: 'nhiem-vu.xlsx, D2: "hằng tháng"; E2: "trước ngày 25"',
        audience: ['so-y-te'],
        period: 'month',
        due: { day: 25, exclusive: true },
        policy: 'ordered',
      },
    ]);
    expect(text).toContain('# Ghi chú: bản mềm');
    expect(errorsIn(plan)).toEqual([]);
  });

  it('takes the unit of a merged cell from above', () => {
    const { plan } = imported(
      ['1', 'Sở Y tế', 'Báo cáo A', 'tháng', '25', ''],
      ['2', '', 'Báo cáo B', 'quý', '5', ''],
    );
    expect(plan.obligations[1]).toMatchObject({ audience: ['so-y-te'] });
    expect(plan.obligations[1]?.['inferredFrom']).toContain('B2: "Sở Y tế"');
  });

  it('brings the units of one duty together, and parts the frequencies of one row', () => {
    const { plan } = imported(
      ['1', 'Sở Y tế', 'Báo cáo A', 'tháng', '25', ''],
      ['2', 'Sở Nội vụ', 'báo cáo a', 'hằng tháng', 'ngày 25', ''],
      ['3', 'SỞ Y TẾ', 'Báo cáo B', '6 tháng, năm', 'cuối kỳ', ''],
    );
    expect(plan.obligations.map(({ id, audience, period }) => [id, audience, period])).toEqual([
      ['bao-cao-a', ['so-y-te', 'so-noi-vu'], 'month'],
      ['bao-cao-b', ['so-y-te'], 'half-year'],
      ['bao-cao-b-year', ['so-y-te'], 'year'],
    ]);
    expect(plan.units.map(({ id }) => id).slice(2)).toEqual(['so-y-te', 'so-noi-vu']);
  });

  it('finds the frequency in the words of the duty, where accents do not mislead', () => {
    const { plan, unread } = imported(
      ['1', 'Sở Y tế', 'Báo cáo công tác quý', '', 'cuối quý', ''],
      ['2', 'Sở Y tế', 'Báo cáo về Việt Nam', '', '25', ''],
      ['3', 'Sở Y tế', 'Báo cáo quản lý quỹ', '', '25', ''],
      ['4', 'Sở Y tế', 'Bao cao nam', '', '20/12', ''],
    );
    expect(plan.obligations.map(({ period }) => period)).toEqual(['quarter', 'year']);
    expect(unread.map(({ row, finding }) => [row, finding.code])).toEqual([
      [2, 'IMPORT_FREQUENCY_MISSING'],
      [3, 'IMPORT_FREQUENCY_MISSING'],
    ]);
  });

  it('marks what has no day as ambiguous and says so', () => {
    const { plan, warnings } = imported(['1', 'Sở Y tế', 'Báo cáo năm', 'năm', '', '']);
    expect(plan.obligations[0]).toMatchObject({ basis: 'ambiguous', due: { day: 'last' } });
    expect(warnings).toEqual([expect.objectContaining({ row: 1, column: 4, code: 'IMPORT_DAY_MISSING' })]);
  });

  it('keeps a row that it cannot read, with place and reason, where nothing can act on it', () => {
    const evil = 'mỗi ngày\nobligations: []\n# x';
    const { text, unread, plan } = imported(
      ['1', 'Sở Y tế', 'Báo cáo', 'tháng', '25', ''],
      ['2', 'Công an', 'Báo cáo tuần', evil, 'thứ Sáu', 'gấp'],
    );
    expect(unread).toEqual([
      expect.objectContaining({ row: 2, finding: expect.objectContaining({ row: 2, column: 3 }) }),
    ]);
    expect(text).toContain(
      '# 3: A: 2 | B: Công an | C: Báo cáo tuần | D: mỗi ngày obligations: [] # x | E: thứ Sáu',
    );
    expect(plan.obligations).toHaveLength(1);
  });

  it('goes on where the duty comes once', () => {
    const { plan } = imported(['1', 'Sở Y tế', 'Sơ kết', 'một lần', '31/12/2029', '']);
    expect(plan.obligations[0]).toMatchObject({ period: { dates: ['2029-12-31'] }, due: { at: 'cut-off' } });
    expect(plan).toMatchObject({ inForce: { from: '2026-01-01', to: '2029-12-31' } });
    expect(errorsIn(plan)).toEqual([]);
  });

  it('shows what no plan can hold as a sign that could not be read', () => {
    const { duties } = imported(['1', 'Sở Y tế', 'B\0áo c\ud800áo', 'tháng', '25', '']);
    expect(duties.map(({ title }) => title)).toEqual(['B\u{FFFD}áo c\u{FFFD}áo']);
  });

  it('passes check and loses nothing, whatever stands in the table', () => {
    // fast-check's own `binary` first writes a table of a million characters.
    const character = fc
      .oneof(fc.integer({ min: 0, max: 0xd7ff }), fc.integer({ min: 0xe000, max: 0x10ffff }))
      .map((point) => String.fromCodePoint(point));
    const word = fc.oneof(
      fc.constantFrom(
        'Sở Y tế',
        'Các sở, ban',
        'Báo cáo tháng',
        'Sở A; Sở B',
        '- x',
        '',
        ': #',
        '"',
        "'",
        '{ }',
        '=1+1',
      ),
      fc.string({ maxLength: 30 }),
      fc.string({ unit: character, maxLength: 20 }),
    );
    const frequency = fc.constantFrom(
      'tháng',
      'quý',
      '6 tháng',
      'năm',
      '2 tháng/lần',
      '6 tháng, năm',
      'đột xuất',
      'năm học',
      'một lần',
      'tuần',
      '',
      '?',
    );
    const day = fc.constantFrom(
      '25',
      'ngày 31',
      'cuối tháng',
      '20/12',
      'trước ngày 5 tháng sau',
      'thứ Sáu tuần cuối',
      '17h ngày 25',
      'trong vòng 5 ngày làm việc sau khi kết thúc quý',
      '29/2',
      '31/12/2027',
      '20/6, 20/12',
      'giữa tháng',
      '',
      'xong',
    );
    const row = fc.tuple(fc.constantFrom('1', 'II', ''), word, word, frequency, day, word);
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 8 }), (rows) => {
        const { plan, duties, unread, asides } = imported(...rows);
        const filled = rows.flatMap((cells, at) =>
          cells.some((cell) => cell.trim() !== '') ? [at + 1] : [],
        );
        // A row is a duty or several, is kept with the reason, or is a title or a note.
        const kept = new Set([...duties, ...unread, ...asides].map(({ row }) => row));
        expect([...kept].toSorted((one, other) => one - other)).toEqual(filled);
        if (duties.length > 0) expect(errorsIn(plan)).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });
});
