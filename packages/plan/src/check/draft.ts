import type { CalendarData } from '@kyhan/calendar';
import type { PaperTemplateFile } from '../consolidation/paper-template-file.js';
import type { PlanFinding } from './plan-finding.js';
import type { FormFile, PlanFile, UnitFile } from '../plan-file.js';
import type { Schedules } from '../period-rule.js';
import type { YamlSource } from '../source/yaml-source.js';

/** Units as they were written, valid or not, and where. */
export interface WrittenUnits {
  readonly source: YamlSource;
  /** Path of the list in its source. */
  readonly path: readonly PropertyKey[];
  readonly items: readonly unknown[];
  /** The same, where the schema finds nothing wrong with them. */
  readonly valid?: readonly UnitFile[] | undefined;
}

/** A plan as it was written, with the files named in it, each as far as it could be read. */
export interface Draft {
  readonly source: YamlSource;
  /** The plan file, where the schema finds nothing wrong with it. */
  readonly file?: PlanFile | undefined;
  /** Absent where their file could not be read. */
  readonly units?: WrittenUnits | undefined;
  /** By the name that obligations give. */
  readonly forms: Readonly<Record<string, FormFile>>;
  /** Templates of papers, by the name that obligations give; absent: none. */
  readonly templates?: Readonly<Record<string, PaperTemplateFile>>;
  /** The lines of schedules, by the name that obligations give. */
  readonly schedules: Schedules;
  /** Absent where its file could not be read. */
  readonly calendar?: string | CalendarData | undefined;
  /** What has been found by now. */
  readonly findings: readonly PlanFinding[];
}
