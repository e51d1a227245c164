import type { Instant } from '@kyhan/calendar';
import type { NoticeDraft } from '../notice-draft.js';
import type { IssuedTo } from './sending-fact.js';

interface Carrying {
  readonly assignmentId: string;
  readonly recipients: readonly IssuedTo[];
  /** How often it was issued, with this time. */
  readonly issue: number;
  /** Of the assignment. */
  readonly dueAt: Instant;
  readonly now: Instant;
}

/** The letters that carry an issued report, to each whom one reaches; the register finds the mailbox. Pure; throws nothing. */
export function reportLetters({ assignmentId, recipients, issue, dueAt, now }: Carrying): NoticeDraft[] {
  return recipients.flatMap(({ name, unitId, hindrance }, index) =>
    hindrance !== undefined
      ? []
      : [
          {
            kind: 'issued-report' as const,
            data: { recipient: index + 1, ...(issue > 1 ? { replaces: true as const } : {}) },
            assignmentId,
            ordinal: issue,
            addressee: 'focal-point' as const,
            // Who is no unit of the plan is called by its name.
            toldUnitId: unitId ?? name.vi,
            notBefore: now,
            dueAt,
          },
        ],
  );
}
