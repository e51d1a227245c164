import { localDate } from '@kyhan/calendar';
import {
  trainingAttendanceBody,
  certificatesBody,
  nominationBody,
  peopleListBody,
  sessionBody,
  trainingSessionEndBody,
  traineeErasureBody,
  type TrainingAttendanceBody,
  type CertificatesBody,
  type NominationBody,
  type PeopleListBody,
  type SessionBody,
  type TrainingSessionEndBody,
  type TraineeErasureBody,
} from '@kyhan/contracts';
import type { Act, PlanClock } from '@kyhan/engine';
import type { TrainingDeed } from '@kyhan/engine/training';
import { actorIdOf, type Actor } from '@kyhan/plan/ids';
import { getPlan, recordTraining, type Register } from '@kyhan/register';
import { checked } from '../asked/checked.js';
import { requireRight } from '../rights/rights-of.js';
import { TRAINING_RULES, type TrainingRule } from './training-rules.js';

/** Of which plan, and by whom. */
interface Who {
  readonly planSlug: string;
  readonly actor: Actor;
}

/** What came of it: how many it concerned, and the id of a session. */
export interface TrainingDone {
  readonly count: number;
  readonly session?: string;
}

/** What is done about a plan's training; kept at once, whether Temporal is there or not. */
export interface TrainingActs {
  /** Takes a roster over, whole or not at all. */
  importRoster(wish: PeopleListBody & Who): Promise<TrainingDone>;
  /** Takes over who was trained before the software was in use. */
  importTrainedBefore(wish: PeopleListBody & Who): Promise<TrainingDone>;
  planSession(wish: SessionBody & Who): Promise<TrainingDone>;
  cancelSession(wish: TrainingSessionEndBody & Who): Promise<TrainingDone>;
  /** A unit nominates its own people. */
  nominate(wish: NominationBody & Who): Promise<TrainingDone>;
  recordTrainingAttendance(wish: TrainingAttendanceBody & Who): Promise<TrainingDone>;
  recordCertificates(wish: CertificatesBody & Who): Promise<TrainingDone>;
  /** Erases who somebody of a roster is. */
  eraseTrainee(wish: TraineeErasureBody & Who): Promise<TrainingDone>;
}

/** Binds them to a register. Throws nothing itself. */
export function trainingActs({
  register,
  clock,
}: {
  readonly register: Register;
  readonly clock: Pick<PlanClock, 'now'>;
}): TrainingActs {
  const telling =
    <Wish extends Who, Read>(
      read: (asked: Omit<Wish, keyof Who>) => Read & { readonly unit?: string },
      { decide, concern }: TrainingRule<Read>,
      act: Act = 'rule',
    ) =>
    async ({ planSlug, actor, ...asked }: Wish): Promise<TrainingDone> => {
      const now = clock.now();
      const body = read(asked);
      const where = { planSlug, ...(body.unit === undefined ? {} : { unitId: body.unit }) };
      await requireRight(register, { actor, at: now, act, where });
      const { plan } = await getPlan(register, planSlug);
      const today = localDate(now, plan.timeZone);
      const told = await recordTraining(register, {
        planSlug,
        actor: actorIdOf(actor),
        at: now,
        realAt: Date.now(),
        concern: concern(plan, body),
        decide: (known) => decide({ plan, today, known }, body),
      });
      return doneOf(told);
    };
  return {
    importRoster: telling((asked) => checked(peopleListBody, asked), TRAINING_RULES.importRoster),
    importTrainedBefore: telling(
      (asked) => checked(peopleListBody, asked),
      TRAINING_RULES.importTrainedBefore,
    ),
    planSession: telling((asked) => checked(sessionBody, asked), TRAINING_RULES.planSession),
    cancelSession: telling((asked) => checked(trainingSessionEndBody, asked), TRAINING_RULES.cancelSession),
    nominate: telling((asked) => checked(nominationBody, asked), TRAINING_RULES.nominate, 'submit'),
    recordTrainingAttendance: telling(
      (asked) => checked(trainingAttendanceBody, asked),
      TRAINING_RULES.recordTrainingAttendance,
    ),
    recordCertificates: telling(
      (asked) => checked(certificatesBody, asked),
      TRAINING_RULES.recordCertificates,
    ),
    eraseTrainee: telling((asked) => checked(traineeErasureBody, asked), TRAINING_RULES.eraseTrainee),
  };
}

function doneOf(told: readonly TrainingDeed[]): TrainingDone {
  const sessions = told.flatMap((deed) => ('session' in deed ? [deed.session] : []));
  const count = told.reduce((sum, deed) => sum + concerned(deed), 0);
  const [session] = sessions;
  return { count, ...(session === undefined ? {} : { session }) };
}

function concerned(deed: TrainingDeed): number {
  if ('people' in deed) return deed.people.length;
  if (deed.deed === 'roster-told') return new Set(deed.members.map(({ person }) => person)).size;
  if (deed.deed === 'roster-counted') return deed.counts.length;
  return deed.deed === 'certified' ? deed.certificates.length : 1;
}
