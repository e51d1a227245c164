import { KyhanError } from '@kyhan/errors';
import {
  anchorFacts,
  awaitedPeriods,
  checkInvariants,
  checkpointFileFault,
  compareCheckpoint,
  getCheckpointFile,
  hashedLetters,
  keyFingerprint,
  verifyChains,
  verifyFacts,
  verifyFiles,
  verifySince,
} from '@kyhan/register';
import { CHECKPOINT_FAULTS } from '@kyhan/words';
import { askedEvidence } from '../evidence/asked-evidence.js';
import { evidenceFile } from '../evidence/evidence-file.js';
import type { PortalDependencies } from '../portal-dependencies.js';
import type { Handlers } from '../serving/handlers.js';
import { requireOf } from '../viewers/viewer.js';

type Proving =
  | 'bundleEvidence'
  | 'verify'
  | 'takeCheckpoint'
  | 'getCheckpoint'
  | 'compareCheckpoint'
  | 'checkInvariants';

/** What should have been opened has so long, as shards and cycles have to act. */
const OPENS_WITHIN_MS = 24 * 60 * 60_000;

/** Whether the register is what it was. */
export function proofHandlers(dependencies: PortalDependencies): Pick<Handlers, Proving> {
  const { register, now, realNow, checkpointKey, stampCertificates: trusted } = dependencies;
  const counted = { trusted, keys: countedKeys(dependencies) };
  return {
    bundleEvidence: async ({ viewer, query }) =>
      await evidenceFile(dependencies, viewer, askedEvidence(query)),
    verify: async ({ viewer, query: { since } }) => {
      requireOf(viewer, 'inspect');
      if (since !== undefined) return { answer: await verifySince(register, wanted(since), counted) };
      const chains = await verifyChains(register);
      return {
        answer: {
          ...chains,
          files: await verifyFiles(register),
          letters: await hashedLetters(register),
          facts: await verifyFacts(register, counted),
        },
      };
    },
    takeCheckpoint: async ({ viewer }) => {
      requireOf(viewer, 'inspect');
      if (checkpointKey === undefined) throw new KyhanError('NOT_READY', { reasons: 'KYHAN_CHECKPOINT_KEY' });
      const { number } = await anchorFacts(register, {
        now: now(),
        realNow: realNow(),
        key: checkpointKey,
      });
      return { answer: await getCheckpointFile(register, number) };
    },
    getCheckpoint: async ({ viewer, params: { number } }) => {
      requireOf(viewer, 'inspect');
      return { answer: await getCheckpointFile(register, wanted(number)) };
    },
    compareCheckpoint: async ({ viewer, body }) => {
      requireOf(viewer, 'inspect');
      const fault = checkpointFileFault(body);
      if (fault !== undefined) throw new KyhanError('CHECKPOINT_INVALID', CHECKPOINT_FAULTS[fault]);
      return { answer: await compareCheckpoint(register, body) };
    },
    checkInvariants: async ({ viewer }) => {
      requireOf(viewer, 'inspect');
      const at = now();
      const expected = await awaitedPeriods(register, at - OPENS_WITHIN_MS);
      return { answer: { invariants: await checkInvariants(register, { now: at, expected }) } };
    },
  };
}

/** Undefined where this process knows none: a portal apart has no key of its own. */
function countedKeys({ checkpointKey, formerCheckpointKeys = [] }: PortalDependencies) {
  const own = checkpointKey === undefined ? [] : [keyFingerprint(checkpointKey.publicKey.toString('hex'))];
  const counted = [...own, ...formerCheckpointKeys];
  return counted.length === 0 ? undefined : counted;
}

function wanted(number: string): number | 'last' {
  return number === 'last' ? 'last' : Number(number);
}
