import type { RefusalFault } from '@kyhan/engine';
import { findingIdOf, unitKeyOf } from '@kyhan/plan/ids';
import {
  closeFinding,
  dropSignInRequests,
  LETTERS_A_MAILBOX,
  listFindings,
  mailboxFindingId,
  openFinding,
  refusedReportId,
  type Finding,
  type Register,
} from '@kyhan/register';
import { channelOf, type Message } from './waiting-messages.js';

/** What a person hears of messages that do not leave; it closes itself when they do. */
export class DeliveryFindings {
  /** Ids of those that are open; read when the first message of a round has left. */
  #open: Promise<Set<string>> | undefined;

  constructor(
    private readonly register: Register,
    /** Plan time. */
    private readonly now: () => number,
  ) {}

  /** A message was refused and waits. @throws KyhanError REGISTER_UNAVAILABLE */
  async held(message: Message, fault: RefusalFault, response: string): Promise<void> {
    if (fault === 'channel') await this.#channelHeld(channelOf(message), response);
    if (fault === 'message') await this.#noticesHeld(message, response);
  }

  /** A message was taken: whatever said that it could not be is answered. @throws KyhanError REGISTER_UNAVAILABLE */
  async left(message: Message): Promise<void> {
    this.#open ??= this.#openIds();
    const open = await this.#open;
    const answered = [...new Set(idsOf(message))].filter((id) => open.delete(id));
    for (const findingId of answered)
      await closeFinding(this.register, { findingId, at: this.now(), ending: 'mail-left' });
  }

  /** The same of a letter that is no notice's. @throws KyhanError REGISTER_UNAVAILABLE */
  async signInHeld(response: string): Promise<void> {
    await this.#channelHeld(MAIL, response);
  }

  /**
   * Lets go of whoever has waited too long for a letter to sign in with, and tells of it. `realNow` is epoch milliseconds.
   * @throws KyhanError REGISTER_UNAVAILABLE, CLOCK_ASTRAY
   */
  async signInGivenUp(realNow: number): Promise<void> {
    const data = { minutes: LETTERS_A_MAILBOX.withinMs / 60_000 };
    const about = { findingId: SIGN_IN_UNSENT, kind: 'sign-in-unsent', subject: MAIL, data } as const;
    await dropSignInRequests(this.register, { realNow, unsent: { ...about, at: this.now() } });
  }

  /** Such a letter was taken. @throws KyhanError REGISTER_UNAVAILABLE */
  async signInLeft(): Promise<void> {
    for (const findingId of [SIGN_IN_UNSENT, channelHeldId(MAIL)])
      await closeFinding(this.register, { findingId, at: this.now(), ending: 'mail-left' });
  }

  async #channelHeld(channel: string, response: string): Promise<void> {
    const findingId = channelHeldId(channel);
    await openFinding(this.register, {
      findingId,
      kind: 'channel-held',
      subject: channel,
      data: { channel, response },
      at: this.now(),
    });
    (await this.#open)?.add(findingId);
  }

  async #noticesHeld({ notices }: Message, response: string): Promise<void> {
    for (const { noticeId, assignmentId: subject } of notices) {
      const findingId = noticeHeldId(noticeId);
      const data = { noticeId, response };
      await openFinding(this.register, { findingId, kind: 'notice-held', subject, data, at: this.now() });
      (await this.#open)?.add(findingId);
    }
  }

  async #openIds(): Promise<Set<string>> {
    const open = await listFindings(this.register, { open: true });
    return new Set(open.filter(provenByLetter).map(({ findingId }) => findingId));
  }
}

/** The channel by which letters to sign in with go. */
const MAIL = 'mail';
const SIGN_IN_UNSENT = findingIdOf({ kind: 'sign-in-unsent', about: MAIL });

/** A mailbox of which letters came back takes others too: they may come back as well. */
function provenByLetter({ data }: Finding): boolean {
  return !('bounced' in data);
}

function idsOf(message: Message): string[] {
  return [
    channelHeldId(channelOf(message)),
    ...message.notices.flatMap(({ noticeId, assignmentId, planSlug, contact, ...notice }) => [
      noticeHeldId(noticeId),
      ...(notice.kind === 'issued-report'
        ? [refusedReportId({ assignmentId, recipient: notice.data.recipient })]
        : []),
      mailboxFindingId({ planSlug, unitId: contact.unitId, to: contact }),
      findingIdOf({ kind: 'unit-unreachable', about: unitKeyOf({ planSlug, unitId: contact.unitId }) }),
    ]),
  ];
}

function channelHeldId(channel: string): string {
  return findingIdOf({ kind: 'channel-held', about: channel });
}

function noticeHeldId(noticeId: string): string {
  return findingIdOf({ kind: 'notice-held', about: noticeId });
}
