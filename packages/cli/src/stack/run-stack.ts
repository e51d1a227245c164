import process from 'node:process';
import { KyhanError } from '@kyhan/errors';
import { startStack, type ProvisionStep, type Stack, type StackSettings } from '@kyhan/local';
import { cliWords, PROVISION_STEPS, STACK_PARTS } from '@kyhan/words/cli';
import type { Cli } from '../terminal/cli.js';
import { displayWidth, padded } from '../terminal/display-width.js';

type Wishes = Pick<
  StackSettings,
  'dataFolder' | 'plan' | 'fastClock' | 'settings' | 'sources' | 'unknownMailboxes'
>;

/**
 * Starts the stack with progress, runs `work` while it lives, and stops everything at its end, on Ctrl-C, and
 * where a part fails.
 * @throws KyhanError PART_FAILED where a part ended by itself; START_STOPPED where it was stopped while it started
 */
export async function runStack<T>(
  cli: Cli,
  wishes: Wishes,
  work: (stack: Stack, signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const stopping = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM'] as const)
    process.once(name, () => stopping.abort(new KyhanError('START_STOPPED')));
  const stack = await startStack({
    ...wishes,
    environment: cli.environment,
    signal: stopping.signal,
    onPart: (part) => cli.say(`  ✓ ${cli.text(STACK_PARTS[part])}`),
    onProvisionStep: provisionTalk(cli),
  });
  cli.say(addresses(cli, stack, wishes.dataFolder));
  let failure: string | undefined;
  void stack.failed.then((reason) => {
    failure = reason;
    stopping.abort();
  });
  const worked = work(stack, stopping.signal);
  await worked.catch(() => undefined);
  cli.tell(cliWords.up.stopping);
  await stack.stop();
  // The part that failed says more than whatever the work met because of it.
  if (failure !== undefined) throw new KyhanError('PART_FAILED', { reason: failure });
  return await worked;
}

/** Settles when the stack is to stop. */
export async function untilStopped(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return;
  await new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
}

const SAY_EVERY_MS = 5000;

/** What is being provided and how far it is, every few seconds. */
function provisionTalk(cli: Cli): (step: ProvisionStep) => void {
  let saidAt = 0;
  let last: string | undefined;
  return ({ step, subject, elapsedMs, done, total }) => {
    const now = Date.now();
    if (step === last && now - saidAt < SAY_EVERY_MS) return;
    last = step;
    saidAt = now;
    const far = done === undefined ? '' : ` ${done}${total === undefined ? '' : `/${total}`}`;
    cli.say(`  … ${subject}: ${cli.text(PROVISION_STEPS[step])}${far} (${Math.round(elapsedMs / 1000)} s)`);
  };
}

function addresses({ text }: Cli, stack: Stack, dataFolder: string): string {
  const rows = [
    [text(cliWords.up.signIn), stack.signInUrl],
    [text(cliWords.up.portal), stack.portalUrl],
    ['API', `${stack.portalUrl}/api/docs`],
    [text(cliWords.up.inbox), stack.inbox.url],
    ...(stack.temporalUrl === undefined ? [] : [['Temporal', stack.temporalUrl]]),
    [text(cliWords.up.data), dataFolder],
  ];
  const width = Math.max(...rows.map(([name = '']) => displayWidth(name)));
  const lines = rows.map(([name = '', address = '']) => `  ${padded(name, width)}  ${address}`);
  return ['', ...lines, '', `  ${text(cliWords.up.howToStop)}`, ''].join('\n');
}
