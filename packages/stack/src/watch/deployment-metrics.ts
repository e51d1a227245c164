import { countSetApart, registerHealth, registerSummary, type Register } from '@kyhan/register';
import type { PlanClock } from '@kyhan/engine';
import { collectDefaultMetrics, Gauge, Registry } from 'prom-client';

const SECOND_MS = 1000;

/** What a deployment is measured by, by the name that alert rules know it by; none of it names a unit or a person. */
const GAUGES = {
  kyhan_assignments: 'Assignments by status',
  kyhan_notices: 'Notices by kind and state',
  kyhan_notices_unknown: 'Sendings whose result nobody knows, by kind',
  kyhan_submissions_untaken: 'Submissions that no turn has taken in yet',
  kyhan_findings_open: 'Findings that somebody is to look at',
  kyhan_set_apart: 'Assignments and rulings that could not be decided',
  kyhan_outbox_waiting:
    'Notices whose time has come and that have not left; those that a list leaves out are not among them',
  kyhan_outbox_age_seconds: 'For how long the oldest of them waits',
  kyhan_wakes_missed: 'Assignments that should have been woken',
  kyhan_wakes_age_seconds: 'For how long the oldest of them waits',
  kyhan_audit_age_seconds: 'How long ago everything was last looked through; absent before the first time',
  kyhan_backup_age_seconds:
    'How long ago the last backup was made that was read back; absent where there was none',
  kyhan_mail_held: '1 while no letter of a notice leaves',
  kyhan_mail_limited: '1 while letters go to a list of mailboxes alone',
} as const;

/** By which names alert rules ask. */
export const METRIC_NAMES: readonly string[] = Object.keys(GAUGES);

const LABELS: Partial<Record<keyof typeof GAUGES, readonly string[]>> = {
  kyhan_assignments: ['status'],
  kyhan_notices: ['kind', 'state'],
  kyhan_notices_unknown: ['kind'],
};

/**
 * The metrics of a deployment in the text format of Prometheus, as they are when they are asked for.
 * Ages are seconds of plan time.
 */
export function deploymentMetrics({ register, clock }: { register: Register; clock: PlanClock }): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const gauges = new Map<string, Gauge>();
  for (const [name, help] of Object.entries(GAUGES)) {
    const labelNames = LABELS[name as keyof typeof GAUGES] ?? [];
    gauges.set(name, new Gauge({ name, help, labelNames, registers: [registry] }));
  }
  return {
    contentType: registry.contentType,
    text: async () => {
      const measured = await measures(register, clock.now());
      for (const [name, gauge] of gauges) emptied(gauge, name in LABELS);
      for (const { name, labels, value } of measured) gauges.get(name)?.set(labels ?? {}, value);
      return await registry.metrics();
    },
  };
}

/** Of a gauge without labels a reset makes a zero, which would be told: what is not measured is absent. */
function emptied(gauge: Gauge, isLabelled: boolean): void {
  gauge.reset();
  if (!isLabelled) gauge.remove();
}

export interface Metrics {
  readonly contentType: string;
  /** @throws KyhanError REGISTER_UNAVAILABLE, CLOCK_ASTRAY */
  text(): Promise<string>;
}

interface Measure {
  readonly name: keyof typeof GAUGES;
  readonly value: number;
  readonly labels?: Readonly<Record<string, string>>;
}

async function measures(register: Register, now: number): Promise<Measure[]> {
  const [health, summary, setApart] = [
    await registerHealth(register, now),
    await registerSummary(register, { now }),
    await countSetApart(register),
  ];
  const { outbox, wakes, auditedAt, mailHeld, mailLimited, backupRealAt } = health;
  const age = (at: number | undefined) => (at === undefined ? 0 : Math.max(0, now - at) / SECOND_MS);
  return [
    ...Object.entries(summary.assignments.byStatus).map(([status, value]) => ({
      name: 'kyhan_assignments' as const,
      labels: { status },
      value,
    })),
    ...summary.notices.flatMap(({ kind, state, count, unknownCount }) => [
      { name: 'kyhan_notices' as const, labels: { kind, state }, value: count },
      ...(unknownCount === 0
        ? []
        : [{ name: 'kyhan_notices_unknown' as const, labels: { kind }, value: unknownCount }]),
    ]),
    { name: 'kyhan_submissions_untaken', value: summary.untakenSubmissions },
    { name: 'kyhan_findings_open', value: summary.openFindings },
    { name: 'kyhan_set_apart', value: setApart },
    { name: 'kyhan_outbox_waiting', value: outbox.waiting },
    { name: 'kyhan_outbox_age_seconds', value: age(outbox.oldestAt) },
    { name: 'kyhan_wakes_missed', value: wakes.missed },
    { name: 'kyhan_wakes_age_seconds', value: age(wakes.oldestAt) },
    ...(auditedAt === undefined ? [] : [{ name: 'kyhan_audit_age_seconds' as const, value: age(auditedAt) }]),
    ...(backupRealAt === undefined
      ? []
      : [
          {
            name: 'kyhan_backup_age_seconds' as const,
            value: Math.max(0, Date.now() - backupRealAt) / SECOND_MS,
          },
        ]),
    { name: 'kyhan_mail_held', value: mailHeld === undefined ? 0 : 1 },
    { name: 'kyhan_mail_limited', value: mailLimited === undefined ? 0 : 1 },
  ];
}
