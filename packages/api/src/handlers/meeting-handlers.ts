import { meetingStanding } from '@kyhan/client';
import type { RulingAnswer } from '@kyhan/contracts';
import { KyhanError } from '@kyhan/errors';
import { readCycleId } from '@kyhan/plan/ids';
import { given } from '../given.js';
import { toldMeeting } from '../meetings/told-meeting.js';
import { toldOutcome } from '../names/told-outcome.js';
import type { PortalDependencies } from '../portal-dependencies.js';
import type { Handlers } from '../serving/handlers.js';
import { readable } from '../viewers/viewer.js';

type OfMeetings = 'getMeeting' | 'answerInvitation' | 'recordAttendance' | 'cancelMeeting';

/** The meetings of cycles. */
export function meetingHandlers({ register, client }: PortalDependencies): Pick<Handlers, OfMeetings> {
  return {
    getMeeting: async ({ viewer, query: { cycle: cycleId } }) => {
      const { planSlug = '' } = readCycleId(cycleId) ?? {};
      // Whether there is such a cycle is not for everybody to know.
      readable(viewer, planSlug);
      const meeting = await meetingStanding(register, cycleId);
      const isShown = (unitId: string) => viewer.rights.may('read', { planSlug, unitId });
      // Of a draft nobody knows yet.
      const isTold = meeting.cycle.draftSince === undefined && meeting.invited.some(isShown);
      const sees = viewer.rights.may('oversee', { planSlug }) || isTold;
      if (!sees) throw new KyhanError('NOT_ALLOWED');
      return { answer: toldMeeting(meeting, isShown), planSlug };
    },
    answerInvitation: async ({ viewer, body }) => {
      const changed = await client.answerInvitation({ ...body, actor: viewer.actor });
      return { answer: { cycleId: body.cycleId, changed } };
    },
    recordAttendance: async ({ viewer, body }) => {
      const changed = await client.recordAttendance({ ...body, actor: viewer.actor });
      return { answer: { cycleId: body.cycleId, changed } };
    },
    cancelMeeting: async ({ viewer, body }) => {
      const done = await client.cancelMeeting({ ...body, actor: viewer.actor });
      const outcomes: RulingAnswer[] = done.outcomes.map(toldOutcome);
      const { planSlug } = readCycleId(body.cycleId) ?? {};
      return { answer: { ...done, outcomes }, ...given({ planSlug }) };
    },
  };
}
