import { inspectWaiting, releaseWaiting, waitForInspection, type Register } from '@kyhan/register';

/** After an upload its sender looks at the page in seconds; what a scanner could not tell waits longer by itself. */
const LOOK_MS = 2000;

interface Watched {
  readonly register: Register;
  readonly now: () => number;
  /** Told of what is our own fault. */
  readonly reportBug: (error: unknown) => void;
}

interface Inspecting {
  stop(): Promise<void>;
}

/**
 * While it is open, a portal lets the scanner look at what waits for it; where there is none, nothing waits.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function inspectWhileOpen({ register, now, reportBug }: Watched): Promise<Inspecting> {
  if (register.inspectFile === undefined) {
    await releaseWaiting(register);
    return { stop: () => Promise.resolve() };
  }
  // What was taken in before there was a scanner is looked at as well.
  await waitForInspection(register);
  let looking: Promise<unknown> = Promise.resolve();
  let isBusy = false;
  const look = async () => {
    isBusy = true;
    try {
      await inspectWaiting(register, { at: now(), realNow: Date.now() });
    } catch (error) {
      reportBug(error);
    } finally {
      isBusy = false;
    }
  };
  const timer = setInterval(() => {
    if (!isBusy) looking = look();
  }, LOOK_MS).unref();
  return {
    stop: async () => {
      clearInterval(timer);
      await looking;
    },
  };
}
