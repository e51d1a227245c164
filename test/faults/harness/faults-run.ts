import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { addDays, instantAt, localDate, type PlainDate } from '@kyhan/calendar';
import type { Register } from '@kyhan/register';
import { sql } from 'kysely';
import { apartOffice } from './apart-office.js';
import { returnedLetter } from '../../support/returned-letter.js';
import { askedPortal } from './asked-portal.js';
import { embeddedOffice } from './embedded-office.js';
import { FaultClients } from './fault-clients.js';
import { faultPlan } from './fault-plan.js';
import { faultScript, type OfficeFault } from './fault-script.js';
import type { FaultedOffice } from './faulted-office.js';
import { mailProxy } from './mail-proxy.js';
import { judgement, unrested, type Judgement } from './oracle.js';
import { runClock, ZONE } from './run-clock.js';
import { runInbox, type TakenLetter } from './run-inbox.js';
import { skipped, skippedOf } from './skipped.js';

export interface RunWish {
  readonly seed: number;
  readonly minutes: number;
  readonly register: 'postgres' | 'folder';
  readonly assignments: number;
  /** Real milliseconds of a plan day. */
  readonly dayMs: number;
  /** Between two faults of the office on average. */
  readonly everyMs: number;
  /** Of what breaks the build on purpose. */
  readonly environment?: Readonly<Record<string, string>>;
  readonly onStep?: (line: string) => void;
}

/** What a run came to. */
export interface RunReport {
  readonly seed: number;
  readonly register: string;
  /** What the script has in it: of the office, of these what ends or holds a process, and of its mail. */
  readonly asked: { readonly faults: number; readonly killsAndStops: number; readonly answers: number };
  /** How often each thing was done to the office, and to its mail. */
  readonly office: Readonly<Record<string, number>>;
  readonly mail: Readonly<Record<string, number>>;
  /** What found nothing to be done to, and counts for nothing above. */
  readonly skipped: Readonly<Record<string, number>>;
  readonly killsAndStops: number;
  readonly injectedAnswers: number;
  /** Questions that had no answer and were asked again. */
  readonly unanswered: Readonly<Record<string, number>>;
  /** People who waited for an answer at the end. */
  readonly waiting: number;
  readonly ownEnds: number;
  readonly refusals: Readonly<Record<string, number>>;
  /** What could not be done, and why. */
  readonly troubles: readonly string[];
  readonly judgement: Judgement;
}

const STARTS_ON = '2026-03-02';
/** In less nothing opens, falls due and ends. */
const SHORTEST_DAYS = 12;
const DUE_DAYS = [10, 20, 28];
const DAYS_A_MONTH = 30;
const AGAIN_AFTER_MS = 3000;
const MOST_HANDED_OVER = 20;
const NOT_FOUND = 4;
/** Where so long nothing more has come to rest, what is left is stuck: the post office looks every five minutes. */
const STILL_MS = 8 * 60_000;
const QUIET_MS = 25 * 60_000;
/** The furthest that a clock jumps ahead, and the longest pause between two tries. */
const JUMPED_MS = 30 * 60 * 60_000;

