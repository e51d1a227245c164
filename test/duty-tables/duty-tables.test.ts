import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { checkDefinition, expectedCycles, planCalendar, yamlValue } from '@kyhan/plan';
import { dutyColumns, readDuties, readTable, skeleton, skeletonYaml } from '@kyhan/plan-import';

const HERE = path.resolve('test/duty-tables');
/** What a table of duties cannot say: mailboxes, and whether what was read is so. */
const MARKED = new Set(['PLAN_CONTACTS_MISSING']);

async function imported(file: string) {
  const bytes = readFileSync(path.join(HERE, file));
  const isReadable = (table: Parameters<typeof dutyColumns>[0]) => dutyColumns(table) !== undefined;
  const table = await readTable({ file, bytes, isReadable });
  const columns = dutyColumns(table);
  if (columns === undefined) throw new Error(`no headings in ${file}`);
  const read = readDuties(table, columns);
  const wish = { file: table.file, from: '2026-01-01', to: '2028-12-31', rowWord: 'dòng' };
  const text = skeletonYaml(skeleton(read, wish), {
    language: 'vi',
    columns: [],
    reason: ({ finding }) => finding.code,
  });
  const plan = yamlValue(text, 'plan.yaml') as { obligations: Record<string, unknown>[] };
  return { table, read, text, plan };
}

type Imported = Awaited<ReturnType<typeof imported>>;

/** A row with a numeral or a letter, or nothing, and a heading alone. */
const isSection = (row: readonly string[]) =>
  /^([IVX]+|[A-Z]|)$/.test(row[0] ?? '') && row.slice(1).filter((cell) => cell !== '').length === 1;

/** What makes the tables of offices hard to read: in which of the ten it is. */
const KINDS: Readonly<Record<string, (one: Imported) => boolean>> = {
  'headings in two rows': ({ table: { rows } }) =>
    rows.some((row, at) => row[0] === '' && /thời hạn|gửi báo cáo|cut-off/i.test(row.join(' ')) && at < 4),
  'section rows': ({ table: { rows } }) => rows.some(isSection),
  'merged cells': ({ table: { merges = [] } }) => merges.some(({ from, to }) => to.row > from.row),
  'ditto marks': ({ table: { rows } }) => rows.flat().some((cell) => /^(〃|-?nt-?)$/.test(cell)),
  'cells that are a day and an hour': ({ table: { rows } }) =>
    rows.flat().some((cell) => /^\d{4}-\d\d-\d\d \d\d:\d\d$/.test(cell)),
  recipients: ({ plan }) => plan.obligations.some((one) => 'recipients' in one),
  'units that cooperate': ({ plan }) => plan.obligations.some((one) => 'cooperate' in one),
  'days on which figures are closed': ({ plan }) =>
    plan.obligations.some(({ period }) => typeof period === 'object' && 'cutOff' in (period as object)),
  'what is asked for outside the calendar': ({ plan }) =>
    plan.obligations.some(({ period }) => period === 'on-request'),
};

function findings({ read }: Imported) {
  return [...read.unread.map(({ finding }) => finding), ...read.warnings].map(
    ({ row, column, code }) => `${row + 1}:${column + 1} ${code}`,
  );
}

describe('the table of a public report', () => {
  it('of statistics (23) is titled by its forms, and due on its days', async () => {
    const result = await imported('cases/gso.csv');
    const due = result.plan.obligations.map(({ title, period, due: day }) => [
      (title as { vi: string }).vi,
      period,
      day,
    ]);
    expect(due).toEqual([
      ['Biểu sản xuất', 'month', { day: 12, monthOffset: 1 }],
      ['Biểu thương mại', 'month', { day: 12, monthOffset: 1 }],
      ['Biểu vốn đầu tư', 'quarter', { day: 12, monthOffset: 3 }],
      ['Biểu dịch vụ', 'quarter', { day: 12, monthOffset: 2 }],
      ['Giá trị sản xuất', 'year', { on: '09-15', yearOffset: 1 }],
      ['Ước tính giá trị sản xuất', 'half-year', { day: 19 }],
      ['Trang trại', 'year', { on: '08-10' }],
    ]);
    expect(findings(result)).toEqual(['10:4 IMPORT_PERIODS_JOINED']);
  });

  it('with recipient and cut-off (25) takes neither for who owes and when', async () => {
    const { plan, read } = await imported('cases/cols.csv');
    expect(plan.obligations).toMatchObject([
      {
        audience: ['so-van-hoa'],
        recipients: [{ name: { vi: 'UBND tỉnh' } }],
        period: { type: 'quarter', cutOff: 14 },
        due: { day: 20 },
      },
    ]);
    expect(read.warnings).toEqual([]);
    const second = await imported('cases/cols2.csv');
    expect(second.plan.obligations).toMatchObject([
      { audience: ['so-van-hoa'], period: { type: 'quarter', cutOff: 14 }, due: { day: 20 } },
    ]);
  });

  it('with merged cells (26) says the same in each of their rows', async () => {
    const { plan, read } = await imported('cases/merged.xlsx');
    expect(plan.obligations).toHaveLength(3);
    for (const obligation of plan.obligations)
      expect(obligation).toMatchObject({ audience: ['so-noi-vu'], period: 'quarter', due: { day: 20 } });
    expect([read.unread, read.warnings]).toEqual([[], []]);
  });

  const tables = readdirSync(path.join(HERE, 'public')).filter((name) => /\.(csv|xlsx)$/.test(name));

  it.each(tables)('%s becomes the plan beside it, and is previewed', async (name) => {
    const result = await imported(`public/${name}`);
    const beside = path.join(HERE, 'public', name.replace(/\.\w+$/, '.yaml'));
    const told = findings(result)
      .map((line) => `# ${line}\n`)
      .join('');
    if (process.env['KYHAN_WRITE_PLANS'] === '1') writeFileSync(beside, `${told}${result.text}`);
    expect(`${told}${result.text}`).toBe(readFileSync(beside, 'utf8'));
    const { plan, findings: checked } = checkDefinition(result.plan);
    expect(checked.map(({ code }) => code).filter((code) => !MARKED.has(code))).toEqual([]);
    if (plan === undefined) throw new Error(`${name} is no plan`);
    const cycles = expectedCycles(plan, planCalendar(plan), { from: '2026-01-01', to: '2027-12-31' });
    expect(new Set(cycles.map(({ obligationId }) => obligationId)).size).toBe(
      plan.obligations.filter(({ period }) => period.type !== 'on-request').length,
    );
    expect(plan.obligations.every(({ basis }) => basis !== 'given')).toBe(true);
  });

  it('is one of ten that differ in kind', async () => {
    expect(tables).toHaveLength(10);
    const all = await Promise.all(tables.map((name) => imported(`public/${name}`)));
    const lacking = Object.keys(KINDS).filter((kind) => !all.some((one) => KINDS[kind]?.(one)));
    expect(lacking).toEqual([]);
    const unlike = all.map((one) => Object.keys(KINDS).filter((kind) => KINDS[kind]?.(one)));
    expect(new Set(unlike.map((kinds) => kinds.join(', '))).size).toBeGreaterThan(6);
  });

  it('is named with what it is like', async () => {
    const listed = readFileSync(path.join(HERE, 'public', 'README.md'), 'utf8');
    const rows = [...listed.matchAll(/^\| \[([^\]]+)\]\(\1\) \| \[[^\]]+\]\((?:[^)]+)\) \| /gm)];
    expect(new Set(rows.map(([, name]) => name))).toEqual(new Set(tables));
  });
});
