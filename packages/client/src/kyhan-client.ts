import type { Client } from '@temporalio/client';
import type { WorkingCalendar } from '@kyhan/calendar';
import type {
  AdoptionAnswer,
  AppliedPlan,
  DraftActAnswer,
  RulingWish,
  SettledPaperAnswer,
  UploadLimits,
} from '@kyhan/contracts';
import type { PlanClock, RulingOutcome } from '@kyhan/engine';
import type { Plan } from '@kyhan/plan';
import { planOfFinding, readCycleId, type Actor } from '@kyhan/plan/ids';
import type { ActReceipt, Register } from '@kyhan/register';
import type { Language } from '@kyhan/words';
import { clockReadOnce } from './clock-read-once.js';
import { checkedPlan, slugOf } from './apply/checked-plan.js';
import { adopt, adoptionTemplate, type AdoptionWish } from './adoption/adopt.js';
import { applyPlan, type PlanApplication } from './apply/apply-plan.js';
import { openOnRequest, type RequestedCycle } from './opening/open-on-request.js';
import { requireOpener } from './opening/require-opener.js';
import { planChanges, type AskedChanges, type PlanChanges } from './apply/plan-changes.js';
import { requireRight } from './rights/rights-of.js';
import { act, type ActWish } from './acts/act.js';
import { actOnADraft, type DraftWish } from './acts/act-on-a-draft.js';
import { extendMany, type ExtensionForMany } from './acts/extend-many.js';
import { ruleAsActor } from './acts/rule-as-actor.js';
import { shardBell } from './acts/shard-bell.js';
import { temporalAnswers } from './temporal-answers.js';
import { mailActs, type MailActs } from './acts/mail-acts.js';
import { settleFinding, type SettlingWish } from './acts/settle-finding.js';
import { actOnPlan, type PlanActDone, type PlanActWish } from './plan-acts/act-on-plan.js';
import { joinOpenCycle, type JoiningWish } from './joining/join-open-cycle.js';
import { tellAbsence, type AbsenceWish } from './acts/tell-absence.js';
import { settlePaper, type PaperWish } from './acts/settle-paper.js';
import { meetingActs, type MeetingActs } from './meetings/meeting-acts.js';
import { sendingActs, type SendingActs } from './sending/sending-acts.js';
import { postOfficeBell } from './acts/post-office-bell.js';
import { submit, type Receipt } from './acts/submit.js';
import { trainingActs, type TrainingActs } from './training/training-acts.js';
import { peopleActs, type PeopleActs } from './people/people-acts.js';
import type { SubmissionWish } from './submissions/checked-submission.js';

/** The library's front door: everything that a page, a command or another program may ask of the engine. */
export interface KyhanClient extends PeopleActs, MeetingActs, TrainingActs, MailActs, SendingActs {
  /** What applying a plan would change; changes nothing. */
  planChanges(wish: AskedChanges): Promise<PlanChanges>;
  applyPlan(request: PlanApplication): Promise<AppliedPlan>;
  /** Takes over what units had handed in before the software was in use; nobody is written to. */
  adopt(wish: AdoptionWish): Promise<AdoptionAnswer>;
  /** The list to fill in for that. */
  adoptionTemplate(wish: Pick<AdoptionWish, 'planSlug' | 'actor'>): ReturnType<typeof adoptionTemplate>;
  submit(submission: ProgramSubmission): Promise<Receipt>;
  /** What a unit does beside handing in; stored first, like a submission. */
  act(wish: ActWish): Promise<ActReceipt>;
  rule(wishes: readonly RulingWish[], actor: Actor): Promise<RulingOutcome[]>;
  /** Extends for many units of a cycle at once, without shortening anybody's own day. */
  extendMany(extension: ExtensionForMany): Promise<RulingOutcome[]>;
  openOnRequest(request: RequestedCycle): Promise<{ cycleId: string }>;
  /** Confirms, announces or skips a cycle before it opens to units; kept first, like what a unit does. */
  actOnDraft(wish: DraftWish): Promise<DraftActAnswer>;
  /** Takes units that joined late into an open cycle; answers with the ids of what they owe there. */
  joinCycle(wish: JoiningWish): Promise<{ readonly assignmentIds: readonly string[] }>;
  /** Suspends, resumes or skips what a plan expects, or ends the plan. */
  actOnPlan(wish: PlanActWish): Promise<PlanActDone>;
  settleFinding(wish: SettlingWish): Promise<void>;
  /** Under which number and day the office issued a paper that was drafted here, or that it issued none. */
  settlePaper(wish: PaperWish): Promise<SettledPaperAnswer>;
  /** Somebody of a unit is away, and somebody stands in. */
  tellAbsence(wish: AbsenceWish): Promise<void>;
}

