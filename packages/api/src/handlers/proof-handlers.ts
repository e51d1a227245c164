import { KyhanError } from '@kyhan/errors';
import {
  checkInvariants,
  checkpointFault,
  compareCheckpoint,
  takeCheckpoint,
  verifyChains,
  verifyFacts,
  verifyFiles,
} from '@kyhan/register';
import { CHECKPOINT_FAULTS } from '@kyhan/words';
import { askedEvidence } from '../evidence/asked-evidence.js';
import { evidenceFile } from '../evidence/evidence-file.js';
import type { PortalDependencies } from '../portal-dependencies.js';
import type { Handlers } from '../serving/handlers.js';
import { requireOf } from '../viewers/viewer.js';

type Proving = 'bundleEvidence' | 'verify' | 'takeCheckpoint' | 'compareCheckpoint' | 'checkInvariants';

/** Whether the register is what it was. */
export function proofHandlers(dependencies: PortalDependencies): Pick<Handlers, Proving> {
  const { register, now, realNow } = dependencies;
  return {
    bundleEvidence: async ({ viewer, query }) =>
      await evidenceFile(dependencies, viewer, askedEvidence(query)),
    verify: async ({ viewer }) => {
      requireOf(viewer, 'inspect');
      const chains = await verifyChains(register);
      return {
        answer: { ...chains, files: await verifyFiles(register), facts: await verifyFacts(register) },
      };
    },
    takeCheckpoint: async ({ viewer }) => {
      requireOf(viewer, 'inspect');
      return { answer: await takeCheckpoint(register, { now: now(), realNow: realNow() }) };
    },
    compareCheckpoint: async ({ viewer, body }) => {
      requireOf(viewer, 'inspect');
      const fault = checkpointFault(body);
      if (fault !== undefined) throw new KyhanError('CHECKPOINT_INVALID', CHECKPOINT_FAULTS[fault]);
      return { answer: await compareCheckpoint(register, body.heads) };
    },
    checkInvariants: async ({ viewer }) => {
      requireOf(viewer, 'inspect');
      return { answer: { invariants: await checkInvariants(register, { now: now() }) } };
    },
  };
}
