import { beforeAll, describe, expect, it } from '@jest/globals';
import { renderDigest, renderNotice, type NoticeMail } from '@kyhan/channels';
import { ASSIGNMENT_STATUSES, type NoticeDraft } from '@kyhan/engine';
import {
  simulate,
  USUAL_BEHAVIOUR,
  type LivedAssignment,
  type SimulationResult,
} from '@kyhan/engine/simulation';
import { planCalendar, planNames, type Plan } from '@kyhan/plan';
import { eventSentence, statusName } from '@kyhan/words';
import { keptPlan632 } from '../support/plan-632.js';

const LANGUAGES = ['vi', 'en'] as const;

/** What calls somebody late, in both languages. */
const LATE = /quá hạn|trễ|chậm|đúng hạn|overdue|\blate\b|on time|escalat|chỉ đạo/i;

let plan: Plan;
let result: SimulationResult;
const asked: LivedAssignment[] = [];

beforeAll(async () => {
  plan = await keptPlan632();
  result = simulate({
    plan,
    calendar: planCalendar(plan),
    years: 6,
    seed: 1,
    behaviour: { ...USUAL_BEHAVIOUR, late: 0.2 },
    onLife: (lived) => {
      if (lived.life.state.asked) asked.push(lived);
    },
  });
});

describe('six years of plan 632, where 20 % is late', () => {
  it('give no mailbox more than two letters on any day', () => {
    const most = result.contacts.map(({ address, mostMessages }) => ({ address, mostMessages }));
    expect(most.filter(({ mostMessages }) => mostMessages > 2)).toEqual([]);
    expect(most.length).toBeGreaterThan(130);
    expect(result.notices.heldBack).toBeGreaterThan(0);
  });

  it('call no body late that is asked and not ordered: no letter, no line of its history, no status', () => {
    const texts = new Set(asked.flatMap((lived) => [...lettersOf(lived), ...historyOf(lived)]));
    for (const status of ASSIGNMENT_STATUSES)
      for (const language of LANGUAGES) texts.add(statusName(status, language, { asked: true }));
    expect(asked.length).toBeGreaterThan(100);
    expect(texts.size).toBeGreaterThan(1000);
    expect([...texts].filter((text) => LATE.test(text))).toEqual([]);
  });

  it('remind whoever is asked once before each day that it is given, thank for each answer, and climb no ladder', () => {
    const late = asked.filter(({ life }) => life.events.some(({ fact }) => fact.type === 'became-overdue'));
    expect(late.length).toBeGreaterThan(20);
    for (const { life } of asked) {
      const kinds = life.notices.map(({ notice }) => notice.kind);
      const days = 1 + life.state.timesReturned;
      expect(kinds.filter((kind) => kind === 'reminder' || kind === 'overdue').length).toBeLessThanOrEqual(
        days,
      );
      expect(kinds).not.toContain('escalation');
      expect(kinds.filter((kind) => kind === 'receipt')).toHaveLength(life.state.lastVersion);
    }
  });
});

/** Each letter that it gets, alone and gathered with another. */
function lettersOf(lived: LivedAssignment): string[] {
  const told = lived.life.notices.filter(({ notice }) => TO_UNIT.has(notice.addressee));
  return told.flatMap(({ notice, at }) => {
    const mail = mailOf(lived, notice);
    const another = mailOf(lived, notice, { obligation: { vi: 'Việc khác', en: 'Another' } });
    return LANGUAGES.flatMap((language) => {
      const letters = [renderNotice(mail, language, at), renderDigest([mail, another], language, at)];
      return letters.flatMap(({ subject, text }) => [subject, ...text.split('\n')]);
    });
  });
}

const TO_UNIT: ReadonlySet<NoticeDraft['addressee']> = new Set(['focal-point', 'unit', 'head']);

function mailOf(
  { cycle, owed, life }: LivedAssignment,
  notice: NoticeDraft,
  change: Partial<Pick<NoticeMail, 'obligation'>> = {},
): NoticeMail {
  const { obligation } = cycle;
  const { timetable } = life.state;
  const name = plan.units.find(({ id }) => id === owed.unitId)!.name;
  const step = planNames(plan).stepTitle(obligation.id, owed.step.id);
  const title = plan.sources.find(({ id }) => id === obligation.source.document)?.title ?? plan.plan;
  return {
    ...notice,
    plan: { number: plan.plan, title: plan.title },
    obligation: obligation.title,
    ...(step === undefined ? {} : { step }),
    unit: name,
    contactUnit: name,
    coordinator: plan.units.find(({ id }) => id === plan.coordinator)!.name,
    periodKey: cycle.plan.period.key,
    periodFrom: cycle.plan.period.from,
    periodTo: cycle.plan.period.to,
    dueOn: timetable.dueOn,
    dueAt: notice.dueAt,
    lockAt: timetable.lockAt,
    timeZone: plan.timeZone,
    source: { document: { vi: title, en: title }, section: obligation.source.section },
    asked: true,
    isReturned: life.state.timesReturned > 0,
    isUndelivered: false,
    inferred: false,
    link: 'https://kyhan.example.org/s/x',
    page: 'https://kyhan.example.org/a/x',
    ...change,
  };
}

function historyOf({ life }: LivedAssignment): string[] {
  const unitName = (id: string) => plan.units.find((unit) => unit.id === id)!.name;
  return life.events.flatMap(({ fact }) => {
    const { vi, en } = eventSentence(fact, unitName, { asked: true, timeZone: plan.timeZone });
    return [vi, en];
  });
}
