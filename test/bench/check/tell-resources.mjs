import { writeSync } from 'node:fs';
import process from 'node:process';

/** Loaded before a program; when it ends, what it took is written to descriptor 3: CPU in ms, memory in MB. */
process.on('exit', () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  writeSync(3, JSON.stringify({ cpuMs: (userCPUTime + systemCPUTime) / 1000, maxRssMb: maxRSS / 1024 }));
});
