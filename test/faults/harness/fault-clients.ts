import { createHash } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { addDays, localDate } from '@kyhan/calendar';
import type { AssignmentAnswer, RulingWish } from '@kyhan/contracts';
import { drawn } from '@kyhan/engine/simulation';
import { hiddenOf, PDF } from '@kyhan/testkit/portal';
import type { AskedPortal } from './asked-portal.js';
import { ZONE, type RunClock } from './run-clock.js';
import type { TakenLetter } from './run-inbox.js';

/** What somebody has handed in and has a receipt for, as it left him. */
export interface SentSubmission {
  readonly assignmentId: string;
  readonly note: string;
  readonly nil: boolean;
  /** SHA-256 of each content, in order. */
  readonly files: readonly string[];
  /** As the receipt says it; a page does not. */
  readonly hash?: string;
}

/** What somebody was told, and may rely on. */
export interface GivenReceipts {
  /** By the sender's id. */
  readonly submissions: Map<string, SentSubmission>;
  readonly acts: { readonly assignmentId: string; readonly actId: string }[];
  readonly rulings: { readonly assignmentId: string; readonly rulingId: string }[];
  /** Why something was refused, and how often. */
  readonly refusals: Map<string, number>;
}

interface World {
  readonly seed: number;
  readonly clock: RunClock;
  readonly portal: AskedPortal;
  /** Nobody begins anything new. */
  readonly over: AbortSignal;
}

const DAY_MS = 24 * 60 * 60_000;
/** Shares of what units do, each up to its own. */
const CONDUCT = [
  [0.08, 'never'],
  [0.2, 'by-page'],
  [0.3, 'late'],
  [0.42, 'incomplete'],
  [0.5, 'asks'],
  [0.6, 'with-file'],
  [1, 'early'],
] as const;

type Conduct = (typeof CONDUCT)[number][1];

/**
 * Units and who coordinates, as people over HTTP: each letter that tells of something new begins what its reader does
 * about it. What has no answer is sent again under the same id.
 */
export class FaultClients {
  readonly receipts: GivenReceipts = {
    submissions: new Map(),
    acts: [],
    rulings: [],
    refusals: new Map(),
  };
  readonly #known = new Set<string>();
  #living = 0;

  constructor(private readonly world: World) {}

  /** How many have begun something and not come to its end. */
  get living(): number {
    return this.#living;
  }

  get known(): number {
    return this.#known.size;
  }

  hear({ links }: TakenLetter): void {
    for (const link of links) {
      const assignmentId = assignmentOf(link);
      if (this.#known.has(assignmentId) || !assignmentId.includes('/main/')) continue;
      this.#known.add(assignmentId);
      this.#living += 1;
      void this.#live(assignmentId, link)
        .catch((error: unknown) => this.#refused(String(error).slice(0, 120)))
        .finally(() => (this.#living -= 1));
    }
  }

  async #live(assignmentId: string, link: string): Promise<void> {
    const asked = await this.world.portal.ask((api) => api.getAssignment({ params: { id: assignmentId } }));
    if ('refused' in asked) return this.#refused(asked.refused);
    const conduct = this.#conduct(assignmentId);
    if (conduct === 'never') return;
    const owed = asked.answer;
    await this.#until(momentOf(conduct, owed, this.#drawn('moment', assignmentId)));
    if (conduct === 'asks') await this.#askForTime(owed);
    const isIn =
      conduct === 'by-page'
        ? await this.#submitByPage(assignmentId, link)
        : await this.#submit(assignmentId, 1, conduct === 'with-file');
    if (!isIn) return;
    await this.#afterDays(0.5 + this.#drawn('review', assignmentId));
    if (conduct === 'incomplete') await this.#returnAndMend(assignmentId);
    await this.#rule({ rulingId: 'accept', assignmentId, ruling: 'accept' });
  }

  async #askForTime({ assignmentId, dueOn }: AssignmentAnswer): Promise<void> {
    const newDueOn = addDays(dueOn, 4);
    const body = { actId: 'ask-1', act: 'ask', reason: 'Mưa lũ kéo dài', newDueOn } as const;
    const asked = await this.world.portal.ask((api) => api.act({ params: { id: assignmentId }, body }));
    if ('refused' in asked) return this.#refused(asked.refused);
    this.receipts.acts.push({ assignmentId, actId: body.actId });
    await this.#afterDays(0.5);
    const reason = 'Đồng ý do mưa lũ';
    const extending = { rulingId: 'extend', assignmentId, ruling: 'extend', reason, newDueOn } as const;
    await this.#rule({ ...extending, onDayOff: true });
  }

  async #returnAndMend(assignmentId: string): Promise<void> {
    const newDueOn = addDays(localDate(this.world.clock.now(), ZONE), 6);
    const returning = { rulingId: 'return', assignmentId, ruling: 'return', newDueOn } as const;
    const isReturned = await this.#rule({ ...returning, reason: 'Thiếu số liệu', onDayOff: true });
    if (!isReturned) return;
    await this.#afterDays(1 + this.#drawn('mends', assignmentId));
    await this.#submit(assignmentId, 2, false);
    await this.#afterDays(0.5);
  }

  async #submit(assignmentId: string, version: number, hasFile: boolean): Promise<boolean> {
    const submissionId = `${assignmentId}:${version}`;
    const files = hasFile ? [{ name: 'bao-cao.pdf', content: fileOf(assignmentId) }] : [];
    const note = `Bản ${version} của ${assignmentId}`;
    // What comes with a file or a note is no nil return.
    const body = { submissionId, nil: !hasFile, note, files };
    const told = await this.world.portal.ask((api) => api.submit({ params: { id: assignmentId }, body }));
    if ('refused' in told) {
      this.#refused(told.refused);
      return false;
    }
    const sent = { assignmentId, note, nil: !hasFile, files: files.map(({ content }) => sha256Of(content)) };
    this.receipts.submissions.set(submissionId, { ...sent, hash: told.answer.hash });
    return true;
  }