export interface ClientDependencies {
  readonly temporal: Client;
  readonly register: Register;
  readonly clock: PlanClock;
  readonly calendarOf: (plan: Plan) => WorkingCalendar;
  /** Of the deployment, for what it keeps and what Temporal's own page shows; Vietnamese where none is given. */
  readonly language?: Language;
  /** What may be uploaded; `UPLOAD_LIMITS` where none are given. */
  readonly limits?: UploadLimits;
}

/** Said where it is not so: a program hands in no form, no files, and something to report. */
const NOTHING_BESIDE = { values: {}, nil: false, files: [], channel: 'api' } as const;

/** What somebody hands in, with what goes without saying left out. */
export type ProgramSubmission = Omit<SubmissionWish, keyof typeof NOTHING_BESIDE> &
  Partial<Pick<SubmissionWish, keyof typeof NOTHING_BESIDE>>;

/** Binds the front door to a Temporal connection and a register. Pure; throws nothing. */
export function createClient(given: ClientDependencies): KyhanClient {
  const { temporal, register, clock, language = 'vi' } = given;
  const ring = shardBell(temporal, clock);
  /** What one operation stands on. */
  const once = () => {
    const own = clockReadOnce(clock);
    return { ...given, language, clock: own, ring, now: () => own.now() };
  };
  return {
    planChanges: (wish) => planChanges(register, clock.now(), wish),
    applyPlan: async (request) => {
      const { actor, plan: sent } = request;
      const operation = once();
      const where = { planSlug: slugOf(sent) };
      await requireRight(register, { actor, at: operation.now(), act: 'apply', where });
      const plan = checkedPlan(sent);
      return await temporalAnswers(temporal, () => applyPlan(operation, { ...request, plan }));
    },
    adopt: (wish) => adopt(once(), wish),
    adoptionTemplate: (wish) => adoptionTemplate(once(), wish),
    submit: (submission) => submit(once(), { ...NOTHING_BESIDE, ...submission }),
    act: (wish) => act(once(), wish),
    rule: (wishes, actor) => ruleAsActor(once(), wishes, actor),
    extendMany: (extension) => extendMany(once(), extension),
    openOnRequest: async (request) => {
      const operation = once();
      await requireOpener(register, request, operation.now());
      return await temporalAnswers(temporal, () => openOnRequest(operation, request));
    },
    actOnDraft: (wish) => actOnADraft(once(), wish),
    joinCycle: async (wish) => {
      const { actor, cycleId } = wish;
      const operation = once();
      const { planSlug = '' } = readCycleId(cycleId) ?? {};
      await requireRight(register, { actor, at: operation.now(), act: 'open', where: { planSlug } });
      return await temporalAnswers(temporal, () => joinOpenCycle(operation, wish));
    },
    actOnPlan: async (wish) => {
      const { actor, planSlug } = wish;
      const operation = once();
      await requireRight(register, { actor, at: operation.now(), act: 'apply', where: { planSlug } });
      return await temporalAnswers(temporal, () => actOnPlan(operation, wish));
    },
    ...peopleActs({ register, clock, temporal }),
    ...meetingActs(once),
    ...trainingActs({ register, clock }),
    ...sendingActs(once, postOfficeBell(temporal)),
    ...mailActs({ register, clock, temporal, language }),
    tellAbsence: async (wish) => await tellAbsence({ register, now: clock.now() }, wish),
    settlePaper: (wish) => settlePaper({ register, now: clock.now() }, wish),
    settleFinding: async (wish) => {
      const { actor, findingId } = wish;
      const now = clock.now();
      const where = { planSlug: planOfFinding(findingId) };
      await requireRight(register, { actor, at: now, act: 'settle', where });
      await settleFinding({ register, now }, wish);
    },
  };
}
