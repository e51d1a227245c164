import type { DraftNames } from './draft-names.js';
import { FindingList } from './finding-list.js';
import { scheduleRowFile } from '../period-file.js';
import type { PlanFinding } from './plan-finding.js';
import { itemsOf, partOf } from './part-of.js';
import { scheduleFaults } from './schedule-faults.js';
import type { YamlSource } from '../source/yaml-source.js';

/** What is wrong with schedules whose lines stand in the plan itself. */
export function scheduleFindings(source: YamlSource, { units }: DraftNames): PlanFinding[] {
  const list = new FindingList(source);
  for (const [i, obligation] of itemsOf(partOf(source.value, 'obligations')).entries()) {
    const written = itemsOf(partOf(partOf(obligation, 'period'), 'schedule'));
    const rows = written.flatMap((row, j) => {
      const read = scheduleRowFile.safeParse(row);
      return read.success ? [{ row: read.data, j }] : [];
    });
    for (const { code, details, row, column, known } of scheduleFaults(
      rows.map((one) => one.row),
      units,
    )) {
      const path = ['obligations', i, 'period', 'schedule', rows[row]?.j ?? 0, column];
      if (known === undefined) list.error(code, path, details);
      else list.unknown(code, path, { name: rows[row]?.row[column] ?? '', known });
    }
  }
  return list.findings;
}
