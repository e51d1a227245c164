import { localDate, type Instant, type WorkingCalendar } from '@kyhan/calendar';
import { officeOn, standInsOn, type Contact, type Plan, type Policy } from '@kyhan/plan';
import { addressKey, noticeAddress, type NoticeAddress } from '../notice-address.js';
import { noticeContacts } from '../notice-contacts.js';
import type { NoticeContent, NoticeKind } from '../notice-content.js';
import type { NoticeAddressee } from '../notice-draft.js';
import { deliveredTo, type QueuedNotice } from './delivered-to.js';

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
  /** The most messages that it gets on any day. */
  readonly mostMessages: number;
}

/** One notice that is to leave. */
export interface Leaving {
  readonly notice: NoticeContent;
  readonly addressee: NoticeAddressee;
  /** The unit that owes; the coordinator's for the summary of a cycle. */
  readonly unitId: string;
  /** Of a contribution, the unit whose result gathers it. */
  readonly leadUnitId?: string | undefined;
  readonly at: Instant;
  /** The due instant in force. */
  readonly dueAt: Instant;
  readonly policy: Policy;
}

type Counts = { notices: number; messages: number };
interface Reached {
  readonly to: NoticeAddress;
  readonly unit: string;
  readonly queued: QueuedNotice[];
  readonly days: Map<string, Counts>;
}

/** Counts notices by day, address and kind, as the register addresses them and the post office gathers them. */
export class NoticeTally {
  readonly byKind = new Map<NoticeKind, number>();
  readonly #plan: Plan;
  readonly #calendar: WorkingCalendar;
  readonly #contacts: ReadonlyMap<string, readonly Contact[]>;
  readonly #reached = new Map<string, Reached>();
  readonly #days = new Map<string, Counts>();
  readonly #unreached = new Set<string>();

  constructor(plan: Plan, calendar: WorkingCalendar) {
    this.#plan = plan;
    this.#calendar = calendar;
    this.#contacts = new Map(plan.units.map(({ id, contacts }) => [id, contacts]));
  }

  /** Queues one notice once for each address that gets it; answers with how many there are. */
  add({ addressee, unitId, leadUnitId, ...queued }: Leaving): number {
    const on = localDate(queued.at, this.#plan.timeZone);
    const { coordinator, owner } = officeOn(this.#plan, on);
    const standing = standInsOn(this.#plan.units, unitId, on);
    const told = standing.length === 0 ? [unitId] : standing;
    const lead = [leadUnitId ?? coordinator];
    const units = {
      lead,
      'lead-head': lead,
      coordinator: [coordinator],
      'coordinator-head': [coordinator],
      owner: [owner],
      head: told,
      'focal-point': told,
      unit: told,
    }[addressee];
    return units.reduce((sum, unit) => sum + this.#addTo(unit, addressee, queued), 0);
  }

  #addTo(unit: string, addressee: NoticeAddressee, queued: QueuedNotice): number {
    const { contacts } = noticeContacts(this.#contacts.get(unit) ?? [], addressee);
    if (contacts.length === 0) this.#unreached.add(unit);
    for (const contact of contacts) {
      this.#reach(noticeAddress(contact), unit).queued.push(queued);
      this.byKind.set(queued.notice.kind, (this.byKind.get(queued.notice.kind) ?? 0) + 1);
    }
    return contacts.length;
  }

  /** Lets everything leave that was queued, as the post office does; answers with how many waited for a morning. */
  deliver(): number {
    let heldBack = 0;
    const { timeZone: zone } = this.#plan;
    for (const { queued, days } of this.#reached.values()) {
      const delivered = deliveredTo(queued.splice(0), { calendar: this.#calendar, zone });
      heldBack += delivered.heldBack;
      for (const { at, notices } of delivered.letters)
        for (const counted of [days, this.#days]) count(counted, localDate(at, zone), notices);
    }
    return heldBack;
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
        const mostMessages = Math.max(...loads.map(({ messages }) => messages));
        return { ...to, unit, ...total(loads), busiestDay: busiestDay(loads), mostMessages };
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
    const fresh = { to, unit, queued: [], days: new Map<string, Counts>() };
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

function count(days: Map<string, Counts>, on: string, notices: number): void {
  const day = days.get(on) ?? { notices: 0, messages: 0 };
  day.notices += notices;
  day.messages += 1;
  days.set(on, day);
}

function dayLoad([on, { notices, messages }]: [string, Counts]): DayLoad {
  return { on, notices, messages };
}
