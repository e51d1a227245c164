import { afterAll, jest } from '@jest/globals';
import type { FreshRegisters } from '../registers/index.js';
import { exerciseAbsences } from './register/exercise-absences.js';
import { exerciseAcceptedBefore } from './register/exercise-accepted-before.js';
import { exerciseAddressees } from './register/exercise-addressees.js';
import { exerciseDrafts } from './register/exercise-drafts.js';
import { exerciseApprovals } from './register/exercise-approvals.js';
import { exerciseAskedLists } from './register/exercise-asked-lists.js';
import { exerciseEntries } from './register/exercise-entries.js';
import { exerciseErasure } from './register/exercise-erasure.js';
import { exerciseOfficePapers } from './register/exercise-office-papers.js';
import { exerciseUrged } from './register/exercise-urged.js';
import { exerciseFigures } from './register/exercise-figures.js';
import { exerciseHandOver } from './register/exercise-hand-over.js';
import { exerciseJoining } from './register/exercise-joining.js';
import { exercisePostponing } from './register/exercise-postponing.js';
import { exerciseLettersToSend } from './register/exercise-letters-to-send.js';
import { exerciseMovedCycles } from './register/exercise-moved-cycles.js';
import { exerciseOfficeUnits } from './register/exercise-office-units.js';
import { exerciseOpening } from './register/exercise-opening.js';
import { exerciseDroppedNotices } from './register/exercise-dropped-notices.js';
import { exerciseNoticeLists } from './register/exercise-notice-lists.js';
import { exerciseOutbox } from './register/exercise-outbox.js';
import { exerciseOutages } from './register/exercise-outages.js';
import { exercisePages } from './register/exercise-pages.js';
import { exerciseWebhooks } from './register/exercise-webhooks.js';
import { exercisePeople } from './register/exercise-people.js';
import { exercisePlanActs } from './register/exercise-plan-acts.js';
import { exercisePlansAndCycles } from './register/exercise-plans-and-cycles.js';
import { exercisePoison } from './register/exercise-poison.js';
import { exercisePostOffices } from './register/exercise-post-offices.js';
import { exerciseCheckpoints } from './register/exercise-checkpoints.js';
import { exerciseChains } from './register/exercise-chains.js';
import { exerciseProof } from './register/exercise-proof.js';
import { exerciseReadModels } from './register/exercise-read-models.js';
import { exerciseReopening } from './register/exercise-reopening.js';
import { exerciseReviews } from './register/exercise-reviews.js';
import { exerciseStoppedClocks } from './register/exercise-stopped-clocks.js';
import { exerciseSubmissions } from './register/exercise-submissions.js';
import { exerciseTrouble } from './register/exercise-trouble.js';
import { exerciseTurnLives } from './register/exercise-turn-lives.js';
import { exerciseTurns } from './register/exercise-turns.js';
import { exerciseUnitActProof } from './register/exercise-unit-act-proof.js';
import { exerciseUnitActs } from './register/exercise-unit-acts.js';

/** A bound for what hangs, never a measure: a database may have to start, and the machine be busy with other work. */
const WITHIN_MS = 5 * 60_000;

/**
 * What every register must do, whatever database it lies on: a suite of jest. `fresh` begins a database for it, which
 * is ended after it; each test opens a register of its own there.
 */
export function exerciseRegister(fresh: () => FreshRegisters): void {
  jest.setTimeout(WITHIN_MS);
  const registers = fresh();
  afterAll(() => registers.end());
  exerciseAbsences(registers);
  exerciseAcceptedBefore(registers);
  exerciseAddressees(registers);
  exerciseDrafts(registers);
  exerciseApprovals(registers);
  exerciseAskedLists(registers);
  exerciseEntries(registers);
  exerciseErasure(registers);
  exerciseFigures(registers);
  exerciseUrged(registers);
  exerciseOfficePapers(registers);
  exerciseHandOver(registers);
  exerciseJoining(registers);
  exercisePostponing(registers);
  exerciseLettersToSend(registers);
  exerciseMovedCycles(registers);
  exerciseOfficeUnits(registers);
  exerciseOpening(registers);
  exerciseOutbox(registers);
  exerciseDroppedNotices(registers);
  exerciseNoticeLists(registers);
  exerciseOutages(registers);
  exercisePages(registers);
  exerciseWebhooks(registers);
  exercisePeople(registers);
  exercisePlanActs(registers);
  exercisePlansAndCycles(registers);
  exercisePoison(registers);
  exercisePostOffices(registers);
  exerciseChains(registers);
  exerciseCheckpoints(registers);
  exerciseProof(registers);
  exerciseReadModels(registers);
  exerciseReopening(registers);
  exerciseReviews(registers);
  exerciseStoppedClocks(registers);
  exerciseSubmissions(registers);
  exerciseTrouble(registers);
  exerciseTurnLives(registers);
  exerciseTurns(registers);
  exerciseUnitActs(registers);
  exerciseUnitActProof(registers);
}
