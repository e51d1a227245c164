import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startStack, type Stack } from '@kyhan/local';
import { readRunFile } from '@kyhan/local/folder';
import { formOf } from '@kyhan/testkit/portal';
import { freePort } from '@kyhan/testkit/servers';

describe('two stacks that start at the same moment and wish for the same ports', () => {
  let folder = '';
  let stacks: Stack[] = [];
  let ports: { portal: number; inbox: number; smtp: number; temporal: number };

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'kyhan-together-'));
    const [portal, inbox, smtp, temporal] = [
      await freePort(),
      await freePort(),
      await freePort(),
      await freePort(),
    ];
    ports = { portal, inbox, smtp, temporal };
    const starting = ['a', 'b'].map((name) =>
      startStack({ dataFolder: path.join(folder, name), ports, environment: process.env }),
    );
    const started = await Promise.allSettled(starting);
    stacks = started.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
    expect(started.filter(({ status }) => status === 'rejected')).toEqual([]);
    // A bound for what hangs: two registers, two servers and the workflows' bundle come up here.
  });
  afterAll(async () => {
    await Promise.all(stacks.map((stack) => stack.stop()));
    await rm(folder, { recursive: true });
  });

  it('both come up, each part on a port of its own', async () => {
    const runs = await Promise.all(['a', 'b'].map((name) => readRunFile(path.join(folder, name))));
    const ports = runs.flatMap((run) =>
      [run?.url, run?.inboxUrl, run?.smtpUrl, `tcp://${run?.temporalAddress}`, run?.temporalUrl].map((url) =>
        Number(new URL(url ?? '').port),
      ),
    );
    expect(ports).toHaveLength(10);
    expect(new Set(ports).size).toBe(10);
    expect(ports).toEqual(expect.arrayContaining(Object.values(ports)));
  });

  it('and each lets in whom it knows, and nobody of the other', async () => {
    const statusAt = async ({ portalUrl }: Stack, { signInUrl }: Stack) => {
      const { pathname } = new URL(signInUrl);
      const page = await (await fetch(portalUrl + pathname)).text();
      const { headers, payload: body } = formOf(page);
      const sent = { method: 'POST', headers, body, redirect: 'manual' } as const;
      return (await fetch(portalUrl + pathname, sent)).status;
    };
    const [a, b] = stacks as [Stack, Stack];
    expect(await Promise.all([statusAt(a, b), statusAt(b, a)])).toEqual([403, 403]);
    expect(await Promise.all([statusAt(a, a), statusAt(b, b)])).toEqual([303, 303]);
  });
});
