import { cp, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** Of it a ministry is sent what came of it. */
const ON_REQUEST = fileURLToPath(new URL('../support/on-request.yaml', import.meta.url));
const RECIPIENTS = `    recipients: [{ name: { vi: Bộ, en: Ministry }, email: van-thu@bo.example.org }]
`;
const FIRST_PLAN = fileURLToPath(new URL('../../examples/first-plan', import.meta.url));

/** What the first plan lacks: a third ward that owes nothing of its own, and a report on request. */
const MORE_UNITS = `  - id: phuong-tay
    name: { vi: UBND phường Tây, en: Tây ward }
    parent: thanh-pho
    contacts: [{ role: focal-point, email: dau-moi@phuong-tay.example.org }]

groups:`;
/** Its units are asked to say that they have taken note, and of one report what they send is approved. */
const ACKNOWLEDGED = `  approved:
    approval: [head]
  ordered:
    acknowledge: { within: { workingDays: 1 } }
`;
const MORE_OBLIGATIONS = `
  - id: briefing
    kind: briefing
    title: { vi: Giao ban, en: Briefing }
    source: { section: II.5, quote: Giao ban mỗi năm }
    basis: given
    audience: [wards]
    period: year
    anchor: { on: 12-28, yearOffset: 1 }
    meeting: { invite: [wards], time: "08:00" }
    opens: { at: period-start }
    due: { after: anchor, workingDays: 2 }
    policy: approved
    nil: allowed
  - id: approved-report
    kind: report
    title: { vi: Báo cáo có phê duyệt, en: Report that is approved }
    source: { section: II.4, quote: Lãnh đạo đơn vị phê duyệt }
    basis: given
    audience: [wards]
    period: year
    opens: { at: period-start }
    due: { on: 12-31, yearOffset: 1 }
    policy: approved
    nil: allowed
  - id: training
    kind: training
    title: { vi: Tập huấn, en: Training }
    source: { section: II.6, quote: Tập huấn cho cán bộ }
    basis: given
    audience: [wards]
    period: year
    opens: { at: period-start }
    due: { on: 12-31, yearOffset: 1 }
    policy: approved
    nil: allowed
    targets: [{ id: officers, roster: officers.csv, percent: 100, by: 2026-12-31 }]
  - id: uncertain-report
    kind: report
    title: { vi: Báo cáo theo quy định, en: Report as the rules have it }
    source: { section: II.3, quote: Báo cáo theo quy định }
    basis: inferred
    inferredFrom: quy định chung
    audience: [wards]
    period: year
    opens: { at: period-start }
    due: { on: 12-31, yearOffset: 1 }
    policy: ordered
    nil: allowed
`;

/** Writes the first plan, so that every command has something to do, and the files that commands are given beside it. */
export async function writeAskedPlan(folder: string): Promise<string> {
  await cp(FIRST_PLAN, path.join(folder, 'plan'), { recursive: true });
  const plan = path.join(folder, 'plan', 'plan.yaml');
  const written = await readFile(plan, 'utf8');
  const onRequest = await readFile(ON_REQUEST, 'utf8');
  const policies = written.replace('  ordered:\n', ACKNOWLEDGED);
  const asked = policies.replace('groups:', MORE_UNITS).trimEnd();
  await writeFile(
    plan,
    `${asked}${MORE_OBLIGATIONS}${onRequest}${RECIPIENTS}reorganisations: [reorganisation.yaml]\n`,
  );
  await writeFile(
    path.join(folder, 'plan', 'reorganisation.yaml'),
    'planFile: plan.yaml\nevents: [{ effective: 2099-01-01, dissolve: phuong-bac }]\n',
  );
  await writeFile(
    path.join(folder, 'plan', 'officers.csv'),
    'person,unit,name,from,to\ncb-01,phuong-bac,Cán bộ 01,2026-01-01,\n',
  );
  await writeFile(path.join(folder, 'report.yaml'), 'meetings: 3\nsummary: Ba buổi sinh hoạt\n');
  await writeFile(
    path.join(folder, 'duties.csv'),
    'Đơn vị,Nhiệm vụ,Tần suất,Ngày\nSở Y tế,Báo cáo,hằng tháng,25\n',
  );
  return plan;
}
