/**
 * Changes made by hand, of the kinds that tests once let pass: what is said of each, the text that becomes another in
 * which source, and the file of unit tests that must fail.
 */
export const HAND_MADE_MUTANTS = [
  ...mutantsOf('packages/calendar/src/', [
    {
      says: 'of a time that comes twice the earlier one is the deadline',
      file: 'instant-at.ts',
      from: 'return Math.max(...instantsReading(reading, zone));',
      to: 'return Math.min(...instantsReading(reading, zone));',
    },
    {
      says: 'a period begins on the cut-off of the one before',
      file: 'calendar-periods.ts',
      from: 'let from = cutOffDay(month - 1, rule.cutOff) + 1;',
      to: 'let from = cutOffDay(month - 1, rule.cutOff);',
    },
    {
      says: 'a period that ends on the last day of the plan is none of it',
      file: 'calendar-periods.ts',
      from: '    const to = cutOffDay(month + length - 1, rule.cutOff);\n    if (to > last) return periods;',
      to: '    const to = cutOffDay(month + length - 1, rule.cutOff);\n    if (to >= last) return periods;',
    },
    {
      says: 'a cumulative period begins after the one before it',
      file: 'cumulative-periods.ts',
      from: 'const from = plainDate(cutOffDay(month - 1, rule.cutOff) + 1);',
      to: 'const from = plainDate(cutOffDay(month, rule.cutOff) + 1);',
    },
    {
      says: 'a week is named after the ISO week of its last day',
      file: 'weeks.ts',
      from: 'periods.push({ key: weekKey(from),',
      to: 'periods.push({ key: weekKey(from + 6),',
    },
    {
      says: 'day 30 of a lunar month of 29 is the first of the next',
      file: 'lunar/vietnamese-lunar-date.ts',
      from: 'Math.min(monthStart(moon) + day, monthStart(moon + 1)) - 1;',
      to: 'monthStart(moon) + day - 1;',
      noticedBy: 'lunar/lunar-day-of-year.test.ts',
    },
    {
      says: 'of two days of the moon in one year the later is taken',
      file: 'lunar/lunar-day-of-year.ts',
      from: '[year - 1, year]',
      to: '[year, year - 1]',
    },
    {
      says: '“trước ngày” rolls forward, past the day named',
      file: 'cycle-day.ts',
      noticedBy: 'rolled-day.test.ts',
      from: "return roll === 'next-working-day' ? 'none' : roll;",
      to: 'return roll;',
    },
    {
      says: 'no working day before a day off is the working day after it',
      file: 'cycle-day.ts',
      from: 'return sign > 0 ? days.rollForward(from) : days.rollBack(from);',
      to: 'return days.rollForward(from);',
    },
    {
      says: 'a due rule holds no longer on its last day',
      file: 'due-rule-for.ts',
      from: 'periodTo > (rule.until ?? periodTo)',
      to: 'periodTo >= (rule.until ?? `${periodTo}~`)',
    },
    {
      says: 'a range of working days leaves out its last day',
      file: 'working-days.ts',
      from: '(this.isWorked(to) ? 1 : 0) -',
      to: '0 -',
      noticedBy: 'working-calendar.test.ts',
    },
    {
      says: 'the first day after the announced years is announced too',
      file: 'working-days.ts',
      from: 'to >= this.#announcedBefore',
      to: 'to > this.#announcedBefore',
      noticedBy: 'vn-civil-service.test.ts',
    },
    {
      says: 'a holiday at the weekend is made good on a day that is off already',
      file: 'yearly-days-off.ts',
      from: 'while (off.has(inLieu) || isWeekend(inLieu)) inLieu += 1;',
      to: 'while (isWeekend(inLieu)) inLieu += 1;',
    },
    {
      says: 'the month after a leap month is counted as the leap month',
      file: 'lunar/vietnamese-lunar-date.ts',
      from: 'leap <= eleventh + steps ? 1 : 0',
      to: 'leap < eleventh + steps ? 1 : 0',
    },
  ]),
  ...mutantsOf('packages/plan/src/', [
    {
      says: 'a cycle that is due on the last day of the range is left out',
      file: 'expected-cycles.ts',
      from: 'cycle.due.on <= to',
      to: 'cycle.due.on < to',
    },
    {
      says: 'a cycle is due with its first step',
      file: 'cycle-plan.ts',
      from: 'day.at >= last.at ? day : last',
      to: 'day.at < last.at ? day : last',
    },
    {
      says: 'what an obligation says of its years stands above the plan’s',
      file: 'cycle-plan.ts',
      from: 'return b !== undefined && b > a ? b : a;',
      to: 'return b ?? a;',
    },
    {
      says: 'a unit owes no longer on its last day',
      file: 'audience.ts',
      from: 'date <= (to ?? date)',
      to: 'date < (to ?? `${date}~`)',
    },
    {
      says: 'a successor owes before it takes over',
      file: 'audience.ts',
      from: 'successors.filter(({ from }) => from <= date)',
      to: 'successors.filter(() => date)',
    },
    {
      says: 'what falls due on the day of the first application is not kept',
      file: 'kept-from.ts',
      from: 'return dueOn >= keptFromOf(kept, obligationId);',
      to: 'return dueOn > keptFromOf(kept, obligationId);',
    },
  ]),
  ...mutantsOf('packages/engine/src/', [
    {
      says: 'overdue reminders come on other days',
      file: 'timetable/ladder.ts',
      from: 'count: every.count * (i + 1)',
      to: 'count: every.count * i + 1',
    },
    {
      says: 'a reminder leaves at the opening instant',
      file: 'timetable/timetable-for.ts',
      from: 'at > opensAt && at < dueAt',
      to: 'at >= opensAt && at < dueAt',
    },
    {
      says: 'a reminder leaves at the due instant',
      file: 'timetable/timetable-for.ts',
      from: 'at > opensAt && at < dueAt',
      to: 'at > opensAt && at <= dueAt',
    },
    {
      says: 'the lock of the policy is not the assignment’s',
      file: 'timetable/timetable-for.ts',
      from: 'policy.lock?.after ?? DEFAULT_LOCK',
      to: 'DEFAULT_LOCK',
    },
    {
      says: 'a late submission hides that nobody was awake at the deadline',
      file: 'decide.ts',
      from: 'return !onTime && (onBehalf === undefined',
      to: 'return onTime && (onBehalf === undefined',
    },
    {
      says: 'what was received in time and is entered later makes its unit overdue',
      file: 'decide.ts',
      from: 'return !onTime && (onBehalf === undefined',
      to: 'return (!onTime || onBehalf !== undefined) && (onBehalf === undefined',
      noticedBy: 'on-behalf.test.ts',
    },
    {
      says: 'what left its unit first and was entered later does not count',
      file: 'measured.ts',
      from: 'receivedAt < punctuality.storedAt',
      to: 'receivedAt > punctuality.storedAt',
      noticedBy: 'on-behalf.test.ts',
    },
    {
      says: 'a ruling that comes again is carried out again',
      file: 'decide.ts',
      from: 'if (story.state.rulingIds.includes(rulingId)) return;',
      to: '',
    },
    {
      says: 'at the due instant it is not overdue yet',
      file: 'time-fact.ts',
      from: 'if (now < state.timetable.dueAt) return acknowledgeFact',
      to: 'if (now <= state.timetable.dueAt) return acknowledgeFact',
    },
    {
      says: 'it is escalated at the lock, when nobody can hand in any more',
      file: 'time-fact.ts',
      from: 'rung.at < state.timetable.lockAt',
      to: 'rung.at <= state.timetable.lockAt',
    },
    {
      says: 'what was stamped before the lock is missed while it is on its way',
      file: 'time-fact.ts',
      from: 'if (now >= missedAt(state.timetable))',
      to: 'if (now >= state.timetable.lockAt)',
    },
    {
      says: 'the reviewer of what was handed in is not reminded, the unit is',
      file: 'time-fact.ts',
      from: 'if (isAwaitingReview(state)) return reviewFact(state, now) ?? unansweredFact(state, now);',
      to: '',
    },
    {
      says: 'an extension does not lift overdue',
      file: 'retimed.ts',
      from: "return { ...now, ...absent('overdueAt'), ...UNPROMISED };",
      to: 'return { ...now, ...UNPROMISED };',
      noticedBy: 'day-folds.test.ts',
    },
    {
      says: 'an extension goes on with the level of escalation that was reached',
      file: 'retimed.ts',
      from: 'taken: behind(timetable, at), escalatedLevel: 0, stoppedMs: 0 };',
      to: 'taken: behind(timetable, at), stoppedMs: 0 };',
      noticedBy: 'day-folds.test.ts',
    },
    {
      says: 'what was mended stays returned',
      file: 'submission-folds.ts',
      from: "    ...absent('returnedAt'),\n",
      to: '',
    },
    {
      says: 'a reminder of the ruling’s own instant comes a second time',
      file: 'retimed.ts',
      from: 'instants.filter((instant) => instant <= at).length',
      to: 'instants.filter((instant) => instant < at).length',
      noticedBy: 'evolve.test.ts',
    },
    {
      says: 'the status at the due instant is not overdue',
      file: 'assignment-status.ts',
      from: "if ('passed' in condition) return now >= (",
      to: "if ('passed' in condition) return now > (",
    },
    {
      says: 'what was returned is never overdue',
      file: 'assignment-status.ts',
      from: "when: [{ passed: 'dueAt' }, { lacks: 'stoppedAt' }] }",
      to: "when: [{ passed: 'dueAt' }, { lacks: 'stoppedAt' }, { lacks: 'returnedAt' }] }",
    },
    {
      says: 'an overdue letter leaves after the day has moved',
      file: 'notice-reason-holds.ts',
      from: "return isSameDue && !isPaused && status === 'overdue';",
      to: "return !isPaused && status === 'overdue';",
    },
    {
      says: 'an opening notice leaves at night',
      file: 'notices-for.ts',
      from: 'Math.max(event.at, state.timetable.openingNoticeAt)',
      to: 'event.at',
    },
    {
      says: 'a day that a person gave is overtaken by a version of the plan',
      file: 'ruling-refusal.ts',
      from: 'ruling.moved.from.dueAt !== timetable.dueAt',
      to: 'ruling.moved.from.dueAt === undefined',
    },
  ]),
  ...mutantsOf('packages/register/src/', [
    {
      says: 'what is stored at the due instant is on time',
      file: 'submissions/is-on-time.ts',
      from: 'isStopped || receivedAt < dueAt;',
      to: 'isStopped || receivedAt <= dueAt;',
    },
    {
      says: 'something is taken at the lock instant',
      file: 'submissions/require-open.ts',
      from: 'storedAt >= timetable.lockAt)',
      to: 'storedAt > timetable.lockAt)',
    },
    {
      says: 'a file can be put in the place of another behind its receipt',
      file: 'submissions/content-hash.ts',
      from: "return { name, mediaType, sha256: hash.toString('hex'), ...(isDocument ? { isDocument } : {}) };",
      to: 'return { name, mediaType, ...(isDocument ? { isDocument } : {}) };',
    },
    {
      says: 'who did something can be changed behind the chain',
      file: 'chained-event.ts',
      from: 'at, realAt, actor, reason, rulingId, fact, previousHash }));',
      to: 'at, realAt, reason, rulingId, fact, previousHash }));',
    },
    {
      says: 'a reminder leaves after the submission that nobody has taken in yet',
      file: 'notices/reason-holds.ts',
      from: 'untakenAt === null ? [] : [{ act: HANDED_IN, storedAt: untakenAt }];',
      to: '[] as { act: typeof HANDED_IN; storedAt: number }[];',
    },
    {
      says: 'the proof lets a unit act for another',
      file: 'proof/role-faults.ts',
      from: '({ planSlug, unitId: owingAfter(record, sequence) });',
      to: "({ planSlug, unitId: events[sequence]?.actor.split(':')[1] ?? owingAfter(record, sequence) });",
    },
  ]),
];

/** The tests that must fail lie beside the source, under its name unless another is given. */
function mutantsOf(folder, mutants) {
  return mutants.map(({ file, noticedBy = file.replace(/\.ts$/, '.test.ts'), ...mutant }) => {
    return { ...mutant, file: `${folder}${file}`, noticedBy: `${folder}${noticedBy}` };
  });
}
