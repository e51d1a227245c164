import { isKyhanError } from '@kyhan/errors';
import { renderDigest, type OutgoingMessage, type SendResult } from '@kyhan/channels';
import {
  dropNotices,
  failNotices,
  failPoint,
  holdBack,
  listDueNotices,
  markSending,
  postponeNotices,
  type DueNotice,
} from '@kyhan/register';
import type { ActivityDependencies } from '../activity-dependencies.js';
import { believedRealNow } from './believed-real-now.js';
import { CHANNEL_MISSING } from './channel-missing.js';
import { dayLetters } from './day-letters.js';
import { DeliveryFindings } from './delivery-findings.js';
import { mailOf, noticeContexts, type NoticeContexts } from './notice-contexts.js';
import { messageBesides, type WrittenNotice } from './message-besides.js';
import { otherSidesWord, noticeResults } from './notice-results.js';
import { ResultRecorder } from './result-recorder.js';
import { untilWritten } from './until-written.js';
import { retryRealAt } from './retry-real-at.js';
import { LEASE_MS, UnderWay } from './under-way.js';
import { channelOf, WaitingMessages, type Message } from './waiting-messages.js';

/** Read at a time: what is read is asked for its reason then, so it should not wait long. */
const MOST_NOTICES = 200;
/** Marked in one statement; a crash leaves no more of them unknown at a time. */
const MOST_IN_BATCH = 10;
/** Messages under way at which a channel that does not say how many it carries gets no more. */
const AT_ONCE = 3;
const TICK_MS = 1000;
/** After so long nothing more is taken up; what is under way is waited for. */
const LONGEST_ROUND_MS = 4 * 60_000;
/** When the worker stops, what is under way has so long. */
const LAST_ANSWERS_MS = 5000;

export interface RoundCounts {
  readonly due: number;
  readonly sent: number;
}

/**
 * One round of the post office. As many messages are under way as each channel carries at once, none of them to one
 * mailbox as another; while one is stalled the others go on, and what comes due meanwhile is taken up.
 */
export class PostRound {
  readonly #beganAt = Date.now();
  readonly #waiting = new WaitingMessages();
  readonly #underWay = new UnderWay();
  /** Channels that are not to be had, and from when on they are tried again, in real time. */
  readonly #held = new Map<string, number>();
  readonly #contexts: NoticeContexts;
  readonly #recorder: ResultRecorder;
  readonly #findings: DeliveryFindings;
  #askedAt = 0;
  #lookedAt = Number.NEGATIVE_INFINITY;
  #thereIsMore = true;
  #due = 0;
  #sent = 0;
  #failure: { readonly error: unknown } | undefined;

  /** `beat` is called at least each second; `stops` aborts when the worker stops. */
  constructor(
    private readonly dependencies: ActivityDependencies,
    private readonly beat: (counts: RoundCounts) => void,
    private readonly stops: AbortSignal,
  ) {
    this.#contexts = noticeContexts(dependencies);
    const { register, clock } = dependencies;
    this.#findings = new DeliveryFindings(register, () => clock.now());
    this.#recorder = new ResultRecorder(register, () => stops.aborted);
  }

