import type { Plan } from '@kyhan/plan';
import { readCycleId } from '@kyhan/plan/ids';
import { errorBody } from '../error-body.js';
import { given } from '../given.js';
import { toldOutcome } from '../names/told-outcome.js';
import type { PortalDependencies } from '../portal-dependencies.js';
import type { Handlers } from '../serving/handlers.js';

type Acting =
  | 'rule'
  | 'extendMany'
  | 'openOnRequest'
  | 'actOnPlan'
  | 'postponeMeeting'
  | 'joinCycle'
  | 'planChanges'
  | 'applyPlan'
  | 'settleFinding'
  | 'tellBounce';

/** What coordinators and administrators do. */
export function actingHandlers({ client }: PortalDependencies): Pick<Handlers, Acting> {
  return {
    rule: async ({ viewer, body: { rulings } }) => {
      const outcomes = await client.rule(rulings, viewer.actor);
      return { answer: { outcomes: outcomes.map(toldOutcome) } };
    },
    extendMany: async ({ viewer, body }) => {
      const outcomes = await client.extendMany({ ...body, actor: viewer.actor });
      return { answer: { outcomes: outcomes.map(toldOutcome) } };
    },
    openOnRequest: async ({ viewer, body: { plan, obligation, ...rest } }) => {
      const request = { planSlug: plan, obligationId: obligation, ...rest, actor: viewer.actor };
      return { answer: await client.openOnRequest(request) };
    },
    postponeMeeting: async ({ viewer, body }) => {
      const done = await client.postponeMeeting({ ...body, actor: viewer.actor });
      const { moves, stays, outcomes } = done;
      const answer = { ...done, moves: [...moves], stays: [...stays], outcomes: outcomes.map(toldOutcome) };
      const { planSlug } = readCycleId(body.cycleId) ?? {};
      return { answer, ...given({ planSlug }) };
    },
    joinCycle: async ({ viewer, body }) => {
      const { assignmentIds } = await client.joinCycle({ ...body, actor: viewer.actor });
      return { answer: { assignmentIds: [...assignmentIds] } };
    },
    actOnPlan: async ({ viewer, params: { slug: planSlug }, body }) => {
      const done = await client.actOnPlan({ ...body, planSlug, actor: viewer.actor });
      return { answer: { ...done, outcomes: done.outcomes.map(toldOutcome) }, planSlug };
    },
    settleFinding: async ({ viewer, body: { findingId, reason } }) => {
      await client.settleFinding({ findingId, reason, actor: viewer.actor });
      return { answer: { findingId } };
    },
    tellBounce: async ({ viewer, body }) => {
      const notices = await client.tellBounce({ ...body, actor: viewer.actor });
      return { answer: { letter: body.letter, notices } };
    },
    planChanges: async ({ viewer, body: { plan: given_, moveOpen } }) => {
      const plan = given_ as unknown as Plan;
      return {
        answer: await client.planChanges({ plan, moveOpen, actor: viewer.actor }),
        ...given({ zone: plan.timeZone }),
      };
    },
    applyPlan: async ({ viewer, body: { plan: given_, moveOpen, onVersion, silentTo } }) => {
      const plan = given_ as unknown as Plan;
      const { actor } = viewer;
      const applied = await client.applyPlan({ plan, actor, moveOpen, ...given({ onVersion, silentTo }) });
      const moved = applied.moved.map(({ refused, ...cycle }) => {
        const told = refused.map(({ assignmentId, ...why }) => ({ assignmentId, ...errorBody(why) }));
        return { ...cycle, refused: told };
      });
      return { answer: { ...applied, moved } };
    },
  };
}