/** Lets an office live through a script of faults, waits until it has come to rest, and judges it. */
export async function faultsRun(wish: RunWish): Promise<RunReport> {
  const { seed, minutes, dayMs, onStep = () => undefined } = wish;
  const folder = await mkdtemp(path.join(tmpdir(), 'kyhan-faults-'));
  const lastsMs = minutes * 60_000;
  const file = path.join(folder, 'plan.yaml');
  const hears: ((letter: TakenLetter) => void)[] = [];
  const inbox = await runInbox((letter) => hears.forEach((hear) => hear(letter)));
  const script = faultScript({ seed, lastsMs, everyMs: wish.everyMs, can: canBe(wish.register) });
  const mail = await mailProxy(inbox.port, script.mail);
  const clock = runClock(STARTS_ON, dayMs);
  const { environment = {} } = wish;
  const made = { folder, clock, inbox, mail, environment };
  const office = await (wish.register === 'folder' ? embeddedOffice(made) : apartOffice(made));
  const over = new AbortController();
  const portal = askedPortal(office.dataFolder, () => over.signal.aborted);
  const clients = new FaultClients({ seed, clock, portal, over: over.signal });
  hears.push((letter) => clients.hear(letter));
  try {
    await office.untilUp();
    onStep(`up; ${script.office.length} faults to come, seed ${seed}`);
    // However long it took to come up.
    const startsOn = addDays(localDate(clock.now(), ZONE), 1);
    const days = Math.max(SHORTEST_DAYS, Math.floor(lastsMs / dayMs));
    const endsOn = endOfMonth(addDays(startsOn, days - 3));
    await writeFile(file, faultPlan({ startsOn, endsOn, ...sizes(wish, { startsOn, days }) }));
    const applied = await office.kyhan(['apply', file, '--yes']);
    if (applied.exitCode !== 0) throw new Error(applied.stderr);
    const can = (fault: OfficeFault) => office.can(fault);
    const done = await suffered({ office, folder, onStep, can }, script.office);
    mail.mend();
    await office.untilUp();
    onStep(`${Object.values(done.counts).reduce((a, b) => a + b, 0)} faults done; now it is quiet`);
    await clock.until(instantAt(addDays(endsOn, 1), '00:00', ZONE), new AbortController().signal);
    const hasJumped = done.counts['clock worker'] !== undefined;
    const judged = await rested({ office, clients, onStep, hasJumped, now: () => clock.now() });
    for (const [point, times] of office.reached()) done.counts[`fail-point ${point}`] = times;
    return {
      seed,
      register: wish.register,
      asked: {
        faults: script.office.length,
        killsAndStops: script.office.reduce((sum, { fault }) => sum + askedEnds(fault), 0),
        answers: script.mail.filter((fault) => fault !== undefined).length,
      },
      office: done.counts,
      skipped: done.notDone,
      mail: Object.fromEntries(mail.injected),
      killsAndStops: killsAndStops(done.counts),
      injectedAnswers: [...mail.injected.values()].reduce((a, b) => a + b, 0),
      unanswered: Object.fromEntries(portal.unanswered),
      waiting: clients.living,
      ownEnds: office.ownEnds(),
      refusals: Object.fromEntries(clients.receipts.refusals),
      troubles: done.troubles,
      judgement: judged,
    };
  } finally {
    over.abort();
    await office.stop();
    await mail.stop();
    await inbox.stop();
    if (process.env['FAULTS_KEEP'] === undefined) await rm(folder, { recursive: true, force: true });
    else onStep(`kept: ${folder}`);
  }
}

/** What ends a process or holds it. A program is killed to be armed with a point, and ends there when it comes to it. */
const ENDS: ReadonlySet<string> = new Set(['kill', 'stop', 'armed', 'fail-point']);

function killsAndStops(counts: Readonly<Record<string, number>>): number {
  return Object.entries(counts)
    .filter(([what]) => ENDS.has(what.split(' ')[0] ?? ''))
    .reduce((sum, [, count]) => sum + count, 0);
}

function askedEnds({ kind }: OfficeFault): number {
  if (kind === 'fail-point') return 2;
  return ENDS.has(kind) ? 1 : 0;
}

function endOfMonth(day: PlainDate): PlainDate {
  let last = day;
  while (addDays(last, 1).slice(0, 7) === day.slice(0, 7)) last = addDays(last, 1);
  return last;
}

/** So many units that the cycles of the time have about so many assignments. */
function sizes(
  { assignments }: RunWish,
  { startsOn, days }: { readonly startsOn: PlainDate; readonly days: number },
): { units: number; dueDays: readonly number[] } {
  const isShort = days < DAYS_A_MONTH;
  // A day that each month has.
  const soon = Math.min(28, Number(addDays(startsOn, SHORTEST_DAYS - 3).slice(8)));
  const dueDays = isShort ? [soon] : DUE_DAYS;
  const months = isShort ? 1 : Math.floor(days / DAYS_A_MONTH);
  return { units: Math.max(2, Math.ceil(assignments / (months * dueDays.length))), dueDays };
}

/** What a form cannot suffer is not in its script: the embedded one has no wires, and its clock is the machine's. */
function canBe(register: RunWish['register']): (fault: OfficeFault) => boolean {
  return ({ kind }) => register === 'postgres' || !['drop', 'silence', 'clock'].includes(kind);
}

