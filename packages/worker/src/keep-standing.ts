import type { Client } from '@temporalio/client';
import { isKyhanError } from '@kyhan/errors';
import type { PlanClock } from '@kyhan/engine';
import { closeFinding, openFinding, type Register } from '@kyhan/register';
import { AUDIT_ID, findingIdOf } from '@kyhan/plan/ids';
import type { Language } from '@kyhan/words';
import { claimNamespace } from './claim-namespace.js';
import { auditEveryMs, keepStandingWorkflows } from './keep-standing-workflows.js';
import { oneAtATime } from './one-at-a-time.js';

export interface StandingParts {
  readonly temporal: Client;
  readonly register: Register;
  readonly clock: PlanClock;
  readonly deploymentId: string;
  readonly language: Language;
}

export interface StandingKeeper {
  /** Rejects where the namespace turns out to be another deployment's. */
  readonly failed: Promise<never>;
  stop(): void;
}

/** The audit cannot miss itself: what stands is looked after from outside Temporal, by every worker. */
const LONGEST_MS = 60_000;
/** So that what is lost is back within the plan day, on a fast clock too. */
const LOOKS_AN_AUDIT = 3;

/**
 * Starts what stands in the namespace, and again whatever somebody ends: the post office, the audit, the deployment's
 * own workflow; also after Temporal's whole database was lost. A finding says so until the next look finds all there.
 * @throws KyhanError NAMESPACE_TAKEN; Error of the SDK where Temporal does not answer at the first look
 */
export async function keepStanding(parts: StandingParts): Promise<StandingKeeper> {
  const fresh = await lookAfter(parts);
  // What happened while nobody was there is looked into at once.
  if (!fresh.includes(AUDIT_ID)) await parts.temporal.schedule.getHandle(AUDIT_ID).trigger();
  let fail: (reason: unknown) => void = () => undefined;
  const failed = new Promise<never>((_resolve, reject) => {
    fail = reject;
  });
  failed.catch(() => undefined);
  const look = async () => {
    try {
      await tell(parts, await lookAfter(parts));
    } catch (error) {
      // What does not answer now is looked after at the next turn.
      if (isKyhanError(error) && error.code === 'NAMESPACE_TAKEN') fail(error);
    }
  };
  const everyMs = Math.min(LONGEST_MS, auditEveryMs(parts.clock.speed) / LOOKS_AN_AUDIT);
  const looking = setInterval(oneAtATime(look), everyMs);
  looking.unref();
  return { failed, stop: () => clearInterval(looking) };
}

async function lookAfter({ temporal, clock, deploymentId, language }: StandingParts): Promise<string[]> {
  await claimNamespace(temporal, { deploymentId, language });
  return await keepStandingWorkflows(temporal, { speed: clock.speed, language });
}

async function tell(
  { register, clock, deploymentId }: StandingParts,
  lost: readonly string[],
): Promise<void> {
  const findingId = findingIdOf({ kind: 'standing-lost', about: deploymentId });
  const at = clock.now();
  if (lost.length === 0) return await closeFinding(register, { findingId, at, ending: 'runs-again' });
  const data = { ids: lost };
  await openFinding(register, { findingId, kind: 'standing-lost', subject: deploymentId, data, at });
}
