import { plannedCycle, meetingDay } from '@kyhan/client';
import { KyhanError } from '@kyhan/errors';
import { invitedUnits, meetingTime, planNames, type Form, type Obligation } from '@kyhan/plan';
import { listAssignments, listSubmissions, type Register, type Submission } from '@kyhan/register';
import { agendaPaper, meetingTimeWords, paperIssuer, submittedFacts, type Language } from '@kyhan/words';

/**
 * The agenda of the meeting of a cycle, with what units have brought up and was accepted, unit by unit.
 * @throws KyhanError CYCLE_NOT_FOUND, NOBODY_INVITED, REGISTER_UNAVAILABLE
 */
export async function agendaOf(register: Register, cycleId: string, language: Language) {
  const { cycle, plan, obligation } = await plannedCycle(register, cycleId);
  const on = await meetingDay(register, { cycle, plan, obligation });
  const time = on === undefined ? undefined : meetingTime(plan, obligation, on);
  if (time === undefined) throw new KyhanError('NOBODY_INVITED', { cycleId });
  const { unitName } = planNames(plan);
  const steps = topicSteps(obligation);
  const found = await listAssignments(register, { cycleId });
  const accepted = found.filter(({ stepId, acceptedAt }) => steps.has(stepId) && acceptedAt !== undefined);
  const topics = await Promise.all(
    accepted.map(async ({ assignmentId, submissionId, stepId, unitId }) => {
      const all = await listSubmissions(register, assignmentId);
      const form = plan.forms[steps.get(stepId)?.form ?? ''];
      const own = all.filter((one) => one.submissionId === submissionId && !one.nil);
      return own.map((submission) => ({ unit: unitName(unitId), facts: topicFacts(form, submission) }));
    }),
  );
  return agendaPaper(
    {
      issuer: paperIssuer(plan, time.on),
      what: obligation.title,
      periodKey: cycle.periodKey,
      periodFrom: cycle.periodFrom,
      time: meetingTimeWords(time, plan.timeZone),
      place: obligation.meeting?.place,
      invited: invitedUnits(plan, obligation, time.on).map(unitName),
      topics: topics.flat(),
    },
    language,
  );
}

/** What is noted beside a topic is for whoever reads it, not for who is invited; where nothing else is said, it is the topic. */
function topicFacts(form: Form | undefined, submission: Submission) {
  const { values, nil } = submission;
  const facts = submittedFacts(form, { values, nil });
  return facts.length > 0 ? facts : submittedFacts(form, submission);
}

/** What is gathered for the meeting: steps that a later one gathers, and that nobody waits for the meeting with. */
function topicSteps({ steps }: Obligation): ReadonlyMap<string, Obligation['steps'][number]> {
  const gathered = new Set(steps.flatMap(({ gathers }) => gathers ?? []));
  const isBefore = ({ due }: Obligation['steps'][number]) =>
    due.every(({ position }) => position.type === 'counted' && position.direction === 'before');
  return new Map(
    steps.filter((step) => gathered.has(step.id) && isBefore(step)).map((step) => [step.id, step]),
  );
}
