import type { Client } from '@temporalio/client';
import type { RegisterPlace } from '@kyhan/contracts';
import type { PlanClock } from '@kyhan/engine';
import type { Register } from '@kyhan/register';
import type { Language } from '@kyhan/words';
import { requireRight } from '../rights/rights-of.js';
import { holdMail, type MailHoldWish } from './hold-mail.js';
import { settleDoubtsOf, type DoubtsWish } from './settle-doubts-of.js';
import { limitMail, type MailLimitWish } from './limit-mail.js';
import { postOfficeBell } from './post-office-bell.js';
import { takeOverOf, type TakeOverWish } from './take-over-of.js';
import { tellBounce, type BounceWish } from './tell-bounce.js';

/** What is said of letters on their way. */
export interface MailActs {
  /** Lets notices wait in the outbox, or lets them go again; answers whether something changed. */
  holdMail(wish: MailHoldWish): Promise<boolean>;
  /** Says of notices that may have been sent before the register was put back what became of them; answers how many. */
  settleDoubts(wish: DoubtsWish): Promise<number>;
  /** Says that a copy is the deployment from here on; answers from where, undefined where it is none. */
  takeOver(wish: TakeOverWish): Promise<RegisterPlace | undefined>;
  /** Says whom letters may go to, or lets them go to everybody again; answers whether something changed. */
  limitMail(wish: MailLimitWish): Promise<boolean>;
  /** A letter that had left came back; answers with how many notices it carried. */
  tellBounce(wish: BounceWish): Promise<number>;
}

interface PostOffice {
  readonly register: Register;
  readonly clock: Pick<PlanClock, 'now'>;
  readonly temporal: Client;
  readonly language: Language;
}

/** Binds them to a register and the post office. Throws nothing itself. */
export function mailActs({ register, clock, temporal, language }: PostOffice): MailActs {
  const ring = postOfficeBell(temporal);
  return {
    limitMail: (wish) => limitMail({ register, now: clock.now(), ring }, wish),
    holdMail: (wish) => holdMail({ register, now: clock.now(), ring }, wish),
    settleDoubts: (wish) => settleDoubtsOf({ register, now: clock.now(), ring }, wish),
    takeOver: (wish) => takeOverOf({ register, now: clock.now(), ring }, wish),
    tellBounce: async (wish) => {
      const now = clock.now();
      await requireRight(register, { actor: wish.actor, at: now, act: 'tell-bounce', where: {} });
      return await tellBounce({ register, now, language }, wish);
    },
  };
}
