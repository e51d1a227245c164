import { planNames, type Plan } from '@kyhan/plan';
import { readAssignmentId } from '@kyhan/plan/ids';
import { assignmentsOfPurges, listPlans, type Purge, type Register } from '@kyhan/register';
import { pageWords, periodWords, PURGE_KIND_NAMES, sameInBoth, type InBoth } from '@kyhan/words';

/** In what something was typed by mistake, as pages name it. */
export interface PurgedSubject {
  readonly words: InBoth;
  /** What its plan calls in it, which is read aloud in its own language. */
  readonly names: readonly InBoth[];
  /** The assignment where it stands; absent where it belongs to none. */
  readonly assignmentId?: string;
}

type Subject = Omit<Purge['subject'], 'parts'>;

/**
 * In what each was typed: by its unit, its duty and its period where it belongs to an assignment, else by its id.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function purgedSubjects(
  register: Register,
  subjects: readonly Subject[],
): Promise<(subject: Subject) => PurgedSubject> {
  const assignments = await assignmentsOfPurges(register, subjects);
  const plans = (await listPlans(register)).map(({ plan }) => plan);
  return ({ kind, id }) => {
    const assignmentId = assignments.get(id);
    const named = assignmentId === undefined ? undefined : namedWork(assignmentId, plans);
    const work = named?.words ?? sameInBoth(id);
    const words = pageWords.purges.of({ kind: PURGE_KIND_NAMES[kind], work });
    const names = named?.names ?? [];
    return { words, names, ...(assignmentId === undefined ? {} : { assignmentId }) };
  };
}

function namedWork(assignmentId: string, plans: readonly Plan[]) {
  const read = readAssignmentId(assignmentId);
  if (read === undefined) return undefined;
  const { planSlug, obligationId, periodKey, unitId } = read;
  const names = planNames(...plans.filter(({ slug }) => slug === planSlug));
  const unit = names.unitName(unitId);
  const work = names.obligationTitle(obligationId);
  const period = periodWords(periodKey, names.firstDay(obligationId, periodKey));
  return { words: pageWords.purges.ofUnit({ unit, work, period }), names: [unit, work] };
}
