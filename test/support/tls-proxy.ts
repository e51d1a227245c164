import { once } from 'node:events';
import { request as ask, type IncomingMessage } from 'node:http';
import { Agent, createServer, request as askSecurely } from 'node:https';
import type { AddressInfo } from 'node:net';
import { generate } from 'selfsigned';

/** What stands before the portals of an office: it ends TLS, and says from where each request came. */
export interface TlsProxy {
  /** Where readers of letters find the portal. */
  readonly publicUrl: string;
  /** Sends what comes from now on to this portal. */
  leadTo(portalUrl: string): void;
  /** As a browser at this address of the network would. */
  visit(path: string, visit?: Visit): Promise<Visited>;
  stop(): Promise<void>;
}

interface Visit {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly payload?: string;
  /** From where the request comes to the proxy. */
  readonly from?: string;
}

interface Visited {
  readonly status: number;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

/** By what name visitors tell the proxy where they are; it takes the place of a network of many addresses. */
const FROM = 'x-test-from';

/**
 * Starts a proxy with a certificate of its own on loopback. Under `basePath` it shows the portal, and nothing elsewhere,
 * as a site does that has other rooms.
 */
export async function startTlsProxy(basePath = ''): Promise<TlsProxy> {
  let portal = '';
  const { cert, private: key } = await generate([{ name: 'commonName', value: 'localhost' }]);
  const server = createServer({ cert, key }, (incoming, outgoing) => {
    const { [FROM]: from = '198.51.100.1', ...headers } = incoming.headers;
    const told = { ...headers, 'x-forwarded-for': String(from), 'x-forwarded-proto': 'https' };
    const { pathname, search } = new URL(incoming.url ?? '/', 'https://localhost');
    if (!`${pathname}/`.startsWith(`${basePath}/`)) return void outgoing.writeHead(404).end();
    const asked = ask(
      new URL(pathname + search, portal),
      { method: incoming.method ?? 'GET', headers: told },
      (answer) => {
        outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(outgoing);
      },
    );
    asked.on('error', () => outgoing.writeHead(502).end());
    return void incoming.pipe(asked);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const publicUrl = `https://localhost:${(server.address() as AddressInfo).port}${basePath}`;
  const agent = new Agent({ ca: cert, keepAlive: true });
  return {
    publicUrl,
    leadTo: (portalUrl) => {
      portal = portalUrl;
    },
    visit: (path, visit = {}) => visited(new URL(path, publicUrl), agent, visit),
    stop: async () => {
      agent.destroy();
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

async function visited(
  url: URL,
  agent: Agent,
  { method = 'GET', headers = {}, payload, from }: Visit,
): Promise<Visited> {
  const own = { origin: url.origin, ...(from === undefined ? {} : { [FROM]: from }) };
  const asked = askSecurely(url, { method, agent, headers: { ...headers, ...own } }).end(payload);
  const [answer] = (await once(asked, 'response')) as [IncomingMessage];
  const body = (await answer.toArray()).map(String).join('');
  return { status: answer.statusCode ?? 0, headers: answer.headers, body };
}
