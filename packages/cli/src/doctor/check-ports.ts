import { createServer } from 'node:net';
import { cliWords } from '@kyhan/words/cli';
import type { Diagnosis } from './diagnosis.js';

/** Busy ports hinder nothing, since the next free one is taken; but links then point elsewhere. */
export async function checkPorts(): Promise<Diagnosis> {
  const { DEFAULT_PORTS } = await import('@kyhan/local');
  const busy: string[] = [];
  for (const [name, port] of Object.entries(DEFAULT_PORTS))
    if (await isTaken(port)) busy.push(`${port} (${name})`);
  const all = Object.values(DEFAULT_PORTS).join(', ');
  if (busy.length === 0)
    return { check: 'ports', health: 'ok', message: cliWords.doctor.portsFree({ ports: all }) };
  return {
    check: 'ports',
    health: 'note',
    message: cliWords.doctor.portsBusy({ ports: busy.join(', ') }),
  };
}

/** Whether somebody listens there at this moment. */
function isTaken(port: number): Promise<boolean> {
  const probe = createServer();
  return new Promise((resolve) => {
    probe.once('error', () => resolve(true));
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(false)));
  });
}
