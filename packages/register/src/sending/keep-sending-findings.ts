import type { WorkingCalendar } from '@kyhan/calendar';
import type { FindingEnding, FindingFacts } from '@kyhan/contracts';
import { isSendingLate } from '@kyhan/engine/timetable';
import type { Plan } from '@kyhan/plan';
import { findingIdOf } from '@kyhan/plan/ids';
import { sql } from 'kysely';
import { canonicalJson } from '../canonical-json.js';
import type { Register } from '../connection/register.js';
import { closeFindings } from '../findings/close-findings.js';
import { openFinding, PLAN_OF_FINDING } from '../findings/finding.js';
import { isToIssue, listOutgoing, type OutgoingReport } from './list-outgoing.js';
import { refusedReportId } from '../findings/refused-report-id.js';

interface Keeping {
  readonly plan: Plan;
  readonly calendar: Pick<WorkingCalendar, 'shiftWorkingDays'>;
  /** Of one cycle alone. */
  readonly cycleId?: string;
  /** Plan time, epoch milliseconds. */
  readonly now: number;
}

type Late = Pick<Keeping, 'calendar' | 'now'> & { readonly timeZone: string };

/** What was accepted longer ago is asked about no more: its finding was opened then, and stays until it is answered. */
const ASKED_FOR_MS = 92 * 24 * 60 * 60_000;

type Kept = Extract<
  FindingFacts,
  { readonly kind: 'report-unissued' | 'report-not-arrived' | 'report-too-large' }
>;

/**
 * What was accepted and is not issued after the days that an office takes (of a cycle one finding), what was issued and
 * has not arrived, and what no letter can carry. They close themselves when it is said, and where what was accepted is
 * returned after all; what a person has closed stays so until something else is missing.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function keepSendingFindings(
  register: Register,
  { plan, cycleId, ...at }: Keeping,
): Promise<void> {
  const acceptedSince = cycleId === undefined ? at.now - ASKED_FOR_MS : 0;
  const reports = await listOutgoing(register, {
    planSlug: plan.slug,
    acceptedSince,
    ...(cycleId === undefined ? {} : { cycleId }),
  });
  const late = { ...at, timeZone: plan.timeZone };
  const wanted = [...unissued(reports, late), ...reports.flatMap((report) => unsettled(report, late))];
  const open = new Set(wanted.map(idOf));
  const settled = reports.flatMap(answerable).filter((id) => !open.has(id));
  await closeFindings(register.db, [...new Set(settled)], { at: at.now, ending: 'sent-out' });
  for (const one of wanted) await keep(register, one, at.now);
  await closeReturned(register, { planSlug: plan.slug, at: at.now });
}

/** Of what is not accepted any more nothing goes out. */
async function closeReturned(
  { db }: Register,
  { planSlug, at }: { readonly planSlug: string; readonly at: number },
): Promise<void> {
  await sql`
    update findings set closed_at = ${at}::bigint, ending = ${'ruled' satisfies FindingEnding}
    where closed_at is null and kind in ('report-unissued', 'report-not-arrived', 'report-too-large', 'report-refused')
      and ${PLAN_OF_FINDING} = ${planSlug} and not exists (
        select from assignments a join standings s on s.assignment_key = a.assignment_key
          join cycles c on c.cycle_key = a.cycle_key
        where s.accepted_at is not null and findings.subject in (c.cycle_id, a.assignment_id))`.execute(db);
}

function unissued(reports: readonly OutgoingReport[], late: Late): Kept[] {
  const counts = new Map<string, number>();
  for (const { assignment } of reports.filter(isToIssue))
    if (isSendingLate('issue', { ...late, since: assignment.acceptedAt }))
      counts.set(assignment.cycleId, (counts.get(assignment.cycleId) ?? 0) + 1);
  return [...counts].map(([subject, count]) => ({ kind: 'report-unissued', subject, data: { count } }));
}

function unsettled(report: OutgoingReport, late: Late): Kept[] {
  const { issued, recipients } = report.standing;
  if (issued === undefined || isToIssue(report)) return [];
  const { assignmentId: subject } = report.assignment;
  const missing = recipients.filter(({ arrived }) => arrived === undefined);
  const unsent = missing.filter(({ sent, hindrance }) => sent === undefined && hindrance === 'too-large');
  const found: Kept[] = [];
  if (missing.length > 0 && isSendingLate('arrive', { ...late, since: issued.at }))
    found.push({ kind: 'report-not-arrived', subject, data: { recipients: namesOf(missing) } });
  if (unsent.length > 0)
    found.push({ kind: 'report-too-large', subject, data: { recipients: namesOf(unsent) } });
  return found;
}

function namesOf(recipients: OutgoingReport['standing']['recipients']) {
  return recipients.map(({ name }) => name);
}

/** The ids of what may have been asked about a report; of a letter that was refused only where it went another way. */
function answerable({ assignment: { assignmentId, cycleId }, standing }: OutgoingReport): string[] {
  const gone = standing.recipients.filter(({ sent, arrived }) => sent !== undefined || arrived !== undefined);
  return [
    idOf({ kind: 'report-unissued', subject: cycleId }),
    idOf({ kind: 'report-not-arrived', subject: assignmentId }),
    idOf({ kind: 'report-too-large', subject: assignmentId }),
    ...gone.map(({ recipient }) => refusedReportId({ assignmentId, recipient })),
  ];
}

function idOf({ kind, subject: about }: Pick<Kept, 'kind' | 'subject'>): string {
  return findingIdOf({ kind, about });
}

/** What is open says what is so now. */
async function keep(register: Register, one: Kept, at: number): Promise<void> {
  const findingId = idOf(one);
  const before = await register.db
    .selectFrom('findings')
    .select(['data', 'ending'])
    .where('findingId', '=', findingId)
    .executeTakeFirst();
  if (before?.ending === 'by-person' && isWithin(one.data, before.data)) return;
  if (before?.ending === null && canonicalJson(before.data) === canonicalJson(one.data)) return;
  await openFinding(register, { ...one, findingId, at });
  await register.db
    .updateTable('findings')
    .set({ data: JSON.stringify(one.data) })
    .where('findingId', '=', findingId)
    .where('closedAt', 'is', null)
    .execute();
}

/** Whether nothing is missing but what was missing before. */
function isWithin(missing: object, before: object): boolean {
  return Object.entries(missing).every(([name, value]) => {
    const known: unknown = before[name as keyof typeof before];
    if (typeof value === 'number') return typeof known === 'number' && value <= known;
    const all = new Set((known as readonly object[]).map(canonicalJson));
    return (value as readonly object[]).every((one) => all.has(canonicalJson(one)));
  });
}
