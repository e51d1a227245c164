import { KyhanError } from '@kyhan/errors';
import { getAssignment } from '@kyhan/register';
import { namedAssignment } from '../names/named-assignment.js';
import { namesUnder } from '../names/names-under.js';
import { whoActed } from '../names/who-acted.js';
import type { PortalDependencies } from '../portal-dependencies.js';
import type { Handlers } from '../serving/handlers.js';
import { gatheredByLead, toldOfLead } from './gathered-by-lead.js';

/** What a lead gathers: for who owes it, and who sees all of the plan; whoever contributes sees nothing of the others. */
export function contributionHandlers(dependencies: PortalDependencies): Pick<Handlers, 'getContributions'> {
  const { register, now } = dependencies;
  return {
    getContributions: async ({ viewer, plans, params: { id } }) => {
      const lead = await getAssignment(register, id);
      if (!viewer.rights.may('read', lead))
        throw new KyhanError('ASSIGNMENT_NOT_FOUND', { assignmentId: id });
      const gathered = await gatheredByLead(register, id);
      const told = await toldOfLead(register, id);
      const namesOf = await namesUnder(dependencies, plans, [lead, ...gathered.map((one) => one.assignment)]);
      const names = namesOf(lead);
      const actors = gathered.flatMap(({ submission }) => submission?.actor ?? []);
      const who = await whoActed(register, actors, { ...names, planSlug: lead.planSlug });
      const contributions = gathered.map(({ assignment, submission }) => ({
        ...namedAssignment(assignment, namesOf(assignment), now()),
        ...(submission && {
          submission: { ...submission, actorName: who(submission.actor, submission.storedAt) },
        }),
      }));
      return {
        answer: {
          contributions,
          told: told.map((unitId) => ({ unitId, unitName: names.unitName(unitId) })),
        },
        planSlug: lead.planSlug,
      };
    },
  };
}
