import { createHash } from 'node:crypto';
import {
  addDays,
  endOfDay,
  isPlainDate,
  startOfDay,
  yearOf,
  type Instant,
  type PlainDate,
} from '@kyhan/calendar';
import { BEFORE_USE } from '@kyhan/engine';
import type { Obligation, Plan } from '@kyhan/plan';
import { cycleIdOf, requestPeriodKey } from '@kyhan/plan/ids';
import {
  findRequest,
  nextRequestNumber,
  type PlanVersion,
  type Register,
  type Request,
} from '@kyhan/register';
import { joiningOpenings } from '../joining/joining-openings.js';
import type { AdoptableMatter, AdoptableWish } from './adoptable-matter.js';
import { adoptionTable } from './adoption-table.js';
import { nameFinder } from './name-finder.js';
import { requestNamed } from './request-named.js';

/** What was asked for outside the calendar before the plan was kept here, as the list of the office has it. */
interface ListedRequest {
  readonly obligation: Obligation;
  readonly listedAs: string;
  readonly dueOn: PlainDate;
}

/** Half as long as anybody remembers: a day of receipt before it is a slip. */
const ASKED_BEFORE_DAYS = 366;

/**
 * The matters of requests that a list alone knows of: each of its own kind, name and day is one, under the next numbers
 * of its year.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function listedMatters(
  register: Register,
  version: PlanVersion,
  { rows, ...wish }: AdoptableWish & { readonly rows: readonly (readonly string[])[] },
): Promise<readonly AdoptableMatter[]> {
  const taken = new Map<string, number>();
  const matters: AdoptableMatter[] = [];
  for (const listed of listedRequests(version.plan, rows, wish.now)) {
    const { slug: planSlug } = version.plan;
    const requestId = `${BEFORE_USE}-${hashOf(JSON.stringify([planSlug, listed.listedAs]))}`;
    const which = { planSlug, obligationId: listed.obligation.id, year: yearOf(listed.dueOn) };
    const before = await findRequest(register, requestId);
    const series = JSON.stringify(which);
    const number = before?.number ?? taken.get(series) ?? (await nextRequestNumber(register, which));
    if (before === undefined) taken.set(series, number + 1);
    const request = before ?? {
      requestId,
      ...which,
      number,
      dueOn: listed.dueOn,
      units: [],
      reason: wish.reason,
      actor: wish.actor,
      askedAt: wish.now,
      askedRealAt: Date.now(),
    };
    matters.push(...mattersOf(version, { ...listed, request, wish }));
  }
  return matters;
}

function listedRequests(plan: Plan, rows: readonly (readonly string[])[], now: Instant): ListedRequest[] {
  const onRequest = plan.obligations.filter(({ period }) => period.type === 'on-request');
  const find = nameFinder(onRequest.map(({ id, title }) => ({ id, names: [title.vi, title.en] })));
  const listed = new Map<string, ListedRequest>();
  for (const { cells } of adoptionTable(rows).lines) {
    const found = find(cells.obligation);
    const obligation = onRequest.find(({ id }) => 'id' in found && id === found.id);
    const { due: dueOn } = cells;
    if (obligation === undefined || !isPlainDate(dueOn) || endOfDay(dueOn, plan.timeZone) > now) continue;
    const listedAs = requestNamed(obligation.id, cells);
    listed.set(listedAs, { obligation, listedAs, dueOn });
  }
  // The same list, in whatever order, gives them the same numbers.
  return [...listed.values()].toSorted((one, other) =>
    one.dueOn + one.listedAs < other.dueOn + other.listedAs ? -1 : 1,
  );
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 32);
}

interface Listed extends ListedRequest {
  readonly request: Request;
  readonly wish: AdoptableWish;
}

function mattersOf(
  { plan, version }: PlanVersion,
  { obligation, listedAs, dueOn, request, wish: { now, actor, reason } }: Listed,
): AdoptableMatter[] {
  const { id: obligationId } = obligation;
  const periodKey = requestPeriodKey(request);
  const cycleId = cycleIdOf({ planSlug: plan.slug, obligationId, periodKey });
  const dueAt = endOfDay(dueOn, plan.timeZone);
  const opensAt = startOfDay(dueOn, plan.timeZone);
  const name = { cycleId, obligationId, periodKey, periodFrom: dueOn, periodTo: dueOn, dueOn, dueAt };
  const units = plan.units.map(({ id }) => id);
  const openings = joiningOpenings({ plan, cycle: name, owed: [], units, now, actor, reason, opensAt });
  const cycle = {
    ...name,
    planSlug: plan.slug,
    planVersion: version,
    opensAt,
    nominalDueOn: dueOn,
    openedAt: now,
    actor,
  };
  return openings.flatMap((opened): AdoptableMatter[] => {
    if (opened.fact.type !== 'opened') return [];
    const { unitId, stepId, asked = false } = opened.fact;
    const which = { assignmentId: opened.stream, unitId, obligationId, stepId, periodKey };
    const days = { periodFrom: addDays(dueOn, -ASKED_BEFORE_DAYS), opensAt, dueOn, dueAt };
    const never = { isOver: false, formerUnitIds: [] };
    return [{ ...which, ...days, asked, ...never, listedAs, past: { cycle, opened, request } }];
  });
}
