import { UPLOAD_LIMITS } from '@kyhan/contracts';
import type { PortalDependencies } from '@kyhan/api';
import { KyhanError } from '@kyhan/errors';
import { actorIdOf, type Actor } from '@kyhan/plan/ids';
import { findUnsent, keepUnsent, type TypedReport, type UnsentReport } from '@kyhan/register';
import { problemOf } from '@kyhan/api';
import type { HandedIn } from './handed-in.js';
import type { LinkedWork } from './linked-work.js';

interface Keeping {
  readonly linked: LinkedWork;
  readonly sent: HandedIn;
  readonly actor: Actor;
  /** What is asked of whoever enters it for a unit. */
  readonly entry?: TypedReport['entry'];
  /** The revision that the form was opened with. */
  readonly revision: number;
  /** Nothing was changed in it, and so there is nothing to keep. */
  readonly isUntouched: boolean;
}

export interface KeptReport {
  /** What is kept on the server now; undefined: nothing. */
  readonly report?: UnsentReport | undefined;
  /** Somebody else saved something else meanwhile. */
  readonly isNewer: boolean;
  readonly problems: HandedIn['problems'];
}

/** What the address of an act says of a file that is to go. */
export const REMOVE_FILE = 'remove-file-';

/**
 * Keeps what was typed and uploaded, whatever the form was sent for: an error, another language, a flat battery cost
 * nothing. @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function keptReport(dependencies: PortalDependencies, keeping: Keeping): Promise<KeptReport> {
  const { register, now, limits = UPLOAD_LIMITS } = dependencies;
  const { linked, sent, actor, entry, revision } = keeping;
  const { assignmentId, unitId, endedAt } = linked.assignment;
  const of = { assignmentId, unitId };
  const before = await findUnsent(register, of);
  const without = removed(sent);
  const isNothing = keeping.isUntouched && sent.files.length === 0 && without.length === 0;
  const isKept = linked.obligation.submission !== 'on-paper';
  if (!isKept || endedAt !== undefined || (before === undefined && isNothing))
    return { report: before, isNewer: false, problems: sent.problems };
  const { files, problems } = withinLimit(sent, before, limits.files);
  const kept = await keepUnsent(register, {
    ...of,
    revision,
    typed: { ...typedReport(sent), ...(entry === undefined ? {} : { entry }) },
    files,
    without,
    savedBy: actorIdOf(actor),
    savedAt: now(),
  });
  return { ...kept, problems };
}

function typedReport({ values, note, nil, document }: HandedIn): TypedReport {
  return { values, note, nil, document };
}

function removed({ act }: HandedIn): number[] {
  const fileId = act.startsWith(REMOVE_FILE) ? Number(act.slice(REMOVE_FILE.length)) : Number.NaN;
  return Number.isSafeInteger(fileId) ? [fileId] : [];
}

/** As many as may be sent, those that are kept already among them; the same file once more is no other. */
function withinLimit({ files, problems }: HandedIn, before: UnsentReport | undefined, most: number) {
  const kept = before?.files ?? [];
  const isKept = ({ name, size }: HandedIn['files'][number]) =>
    kept.some((one) => one.name === name && one.size === size);
  const added = files.filter((file) => !isKept(file));
  const room = Math.max(0, most - kept.length);
  if (added.length <= room) return { files, problems };
  const refused = problemOf(new KyhanError('TOO_MANY_FILES', { most }), 'files');
  const isSaid = problems.some(({ message }) => message.vi === refused.message.vi);
  return { files: added.slice(0, room), problems: isSaid ? problems : [...problems, refused] };
}
