import { pageOfAssignments } from '@kyhan/register';
import { askedCalls, whomToCall, type ToCall } from '../calls/whom-to-call.js';
import { noteCall } from '../calls/note-call.js';
import { errorBody } from '../error-body.js';
import { given } from '../given.js';
import { namedAssignment } from '../names/named-assignment.js';
import { namesUnder } from '../names/names-under.js';
import { pageAnswer } from '../page-answer.js';
import type { PortalDependencies } from '../portal-dependencies.js';
import type { Handlers } from '../serving/handlers.js';
import { reachWithin } from '../viewers/viewer.js';

/** Whom to call, and that somebody was called: for who coordinates. */
export function callHandlers(dependencies: PortalDependencies): Pick<Handlers, 'listCalls' | 'noteCall'> {
  const { register, now } = dependencies;
  return {
    listCalls: async ({ viewer, plans, query: { plan, obligation, ...paging } }) => {
      const at = now();
      const within = reachWithin(viewer, 'rule', plan);
      const found = await pageOfAssignments(
        register,
        askedCalls({ within, plan, obligation, now: at }),
        paging,
      );
      const { items, rest } = pageAnswer(found);
      const namesOf = await namesUnder(dependencies, plans, items);
      const calls = (await whomToCall(register, items)).map(({ assignment, contacts, note }) => {
        const lastNote = note && toldNote(note);
        const told = contacts.map(({ role, name, phone, email }) => ({
          role,
          email,
          ...given({ name, phone }),
        }));
        return {
          ...namedAssignment(assignment, namesOf(assignment), at),
          contacts: told,
          ...given({ lastNote }),
        };
      });
      return { answer: { calls, ...rest } };
    },
    noteCall: async ({ viewer, body }) => {
      const outcomes = (await noteCall(dependencies, viewer, body)).map((one) => {
        if (one.outcome !== 'refused') return one;
        const { assignmentId, outcome, ...why } = one;
        return { assignmentId, outcome, ...errorBody(why) };
      });
      return { answer: { outcomes } };
    },
  };
}

function toldNote({ storedAt, actor, actorName, reason, promisedOn }: NonNullable<ToCall['note']>) {
  return { at: storedAt, actor, actorName, ...given({ text: reason, promisedOn }) };
}
