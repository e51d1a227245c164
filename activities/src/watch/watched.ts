import { asyncLocalStorage } from '@temporalio/activity';
import { ApplicationFailure } from '@temporalio/common';
import { CONSEQUENCES, errorText, isKyhanError, type KyhanError, type Language } from '@kyhan/errors';
import { cycleIdOf, obligationKeyOf, shardIdOf, type CycleName, type ShardName } from '@kyhan/plan/ids';
import { errorName } from './error-name.js';
import type { FailingWork, Work } from './failing-work.js';
import { isPassing } from './is-passing.js';

/** So many tries of an unknown error are its own affair; from then on a person hears of it. */
const QUIET_TRIES = 5;
const FIRST_PAUSE_MS = 2 * 60_000;
const LONGEST_PAUSE_MS = 30 * 60_000;
/** Temporal gives up an attempt that takes longer, and never hears what it came to. */
const NEARLY_TOO_LONG = 0.9;
const TIMEOUT = 'TIMEOUT';

export interface Watch {
  readonly failing: FailingWork;
  /** Of the deployment: in which errors of the catalogue stand in histories. */
  readonly language: Language;
  /** What the catalogue knows and no retry mends is told too: nobody else would. */
  readonly hearsRefusals: boolean;
}

/**
 * An activity whose errors are known, wherever it stands: whether repeating can cure one is decided by its kind, here
 * and nowhere else; one that no catalogue knows is repeated too, but no longer in silence: after some tries a finding
 * names it, which closes itself, and the pauses grow.
 */
export function watched<A extends unknown[], R>(
  activity: (...args: A) => Promise<R>,
  name: string,
  { failing, language, hearsRefusals }: Watch,
): (...args: A) => Promise<R> {
  return async (...args) => {
    const info = asyncLocalStorage.getStore()?.info;
    const { attempt = 1, startToCloseTimeoutMs = 0, workflowType = name } = info ?? {};
    const work = workOf(name, args[0] ?? {}, workflowType);
    const isHeard = attempt >= QUIET_TRIES;
    // What cannot be told now is told by the next try.
    const tell = async (code: string) => await failing.failed(work, code).catch(() => undefined);
    const slow = isHeard
      ? setTimeout(() => void tell(TIMEOUT), startToCloseTimeoutMs * NEARLY_TOO_LONG)
      : undefined;
    try {
      const result = await activity(...args);
      await failing.succeeded(work, { hadFailed: isHeard });
      return result;
    } catch (error) {
      if (isKyhanError(error) && error.kind !== 'bug') {
        if (hearsRefusals && !CONSEQUENCES[error.kind].retry) await tell(error.code);
        throw knownFailure(error, language);
      }
      if (!isHeard || isPassing(error)) throw error;
      await tell(errorName(error));
      throw unknownFailure(error, attempt);
    } finally {
      clearTimeout(slow);
    }
  };
}

/** In the deployment's language, as it stands in histories. */
function knownFailure(error: KyhanError, language: Language): ApplicationFailure {
  const { code, details, kind } = error;
  return ApplicationFailure.create({
    message: errorText(code, language, details),
    type: code,
    details: [details],
    nonRetryable: !CONSEQUENCES[kind].retry,
    cause: error,
  });
}

function unknownFailure(error: unknown, attempt: number): ApplicationFailure {
  const nextRetryDelay = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** (attempt - QUIET_TRIES));
  const message = error instanceof Error ? error.message : String(error);
  const cause = error instanceof Error ? { cause: error } : {};
  return ApplicationFailure.create({ message, type: errorName(error), nextRetryDelay, ...cause });
}

/** What an activity is given says what it is about, whichever workflow asks for it. */
function workOf(activity: string, given: object, workflowType: string): Work {
  const { cycleId, shard } = given as Partial<ShardName>;
  if (cycleId !== undefined)
    return {
      activity,
      about: shard === undefined ? cycleId : shardIdOf({ cycleId, shard }),
      subject: cycleId,
    };
  const about = planKeyOf(given);
  return about === undefined ? { activity, subject: workflowType } : { activity, about, subject: about };
}

function planKeyOf({ planSlug, obligationId, periodKey }: Partial<CycleName>): string | undefined {
  if (planSlug === undefined || obligationId === undefined) return planSlug;
  if (periodKey === undefined) return obligationKeyOf({ planSlug, obligationId });
  return cycleIdOf({ planSlug, obligationId, periodKey });
}
