import { startStack, type ProvisionStep, type Stack, type StackSettings } from '@kyhan/local';
import { cliWords, PROVISION_STEPS, STACK_PARTS } from '@kyhan/words/cli';
import type { Cli } from '../terminal/cli.js';
import { addressLines } from '../terminal/address-lines.js';
import { whileRunning } from './while-running.js';

type Wishes = Pick<
  StackSettings,
  'dataFolder' | 'plan' | 'fastClock' | 'register' | 'settings' | 'sources' | 'unknownMailboxes'
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
  return await whileRunning(
    cli,
    (signal) =>
      startStack({
        ...wishes,
        environment: cli.environment,
        signal,
        onPart: (part) => cli.say(`  ✓ ${cli.text(STACK_PARTS[part])}`),
        onProvisionStep: provisionTalk(cli),
      }),
    (stack, signal) => {
      cli.say(addresses(cli, stack, wishes));
      return work(stack, signal);
    },
  );
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

function addresses({ text }: Cli, stack: Stack, { dataFolder, settings }: Wishes): string {
  const rows: readonly (readonly [string, string])[] = [
    [text(cliWords.up.signIn), stack.signInUrl],
    [text(cliWords.up.portal), stack.portalUrl],
    ['API', `${stack.portalUrl}/api/docs`],
    // Where a mail server is named no letter ends there.
    ...(settings?.smtpUrl === undefined ? [[text(cliWords.up.inbox), stack.inbox.url] as const] : []),
    ...(stack.temporalUrl === undefined ? [] : [['Temporal', stack.temporalUrl] as const]),
    [text(cliWords.up.data), dataFolder],
  ];
  return ['', addressLines(rows), '', `  ${text(cliWords.up.howToStop)}`, ''].join('\n');
}
