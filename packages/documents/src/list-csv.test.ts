import { expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { unzipSync, strFromU8 } from 'fflate';
import { listCsv } from './list-csv.js';
import { listXlsx } from './list-xlsx.js';

const TABLE = {
  head: ['Đơn vị', 'Việc'],
  rows: [
    ['UBND huyện "Krông Nô"', '=HYPERLINK("http://x","y")'],
    ['Phường Bắc', 'hai\ndòng, có dấu phẩy'],
  ],
};

it('is read by Excel as UTF-8, each line whole, and nothing in it is run', () => {
  const csv = listCsv(TABLE);
  expect(csv.startsWith('\uFEFF')).toBe(true);
  expect(parse(csv, { bom: true })).toEqual([
    TABLE.head,
    ['UBND huyện "Krông Nô"', `'=HYPERLINK("http://x","y")`],
    ['Phường Bắc', 'hai dòng, có dấu phẩy'],
  ]);
});

it('is a sheet of texts, without a formula', async () => {
  const files = unzipSync(new Uint8Array(await listXlsx(TABLE)));
  const all = Object.values(files).map((file) => strFromU8(file));
  expect(all.some((file) => file.includes('UBND huyện'))).toBe(true);
  expect(all.some((file) => file.includes('=HYPERLINK('))).toBe(true);
  expect(all.every((file) => !/<f[ >]/.test(file))).toBe(true);
});
