import { createHash } from 'node:crypto';
import { endOfDay, instantAt, type Instant } from '@kyhan/calendar';
import { adoptionBody, type AdoptionAnswer, type AdoptionBody } from '@kyhan/contracts';
import { KyhanError } from '@kyhan/errors';
import { BEFORE_USE } from '@kyhan/engine';
import { planNames } from '@kyhan/plan';
import { actorIdOf, shardIdOf, type Actor } from '@kyhan/plan/ids';
import { adoptReceived, type AdoptedCycle, type Register } from '@kyhan/register';
import { adoptionWords, periodWords, shortDate } from '@kyhan/words';
import { checked } from '../asked/checked.js';
import { requireRight } from '../rights/rights-of.js';
import { adoptableMatters } from './adoptable-matters.js';
import { adoptionLines, type AdoptedLine } from './adoption-lines.js';
import { namedUnit } from './named-unit.js';
import { ADOPTION_COLUMNS, type AdoptionProblem } from './adoption-table.js';

interface Adopting {
  readonly register: Register;
  readonly ring: (shardId: string) => Promise<void>;
  readonly now: () => number;
}

/** A list of what units had handed in before the software was in use, and who takes it over. */
export type AdoptionWish = AdoptionBody & { readonly planSlug: string; readonly actor: Actor };

/**
 * Takes over what units of a plan had handed in before the software was in use, whole or not at all; nobody is written to
 * about it. What was taken over before, or handed in here, stays as it is, so that the same list again changes nothing.
 * @throws KyhanError PLAN_NOT_FOUND, NOT_ALLOWED, REQUEST_INVALID, ADOPTION_REFUSED with everything that is wrong;
 * SUBMITTED_MEANWHILE, ASSIGNMENT_ENDED, HANDED_OVER where something came in the same moment
 */
export async function adopt(
  { register, ring, now }: Adopting,
  { planSlug, actor, ...asked }: AdoptionWish,
): Promise<AdoptionAnswer> {
  const at = now();
  await requireAdopter(register, { planSlug, actor, at });
  const { rows, dryRun, sheet } = checked(adoptionBody, asked);
  const by = { actor: actorIdOf(actor), reason: adoptionWords.reason.vi };
  const { version, matters } = await adoptableMatters(register, { planSlug, now: at, rows, ...by });
  const { plan } = version;
  const { lines, blank, problems } = adoptionLines({ plan, matters, rows, now: at });
  if (problems.length > 0) throw adoptionRefused(problems, sheet);
  const fresh = lines.filter(({ matter }) => !matter.isOver);
  const receivedAt = ({ receivedOn: on, receivedTime }: AdoptedLine) => {
    const { timeZone: zone } = plan;
    return Math.min(
      at,
      receivedTime === undefined ? endOfDay(on, zone) - 1 : instantAt(on, receivedTime, zone),
    );
  };
  if (!dryRun && fresh.length > 0) {
    await adoptReceived(register, {
      cycles: adoptedCycles(fresh),
      submissions: fresh.map((line) => submissionOf(line, { ...by, at, receivedAt })),
      ...by,
      at,
      realAt: Date.now(),
    });
    const open = fresh.flatMap(({ matter }) => matter.open ?? []);
    for (const shardId of new Set(open.map(shardIdOf))) void ring(shardId);
  }
  return {
    adopted: fresh.length,
    already: lines.length - fresh.length,
    blank,
    items: fresh.map((line) => {
      const { assignmentId, unitId, obligationId, periodKey, dueOn, dueAt, asked } = line.matter;
      return {
        assignmentId,
        unit: unitId,
        obligation: obligationId,
        period: periodKey,
        dueOn,
        receivedOn: line.receivedOn,
        ...(asked ? {} : { onTime: receivedAt(line) < dueAt }),
      };
    }),
  };
}

/**
 * The list to fill in: what units of a plan owed up to now and nothing was handed in for, a line each under the columns
 * that `adopt` reads.
 * @throws KyhanError PLAN_NOT_FOUND, NOT_ALLOWED
 */
export async function adoptionTemplate(
  { register, now }: Pick<Adopting, 'register' | 'now'>,
  { planSlug, actor }: Pick<AdoptionWish, 'planSlug' | 'actor'>,
): Promise<{ readonly rows: readonly (readonly string[])[] }> {
  const at = now();
  await requireAdopter(register, { planSlug, actor, at });
  const by = { actor: actorIdOf(actor), reason: adoptionWords.reason.vi };
  const { version, matters } = await adoptableMatters(register, { planSlug, now: at, ...by });
  const names = planNames(version.plan);
  const rows = matters
    .filter(({ isOver }) => !isOver)
    .map((matter) => [matter, namedUnit(matter, matters)] as const)
    .map(([{ obligationId, stepId, periodKey, periodFrom, dueOn }, unitId]) => [
      names.unitName(unitId).vi,
      names.obligationTitle(obligationId).vi,
      periodWords(periodKey, periodFrom).vi,
      names.stepTitle(obligationId, stepId)?.vi ?? '',
      shortDate(dueOn),
      '',
      '',
      '',
    ]);
  const head = ADOPTION_COLUMNS.map((column) => adoptionWords.columns[column].vi);
  return { rows: [head, ...rows] };
}

async function requireAdopter(
  register: Register,
  { planSlug, ...who }: { readonly planSlug: string; readonly actor: Actor; readonly at: number },
): Promise<void> {
  for (const act of ['open', 'enter'] as const)
    await requireRight(register, { ...who, act, where: { planSlug } });
}

/** Each period with what is taken over of it. */
function adoptedCycles(lines: readonly AdoptedLine[]): AdoptedCycle[] {
  const cycles = new Map<string, AdoptedCycle>();
  for (const { past } of lines.map(({ matter }) => matter)) {
    if (past === undefined) continue;
    const { cycle, opened, request } = past;
    const openings = [...(cycles.get(cycle.cycleId)?.openings ?? []), opened];
    cycles.set(cycle.cycleId, { cycle, openings, request });
  }
  return [...cycles.values()];
}

interface Entering {
  readonly actor: string;
  readonly reason: string;
  readonly at: number;
  readonly receivedAt: (line: AdoptedLine) => Instant;
}

function submissionOf(line: AdoptedLine, { actor, reason, at, receivedAt }: Entering) {
  const { matter, receivedOn, document, note } = line;
  const { assignmentId, unitId } = matter;
  return {
    submissionId: submissionIdOf(assignmentId),
    assignmentId,
    values: {},
    nil: false,
    ...(note === '' ? {} : { note }),
    actor,
    channel: 'page' as const,
    entry: {
      means: BEFORE_USE,
      receivedOn,
      receivedAt: receivedAt(line),
      said: { reason, ...(document === '' ? {} : { document }) },
    } as const,
    storedAt: at,
    storedRealAt: Date.now(),
    owedBy: unitId,
    afterVersion: 0,
  };
}

/** One for each matter: two lists at once cannot both hand it in. */
function submissionIdOf(assignmentId: string): string {
  return `${BEFORE_USE}-${createHash('sha256').update(assignmentId).digest('hex').slice(0, 32)}`;
}

function adoptionRefused(problems: readonly AdoptionProblem[], sheet: string | undefined): KyhanError {
  const said = (language: 'vi' | 'en') =>
    problems
      .map(
        ({ line, message }) =>
          adoptionWords.atLine({ line, problem: message, sheet: sheet ?? 'null' })[language],
      )
      .join('\n');
  return new KyhanError('ADOPTION_REFUSED', { problems: { vi: said('vi'), en: said('en') } });
}
