import type { AttendanceBody, MeetingView } from '@kyhan/contracts';
import type { ApiClient } from '@kyhan/contracts/client';
import { drawn } from '@kyhan/engine/simulation';
import { planCalendar, type Plan } from '@kyhan/plan';
import { DEMONSTRATION_WORDS, type Language } from '@kyhan/words';
import { OnceADay } from './once-a-day.js';

/** Who holds meetings, and where. */
export interface MeetingsWorld {
  readonly api: ApiClient;
  readonly plan: Plan;
  readonly seed: number;
  readonly language: Language;
  /** Plan time. */
  readonly now: () => number;
}

const DAY_MS = 24 * 60 * 60 * 1000;
/** One meeting in three is put off, by two working days, in the week before it. */
const POSTPONED = 0.34;
const POSTPONED_BY = 2;
const PUT_OFF_WITHIN_DAYS = 6;

/** The coordinator's side of meetings: puts one off now and then, and records who came to each that was held. */
export class SimulatedMeetings {
  private readonly settled = new Set<string>();
  private readonly daily: OnceADay;

  constructor(private readonly world: MeetingsWorld) {
    this.daily = new OnceADay(world);
  }

  /** One look a day at what is coming and what was held; returns how many meetings there were. */
  async act(): Promise<number> {
    if (!this.daily.isNew()) return 0;
    const { api, plan } = this.world;
    const withMeeting = new Set(plan.obligations.flatMap(({ id, meeting }) => (meeting ? [id] : [])));
    const { cycles } = await api.listCycles({ query: { state: 'open' } });
    const met = cycles.filter(({ obligationId }) => withMeeting.has(obligationId));
    for (const { cycleId } of met) await this.look(await api.getMeeting({ query: { cycle: cycleId } }));
    this.daily.done();
    return met.length;
  }

  private async look(meeting: MeetingView): Promise<void> {
    if (meeting.cancelledAt !== undefined) return;
    const now = this.world.now();
    if (Date.parse(meeting.endsAt) <= now) return await this.record(meeting);
    if (Date.parse(meeting.beginsAt) - now < PUT_OFF_WITHIN_DAYS * DAY_MS) await this.putOff(meeting);
  }

  private async putOff({ cycleId, meetingOn: from, beginsAt }: MeetingView): Promise<void> {
    const { api, plan, seed, language, now } = this.world;
    const which = `put off ${cycleId}`;
    if (this.settled.has(which) || drawn(seed, 'put-off', cycleId) >= POSTPONED) return;
    // Whoever is on the way is not turned back.
    if (Date.parse(beginsAt) - now() < DAY_MS) return;
    const meetingOn = planCalendar(plan).shiftWorkingDays(from, POSTPONED_BY);
    const reason = DEMONSTRATION_WORDS.putOff[language];
    // One id for each meeting: a demonstration that is started again puts none off twice.
    await api.postponeMeeting({ body: { postponementId: `demo/${cycleId}`, cycleId, meetingOn, reason } });
    this.settled.add(which);
  }

  private async record({ cycleId, invited }: MeetingView): Promise<void> {
    const which = `held ${cycleId}`;
    if (this.settled.has(which)) return;
    if (invited.length > 0 && invited.every(({ attendance }) => attendance === undefined)) {
      const attended = invited.map((unit) => attendedOf(this.world.seed, cycleId, unit));
      await this.world.api.recordAttendance({ body: { cycleId, attended } });
    }
    this.settled.add(which);
  }
}

/** Most do as they have said; of those who said nothing, some come. */
function attendedOf(
  seed: number,
  cycleId: string,
  { unitId: unit, answer, people }: MeetingView['invited'][number],
): AttendanceBody['attended'][number] {
  const chance = drawn(seed, 'came', `${cycleId} ${unit}`);
  const comes = answer === undefined ? chance < 0.5 : answer !== 'cannot' && chance < 0.95;
  if (!comes) return { unit, attendance: 'absent' };
  const attendance = answer === 'sends' ? 'sent' : 'came';
  return { unit, attendance, people: people ?? 1 };
}
