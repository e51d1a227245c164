import process from 'node:process';
import { KyhanError } from '@kyhan/errors';
import {
  DEFAULT_PORTS,
  startStack,
  type ProvisionStep,
  type Stack,
  type StackPart,
  type StackSettings,
} from '@kyhan/local';
import type { Cli } from '../program/cli.js';

type Wishes = Pick<StackSettings, 'dataFolder' | 'plan' | 'fastClock'>;

/**
 * Starts the stack with progress, runs `work` while it lives, and stops everything at its end, on Ctrl-C, and
 * where a part fails.
 * @throws KyhanError PART_FAILED where a part ended by itself
 */
export async function runStack<T>(
  cli: Cli,
  wishes: Wishes,
  work: (stack: Stack, signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const stopping = new AbortController();
  const interrupted = new Promise<void>((resolve) => {
    for (const name of ['SIGINT', 'SIGTERM'] as const) process.once(name, () => resolve());
  });
  const stack = await startStack({
    ...wishes,
    ports: DEFAULT_PORTS,
    environment: cli.environment,
    onPart: (part) => cli.say(`  ✓ ${cli.text(PARTS[part])}`),
    onProvisionStep: provisionTalk(cli),
  });
  cli.say(addresses(cli, stack, wishes.dataFolder));
  let failure: string | undefined;
  void stack.failed.then((reason) => {
    failure = reason;
    stopping.abort();
  });
  void interrupted.then(() => stopping.abort());
  const worked = work(stack, stopping.signal);
  await worked.catch(() => undefined);
  cli.say(cli.text({ vi: 'Đang dừng…', en: 'Stopping…' }));
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

const PARTS: Readonly<Record<StackPart, { vi: string; en: string }>> = {
  register: { vi: 'sổ theo dõi', en: 'register' },
  inbox: { vi: 'hộp thư thử', en: 'development inbox' },
  temporal: { vi: 'máy chủ Temporal', en: 'Temporal server' },
  portal: { vi: 'cổng', en: 'portal' },
  worker: { vi: 'tiến trình làm việc', en: 'worker' },
  plan: { vi: 'kế hoạch', en: 'plan' },
};

const STEPS: Readonly<Record<ProvisionStep['step'], { vi: string; en: string }>> = {
  downloading: { vi: 'đang tải', en: 'downloading' },
  'fetching-modules': { vi: 'đang lấy mô-đun', en: 'fetching modules' },
  compiling: { vi: 'đang biên dịch, khoảng ba phút', en: 'compiling, about three minutes' },
};

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
    cli.say(`  … ${subject}: ${cli.text(STEPS[step])}${far} (${Math.round(elapsedMs / 1000)} s)`);
  };
}

function addresses({ text }: Cli, stack: Stack, dataFolder: string): string {
  const rows = [
    [text({ vi: 'Đăng nhập', en: 'Sign in' }), stack.signInUrl],
    [text({ vi: 'Cổng', en: 'Portal' }), stack.portalUrl],
    ['API', `${stack.portalUrl}/api/docs`],
    [text({ vi: 'Hộp thư thử', en: 'Inbox' }), stack.inbox.url],
    ...(stack.temporalUrl === undefined ? [] : [['Temporal', stack.temporalUrl]]),
    [text({ vi: 'Dữ liệu', en: 'Data' }), dataFolder],
  ];
  const lines = rows.map(([name = '', address = '']) => `  ${name.padEnd(12)} ${address}`);
  return [
    '',
    ...lines,
    '',
    text({ vi: '  Ctrl+C để dừng; dữ liệu được giữ lại.', en: '  Ctrl+C stops; the data is kept.' }),
    '',
  ].join('\n');
}
