import type { Client } from '@temporalio/client';
import type { PlanClock } from '@kyhan/engine';
import type { Actor } from '@kyhan/plan/ids';
import type { PersonData, Purge, Register } from '@kyhan/register';
import { postOfficeBell } from '../acts/post-office-bell.js';
import { requireRight } from '../rights/rights-of.js';
import { appoint, type Appointment } from './appoint.js';
import { askSignIn, type SignInWish } from './ask-sign-in.js';
import type { Deciding } from './deciding.js';
import { eraseAPerson, type ErasureWish } from './erase-a-person.js';
import { endAppointment, type RoleEndWish } from './end-appointment.js';
import { endASession, type SessionEndWish } from './end-a-session.js';
import { issueAToken, type TokenWish } from './issue-a-token.js';
import { makeSignInLink, type LinkFor } from './make-sign-in-link.js';
import { tellOwnData, type DataWish } from './tell-own-data.js';
import { endAWebhook, type WebhookEndWish } from './end-a-webhook.js';
import { registerAWebhook, type WebhookWish } from './register-a-webhook.js';
import {
  approveAPurge,
  askAPurge,
  declineAPurge,
  type PurgeAgreement,
  type PurgeAsking,
  type PurgeDeclining,
} from './ask-a-purge.js';
import { revokeAToken, type TokenEndWish } from './revoke-a-token.js';
import { endSharedCalendar, shareCalendar, type CalendarWish } from './share-calendar.js';

/** What concerns who is let in, and who may do what. */
export interface PeopleActs {
  /** Somebody asks by their mailbox to be let in; whoever may sign in gets a letter with a link. */
  askSignIn(wish: SignInWish): Promise<void>;
  /** Gives somebody a role, and answers with the token of a link that signs them in once. */
  appoint(appointment: Appointment): Promise<{ readonly token: string }>;
  /** Ends a role of somebody from now on. */
  endRole(wish: RoleEndWish): Promise<void>;
  /** Answers with the token of a link that signs somebody in once. */
  makeSignInLink(wish: LinkFor): Promise<{ readonly token: string }>;
  endSession(wish: SessionEndWish): Promise<void>;
  /** Answers with the token, which is told this once. */
  issueToken(wish: TokenWish): Promise<{ readonly tokenId: string; readonly token: string }>;
  revokeToken(wish: TokenEndWish): Promise<void>;
  /** Lets a program read the calendar of a unit; answers with its token, which is told this once. */
  shareCalendar(wish: CalendarWish): Promise<{ readonly tokenId: string; readonly token: string }>;
  endSharedCalendar(wish: TokenEndWish): Promise<void>;
  /** Registers a program that is told of what happens; answers with the secret, which is told this once. */
  registerWebhook(wish: WebhookWish): Promise<{ readonly webhookId: string; readonly secret: string }>;
  endWebhook(wish: WebhookEndWish): Promise<void>;
  /** Everything that the register holds of somebody: for themselves, and for whoever appoints. */
  exportPerson(wish: DataWish): Promise<PersonData>;
  /** Erases who somebody is; what they did stays under their id. */
  erasePerson(wish: ErasureWish): Promise<void>;
  /** Asks that what was typed by mistake goes; answers with the number of the act. */
  askPurge(wish: PurgeAsking): Promise<number>;
  /** Agrees to what another administrator asked for, and does it at once. */
  approvePurge(wish: PurgeAgreement): Promise<Purge>;
  /** Declines what another administrator asked for, or takes back what one asked for: nothing goes. */
  declinePurge(wish: PurgeDeclining): Promise<Purge>;
}

interface Door {
  readonly register: Register;
  readonly clock: Pick<PlanClock, 'now'>;
  readonly temporal: Client;
}

/** Binds them to a register; what is an administrator's is refused to others. Throws nothing itself. */
export function peopleActs({ register, clock, temporal }: Door): PeopleActs {
  const now = () => clock.now();
  const ring = postOfficeBell(temporal);
  const appointing =
    <Wish extends { readonly actor: Actor }, Done>(act: (deciding: Deciding, wish: Wish) => Promise<Done>) =>
    async (wish: Wish): Promise<Done> => {
      const deciding = { register, now: now() };
      const { actor } = wish;
      await requireRight(register, { actor, at: deciding.now, act: 'appoint', where: {} });
      return await act(deciding, wish);
    };
  return {
    askSignIn: (wish) => askSignIn({ register, ring, realNow: () => Date.now() }, wish),
    appoint: appointing(appoint),
    endRole: appointing(endAppointment),
    makeSignInLink: appointing(makeSignInLink),
    endSession: (wish) => endASession({ register, now: now() }, wish),
    issueToken: appointing(issueAToken),
    revokeToken: appointing(revokeAToken),
    shareCalendar: (wish) => shareCalendar({ register, now: now() }, wish),
    endSharedCalendar: (wish) => endSharedCalendar({ register, now: now() }, wish),
    registerWebhook: appointing(registerAWebhook),
    endWebhook: appointing(endAWebhook),
    exportPerson: (wish) => tellOwnData({ register, now: now() }, wish),
    erasePerson: appointing(eraseAPerson),
    askPurge: appointing(askAPurge),
    approvePurge: appointing(approveAPurge),
    declinePurge: appointing(declineAPurge),
  };
}
