import { createServer } from 'node:net';
import { sameInBoth, type InBoth } from '@kyhan/words';
import { cliWords, STACK_PARTS } from '@kyhan/words/cli';
import type { Diagnosis } from './diagnosis.js';

/** Whose ports they are; a protocol is called the same in both languages. */
const NAMES = { ...STACK_PARTS, smtp: sameInBoth('SMTP') } as const;

/** Busy ports hinder nothing, since the next free one is taken; but links then point elsewhere. */
export async function checkPorts(): Promise<Diagnosis> {
  const { DEFAULT_PORTS } = await import('@kyhan/local');
  const busy: InBoth[] = [];
  for (const [name, port] of Object.entries(DEFAULT_PORTS))
    if (await isTaken(port)) busy.push(named(port, NAMES[name as keyof typeof DEFAULT_PORTS]));
  const all = Object.values(DEFAULT_PORTS).join(', ');
  if (busy.length === 0)
    return { check: 'ports', health: 'ok', message: cliWords.doctor.portsFree({ ports: all }) };
  return {
    check: 'ports',
    health: 'note',
    message: cliWords.doctor.portsBusy({
      ports: { vi: busy.map(({ vi }) => vi).join(', '), en: busy.map(({ en }) => en).join(', ') },
    }),
  };
}

function named(port: number, name: InBoth): InBoth {
  return { vi: `${port} (${name.vi})`, en: `${port} (${name.en})` };
}

/** Whether somebody listens there at this moment. */
function isTaken(port: number): Promise<boolean> {
  const probe = createServer();
  return new Promise((resolve) => {
    probe.once('error', () => resolve(true));
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(false)));
  });
}
