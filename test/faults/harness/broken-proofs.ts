import { cycleOpenings, isKept, planCalendar } from '@kyhan/plan';
import {
  checkInvariants,
  listPlans,
  planAsCarriedOut,
  verifyChains,
  verifyFacts,
  verifyFiles,
  type Register,
} from '@kyhan/register';

const DAY_MS = 24 * 60 * 60_000;
const NAMED = 50;

/** Chains, invariants, kept files, and what `kyhan verify` proves besides. `now` is plan time. */
export async function brokenProofs(register: Register, now: number): Promise<string[]> {
  const { broken } = await verifyChains(register);
  const chain = broken === undefined ? [] : [`${broken.stream}: event ${broken.sequence}, ${broken.reason}`];
  const plans = await listPlans(register);
  const expected = await Promise.all(
    plans.map(async ({ plan, ...kept }) => ({
      planSlug: plan.slug,
      periods: cycleOpenings(await planAsCarriedOut(register, plan), planCalendar(plan))
        .filter((opening) => opening.opensAt <= now - DAY_MS && isKept(kept, opening))
        .map(({ obligationId, periodKey }) => ({ obligationId, periodKey })),
    })),
  );
  const results = await checkInvariants(register, { now, graceMs: DAY_MS, expected });
  const faults = results.flatMap(({ invariant, broken: found }) =>
    found.map((fault) => `invariant ${invariant}: ${fault}`),
  );
  const files = (await verifyFiles(register)).broken.map(
    ({ submissionId, name, reason }) => `${submissionId}: ${name}, ${reason}`,
  );
  return [...chain, ...faults, ...(await brokenLeaves(register)), ...files];
}

/** Facts that are not what their leaf says or have none, and checkpoints that do not hold them. */
async function brokenLeaves(register: Register): Promise<string[]> {
  const { broken, brokenCount, brokenCheckpoints } = await verifyFacts(register, { named: NAMED });
  return [
    ...broken.map(({ table, key, aspect, reason }) => `invariant 9: ${table} ${key} ${aspect}, ${reason}`),
    ...(brokenCount > broken.length ? [`invariant 9: ${brokenCount - broken.length} facts more`] : []),
    ...brokenCheckpoints.map(({ number, reason }) => `invariant 9: checkpoint ${number}, ${reason}`),
  ];
}
