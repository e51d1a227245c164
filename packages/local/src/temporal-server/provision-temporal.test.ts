import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { cachedProgram, provisionTemporal } from './provision-temporal.js';

let root: string;
let environment: Record<string, string>;

beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'kyhan-provision-'));
  environment = {
    PATH: path.join(root, 'bin'),
    KYHAN_CACHE: path.join(root, 'cache'),
    // Nobody listens there: the download fails, whatever network the machine has.
    HTTPS_PROXY: 'http://127.0.0.1:9',
  };
});
afterEach(() => rm(root, { recursive: true, force: true }));

/** A program of a few shell lines. */
async function program(file: string, lines: string): Promise<string> {
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, `#!/bin/sh\n${lines}\n`);
  await chmod(file, 0o755);
  return file;
}

/** A program that answers with a line, whatever it is asked. */
function answering(file: string, answer: string): Promise<string> {
  return program(file, `echo '${answer}'`);
}

// Stands for the compiler: leaves a program where it was told to, as `go install` does.
const GO = `
if [ "$1" = version ]; then echo 'go version go1.25.0 linux/amd64'; exit; fi
printf '#!/bin/sh\\necho temporal version 1.5.1\\n' >"$GOBIN/temporal"
/bin/chmod +x "$GOBIN/temporal"`;

describe('the Temporal server', () => {
  it('is the one named before any other', async () => {
    await answering(path.join(root, 'bin', 'temporal'), 'temporal version 1.5.1');
    const address = 'temporal.example.org:7233';
    expect(await provisionTemporal({ environment, address })).toEqual({
      kind: 'address',
      address: 'temporal.example.org:7233',
    });
  });

  it('is started from PATH before the cache', async () => {
    const onPath = await answering(path.join(root, 'bin', 'temporal'), 'temporal version 1.6.0');
    await answering(cachedProgram(environment), 'temporal version 1.5.1');
    expect(await provisionTemporal({ environment })).toMatchObject({ path: onPath, way: 'PATH' });
  });

  it('is started from the cache where the program on PATH is another one of that name', async () => {
    await answering(path.join(root, 'bin', 'temporal'), 'temporal tables, a statistics tool');
    const cached = await answering(cachedProgram(environment), 'temporal version 1.5.1');
    expect(await provisionTemporal({ environment })).toMatchObject({ path: cached });
  });

  it('cannot be had where every way fails, and the error says each with its reason', async () => {
    await answering(path.join(root, 'bin', 'go'), 'go version go1.22.1 linux/amd64');
    const steps: string[] = [];
    const failure = await provisionTemporal({ environment, onStep: ({ step }) => steps.push(step) }).catch(
      (error: unknown) => error,
    );
    expect(failure).toMatchObject({ code: 'TEMPORAL_NOT_PROVISIONED', kind: 'unavailable' });
    const { message } = failure as Error;
    for (const way of ['TEMPORAL_ADDRESS (not set)', 'PATH (', 'cache ', 'download (', 'go install (Go 1.25'])
      expect(message).toContain(way);
    expect(steps).toContain('downloading');
  });

  it('is built by the Go that is there, and kept for the next start', async () => {
    await program(path.join(root, 'bin', 'go'), GO);
    const built = await provisionTemporal({ environment });
    expect(built).toEqual({ kind: 'program', path: cachedProgram(environment), way: 'go install' });
    expect(await provisionTemporal({ environment })).toMatchObject({ way: expect.stringMatching(/^cache/) });
  });
});