  /** @throws KyhanError REGISTER_UNAVAILABLE */
  async run(): Promise<RoundCounts> {
    let stoppedAt: number | undefined;
    for (;;) {
      if (this.stops.aborted) stoppedAt ??= Date.now();
      else {
        await this.#lookForDue();
        await this.#letGo();
      }
      if (this.#failure !== undefined) throw this.#failure.error;
      const isTooLong = stoppedAt !== undefined && Date.now() - stoppedAt > LAST_ANSWERS_MS;
      if (isTooLong || this.#isOver(stoppedAt !== undefined)) return this.#counts();
      await this.#underWay.news(TICK_MS);
      this.beat(this.#counts());
      await this.#underWay.renewLeases(this.dependencies);
    }
  }

  #counts(): RoundCounts {
    return { due: this.#due, sent: this.#sent };
  }

  #isOver(isStopping: boolean): boolean {
    if (!this.#underWay.isEmpty) return false;
    return isStopping || (this.#waiting.isEmpty && !(this.#thereIsMore && this.#takesMore()));
  }

  #takesMore(): boolean {
    return Date.now() - this.#beganAt < LONGEST_ROUND_MS;
  }

  async #lookForDue(): Promise<void> {
    const isTime = this.#thereIsMore || Date.now() - this.#lookedAt >= TICK_MS;
    if (!this.#waiting.isEmpty || !isTime || !this.#takesMore()) return;
    const { register, clock, language } = this.dependencies;
    this.#lookedAt = Date.now();
    this.#askedAt = clock.now();
    const due = await listDueNotices(register, {
      now: this.#askedAt,
      realNow: this.#lookedAt,
      limit: MOST_NOTICES,
      language,
    });
    this.#thereIsMore = due.length >= MOST_NOTICES;
    this.#due += due.length;
    await this.#sort(due);
    for (const [channel, until] of this.#held) await this.#postpone(channel, until);
  }

  /** What would be over the letters of the day waits for another morning. */
  async #sort(due: readonly DueNotice[]): Promise<void> {
    const { register } = this.dependencies;
    const round = {
      register,
      contexts: this.#contexts,
      now: this.#askedAt,
      underWay: this.#underWay.mailboxes,
    };
    const { messages, heldBack } = await dayLetters(due, round);
    await holdBack(register, heldBack);
    this.#waiting.add(messages);
  }

  async #letGo(): Promise<void> {
    for (const channel of this.#waiting.channels())
      while (this.#hasRoom(channel)) {
        const busy = this.#underWay.mailboxes;
        const batch = this.#waiting.take(channel, { most: MOST_IN_BATCH, busy });
        if (batch.length === 0) break;
        await this.#sendAll(batch);
      }
  }

  #hasRoom(name: string): boolean {
    const most = this.#channel(name)?.atOnce ?? AT_ONCE;
    return this.#underWay.countOf(name) < most;
  }

  #channel(name: string) {
    const { channels } = this.dependencies;
    return Object.hasOwn(channels, name) ? channels[name] : undefined;
  }

  async #sendAll(batch: readonly Message[]): Promise<void> {
    const written = await this.#written(batch);
    const notices = written.map(({ message }) => message.notices);
    const realNow = believedRealNow(this.dependencies.clock);
    const times = { now: this.#askedAt, realNow, leaseMs: LEASE_MS };
    const marked = await markSending(this.dependencies.register, notices, times);
    failPoint('after-claim');
    for (const [i, { message, outgoing }] of written.entries())
      if (marked[i] === true) void this.#send(message, outgoing);
  }

  /** What cannot be put into words is set apart with a finding, and the others go on. */
  async #written(batch: readonly Message[]) {
    const written: { readonly message: Message; readonly outgoing: OutgoingMessage }[] = [];
    for (const message of batch)
      try {
        written.push({ message, outgoing: await this.#outgoing(message) });
      } catch (error) {
        if (isKyhanError(error) && error.kind === 'unavailable') throw error;
        const { register } = this.dependencies;
        const dropping = { now: this.#askedAt, realNow: Date.now(), response: 'unreadable' } as const;
        await dropNotices(register, message.notices, dropping);
      }
    return written;
  }

  async #outgoing({ notices }: Message): Promise<OutgoingMessage> {
    const [first, ...others] = notices;
    const { address, language } = first.contact;
    const written = async (notice: DueNotice): Promise<WrittenNotice> => {
      return { notice, mail: await mailOf(this.dependencies, this.#contexts, notice) };
    };
    const [own, ...rest] = await Promise.all([written(first), ...others.map(written)]);
    const now = this.#askedAt;
    const mails = [own, ...rest].map(({ mail }) => mail);
    const noticeIds = notices.map(({ noticeId }) => noticeId);
    return {
      messageId: first.messageId,
      address,
      noticeIds,
      ...renderDigest(mails, language, now),
      ...messageBesides([own, ...rest], { language, now }),
    };
  }

  async #send(message: Message, outgoing: OutgoingMessage): Promise<void> {
    this.#underWay.begin(message);
    try {
      await this.#record(message, await this.#answer(message, outgoing));
    } catch (error) {
      this.#failure ??= { error };
    } finally {
      this.#underWay.end(message);
    }
  }

  /** A deployment may have lost a channel that it had: what waits for it waits until it is there again. */
  async #answer(message: Message, outgoing: OutgoingMessage): Promise<SendResult> {
    const channel = this.#channel(channelOf(message));
    if (channel === undefined) return { outcome: 'refused', fault: 'channel', response: CHANNEL_MISSING };
    const result = await channel.send(outgoing);
    if (result.outcome === 'sent') failPoint('letter-sent');
    return result;
  }

  async #record(message: Message, result: SendResult): Promise<void> {
    const { clock } = this.dependencies;
    // Only whom nothing reaches is given up; whatever else is refused waits.
    if (result.outcome === 'refused' && result.fault === 'recipient')
      return await this.#fail(message, result);
    const retryAt = retryRealAt(message, clock);
    const times = { sentAt: clock.now(), retryRealAt: retryAt };
    await this.#recorder.record(noticeResults(message, result, times));
    if (result.outcome === 'sent') {
      this.#sent += message.notices.length;
      await this.#findings.left(message);
    }
    if (result.outcome !== 'refused') return;
    await this.#findings.held(message, result.fault, result.response);
    if (result.fault !== 'channel') return;
    this.#held.set(channelOf(message), retryAt);
    await this.#postpone(channelOf(message), retryAt);
  }

  async #fail({ notices }: Message, result: SendResult): Promise<void> {
    const { register, clock, language } = this.dependencies;
    const failures = notices.map(({ noticeKey, attempts }) => ({
      noticeKey,
      attempt: attempts + 1,
      ...otherSidesWord(result),
    }));
    const failing = { now: clock.now(), realAt: Date.now(), language };
    await untilWritten(
      () => failNotices(register, failures, failing),
      () => this.stops.aborted,
    );
  }

  /** Trying the others too would ask a server that is away, or that refuses us, again and again. */
  async #postpone(channel: string, until: number): Promise<void> {
    const noticeKeys = this.#waiting
      .takeAll(channel)
      .flatMap(({ notices }) => notices.map(({ noticeKey }) => noticeKey));
    if (noticeKeys.length === 0) return;
    await postponeNotices(this.dependencies.register, { noticeKeys, retryRealAt: until });
  }
}
