import { spawnSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';

const TICKS_PER_SECOND = Number(spawnSync('getconf', ['CLK_TCK'], { encoding: 'utf8' }).stdout) || 100;

/** CPU milliseconds of a process and all below it, user and system, also of those that have ended (Linux). */
export function cpuMsOfTree(pid) {
  const processes = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap(statOf);
  const ticks = (parent) =>
    processes
      .filter(({ ppid }) => ppid === parent)
      .reduce((sum, child) => sum + child.ticks + ticks(child.pid), 0);
  const own = processes.find((one) => one.pid === pid)?.ticks ?? 0;
  return ((own + ticks(pid)) * 1000) / TICKS_PER_SECOND;
}

/** The most memory that a process ever held at once, in megabytes. */
export function peakRssMb(pid) {
  const [, kb = '0'] = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
  return Math.round(Number(kb) / 1024);
}

/** Fields of proc(5): utime, stime, and cutime, cstime of the children that were waited for. */
function statOf(name) {
  try {
    const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
    // The name of the program, in parentheses, may hold anything.
    const [, ppid, ...fields] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const [utime, stime, cutime, cstime] = fields.slice(9, 13).map(Number);
    return [{ pid: Number(name), ppid: Number(ppid), ticks: utime + stime + cutime + cstime }];
  } catch {
    return [];
  }
}
