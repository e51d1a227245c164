import { cp, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The office whose machine a restore drill loses. */
export interface DrilledOffice {
  /** Of `examples`. */
  readonly plan: string;
  /** What of its file is another for the drill, each with what stands in its place. */
  readonly changes: readonly (readonly [from: string, to: string])[];
  /** Opened on request by the drill; absent: what the plan opens by itself is owed. */
  readonly asked?: { readonly obligation: string; readonly units: readonly string[] };
  /** Who hands in before the backup, and who after it. */
  readonly before: readonly string[];
  readonly after: readonly string[];
  /** What they hand in. */
  readonly form: string;
}

/** What is told on this day is to come on this day. */
const NO_CAP = ['  ordered:\n', '  ordered:\n    digest: { atMostPerDay: 9 }\n'] as const;

const FIRST_PLAN: DrilledOffice = {
  plan: 'first-plan',
  changes: [NO_CAP],
  before: ['phuong-bac'],
  after: ['phuong-nam'],
  form: 'meetings: 3\nsummary: Đã tổ chức ba buổi sinh hoạt\n',
};

/** Of the province as it is since July 2025. */
const DEPARTMENTS = [
  'so-vhttdl-lam-dong',
  'so-khcn-lam-dong',
  'so-gddt-lam-dong',
  'so-noi-vu-lam-dong',
  'so-tu-phap-lam-dong',
  'so-tai-chinh-lam-dong',
  'so-y-te-lam-dong',
  'so-xay-dung-lam-dong',
] as const;

const PLAN_632: DrilledOffice = {
  plan: 'dak-nong-632',
  changes: [
    NO_CAP,
    // Suspended since the province was merged: the drill asks for it all the same.
    [
      'audience: [departments, districts]\n    period: on-request\n    suspended: [{ from: 2025-07-01, reason: *new-province }]\n',
      'audience: [departments, districts]\n    period: on-request\n',
    ],
  ],
  asked: { obligation: 'report-on-request', units: DEPARTMENTS },
  before: DEPARTMENTS.slice(0, 3),
  after: DEPARTMENTS.slice(3, 6),
  form: 'situation: Đã rà soát, không có vướng mắc lớn\n',
};

/** Which office `KYHAN_DRILL_PLAN` names; the small one of a first plan where it names none. */
export function drilledOffice(named: string | undefined): DrilledOffice {
  return named === '632' ? PLAN_632 : FIRST_PLAN;
}

/** Writes the plan and what is handed in into a folder. */
export async function writeOffice(folder: string, { plan, changes, form }: DrilledOffice): Promise<void> {
  const from = fileURLToPath(new URL(`../../examples/${plan}`, import.meta.url));
  await cp(from, path.join(folder, 'plan'), { recursive: true });
  const file = path.join(folder, 'plan/plan.yaml');
  const written = changes.reduce(
    (text, [one, other]) => {
      if (!text.includes(one)) throw new Error(`the plan of the drill has no ${one}`);
      return text.replace(one, other);
    },
    await readFile(file, 'utf8'),
  );
  await writeFile(file, written);
  await writeFile(path.join(folder, 'report.yaml'), form);
  await writeFile(path.join(folder, 'phu-luc.pdf'), '%PDF-1.4\nphụ lục\n%%EOF\n');
}
