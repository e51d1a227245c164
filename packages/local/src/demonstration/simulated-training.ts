import { addDays } from '@kyhan/calendar';
import type { CoverageAnswer } from '@kyhan/contracts';
import type { ApiClient } from '@kyhan/contracts/client';
import { drawn } from '@kyhan/engine/simulation';
import { planCalendar, type Plan } from '@kyhan/plan';
import { DEMONSTRATION_WORDS, type Language } from '@kyhan/words';
import { OnceADay } from './once-a-day.js';

/** Rosters by the name that targets give them: the rows of their files. */
export type DemonstrationRosters = Readonly<Record<string, readonly (readonly string[])[]>>;

/** Who is trained, and where. */
export interface TrainingWorld {
  readonly api: ApiClient;
  readonly plan: Plan;
  readonly seed: number;
  readonly language: Language;
  readonly rosters: DemonstrationRosters;
  /** Plan time. */
  readonly now: () => number;
}

type Session = CoverageAnswer['sessions'][number];

const CAPACITY = 15;
const HOURS = 8;
/** From one that is planned to the day on which it is held. */
const AHEAD_DAYS = 14;
/** From one that was held to the next. */
const APART_DAYS = 30;
/** Of those who are nominated. */
const COME = 0.85;

/** A year of training: rosters are taken over, sessions planned, people nominated, who came recorded, certificates given. */
export class SimulatedTraining {
  private readonly daily: OnceADay;

  constructor(private readonly world: TrainingWorld) {
    this.daily = new OnceADay(world);
  }

  /** One look a day; returns how many sessions there are. */
  async act(): Promise<number> {
    const { obligations } = this.world.plan;
    const trains = obligations.find(({ targets }) =>
      targets.some(({ roster }) => roster in this.world.rosters),
    );
    if (trains === undefined || !this.daily.isNew()) return 0;
    const { sessions } = await this.withRosters();
    const today = this.daily.today();
    const own = sessions.filter(({ isCancelled }) => !isCancelled);
    for (const session of own) {
      if (session.on > today && session.nominated === 0) await this.nominate(session);
      if (session.on < today) await this.conclude(session);
    }
    const last = own.at(-1);
    if (last === undefined || addDays(last.on, APART_DAYS) <= today) await this.planNext(trains.id, today);
    this.daily.done();
    return own.length;
  }

  private get params() {
    return { slug: this.world.plan.slug };
  }

  private async coverage(): Promise<CoverageAnswer> {
    return await this.world.api.getCoverage({ params: this.params, query: {} });
  }

  private async withRosters(): Promise<CoverageAnswer> {
    const { api, rosters } = this.world;
    const coverage = await this.coverage();
    const untold = coverage.targets.filter(({ roster, toldAt }) => toldAt === undefined && roster in rosters);
    if (untold.length === 0) return coverage;
    for (const { roster } of untold) {
      const rows = (rosters[roster] ?? []).map((row) => [...row]);
      await api.importRoster({ params: this.params, body: { roster, rows } });
    }
    return await this.coverage();
  }

  private async planNext(obligation: string, today: string): Promise<void> {
    const { api, plan, language } = this.world;
    const day = addDays(today, AHEAD_DAYS);
    const calendar = planCalendar(plan);
    const on = calendar.isWorkingDay(day) ? day : calendar.shiftWorkingDays(day, 1);
    const place = DEMONSTRATION_WORDS.trainingPlace[language];
    const body = { obligation, on, hours: HOURS, capacity: CAPACITY, place };
    await api.planSession({ params: this.params, body });
  }

  /** Each unit sends those of its people who are left, until the places are taken. */
  private async nominate({ session, on, rosters, capacity = CAPACITY }: Session): Promise<void> {
    const { api } = this.world;
    let places = capacity;
    const named = new Set<string>();
    for (const roster of rosters) {
      const query = { roster, on, limit: capacity };
      const { trainees } = await api.listTrainees({ params: this.params, query });
      const free = trainees.filter(({ person }) => !named.has(person)).slice(0, places);
      for (const [unit, people] of byUnit(free))
        await api.nominate({ params: this.params, body: { session, unit, people } });
      for (const { person } of free) named.add(person);
      places -= free.length;
    }
  }

  /** Who came is recorded the day after, and the day after that they have their certificates. */
  private async conclude({ session, attended, on }: Session): Promise<void> {
    const { api, seed } = this.world;
    const { attendees } = await api.listAttendees({ params: this.params, query: { session } });
    if (attended === 0) {
      const people = attendees
        .map(({ person }) => person)
        .filter((person) => drawn(seed, 'trained', `${session} ${person}`) < COME);
      if (people.length > 0)
        await api.recordTrainingAttendance({ params: this.params, body: { session, people } });
      return;
    }
    const certificates = attendees
      .filter(({ hasAttended, certificate }) => hasAttended && certificate === undefined)
      .map(({ person }, place) => ({ person, number: `${place + 1}/GCN-STTTT`, on }));
    if (certificates.length > 0)
      await api.recordCertificates({ params: this.params, body: { session, certificates } });
  }
}

function byUnit(
  people: readonly { readonly person: string; readonly unit: string }[],
): Map<string, string[]> {
  const units = new Map<string, string[]>();
  for (const { person, unit } of people) units.set(unit, [...(units.get(unit) ?? []), person]);
  return units;
}
