import { createServer } from 'node:net';
import type { Diagnosis } from './diagnosis.js';

/** Busy ports hinder nothing, since the next free one is taken; but links then point elsewhere. */
export async function checkPorts(preferred: Readonly<Record<string, number>>): Promise<Diagnosis> {
  const busy: string[] = [];
  for (const [name, port] of Object.entries(preferred))
    if (!(await isFree(port))) busy.push(`${port} (${name})`);
  const all = Object.values(preferred).join(', ');
  if (busy.length === 0)
    return { check: 'ports', health: 'ok', message: { vi: `trống: ${all}`, en: `free: ${all}` } };
  return {
    check: 'ports',
    health: 'note',
    message: {
      vi: `đang bận: ${busy.join(', ')}; khi khởi động sẽ dùng cổng trống kế tiếp`,
      en: `busy: ${busy.join(', ')}; the next free ones are taken at start`,
    },
  };
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen({ port, host: '127.0.0.1', exclusive: true }, () => probe.close(() => resolve(true)));
  });
}