interface Suffering {
  readonly office: FaultedOffice;
  /** Where a letter lies that came back. */
  readonly folder: string;
  readonly can: (fault: OfficeFault) => boolean;
  readonly onStep: (line: string) => void;
}

async function suffered(
  { office, folder, can, onStep }: Suffering,
  faults: readonly { readonly afterMs: number; readonly fault: OfficeFault }[],
) {
  const counts: Record<string, number> = {};
  const notDone: Record<string, number> = {};
  const troubles: string[] = [];
  for (const { afterMs, fault } of faults) {
    await pause(afterMs);
    try {
      const what = can(fault) ? await sufferedOne(office, folder, fault) : skipped(fault.kind);
      const left = skippedOf(what);
      const [into, name] = left === undefined ? [counts, what] : [notDone, left];
      into[name] = (into[name] ?? 0) + 1;
      onStep(what);
    } catch (error) {
      // What is to be ended may have ended by itself, and who is to be asked be away.
      troubles.push(`${fault.kind}: ${String(error).slice(0, 200)}`);
    }
  }
  return { counts, notDone, troubles };
}

async function sufferedOne(office: FaultedOffice, folder: string, fault: OfficeFault): Promise<string> {
  if (fault.kind !== 'bounce') return await office.suffer(fault);
  const letters = office.inbox.letters.filter(({ to }) => /^don-vi-\d+@/.test(to));
  const letter = letters[fault.which % Math.max(1, letters.length)];
  if (letter === undefined) return skipped('bounce');
  const file = path.join(folder, 'returned.eml');
  const host = 'faults.example.org';
  const returned = {
    messageId: `<${letter.letter}@${host}>`,
    returnPath: `bounces+${letter.letter}@${host}`,
  };
  await writeFile(file, returnedLetter({ ...returned, to: letter.to }));
  // As whoever takes in mail does where the program that it is handed to fails: it keeps it, and hands it over again.
  for (let handed = 1; handed <= MOST_HANDED_OVER; handed += 1) {
    const { exitCode } = await office.kyhan(['bounce', file]);
    if (exitCode === 0) return 'bounce';
    // Whose yes was lost is known to have been tried; what is left is a letter that tells of no notice.
    if (exitCode === NOT_FOUND) return 'bounce of nothing known';
    await pause(AGAIN_AFTER_MS);
  }
  return 'bounce given up';
}

interface Resting {
  readonly office: FaultedOffice;
  readonly clients: FaultClients;
  readonly now: () => number;
  /** The clock of a machine was moved. */
  readonly hasJumped: boolean;
  readonly onStep: (line: string) => void;
}

/**
 * Nobody waits for hours here: of what nobody knows the next try is now. What was refused is tried again by the plan's
 * fast clock, so that only a clock that had jumped may have put it off; what lies further ahead is stuck.
 */
async function hurried({ db }: Register, hasJumped: boolean): Promise<void> {
  const now = Date.now();
  await sql`update deliveries set retry_real_at = ${now}::bigint where retry_real_at is not null
    and (state = 'unknown' or (${hasJumped} and retry_real_at <= ${now + JUMPED_MS}::bigint))`.execute(db);
}

/** Looks until nothing waits any more, or long enough that whatever waits is stuck; what is then there is judged. */
async function rested({ office, clients, hasJumped, now: planNow, onStep }: Resting): Promise<Judgement> {
  const begunAt = Date.now();
  const best = { left: Number.POSITIVE_INFINITY, at: begunAt };
  const evidence = (register: Register) => {
    return { register, letters: office.inbox.letters, receipts: clients.receipts, now: planNow() };
  };
  for (;;) {
    const left = await office.withRegister(async (register) => {
      await hurried(register, hasJumped);
      return await unrested(evidence(register));
    });
    onStep(`${clients.living} people wait; ${left} things are not at rest`);
    const now = Date.now();
    if (left + clients.living < best.left) Object.assign(best, { left: left + clients.living, at: now });
    const isOver = now - best.at > STILL_MS || now - begunAt > QUIET_MS;
    // Proving all of it takes long: once is enough.
    if (isOver || left + clients.living === 0)
      return await office.withRegister((register) => judgement(evidence(register)));
    await pause(office.looksEveryMs);
  }
}