  /** As a browser without scripts: the page, its form, and the form again where nothing came back. */
  async #submitByPage(assignmentId: string, link: string): Promise<boolean> {
    const { portal } = this.world;
    const page = await portal.page((signal) => fetch(link, { signal }));
    const hidden = hiddenOf((await page?.text()) ?? '');
    const { submissionId } = hidden;
    if (submissionId === undefined) {
      this.#refused('the page took nothing');
      return false;
    }
    const note = `Trang của ${assignmentId}`;
    const answer = await portal.page((signal) => {
      const body = new FormData();
      for (const [name, value] of Object.entries({ ...hidden, nil: 'yes', note })) body.set(name, value);
      return fetch(link, { method: 'POST', body, signal, redirect: 'manual' });
    });
    if (answer?.status !== 303) {
      this.#refused(`the page answered ${answer?.status}`);
      return false;
    }
    this.receipts.submissions.set(submissionId, { assignmentId, note, nil: true, files: [] });
    return true;
  }

  async #rule(wish: RulingWish): Promise<boolean> {
    const told = await this.world.portal.ask((api) => api.rule({ body: { rulings: [wish] } }));
    if ('refused' in told) {
      this.#refused(told.refused);
      return false;
    }
    const [outcome] = told.answer.outcomes;
    if (outcome === undefined || outcome.outcome === 'refused') {
      this.#refused(outcome === undefined ? 'no outcome' : outcome.code);
      return false;
    }
    const { assignmentId, rulingId } = wish;
    this.receipts.rulings.push({ assignmentId, rulingId });
    return true;
  }

  #refused(why: string): void {
    this.receipts.refusals.set(why, (this.receipts.refusals.get(why) ?? 0) + 1);
  }

  #drawn(what: string, assignmentId: string): number {
    return drawn(this.world.seed, what, assignmentId);
  }

  #conduct(assignmentId: string): Conduct {
    const share = this.#drawn('conduct', assignmentId);
    return CONDUCT.find(([upTo]) => share < upTo)?.[1] ?? 'early';
  }

  async #until(planAt: number): Promise<void> {
    await this.world.clock.until(planAt, this.world.over);
  }

  async #afterDays(days: number): Promise<void> {
    await this.#until(this.world.clock.now() + days * DAY_MS);
    await pause(1);
  }
}

function momentOf(conduct: Conduct, { opensAt, dueAt }: AssignmentAnswer, share: number): number {
  const [from, to] = [Date.parse(opensAt), Date.parse(dueAt)];
  if (conduct === 'late') return to + (0.3 + 2 * share) * DAY_MS;
  return from + (0.1 + 0.7 * share) * (to - from);
}

/** A signed link carries its assignment readably: base64url of key, assignment and mailbox. */
function assignmentOf(link: string): string {
  const [token = ''] = (link.split('/s/')[1] ?? '').split('.');
  return Buffer.from(token, 'base64url').toString().split('\n')[1] ?? '';
}

function sha256Of(content: Buffer): string {
  return createHash('sha256').update(content).digest('hex');
}

/** No two are the same content. */
function fileOf(assignmentId: string): Buffer {
  return Buffer.concat([PDF, Buffer.from(`\n% ${assignmentId}\n`)]);
}
