import { until } from '@kyhan/testkit/clock';

const DAY_MS = 24 * 60 * 60_000;
const ZONE = 'Asia/Ho_Chi_Minh';
const NOT_AFTER_AN_UPGRADE = ['not-running', 'workflow-reset', 'assignment-set-apart', 'work-failing'];

/** How an assignment stands that a report was taken in for. */
export const TAKEN_IN = ['submitted', 'accepted'];

/** Asks for a report on request, once under its id, and waits until every ward owes it. */
export async function request(office, release, id) {
  const due = ['--due', day(7), '--id', id, '--reason', 'Theo Công văn 12'];
  await office.ask(release, 'open', 'on-request', ...due);
  await until(async () => {
    const all = await office.ask(release, 'list');
    const asked = all.filter((one) => one.assignmentId.includes('/on-request/')).length;
    return (asked > 0 && asked % 2 === 0) || undefined;
  });
}

/** What a unit owes of an obligation, the earliest first. */
export async function owed(office, release, { unit, of }) {
  return await until(async () => {
    const all = await office.ask(release, 'list');
    return all
      .filter(({ unitId, assignmentId }) => unitId === unit && assignmentId.includes(`/${of}/`))
      .toSorted((a, b) => a.assignmentId.localeCompare(b.assignmentId))[0];
  });
}

/** The same id again is the same report. */
export async function handIn(office, release, { unit, of, id }) {
  const { assignmentId } = await owed(office, release, { unit, of });
  await office.ask(release, 'submit', assignmentId, '--nil', '--id', id);
  await untilStatus(office, release, { assignmentId, statuses: TAKEN_IN });
}

/** Waits until an assignment stands as it is to. */
export async function untilStatus(office, release, { assignmentId, statuses }) {
  await until(async () => {
    const { status } = await office.ask(release, 'show', assignmentId);
    return statuses.includes(status) ? true : undefined;
  });
}

/** The wish for another day, so many days from now. */
export function newDay(days) {
  return ['--new-due', day(days), '--day-off'];
}

/** A day so far from now that is no end of a week: a release that asks no leave for a day off takes it. */
export function workingDay(days) {
  const found = day(days);
  return [0, 6].includes(new Date(found).getUTCDay()) ? workingDay(days + 1) : found;
}

function day(days) {
  return new Intl.DateTimeFormat('en-CA', { timeZone: ZONE }).format(Date.now() + days * DAY_MS);
}

/** Accepts what was handed in, and waits until all that is owed is accepted. */
export async function finishAll(office, release) {
  const open = (await office.ask(release, 'list')).filter(({ status }) => status === 'submitted');
  for (const { assignmentId } of open) await office.ask(release, 'accept', assignmentId);
  for (const { assignmentId } of await office.ask(release, 'list'))
    await untilStatus(office, release, { assignmentId, statuses: ['accepted'] });
}

/** @throws Error where the register is not whole, a letter left twice, or an upgrade left something to mend */
export async function provedWhole(office, inbox) {
  await office.ask('newer', 'verify');
  const letters = await inbox.messages();
  const ids = letters.map(({ messageId }) => messageId);
  if (new Set(ids).size !== ids.length) throw new Error('a letter left twice');
  const findings = await office.ask('newer', 'findings', '--all');
  const wrong = findings.filter(({ kind }) => NOT_AFTER_AN_UPGRADE.includes(kind));
  if (wrong.length > 0) throw new Error(`something went wrong: ${JSON.stringify(wrong)}`);
  return `${letters.length} letters`;
}
