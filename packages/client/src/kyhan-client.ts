import type { Client } from '@temporalio/client';
import type { WorkingCalendar } from '@kyhan/calendar';
import type { RulingWish } from '@kyhan/contracts';
import type { PlanClock, RulingOutcome } from '@kyhan/engine';
import type { Plan } from '@kyhan/plan';
import type { Register } from '@kyhan/register';
import type { Language } from '@kyhan/words';
import { checkedPlan } from './apply/checked-plan.js';
import { applyPlan, type AppliedPlan, type PlanApplication } from './apply/apply-plan.js';
import { openOnRequest, type RequestedCycle } from './opening/open-on-request.js';
import { planChanges, type PlanChanges, type PlanWish } from './apply/plan-changes.js';
import { rule } from './acts/rule.js';
import { requireMayApply, requireOffice } from './rights/require-office.js';
import { shardBell } from './acts/shard-bell.js';
import { temporalAnswers } from './temporal-answers.js';
import { settleFinding, type SettlingWish } from './acts/settle-finding.js';
import { submit, type Receipt } from './acts/submit.js';
import type { SubmissionWish } from './submissions/checked-submission.js';

/** The library's front door: everything that a page, a command or another program may ask of the engine. */
export interface KyhanClient {
  /** What applying a plan would change; changes nothing. */
  planChanges(wish: PlanWish): Promise<PlanChanges>;
  applyPlan(request: PlanApplication): Promise<AppliedPlan>;
  submit(submission: SubmissionWish): Promise<Receipt>;
  rule(wishes: readonly RulingWish[], actor: string): Promise<RulingOutcome[]>;
  openOnRequest(request: RequestedCycle): Promise<{ cycleId: string }>;
  settleFinding(wish: SettlingWish): Promise<void>;
}

export interface ClientDependencies {
  readonly temporal: Client;
  readonly register: Register;
  readonly clock: PlanClock;
  readonly calendarOf: (plan: Plan) => WorkingCalendar;
  /** Of the deployment, for what it keeps and what Temporal's own page shows; Vietnamese where none is given. */
  readonly language?: Language;
}

/** Binds the front door to a Temporal connection and a register. Pure; throws nothing. */
export function createClient(given: ClientDependencies): KyhanClient {
  const dependencies = { ...given, language: given.language ?? 'vi' };
  const { temporal, register, clock } = dependencies;
  const ring = shardBell(temporal, clock);
  return {
    planChanges: (wish) => planChanges(register, clock.now(), wish),
    applyPlan: async (request) => {
      requireMayApply(request.actor);
      const plan = checkedPlan(request.plan);
      return await temporalAnswers(temporal, () => applyPlan(dependencies, { ...request, plan }));
    },
    submit: (submission) => submit({ register, ring, now: () => clock.now() }, submission),
    rule: async (wishes, actor) => {
      requireOffice(actor);
      return await rule(dependencies, wishes, actor);
    },
    openOnRequest: async (request) => {
      requireOffice(request.actor);
      return await temporalAnswers(temporal, () => openOnRequest(dependencies, request));
    },
    settleFinding: async (wish) => {
      requireOffice(wish.actor);
      await settleFinding({ register, now: clock.now() }, wish);
    },
  };
}
