import { issuedReportBody, type IssuedReportBody } from '@kyhan/contracts';
import { reportLetters } from '@kyhan/engine';
import { KyhanError } from '@kyhan/errors';
import { recipientsOfResult } from '@kyhan/engine';
import type { Contact } from '@kyhan/plan';
import type { Actor } from '@kyhan/plan/ids';
import { isDeepStrictEqual } from 'node:util';
import { checked } from '../asked/checked.js';
import { keepSending, reportToSend, requireDay, type SendingDependencies } from './keep-sending.js';
import { issuedTo } from './sending-of-report.js';
import type { Owed } from '../submissions/owed.js';

export type ReportIssueWish = IssuedReportBody & { readonly assignmentId: string; readonly actor: Actor };

/**
 * Keeps under which number an accepted report goes out, and sends it to each recipient that a letter reaches. The same
 * again changes nothing; something else replaces what was kept, and letters that had not left.
 * @returns whether something was written
 * @throws KyhanError ASSIGNMENT_NOT_FOUND, NO_RECIPIENTS, REPORT_NOT_ACCEPTED, SENDING_DAY_WRONG, REQUEST_INVALID, NOT_ALLOWED
 */
export async function issueReport(
  dependencies: SendingDependencies,
  { assignmentId, actor, ...asked }: ReportIssueWish,
): Promise<boolean> {
  const { document } = checked(issuedReportBody, asked);
  const report = await reportToSend(dependencies, { assignmentId, actor });
  const { work, at } = report;
  const { unitId, acceptedAt, submissionId, dueAt } = work.assignment;
  const recipients = await issuedTo(dependencies.register, work, at);
  if (recipients.length === 0) throw new KyhanError('NO_RECIPIENTS', { assignmentId });
  if (acceptedAt === undefined || submissionId === undefined)
    throw new KyhanError('REPORT_NOT_ACCEPTED', { assignmentId });
  requireDay(document.on, report);
  return await keepSending(dependencies, report, {
    actor,
    outside: mailboxesOutside(work),
    decide({ issued, issues }) {
      const isSame =
        issued !== undefined &&
        issued.fact.submissionId === submissionId &&
        isDeepStrictEqual(issued.paper, document);
      if (isSame) return undefined;
      const notices = reportLetters({ assignmentId, recipients, issue: issues + 1, dueAt, now: at });
      const fact = { type: 'report-issued', assignmentId, unitId, submissionId, recipients } as const;
      return { fact, paper: document, notices };
    },
  });
}

/** The addresses that the plan gives, by the name of whose they are. */
function mailboxesOutside({ plan, obligation, assignment }: Owed): ReadonlyMap<string, readonly Contact[]> {
  const given = recipientsOfResult(plan, obligation, assignment).flatMap(({ name, email }) =>
    email === undefined ? [] : [[name.vi, [{ role: 'focal-point', email } as const]] as const],
  );
  return new Map(given);
}
