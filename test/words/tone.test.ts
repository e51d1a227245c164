import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { handbookPages } from '../support/handbook.js';

const ROOT = path.resolve(import.meta.dirname, '../..');

/** Where the product and what comes with it speak to people; a source by folder, a page by file. */
const SPEAKING = [
  'packages/words/src',
  'packages/errors/src',
  'packages/contracts/src',
  'packages/plan/src',
  'packages/cli/src',
  'README.vi.md',
  'docs/errors.md',
  'docs/ngay-dau.md',
  ...handbookPages().map(({ name }) => `docs/so-tay/${name}`),
  'examples/dak-nong-632/README.md',
  'examples/first-plan/plan.yaml',
  'examples/first-plan/report.yaml',
];

/** From here on a page quotes the plan, which has its own tone. */
const QUOTES_BEGIN = '<!-- coverage.csv -->';

function filesOf(place: string): string[] {
  if (/\.\w+$/.test(place)) return [place];
  return readdirSync(path.join(ROOT, place), { recursive: true, encoding: 'utf8' })
    .filter((file) => /(?<!\.(test|fixture))\.ts$/.test(file))
    .map((file) => `${place}/${file}`);
}

const TEXTS = SPEAKING.flatMap(filesOf).map((file) => {
  const [said = ''] = readFileSync(path.join(ROOT, file), 'utf8').split(QUOTES_BEGIN);
  return { file, said: said.normalize('NFC').toLowerCase() };
});

/** What no office writes to another (glossary, second version), with what it says instead. */
const AVOIDED = [
  ['vi phạm', 'nothing: it is no offence', /một bất biến bị vi phạm/g],
  ['phê bình', 'nothing: it is no reprimand'],
  ['xử lý trách nhiệm', 'nothing: nobody is held to account'],
  ['nghĩa vụ', 'nhiệm vụ định kỳ'],
  ['kết luận xử lý', 'ý kiến xử lý'],
  ['bản nộp', 'báo cáo đã gửi'],
  ['nộp', 'gửi'],
  ['trả lại', 'đề nghị bổ sung, hoàn thiện'],
  ['miễn thực hiện', 'không phải báo cáo kỳ này'],
  ['gửi ngay', 'gửi trước ngày …'],
  ['thủ trưởng', 'the name of the body: lãnh đạo …'],
  ['quý cơ quan', 'the name of the body'],
] as const;

describe('what is said in Vietnamese', () => {
  it.each(AVOIDED)('is never "%s", but %s', (words, _instead, meant = /(?!)/g) => {
    const whole = new RegExp(String.raw`(?<!\p{L})${words}(?!\p{L})`, 'u');
    const found = TEXTS.filter(({ said }) => whole.test(said.replaceAll(meant, '')));
    expect(found.map(({ file }) => file)).toEqual([]);
  });

  it('is looked for in the catalogues, the command line and the pages', () => {
    expect(TEXTS.length).toBeGreaterThan(150);
    expect(TEXTS.every(({ said }) => said !== '')).toBe(true);
  });
});
