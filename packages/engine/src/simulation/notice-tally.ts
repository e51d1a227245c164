import { localDate, type Instant } from '@kyhan/calendar';
import { officeOn, type Contact, type Plan } from '@kyhan/plan';
import { addressKey, noticeAddress, type NoticeAddress } from '../notice-address.js';
import { noticeContacts } from '../notice-contacts.js';
import type { NoticeKind } from '../notice-content.js';
import { goesAlone } from '../notice-kinds.js';
import type { NoticeAddressee } from '../notice-draft.js';

/** Notices and the messages that they leave in: what one address gets at one time goes together. */
export interface Load {
  readonly notices: number;
  readonly messages: number;
}

export interface DayLoad extends Load {
  readonly on: string;
}

/** What one address gets over the whole simulation. */
export interface ContactLoad extends Load, NoticeAddress {
  readonly unit: string;
  /** The day on which it gets most. */
  readonly busiestDay: DayLoad;
}

/** One notice that leaves. */
export interface Leaving {
  readonly kind: NoticeKind;
  readonly addressee: NoticeAddressee;
  /** The unit that owes; the coordinator's for the summary of a cycle. */
  readonly unitId: string;
  readonly at: Instant;
}

type Counts = { notices: number; messages: number };
interface Reached {
  readonly to: NoticeAddress;
  readonly unit: string;
  readonly days: Map<string, Counts>;
  readonly instants: Set<Instant>;
}

/** Counts notices by day, address and kind, as the register addresses them and the post office merges them. */
export class NoticeTally {
  readonly byKind = new Map<NoticeKind, number>();
  readonly #plan: Plan;
  readonly #contacts: ReadonlyMap<string, readonly Contact[]>;
  readonly #reached = new Map<string, Reached>();
  readonly #days = new Map<string, Counts>();
  readonly #unreached = new Set<string>();

  constructor(plan: Plan) {
    this.#plan = plan;
    this.#contacts = new Map(plan.units.map(({ id, contacts }) => [id, contacts]));
  }

  /** Counts one notice once for each address that gets it; answers with how many there are. */
  add({ kind, addressee, unitId, at }: Leaving): number {
    const on = localDate(at, this.#plan.timeZone);
    const { coordinator, owner } = officeOn(this.#plan, on);
    const unit = {
      coordinator,
      'coordinator-head': coordinator,
      owner,
      head: unitId,
      'focal-point': unitId,
    }[addressee];
    const { contacts } = noticeContacts(this.#contacts.get(unit) ?? [], addressee);
    if (contacts.length === 0) this.#unreached.add(unit);
    for (const contact of contacts) {
      const reached = this.#reach(noticeAddress(contact), unit);
      const isMessage = goesAlone(kind) || !reached.instants.has(at);
      if (!goesAlone(kind)) reached.instants.add(at);
      for (const days of [reached.days, this.#days]) count(days, on, isMessage);
      this.byKind.set(kind, (this.byKind.get(kind) ?? 0) + 1);
    }
    return contacts.length;
  }

  /** Every day on which something leaves, in order. */
  days(): DayLoad[] {
    return [...this.#days].map(dayLoad).sort((a, b) => (a.on < b.on ? -1 : 1));
  }

  /** Every address, the busiest first. */
  contacts(): ContactLoad[] {
    return [...this.#reached.values()]
      .map(({ to, unit, days }) => {
        const loads = [...days].map(dayLoad);
        return { ...to, unit, ...total(loads), busiestDay: busiestDay(loads) };
      })
      .sort((a, b) => b.notices - a.notices || (a.address < b.address ? -1 : 1));
  }

  /** Units that something is owed to and that cannot be reached. */
  unreached(): string[] {
    return [...this.#unreached].sort();
  }

  #reach(to: NoticeAddress, unit: string): Reached {
    const key = addressKey(to);
    const known = this.#reached.get(key);
    if (known !== undefined) return known;
    const fresh = { to, unit, days: new Map<string, Counts>(), instants: new Set<Instant>() };
    this.#reached.set(key, fresh);
    return fresh;
  }
}

const NOTHING: DayLoad = { on: '', notices: 0, messages: 0 };

/** The day with most notices, the first of them where several have as many. */
export function busiestDay(days: readonly DayLoad[]): DayLoad {
  return days.reduce(
    (most, day) =>
      day.notices > most.notices || (day.notices === most.notices && day.on < most.on) ? day : most,
    NOTHING,
  );
}

export function total(days: readonly Load[]): Load {
  return days.reduce(
    (sum, { notices, messages }) => ({ notices: sum.notices + notices, messages: sum.messages + messages }),
    { notices: 0, messages: 0 },
  );
}

function count(days: Map<string, Counts>, on: string, isMessage: boolean): void {
  const day = days.get(on) ?? { notices: 0, messages: 0 };
  day.notices += 1;
  if (isMessage) day.messages += 1;
  days.set(on, day);
}

function dayLoad([on, { notices, messages }]: [string, Counts]): DayLoad {
  return { on, notices, messages };
}
