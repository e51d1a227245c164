import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { startWork } from './child.mjs';

const IMAGE_MB = 700;

/**
 * A disk of its own is pulled out while somebody writes: what the file system had not written to it by then is gone,
 * as after a power cut. The disk is a file behind a loop device; what lies in the file at that moment is what the next
 * start finds.
 */
export async function afterPowerCut(kind, writes) {
  const folder = mkdtempSync(path.join(tmpdir(), 'kyhan-cut-'));
  // Whoever does the work is another user where this is root.
  chmodSync(folder, 0o755);
  const [image, copy] = ['disk', 'pulled'].map((name) => path.join(folder, name));
  const [there, again] = ['there', 'again'].map((name) => path.join(folder, name));
  for (const one of [there, again]) mkdirSync(one);
  try {
    if (!made(image) || !ran('mount', ['-o', 'loop', image, there])) return {};
    const data = path.join(there, 'data');
    mkdirSync(data);
    const acknowledged = await cutAfter(kind, writes, { data, image, copy });
    if (!ran('mount', ['-o', 'loop', copy, again])) return { acknowledged, opens: false };
    const found = await foundIn(kind, path.join(again, 'data'));
    return { acknowledged, opens: found !== undefined, lost: acknowledged - (found ?? 0) };
  } finally {
    for (const one of [there, again]) spawnSync('umount', ['--lazy', one]);
    rmSync(folder, { recursive: true, force: true });
  }
}

function made(image) {
  if (process.getuid?.() !== 0) return false;
  return ran('truncate', ['-s', `${IMAGE_MB}M`, image]) && ran('mkfs.ext4', ['-q', image]);
}

function ran(command, args) {
  return spawnSync(command, args, { stdio: 'ignore' }).status === 0;
}

/** How many writes were acknowledged when the disk was pulled. */
async function cutAfter(kind, writes, { data, image, copy }) {
  let acknowledged = 0;
  let pull;
  const pulled = new Promise((resolve) => (pull = resolve));
  // What lay on the disk when the register was made is old by then, as it is in an office.
  const { child, ended } = startWork(['write', kind, writes], data, (line) => {
    if (line.made) ran('sync', ['-f', data]);
    acknowledged = line.written ?? acknowledged;
    if (acknowledged >= writes) pull();
  });
  await Promise.race([pulled, ended]);
  ran('cp', ['--sparse=always', image, copy]);
  child.kill('SIGKILL');
  await ended;
  return acknowledged;
}

async function foundIn(kind, data) {
  let found;
  const { ended } = startWork(['count', kind, 0], data, (line) => (found = line.found));
  await ended;
  return found;
}
