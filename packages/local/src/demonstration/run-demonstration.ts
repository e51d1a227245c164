import { setTimeout as pause } from 'node:timers/promises';
import { localDate } from '@kyhan/calendar';
import { apiClient, httpTransport } from '@kyhan/contracts/client';
import { audienceOn, isAlive, type Plan } from '@kyhan/plan';
import { countNotices, listAssignments } from '@kyhan/register';
import { readAssignmentId } from '@kyhan/plan/ids';
import type { Stack } from '../start-stack.js';
import { drawn } from '@kyhan/engine/simulation';
import { coverageShown } from './coverage-shown.js';
import { demonstrationReport, type DemonstrationReport } from './demonstration-report.js';
import { SimulatedCoordinator } from './simulated-coordinator.js';
import { SimulatedDrafts } from './simulated-drafts.js';
import { SimulatedMeetings } from './simulated-meetings.js';
import { SimulatedPapers } from './simulated-papers.js';
import { SimulatedTraining, type DemonstrationRosters } from './simulated-training.js';
import { SimulatedUnits } from './simulated-units.js';

/** The parts of a running stack that a demonstration looks at and acts over. */
export type DemonstrationStack = Pick<
  Stack,
  'register' | 'clock' | 'inbox' | 'language' | 'portalUrl' | 'token'
>;

export interface DemonstrationSettings {
  readonly stack: DemonstrationStack;
  readonly plan: Plan;
  readonly seed: number;
  /** Of whom training is told; absent: nobody is trained. */
  readonly rosters?: DemonstrationRosters;
  /** Plan days after which it ends; absent: until it is stopped. */
  readonly days?: number;
  /** Told after each round. */
  readonly onRound?: (round: { readonly planDay: number; readonly on: string }) => void;
  /** Told when a round fails, because the portal is away or the machine is slow; the next makes up for it. */
  readonly onTrouble?: (trouble: unknown) => void;
  readonly signal?: AbortSignal;
}

const DAY_MS = 24 * 60 * 60 * 1000;
const ROUND_MS = 400;
const DRAIN_MS = 60_000;

/**
 * Lets simulated units and a coordinator act over mail and HTTP while plan time passes.
 * Its settings say how long a plan day takes, in real milliseconds.
 * @throws KyhanError of the API where it refuses what a simulated person does
 */
export async function runDemonstration(settings: DemonstrationSettings): Promise<DemonstrationReport> {
  const { stack, plan, seed, days, rosters = {}, onRound, onTrouble, signal } = settings;
  const { clock } = stack;
  const api = apiClient(httpTransport({ url: stack.portalUrl, token: stack.token }));
  const units = new SimulatedUnits({ stack, api, plan, seed });
  const coordinator = new SimulatedCoordinator(api, {
    seed,
    language: stack.language,
    now: () => clock.now(),
    successorOf: (assignmentId) => takerOver({ plan, seed, assignmentId, now: clock.now() }),
  });
  const world = { api, plan, seed, language: stack.language, now: () => clock.now() };
  const drafts = new SimulatedDrafts(world);
  const papers = new SimulatedPapers(world);
  const meetings = new SimulatedMeetings(world);
  const training = new SimulatedTraining({ ...world, rosters });
  const begunAt = clock.now();
  const planDay = () => (clock.now() - begunAt) / DAY_MS;
  const goesOn = () => signal?.aborted !== true && (days === undefined || planDay() < days);
  const passing = async () => {
    onRound?.({ planDay: Math.floor(planDay()), on: localDate(clock.now(), plan.timeZone) });
  };
  // Side by side, as people are: a coordinator who waits for an answer keeps no unit waiting.
  const people = [units, coordinator, papers, drafts, meetings, training];
  const lives = [...people.map((one) => () => one.act()), passing];
  await Promise.all(lives.map((act) => lived(act, goesOn, onTrouble)));
  // Whoever presses Ctrl-C wants it to stop; what is under way goes on at the next start.
  if (signal?.aborted !== true) await drained(stack).catch((error: unknown) => onTrouble?.(error));
  const [from, to] = [localDate(begunAt, plan.timeZone), localDate(clock.now(), plan.timeZone)];
  const report = await demonstrationReport(stack.register, {
    now: clock.now(),
    planDays: Math.floor(planDay()),
    speed: clock.speed,
  });
  if (Object.keys(rosters).length === 0) return report;
  return { ...report, coverage: await coverageShown(api, { slug: plan.slug, from, to }) };
}

async function lived(
  act: () => Promise<unknown>,
  goesOn: () => boolean,
  onTrouble: DemonstrationSettings['onTrouble'],
): Promise<void> {
  while (goesOn()) {
    await act().catch((error: unknown) => onTrouble?.(error));
    await pause(ROUND_MS);
  }
}

/** A living unit outside the audience may take over what another gives up. */
function takerOver(input: {
  plan: Plan;
  seed: number;
  assignmentId: string;
  now: number;
}): string | undefined {
  const { plan, seed, assignmentId, now } = input;
  const name = readAssignmentId(assignmentId);
  const obligation = plan.obligations.find(({ id }) => id === name?.obligationId);
  const step = obligation?.steps.find(({ id }) => id === name?.stepId);
  if (obligation === undefined || step === undefined) return undefined;
  const today = localDate(now, plan.timeZone);
  const { units } = audienceOn(plan, today, { audience: step.audience, scope: obligation.scope });
  const others = new Set([...units.map(({ unitId }) => unitId), plan.coordinator, plan.owner]);
  const free = plan.units.filter(
    ({ id, lives, contacts }) => !others.has(id) && contacts.length > 0 && isAlive(lives, today),
  );
  return free[Math.floor(drawn(seed, 'taker', assignmentId) * free.length)]?.id;
}

/** Waits until every stored submission is taken in and every notice that is due has its result. */
async function drained({ register, clock }: DemonstrationStack): Promise<void> {
  const now = clock.now();
  const giveUpAt = Date.now() + DRAIN_MS;
  while (Date.now() < giveUpAt) {
    const states = await countNotices(register);
    const busy = states.some(({ state, count }) => count > 0 && state === 'sending');
    const assignments = await listAssignments(register, { ended: false });
    const late = assignments.some(({ lockAt }) => lockAt < now);
    if (!busy && !late) return;
    await pause(ROUND_MS);
  }
}
