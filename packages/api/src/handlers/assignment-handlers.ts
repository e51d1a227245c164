import { pageOfAssignments, pageOfNotices } from '@kyhan/register';
import { askedAssignments } from '../asked-assignments.js';
import { given } from '../given.js';
import { namedAssignment } from '../names/named-assignment.js';
import { namedNotice } from '../names/named-notice.js';
import { namesInHistory, withHistoryNames } from '../names/names-in-history.js';
import { namesUnder } from '../names/names-under.js';
import { noticeAttempts } from '../notices/notice-attempts.js';
import { pageAnswer } from '../page-answer.js';
import type { PortalDependencies } from '../portal-dependencies.js';
import type { Handlers } from '../serving/handlers.js';
import { submissionFile } from '../submissions/send-submission-file.js';
import { readable, requireOf } from '../viewers/viewer.js';
import { requireVisibleFile, visibleAssignment, visibleHistory } from '../viewers/visible-assignment.js';

type OfAssignments =
  | 'listAssignments'
  | 'getAssignment'
  | 'getHistory'
  | 'listNoticeAttempts'
  | 'submit'
  | 'act'
  | 'getSubmissionFile';

/** What a viewer reads of assignments, and what a unit does with them. */
export function assignmentHandlers(dependencies: PortalDependencies): Pick<Handlers, OfAssignments> {
  const { register, client, now } = dependencies;
  return {
    listAssignments: async ({ viewer, plans, query: { limit, after, ...wishes } }) => {
      const at = now();
      const { unit: _unit, ...others } = wishes;
      // Whoever sees no plan whole sees their own units', whichever is asked for.
      const asked = viewer.isStaff ? wishes : others;
      const filter = { ...askedAssignments(asked, at), within: readable(viewer, wishes.plan) };
      const { items, rest } = pageAnswer(await pageOfAssignments(register, filter, given({ limit, after })));
      const namesOf = await namesUnder(dependencies, plans, items);
      const assignments = items.map((one) => namedAssignment(one, namesOf(one), at));
      return { answer: { assignments, ...rest } };
    },
    getAssignment: async ({ viewer, plans, params: { id } }) => {
      const assignment = await visibleAssignment(dependencies, viewer, id);
      const namesOf = await namesUnder(dependencies, plans, [assignment]);
      return { answer: namedAssignment(assignment, namesOf(assignment), now()) };
    },
    getHistory: async ({ viewer, plans, params: { id } }) => {
      const assignment = await visibleAssignment(dependencies, viewer, id);
      const history = await visibleHistory(dependencies, viewer, assignment);
      const names = (await namesUnder(dependencies, plans, [assignment]))(assignment);
      const answer = {
        ...history,
        assignment: namedAssignment(assignment, names, now()),
        notices: history.notices.map((notice) => namedNotice(notice, names)),
        ...(await withHistoryNames(register, history, { planSlug: assignment.planSlug, ...names })),
        unitNames: namesInHistory(history, names),
      };
      return { answer, planSlug: assignment.planSlug };
    },
    listNoticeAttempts: async ({ viewer, plans, params: { id }, query }) => {
      const assignment = await visibleAssignment(dependencies, viewer, id);
      const { assignmentId, planSlug } = assignment;
      requireOf(viewer, 'oversee', { planSlug });
      const { items, rest } = pageAnswer(await pageOfNotices(register, { assignmentId }, query));
      const names = (await namesUnder(dependencies, plans, [assignment]))(assignment);
      const attemptsOf = await noticeAttempts(register, assignment);
      const notices = items.map((notice) => ({ ...namedNotice(notice, names), ...attemptsOf(notice) }));
      return { answer: { notices, ...rest }, planSlug };
    },
    submit: async ({ viewer, params: { id }, posted }) => {
      const { assignmentId, planSlug } = await visibleAssignment(dependencies, viewer, id);
      const submission = await posted();
      // The office may hand in for a unit; the history then says that it was the office.
      const incoming = { ...submission, assignmentId, actor: viewer.actor, channel: 'api' } as const;
      return { answer: await client.submit(incoming), planSlug };
    },
    act: async ({ viewer, params: { id }, body }) => {
      const { assignmentId, planSlug } = await visibleAssignment(dependencies, viewer, id);
      return { answer: await client.act({ ...body, assignmentId, actor: viewer.actor }), planSlug };
    },
    getSubmissionFile: async ({ viewer, params: { id, ...file } }) => {
      const assignmentId = id;
      await requireVisibleFile(dependencies, viewer, { assignmentId, ...file });
      return await submissionFile(register, { assignmentId, ...file });
    },
  };
}
