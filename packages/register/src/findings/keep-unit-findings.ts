import type { FindingEnding } from '@kyhan/contracts';
import { isToAcknowledge, type AssignmentState } from '@kyhan/engine';
import { findingIdOf } from '@kyhan/plan/ids';
import type { Db } from '../connection/register.js';
import { closeFindings } from './close-findings.js';
import { insertFinding } from './finding.js';

/** Assignments before and after a turn. */
export interface UnitFindings {
  readonly before: ReadonlyMap<string, { readonly state: AssignmentState }>;
  readonly folded: readonly { readonly state: AssignmentState }[];
  /** Plan time, epoch milliseconds. */
  readonly at: number;
}

/** What waits for who coordinates. */
const WAITING = {
  contested: ({ contestedAt, endedAt }: AssignmentState) =>
    contestedAt !== undefined && endedAt === undefined,
  // Of what has been handed in late it decides whether it was, also after the end.
  'extension-asked': ({ asking }: AssignmentState) => asking !== undefined,
  'entry-disputed': ({ submission, returnedAt, endedAt }: AssignmentState) =>
    submission?.entered?.disputedAt !== undefined && returnedAt === undefined && endedAt === undefined,
  // It was reminded, and still has not said that it has taken note.
  'not-acknowledged': (state: AssignmentState) =>
    state.acknowledgeRemindedAt !== undefined && isToAcknowledge(state),
  'clock-stopped': ({ stop }: AssignmentState) => stop !== undefined,
} as const;

const KINDS = Object.keys(WAITING) as readonly (keyof typeof WAITING)[];

/**
 * A unit that says "not ours", asks for an extension, or disputes what was entered for it, and a clock that stands still,
 * is a finding for who coordinates, until that is answered or has become idle.
 */
export async function keepUnitFindings(trx: Db, { before, folded, at }: UnitFindings): Promise<void> {
  for (const { state } of folded) {
    const was = before.get(state.assignmentId)?.state;
    for (const kind of KINDS) {
      const isOpen = WAITING[kind](state);
      if ((was !== undefined && WAITING[kind](was)) !== isOpen)
        await keep(trx, { was, state, kind, isOpen, at });
    }
  }
}

interface Keeping {
  readonly was: AssignmentState | undefined;
  readonly state: AssignmentState;
  readonly kind: keyof typeof WAITING;
  readonly isOpen: boolean;
  readonly at: number;
}

async function keep(trx: Db, { was, state, kind, isOpen, at }: Keeping): Promise<void> {
  const { assignmentId: subject } = state;
  const findingId = findingIdOf({ kind, about: subject });
  if (isOpen) return await insertFinding(trx, { findingId, kind, subject, data: {}, at });
  await closeFindings(trx, [findingId], { at, ending: ENDINGS[kind](state, was) });
}

type Ending = (
  state: AssignmentState,
  was: AssignmentState | undefined,
) => Exclude<FindingEnding, 'by-person'>;

/** Handed in meanwhile, ended, or else answered. */
const settled: Ending = ({ lastVersion, endedAt }, was) => {
  if (lastVersion !== was?.lastVersion) return 'handed-in';
  return endedAt !== undefined && was.endedAt === undefined ? 'assignment-ended' : 'answered';
};

const ENDINGS: Readonly<Record<keyof typeof WAITING, Ending>> = {
  'entry-disputed': ({ endedAt }) => (endedAt === undefined ? 'answered' : 'assignment-ended'),
  contested: ({ contestedAt }) => (contestedAt === undefined ? 'answered' : 'assignment-ended'),
  'extension-asked': settled,
  'clock-stopped': settled,
  'not-acknowledged': settled,
};
