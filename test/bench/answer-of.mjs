import { once } from 'node:events';

/** The next thing that a process says; it is wrong where it ends instead. */
export async function answerOf(child) {
  const done = new AbortController();
  const { signal } = done;
  try {
    const gone = once(child, 'exit', { signal }).then(([code]) => {
      throw new Error(`the process ended with ${code}`);
    });
    const [said] = await Promise.race([once(child, 'message', { signal }), gone]);
    return said;
  } finally {
    done.abort();
  }
}

/** Ends a process where it has not ended yet. */
export async function ended(child) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill();
  await once(child, 'exit');
}
