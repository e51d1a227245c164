import type { AssignmentFact, AssignmentStatus, NoticeKind } from '@kyhan/engine';
import type { ErrorCode, ErrorDetails } from '@kyhan/errors';
import type { NoticeState } from '@kyhan/engine';
import type { InBoth } from '@kyhan/words';

/** What the HTTP API answers, as far as people are shown it; instants are ISO 8601 with offset. `--json` hands on all. */
export interface StatusAnswer {
  readonly now: string;
  readonly plans: readonly { readonly slug: string; readonly version: number }[];
  readonly cycles: { readonly open: number; readonly closed: number };
  readonly assignments: {
    readonly total: number;
    readonly byStatus: Readonly<Partial<Record<AssignmentStatus, number>>>;
    readonly onTime: number;
    readonly late: number;
    readonly nil: number;
    readonly escalated: number;
  };
  readonly notices: readonly {
    readonly kind: NoticeKind;
    readonly state: NoticeState;
    readonly count: number;
  }[];
  readonly submissions: number;
  readonly openFindings: number;
}

export interface AssignmentAnswer {
  readonly assignmentId: string;
  readonly unitId: string;
  readonly obligationId: string;
  readonly stepId: string;
  readonly periodKey: string;
  readonly periodFrom: string;
  readonly periodTo: string;
  readonly status: AssignmentStatus;
  readonly opensAt: string;
  readonly dueOn: string;
  readonly dueAt: string;
  readonly lockAt: string;
  readonly version: number;
  readonly onTime?: boolean;
  readonly nil?: boolean;
  readonly escalatedLevel: number;
  readonly insteadOf?: string;
  readonly transferredTo?: string;
}

export interface NoticeAnswer {
  readonly noticeId: string;
  readonly assignmentId: string;
  readonly kind: NoticeKind;
  readonly ordinal: number;
  readonly channel: string;
  readonly address: string;
  readonly state: NoticeState;
  readonly notBefore: string;
  readonly sentAt?: string;
  readonly attempts: number;
  readonly response?: string;
}

export interface EventAnswer {
  readonly sequence: number;
  readonly at: string;
  readonly actor: string;
  readonly reason?: string;
  readonly hash: string;
  readonly fact: AssignmentFact;
}

export interface SubmissionAnswer {
  readonly submissionId: string;
  readonly version: number;
  readonly storedAt: string;
  readonly onTime: boolean;
  readonly nil: boolean;
  readonly actor: string;
  readonly files: readonly { readonly name: string; readonly size: number }[];
}

export interface HistoryAnswer {
  readonly events: readonly EventAnswer[];
  readonly notices: readonly NoticeAnswer[];
  readonly submissions: readonly SubmissionAnswer[];
}

export interface FindingAnswer {
  readonly findingId: string;
  readonly kind: string;
  readonly subject: string;
  readonly text: InBoth;
  readonly openedAt: string;
  readonly closedAt?: string;
}

export interface VerifyAnswer {
  readonly streams: number;
  readonly events: number;
  readonly broken?: { readonly stream: string; readonly sequence: number; readonly reason: string };
}

export interface ReceiptAnswer {
  readonly kind: 'stored' | 'duplicate';
  readonly submissionId: string;
  readonly version: number;
  readonly storedAt: string;
  readonly dueAt: string;
  readonly onTime: boolean;
  readonly hash: string;
}

export interface OutcomeAnswer {
  readonly assignmentId: string;
  readonly rulingId: string;
  readonly outcome: 'done' | 'already-done' | 'refused';
  readonly code?: ErrorCode;
  readonly details?: ErrorDetails;
}
