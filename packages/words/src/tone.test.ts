import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';

const SOURCES = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' })
  .filter((file) => /(?<!\.test)\.ts$/.test(file))
  .map((file) => ({ file, text: readFileSync(path.join(import.meta.dirname, file), 'utf8') }));

/** What no office writes to another (glossary, second version), with what it says instead. */
const AVOIDED = [
  ['vi phạm', 'nothing: it is no offence'],
  ['phê bình', 'nothing: it is no reprimand'],
  ['xử lý trách nhiệm', 'nothing: nobody is held to account'],
  ['nghĩa vụ định kỳ', 'nhiệm vụ định kỳ'],
  ['kết luận xử lý', 'ý kiến xử lý'],
  ['bản nộp', 'báo cáo đã gửi'],
  ['Mở để nộp', 'Mở báo cáo'],
  ['gửi ngay', 'gửi trước ngày …'],
  ['thủ trưởng', 'the name of the body: lãnh đạo …'],
  ['quý cơ quan', 'the name of the body'],
] as const;

describe('the catalogue', () => {
  it.each(AVOIDED)('says never "%s", but %s', (words, _instead) => {
    const found = SOURCES.filter(({ text }) => text.toLowerCase().includes(words.toLowerCase()));
    expect(found.map(({ file }) => file)).toEqual([]);
  });
});
