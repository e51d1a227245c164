import {
  arrivedReportBody,
  sentReportBody,
  type ArrivedReportBody,
  type SendingToldAnswer,
  type SentReportBody,
} from '@kyhan/contracts';
import type { Actor } from '@kyhan/plan/ids';
import { checked } from '../asked/checked.js';
import { issueReport, type ReportIssueWish } from './issue-report.js';
import { keepSending, reportToSend, toldOfRecipient, type SendingDependencies } from './keep-sending.js';

/** Whose report, and who says so. */
interface OfReport {
  readonly assignmentId: string;
  readonly actor: Actor;
}

/** What is told of accepted reports on their way out. */
export interface SendingActs {
  /** Under which number a report goes out; letters carry it where they can. */
  issueReport(wish: ReportIssueWish): Promise<SendingToldAnswer['kind']>;
  /** How it went to a recipient that no letter reached. */
  noteReportSent(wish: SentReportBody & OfReport): Promise<SendingToldAnswer['kind']>;
  /** When it arrived at a recipient, and under which number. */
  noteReportArrival(wish: ArrivedReportBody & OfReport): Promise<SendingToldAnswer['kind']>;
}

/** `once` gives what one operation stands on; `ringPostOffice` tells that letters wait. */
export function sendingActs(
  once: () => SendingDependencies,
  ringPostOffice: () => Promise<void>,
): SendingActs {
  return {
    issueReport: async (wish) => {
      const isNew = await issueReport(once(), wish);
      // Not awaited: what is kept does not depend on it.
      if (isNew) void ringPostOffice();
      return told(isNew);
    },
    noteReportSent: async ({ assignmentId, actor, ...asked }) => {
      const sent = checked(sentReportBody, asked);
      const dependencies = once();
      const report = await reportToSend(dependencies, { assignmentId, actor });
      const { unitId } = report.work.assignment;
      const fact = { type: 'report-sent', assignmentId, unitId, ...sent } as const;
      return told(
        await keepSending(dependencies, report, {
          actor,
          decide: (standing) => toldOfRecipient(report, standing, fact),
        }),
      );
    },
    noteReportArrival: async ({ assignmentId, actor, ...asked }) => {
      const arrived = checked(arrivedReportBody, asked);
      const dependencies = once();
      const report = await reportToSend(dependencies, { assignmentId, actor });
      const { unitId } = report.work.assignment;
      const fact = { type: 'report-arrived', assignmentId, unitId, ...arrived } as const;
      return told(
        await keepSending(dependencies, report, {
          actor,
          decide: (standing) => toldOfRecipient(report, standing, fact),
        }),
      );
    },
  };
}

function told(isNew: boolean): SendingToldAnswer['kind'] {
  return isNew ? 'recorded' : 'duplicate';
}
