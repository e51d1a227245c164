import { freePort } from './free-port.js';
import type { StackPorts } from '../stack-settings.js';

/** Every port that the stack listens on. */
export type TakenPorts = StackPorts & { readonly temporalUi: number };

/** The preferred ports, or the next free ones, none twice. */
export async function stackPorts(preferred: StackPorts): Promise<TakenPorts> {
  const taken = new Set<number>();
  const take = async (port: number) => {
    const { port: found } = await freePort(port, taken);
    taken.add(found);
    return found;
  };
  return {
    portal: await take(preferred.portal),
    inbox: await take(preferred.inbox),
    smtp: await take(preferred.smtp),
    temporal: await take(preferred.temporal),
    temporalUi: await take(preferred.temporal === 0 ? 0 : preferred.temporal + 1000),
  };
}
