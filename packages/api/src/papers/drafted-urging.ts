import { localDate } from '@kyhan/calendar';
import { URGED_STANDINGS, type UrgedStanding } from '@kyhan/contracts';
import { daysLate } from '@kyhan/engine';
import { listPlans, listTold, listUrged, type Register, type ToldOfWork, type Urged } from '@kyhan/register';
import { paperIssuer, urgingPaper, workName, type UrgedWork, type UrgingFacts } from '@kyhan/words';
import { namesUnder, type NamesNow } from '../names/names-under.js';
import type { AskedPapers, DraftedPaper } from './drafted-paper.js';

/**
 * The letters that urge: one to all units that are ordered, or to the one that is asked for, and to each body that is
 * asked one of its own. None where nothing is to be urged.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function draftedUrging(register: Register, asked: AskedPapers): Promise<DraftedPaper[]> {
  const { plan, period, unitId, within, now } = asked;
  const urged = await listUrged(register, { planSlug: plan.slug, within, unitId, to: period.to, now });
  const assignments = urged.map(({ assignment }) => assignment);
  const told = byAssignment(
    await listTold(
      register,
      assignments.map(({ assignmentId }) => assignmentId),
    ),
  );
  const namesOf = await namesUnder({ register }, async () => await listPlans(register), assignments);
  const works = urged.map((one): Named => {
    const work = urgedWork(one, {
      names: namesOf(one.assignment),
      told: told.get(one.assignment.assignmentId) ?? [],
      now,
      zone: plan.timeZone,
    });
    return { ...one, work };
  });
  return lettersOf(works, unitId).map(({ paperId, isAsked, named }) =>
    letter({ paperId, isAsked, named: inOrder(named), asked }),
  );
}

type Named = Urged & { readonly work: UrgedWork };

/** Of one letter: to whom, and what it names. */
interface LetterTo {
  readonly paperId: string;
  readonly isAsked: boolean;
  readonly named: readonly Named[];
}

function lettersOf(works: readonly Named[], unitId: string | undefined): readonly LetterTo[] {
  const ordered = works.filter(({ assignment }) => !assignment.asked);
  const asked = new Map<string, Named[]>();
  for (const one of works.filter(({ assignment }) => assignment.asked)) {
    const own = asked.get(one.assignment.unitId) ?? [];
    asked.set(one.assignment.unitId, own);
    own.push(one);
  }
  const toAll = { paperId: unitId ?? 'units', isAsked: false, named: ordered };
  return [
    ...(ordered.length === 0 ? [] : [toAll]),
    ...[...asked].map(([id, named]) => ({ paperId: `asked-${id}`, isAsked: true, named })),
  ];
}

/** Ă and Â follow A, Đ follows D. */
const vietnamese = new Intl.Collator('vi');

/** By the names of units; what one of them owes stays by due instant. */
function inOrder(named: readonly Named[]): readonly Named[] {
  return named.toSorted((a, b) => vietnamese.compare(a.work.unit.vi, b.work.unit.vi));
}

function letter({
  paperId,
  isAsked,
  named,
  asked,
}: LetterTo & { readonly asked: AskedPapers }): DraftedPaper {
  const { plan, period, now } = asked;
  const on = localDate(now, plan.timeZone);
  const facts: UrgingFacts = {
    plan,
    issuer: paperIssuer(plan, on),
    on,
    periodKey: period.key,
    to: period.to,
    asked: isAsked,
    works: named.map(({ work }) => work),
  };
  const ids = URGED_STANDINGS.map((standing) => [
    standing,
    named.filter((one) => one.standing === standing).map(({ assignment }) => assignment.assignmentId),
  ]);
  return {
    paperId,
    assignments: Object.fromEntries(ids) as { [Standing in UrgedStanding]: string[] },
    paper: { vi: urgingPaper(facts, 'vi'), en: urgingPaper(facts, 'en') },
  };
}

interface ToldOf {
  readonly names: NamesNow;
  readonly told: readonly ToldOfWork[];
  readonly now: number;
  readonly zone: string;
}

function urgedWork({ assignment, standing }: Urged, { names, told, now, zone }: ToldOf): UrgedWork {
  const { unitId, obligationId, stepId, periodKey, dueOn, dueAt, promisedOn, asking } = assignment;
  return {
    unit: names.unitName(unitId),
    what: workName(names.obligationTitle(obligationId), names.stepTitle(obligationId, stepId)),
    periodKey,
    dueOn,
    dueAt,
    standing,
    daysLate: daysLate(assignment, now),
    wasReturned: assignment.returnedAt !== undefined,
    promisedOn,
    asksUntil: asking?.newDueOn,
    isContested: assignment.contestedAt !== undefined,
    waitsForHead: assignment.prepared !== undefined,
    isStopped: assignment.stoppedAt !== undefined,
    told: told.map(({ role, count, lastAt }) => ({ role, count, lastOn: localDate(lastAt, zone) })),
  };
}

function byAssignment(told: readonly ToldOfWork[]): ReadonlyMap<string, readonly ToldOfWork[]> {
  const found = new Map<string, ToldOfWork[]>();
  for (const one of told) {
    const own = found.get(one.assignmentId) ?? [];
    found.set(one.assignmentId, own);
    own.push(one);
  }
  return found;
}
