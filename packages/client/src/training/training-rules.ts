import type {
  CertificatesBody,
  NominationBody,
  PeopleListBody,
  SessionBody,
  TraineeErasureBody,
  TrainingAttendanceBody,
  TrainingSessionEndBody,
} from '@kyhan/contracts';
import type { Plan } from '@kyhan/plan';
import { trainingSessionIdOf } from '@kyhan/plan/ids';
import type { NewTrainingDeed, TrainingConcern } from '@kyhan/register';
import { attended } from './attended.js';
import { cancelled } from './cancelled.js';
import { certified } from './certified.js';
import { codesListed } from './codes-listed.js';
import { erased } from './erased.js';
import { nominated } from './nominated.js';
import { planned } from './planned.js';
import { rosterTold } from './roster-told.js';
import { trainedBefore } from './trained-before.js';
import type { TrainingQuestion } from './training-question.js';

/** How one is decided, and what is to be known for it. */
export interface TrainingRule<Wish> {
  readonly decide: (question: TrainingQuestion, wish: Wish) => readonly NewTrainingDeed[];
  readonly concern: (plan: Plan, wish: Wish) => TrainingConcern;
}

const importRoster: TrainingRule<PeopleListBody> = {
  decide: rosterTold,
  concern: (_plan, { rows }) => ({ people: codesListed(rows), newPeople: true }),
};
const importTrainedBefore: TrainingRule<PeopleListBody> = {
  decide: trainedBefore,
  concern: (_plan, { roster, rows }) => ({ people: codesListed(rows), rosters: [roster] }),
};
const planSession: TrainingRule<SessionBody> = {
  decide: planned,
  concern: (_plan, { session }) => ({ session, newSession: session === undefined }),
};
const cancelSession: TrainingRule<TrainingSessionEndBody> = {
  decide: cancelled,
  concern: (_plan, { session }) => ({ session }),
};
const nominate: TrainingRule<NominationBody> = {
  decide: nominated,
  concern: (plan, { session, people }) => atSession(plan, session, people),
};
const recordTrainingAttendance: TrainingRule<TrainingAttendanceBody> = {
  decide: attended,
  concern: (plan, { session, people = [], absent = [] }) => atSession(plan, session, [...people, ...absent]),
};
const recordCertificates: TrainingRule<CertificatesBody> = {
  decide: certified,
  concern: (_plan, { session, certificates }) => ({
    session,
    people: certificates.map(({ person }) => person),
  }),
};
const eraseTrainee: TrainingRule<TraineeErasureBody> = {
  decide: erased,
  concern: (_plan, { person }) => ({ people: [person] }),
};

/** People who come to a session, or not: members of the rosters that its obligation trains. */
function atSession({ obligations }: Plan, session: string, people: readonly string[]): TrainingConcern {
  const found = obligations.find(({ id }) => session.startsWith(trainingSessionIdOf(id, '')));
  return { session, people, rosters: [...new Set(found?.targets.map(({ roster }) => roster))] };
}

/** Of each deed how it is decided, and by what. */
export const TRAINING_RULES = {
  importRoster,
  importTrainedBefore,
  planSession,
  cancelSession,
  nominate,
  recordTrainingAttendance,
  recordCertificates,
  eraseTrainee,
};
