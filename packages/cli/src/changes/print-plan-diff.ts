import type { ChangedDay, ExpectedChange, PartChanges, PlanDiff } from '@kyhan/plan';
import type { Cli } from '../program/cli.js';
import { plainLine, type InBoth } from '@kyhan/words';
import { table } from '../terminal/table.js';
import { fieldLine, partLines } from './part-lines.js';

/** A year of a large plan has hundreds; `--json` has them all. */
const MOST_CYCLES_SHOWN = 30;

/** What differs between two versions of a plan, for people: a heading and lines for each part that does. */
export function printPlanDiff(cli: Cli, diff: PlanDiff): void {
  const { text } = cli;
  printSection(
    cli,
    { vi: 'Kế hoạch', en: 'Plan' },
    diff.fields.map((field) => `  ~ ${fieldLine(cli, field)}`),
  );
  for (const [heading, parts] of partsOf(diff)) printSection(cli, heading, partLines(cli, parts));
  printSection(
    cli,
    { vi: 'Ngày nghỉ và ngày làm việc', en: 'Days off and working days' },
    dayLines(cli, diff),
  );
  if (diff.cycles.length > 0) {
    const shown = diff.cycles.slice(0, MOST_CYCLES_SHOWN);
    printTable(
      cli,
      { vi: 'Đợt sắp tới (12 tháng)', en: 'Coming cycles (12 months)' },
      table(cli, cycleColumns(cli), shown),
    );
    const more = diff.cycles.length - shown.length;
    if (more > 0)
      cli.printData(text({ vi: `  … và ${more} đợt nữa (--json)`, en: `  … and ${more} more (--json)` }));
  }
  if (!diff.changed) cli.say(text({ vi: 'Không có gì khác nhau.', en: 'Nothing differs.' }));
  else if (isSilent(diff))
    cli.say(text({ vi: 'Chỉ khác thứ tự ghi trong tệp.', en: 'Only the order in the file differs.' }));
}

/** A heading with lines; nothing where there are no lines. */
export function printSection(cli: Cli, heading: InBoth, lines: readonly string[]): void {
  if (lines.length === 0) return;
  cli.printData([cli.styled('bold', cli.text(heading)), ...lines.map(plainLine).map(indented)].join('\n'));
}

/** A heading above a table. */
export function printTable(cli: Cli, heading: InBoth, rows: string): void {
  cli.printData(`${cli.styled('bold', cli.text(heading))}\n${rows.replaceAll(/^/gm, '  ')}`);
}

function indented(line: string): string {
  return `  ${line.trimStart()}`;
}

function partsOf(diff: PlanDiff): readonly (readonly [InBoth, PartChanges])[] {
  return [
    [{ vi: 'Nghĩa vụ', en: 'Obligations' }, diff.obligations],
    [{ vi: 'Đơn vị', en: 'Units' }, diff.units],
    [{ vi: 'Nhóm', en: 'Groups' }, diff.groups],
    [{ vi: 'Chính sách nhắc việc', en: 'Policies' }, diff.policies],
    [{ vi: 'Biểu mẫu', en: 'Forms' }, diff.forms],
  ];
}

function dayLines({ text }: Cli, { calendarDays }: PlanDiff): string[] {
  const words = {
    off: text({ vi: 'nghỉ', en: 'off' }),
    worked: text({ vi: 'làm việc', en: 'worked' }),
  };
  return calendarDays.map(({ on, before, after, name }: ChangedDay) => {
    const why = name === undefined ? '' : ` (${text(name)})`;
    return `  ${on}: ${words[before]} → ${words[after]}${why}`;
  });
}

const CHANGES: Readonly<Record<ExpectedChange['change'], InBoth>> = {
  appears: { vi: 'thêm', en: 'appears' },
  vanishes: { vi: 'bỏ', en: 'vanishes' },
  moves: { vi: 'dời', en: 'moves' },
};

/** Why a day moves. */
export const CAUSES: Readonly<Record<NonNullable<ExpectedChange['because']>, InBoth>> = {
  'calendar-corrected': { vi: 'bảng ngày nghỉ được sửa', en: 'calendar corrected' },
  'rule-changed': { vi: 'đổi quy tắc', en: 'rule changed' },
};

function cycleColumns({ text }: Cli) {
  const opens = ({ before, after }: ExpectedChange) => arrow(before?.opensOn, after?.opensOn);
  const due = ({ before, after }: ExpectedChange) => arrow(before?.dueOn, after?.dueOn);
  return [
    { heading: '', cell: ({ change }: ExpectedChange) => text(CHANGES[change]) },
    {
      heading: text({ vi: 'Nghĩa vụ', en: 'Obligation' }),
      cell: ({ obligation }: ExpectedChange) => obligation,
    },
    { heading: text({ vi: 'Kỳ', en: 'Period' }), cell: ({ period }: ExpectedChange) => period },
    { heading: text({ vi: 'Mở', en: 'Opens' }), cell: opens },
    { heading: text({ vi: 'Hạn', en: 'Due' }), cell: due },
    {
      heading: text({ vi: 'Vì', en: 'Because' }),
      cell: ({ because }: ExpectedChange) => (because === undefined ? '' : text(CAUSES[because])),
    },
  ];
}

/** `before → after`, or the one day where it stays or stands alone. */
export function arrow(before: string | undefined, after: string | undefined): string {
  if (before === undefined || after === undefined || before === after) return before ?? after ?? '';
  return `${before} → ${after}`;
}

/** Only what the hash sees: parts in another order. */
function isSilent({ fields, calendarDays, cycles, ...parts }: PlanDiff): boolean {
  const { obligations, units, groups, policies, forms } = parts;
  const all = [obligations, units, groups, policies, forms].flatMap(({ added, removed, changed }) => [
    ...added,
    ...removed,
    ...changed,
  ]);
  return fields.length + calendarDays.length + cycles.length + all.length === 0;
}
