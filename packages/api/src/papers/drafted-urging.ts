import { localDate } from '@kyhan/calendar';
import { URGED_STANDINGS, type UrgedStanding } from '@kyhan/contracts';
import { daysLate } from '@kyhan/engine';
import { listPlans, listTold, listUrged, type Register, type ToldOfWork, type Urged } from '@kyhan/register';
import { paperIssuer, urgingPaper, workName, type UrgedWork, type UrgingFacts } from '@kyhan/words';
import { namesUnder, type NamesNow } from '../names/names-under.js';
import type { AskedPapers, DraftedPaper } from './drafted-paper.js';
import { groupedBy } from './grouped-by.js';
import { urgedOf, urgingLetters, type UrgingLetter } from './urging-letters.js';

/**
 * The letters that urge: one to all units that are ordered, or to the one that is asked for, and to each body that is
 * asked one of its own. None where nothing is to be urged.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function draftedUrging(register: Register, asked: AskedPapers): Promise<DraftedPaper[]> {
  const letters = (await urgingLetters(register, asked)).filter(
    ({ paperId }) => asked.paperId === undefined || paperId === asked.paperId,
  );
  const worksOf = await namedIn(register, asked, letters);
  return letters.map((one) => letter(one, inOrder(worksOf(one)), asked));
}

type Named = Urged & { readonly work: UrgedWork };

/** What letters name, read at once, however many letters there are. */
async function namedIn(register: Register, asked: AskedPapers, letters: readonly UrgingLetter[]) {
  const { plan, now, most } = asked;
  const read = async (isAsked: boolean): Promise<readonly Urged[]> => {
    const own = letters.filter(({ askedUnitId }) => (askedUnitId !== undefined) === isAsked);
    const [only, ...others] = own;
    if (only === undefined) return [];
    // Of a body alone its own are read; of all of them all.
    const toOne = others.length === 0 && isAsked ? { unitId: only.askedUnitId } : {};
    const standings = URGED_STANDINGS.filter((is) => own.some(({ counts }) => counts[is].works > 0));
    return await listUrged(register, { ...urgedOf(asked), ...toOne, isAsked, most, standings });
  };
  const urged = [...(await read(false)), ...(await read(true))];
  const assignments = urged.map(({ assignment }) => assignment);
  const ids = assignments.map(({ assignmentId }) => assignmentId);
  const told = groupedBy(await listTold(register, ids), ({ assignmentId }) => assignmentId);
  const namesOf = await namesUnder({ register }, async () => await listPlans(register), assignments);
  const named = urged.map((one): Named => {
    const { assignment } = one;
    const work = urgedWork(one, {
      names: namesOf(assignment),
      told: told.get(assignment.assignmentId) ?? [],
      now,
      zone: plan.timeZone,
    });
    return { ...one, work };
  });
  const ofLetter = groupedBy(named, ({ assignment: { asked: isAsked, unitId } }) =>
    isAsked ? unitId : undefined,
  );
  return ({ askedUnitId }: UrgingLetter) => ofLetter.get(askedUnitId) ?? [];
}

/** Ă and Â follow A, Đ follows D. */
const vietnamese = new Intl.Collator('vi');

/** By the names of units; what one of them owes stays by due instant. */
function inOrder(named: readonly Named[]): readonly Named[] {
  return named.toSorted((a, b) => vietnamese.compare(a.work.unit.vi, b.work.unit.vi));
}

function letter(
  { paperId, askedUnitId, counts, units }: UrgingLetter,
  named: readonly Named[],
  { plan, period, now }: AskedPapers,
): DraftedPaper {
  const on = localDate(now, plan.timeZone);
  const facts: UrgingFacts = {
    plan,
    issuer: { ...paperIssuer(plan, on), draftedOn: on },
    on,
    periodKey: period.key,
    to: period.to,
    asked: askedUnitId !== undefined,
    counts,
    units,
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
  const { unitId, obligationId, stepId, periodKey, periodFrom, dueOn, dueAt, promisedOn, asking } =
    assignment;
  const { leadUnitId } = assignment;
  const lead = leadUnitId === undefined ? undefined : names.unitName(leadUnitId);
  return {
    unit: names.unitName(unitId),
    what: workName(names.obligationTitle(obligationId), names.stepTitle(obligationId, stepId), lead),
    periodKey,
    periodFrom,
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
