import type { ErasedByRule, RegisterPlace } from '@kyhan/contracts';
import type { NoticeKind } from '@kyhan/engine';
import type { Generated, JSONColumnType } from 'kysely';

export interface DeploymentTable {
  one: Generated<boolean>;
  deploymentId: string;
  clock: string;
  createdRealAt: number;
  portalSeenAt: number | null;
  auditedAt: number | null;
  /** Of which real instant the last good backup is, and when the schedule last began one. */
  backupRealAt: number | null;
  backupBegunRealAt: number | null;
  /** While notices are in doubt: of which instant the backup is, and when it was put back; plan time. */
  backedUpAt: number | null;
  putBackAt: number | null;
  place: JSONColumnType<RegisterPlace | null, string | null, string | null>;
  /** When the rules of retention were last followed, plan time, and what went. */
  retainedAt: number | null;
  retained: JSONColumnType<ErasedByRule | null, string | null, string | null>;
  /** The last checkpoint that letters were written about. */
  mailedCheckpoint: number | null;
}

/** What assignments had come to be told by time alone before the register was put back. */
export interface DoubtTable {
  assignmentKey: number;
  kind: NoticeKind;
  ordinal: number;
}
